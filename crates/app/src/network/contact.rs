//! The log of conversations, letters and tries, and when to come back to them.

use domain::{
    ContactMoment, ContactMomentId, ContactState, InitiativeId, NeighbourId, OrganisationId,
    TeamMemberId, Text,
};
use jiff::civil::Date;
use storage::Lease;
use sync::registry::CONTACT_MOMENT;

use super::names::one_party;
use super::{Names, NetworkError};
use crate::field::{At as _, past_day};
use crate::{App, ErrorCode, Field, FieldError};

/// A contact moment as typed, with exactly one of the two.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a contact moment, as typed")]
pub struct ContactInput {
    pub neighbour: Option<NeighbourId>,
    pub organisation: Option<OrganisationId>,
    pub channel: String,
    pub direction: String,
    /// `2026-11-23`; empty for today. Only what is planned may be to come.
    pub on: String,
    pub by: Option<TeamMemberId>,
    pub state: String,
    pub note: String,
    pub follow_up_on: Option<String>,
}

/// A contact moment with whom it was and who of the team spoke.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownContact {
    /// The moment.
    pub moment: ContactMoment,
    /// The name of the person or the organisation.
    pub name: String,
    /// The name of the member of the team, or nothing.
    pub by: String,
}

/// Notes a contact moment. The one that it answers, when one was named, asks nothing any more; one
/// undo takes both back.
pub async fn record_contact(
    app: &App,
    initiative: InitiativeId,
    input: &ContactInput,
    answers: Option<ContactMomentId>,
) -> Result<ShownContact, NetworkError> {
    let id = ContactMomentId::new(app.ports.next_id());
    let mut act = app.begin("record_contact").await?;
    let moment = parse(&mut act, id, initiative, input, app.today()).await?;
    let names = Names::load(&mut act, initiative, moment.with.person()).await?;
    if let Some(answered) = answers {
        let answered = act.contact_moment(answered).await?;
        let answered = answered.filter(|it| it.initiative == initiative);
        act.save(&ContactMoment {
            is_followed_up: true,
            ..answered.ok_or(NetworkError::Unknown)?
        });
    }
    act.add(&moment);
    app.commit(act).await?;
    let shown = shown_contact(vec![moment], &names);
    shown.into_iter().next().ok_or(NetworkError::Unknown)
}

/// Replaces what was noted with what is typed. Another day for the follow-up asks for it again.
pub async fn edit_contact(
    app: &App,
    id: ContactMomentId,
    input: &ContactInput,
) -> Result<(), NetworkError> {
    let mut act = app.begin("edit_contact").await?;
    let standing = act.contact_moment(id).await?;
    let standing = standing.ok_or(NetworkError::Unknown)?;
    let mut moment = parse(&mut act, id, standing.initiative, input, app.today()).await?;
    let is_same_day = moment.follow_up_on == standing.follow_up_on;
    moment.is_followed_up = standing.is_followed_up && is_same_day;
    act.save(&moment);
    app.commit(act).await?;
    Ok(())
}

/// Takes a moment out of the log; undo brings it back.
pub async fn remove_contact(app: &App, id: ContactMomentId) -> Result<(), NetworkError> {
    let mut act = app.begin("remove_contact").await?;
    let standing = act.contact_moment(id).await?;
    standing.ok_or(NetworkError::Unknown)?;
    act.trash(&CONTACT_MOMENT, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Ticks off what a moment asked for, or asks for it again.
pub async fn follow_up(app: &App, id: ContactMomentId, is_done: bool) -> Result<(), NetworkError> {
    let mut act = app.begin("follow_up").await?;
    let standing = act.contact_moment(id).await?;
    let mut moment = standing.ok_or(NetworkError::Unknown)?;
    moment.is_followed_up = is_done;
    act.save(&moment);
    app.commit(act).await?;
    Ok(())
}

async fn parse(
    lease: &mut Lease,
    id: ContactMomentId,
    initiative: InitiativeId,
    input: &ContactInput,
    today: Date,
) -> Result<ContactMoment, NetworkError> {
    let channel = input.channel.parse().at(Field::Channel)?;
    let direction = input.direction.parse().at(Field::Direction)?;
    let state: ContactState = input.state.parse().at(Field::State)?;
    let on = match input.on.trim() {
        "" => today,
        text if state == ContactState::Planned => day(text, Field::On)?,
        text => past_day(text, today, Field::On)?,
    };
    let follow_up_on = input.follow_up_on.as_deref().map(str::trim);
    let follow_up_on = follow_up_on.filter(|text| !text.is_empty());
    let follow_up_on = follow_up_on.map(|text| day(text, Field::FollowUpOn));
    let note = Text::parse(&input.note).at(Field::Note)?;
    let with = one_party(lease, initiative, input.neighbour, input.organisation).await?;
    if let Some(member) = input.by {
        let known = lease.team_member(member).await?;
        let known = known.filter(|it| it.initiative == initiative);
        known.ok_or(NetworkError::Unknown)?;
    }
    Ok(ContactMoment {
        id,
        initiative,
        with,
        channel,
        direction,
        on: Some(on),
        by: input.by,
        state,
        note,
        follow_up_on: follow_up_on.transpose()?,
        is_followed_up: false,
    })
}

fn day(text: &str, field: Field) -> Result<Date, FieldError> {
    let day = text.parse::<Date>();
    day.map_err(|_| FieldError::new(field, ErrorCode::Date))
}

/// Those with people and organisations that are there.
pub(crate) fn shown_contact(moments: Vec<ContactMoment>, names: &Names) -> Vec<ShownContact> {
    let shown = |moment: ContactMoment| {
        let name = names.of(moment.with)?;
        let by = names.member(moment.by);
        Some(ShownContact { moment, name, by })
    };
    moments.into_iter().filter_map(shown).collect()
}
