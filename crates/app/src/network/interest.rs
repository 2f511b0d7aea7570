//! Interest over time, as a sign of whether the initiative lives.

use domain::{
    ContactMoment, InitiativeId, InterestDays, InterestMonth, Position, interest, is_late_joiner,
};

use super::NetworkError;
use crate::App;

/// Month by month, the oldest first, at most two years.
pub async fn show_interest(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<InterestMonth>, NetworkError> {
    let mut lease = app.store.lease().await?;
    let known = lease.initiative(initiative).await?;
    let known = known.ok_or(NetworkError::UnknownInitiative(initiative))?;
    let joined = lease.joined_in(initiative).await?.into_iter();
    let late = |day| is_late_joiner(Some(day), known.starts_on);
    let statements = lease.statements_in(initiative).await?.into_iter();
    let is_for = |it: &domain::Statement| it.position == Position::For && !it.is_withdrawn;
    let moments = lease.contact_in(initiative).await?;
    let days = InterestDays {
        joined: joined.map(|day| (day, late(day))).collect(),
        supporters: statements
            .filter(is_for)
            .filter_map(|it| it.given_on)
            .collect(),
        contacts: moments
            .iter()
            .filter_map(ContactMoment::spoken_on)
            .collect(),
    };
    Ok(interest(&days, app.today()))
}
