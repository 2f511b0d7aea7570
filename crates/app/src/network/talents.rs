//! What people and organisations can do or have to offer.

use domain::{
    InitiativeId, NeighbourId, OrganisationId, Talent, TalentId, TalentKind, TalentState, Text,
    Title, fold,
};
use storage::Lease;
use sync::registry::TALENT;

use super::names::one_party;
use super::{Names, NetworkError};
use crate::field::At as _;
use crate::{App, Field};

/// A talent or an offer as typed, of exactly one of the two.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a talent, as typed")]
pub struct TalentInput {
    pub neighbour: Option<NeighbourId>,
    pub organisation: Option<OrganisationId>,
    pub kind: String,
    pub what: String,
    pub when: String,
    pub state: String,
}

/// What to list.
#[derive(Clone, Debug)]
pub struct TalentQuery {
    /// Whose.
    pub initiative: InitiativeId,
    /// Words that all stand in what it is, when, or whose.
    pub text: String,
    /// Of which sort.
    pub kind: Option<TalentKind>,
    /// Only what can be asked for.
    pub only_available: bool,
}

/// A talent with whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownTalent {
    /// The talent.
    pub talent: Talent,
    /// The name of the person or the organisation.
    pub name: String,
}

/// Writes down a talent or an offer.
pub async fn add_talent(
    app: &App,
    initiative: InitiativeId,
    input: &TalentInput,
) -> Result<ShownTalent, NetworkError> {
    let id = TalentId::new(app.ports.next_id());
    let mut act = app.begin("add_talent").await?;
    let talent = parse(&mut act, id, initiative, input).await?;
    let names = Names::load(&mut act, initiative, talent.of.person()).await?;
    act.add(&talent);
    app.commit(act).await?;
    let shown = shown_talents(vec![talent], &names);
    shown.into_iter().next().ok_or(NetworkError::Unknown)
}

/// Replaces what is known with what is typed.
pub async fn edit_talent(app: &App, id: TalentId, input: &TalentInput) -> Result<(), NetworkError> {
    let mut act = app.begin("edit_talent").await?;
    let standing = act.talent(id).await?.ok_or(NetworkError::Unknown)?;
    let talent = parse(&mut act, id, standing.initiative, input).await?;
    act.save(&talent);
    app.commit(act).await?;
    Ok(())
}

/// Takes it away; undo brings it back.
pub async fn remove_talent(app: &App, id: TalentId) -> Result<(), NetworkError> {
    let mut act = app.begin("remove_talent").await?;
    act.talent(id).await?.ok_or(NetworkError::Unknown)?;
    act.trash(&TALENT, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// The talents and offers that a search finds, by what they are.
pub async fn list_talents(
    app: &App,
    query: &TalentQuery,
) -> Result<Vec<ShownTalent>, NetworkError> {
    let mut lease = app.store.lease().await?;
    let mut all = lease.talents_in(query.initiative).await?;
    all.retain(|it| query.kind.is_none_or(|kind| kind == it.kind));
    all.retain(|it| !query.only_available || it.state == TalentState::Available);
    let people = all.iter().filter_map(|it| it.of.person());
    let names = Names::load(&mut lease, query.initiative, people).await?;
    let words: Vec<String> = query.text.split_whitespace().map(fold).collect();
    let mut shown = shown_talents(all, &names);
    shown.retain(|it| has_words(it, &words));
    Ok(shown)
}

fn has_words(it: &ShownTalent, words: &[String]) -> bool {
    let text = fold(&format!(
        "{}\n{}\n{}",
        it.talent.what, it.talent.when, it.name
    ));
    words.iter().all(|word| text.contains(word.as_str()))
}

async fn parse(
    lease: &mut Lease,
    id: TalentId,
    initiative: InitiativeId,
    input: &TalentInput,
) -> Result<Talent, NetworkError> {
    let (kind, state) = (input.kind.parse().at(Field::Kind)?, input.state.parse());
    let state = state.at(Field::State)?;
    let what = Title::parse(&input.what).at(Field::What)?;
    let when = Text::parse(&input.when).at(Field::When)?;
    let of = one_party(lease, initiative, input.neighbour, input.organisation).await?;
    Ok(Talent {
        id,
        initiative,
        of,
        kind,
        what,
        when,
        state,
    })
}

/// Those of people and organisations that are there.
pub(crate) fn shown_talents(talents: Vec<Talent>, names: &Names) -> Vec<ShownTalent> {
    let shown = |talent: Talent| {
        let name = names.of(talent.of)?;
        Some(ShownTalent { talent, name })
    };
    talents.into_iter().filter_map(shown).collect()
}
