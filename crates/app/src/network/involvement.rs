//! How much people take part, and since when.

use domain::{Involvement, NeighbourId};

use super::NetworkError;
use crate::field::past_day;
use crate::{App, Field};

/// Says how much people take part, in one act. Who takes part from now on joined today, unless a
/// day is known.
pub async fn set_involvement(
    app: &App,
    ids: &[NeighbourId],
    involvement: Involvement,
) -> Result<(), NetworkError> {
    let today = app.today();
    let mut act = app.begin("set_involvement").await?;
    for id in ids {
        let person = act.neighbour(*id).await?;
        let mut person = person.ok_or(NetworkError::Unknown)?;
        person.involvement = involvement;
        if involvement.has_joined() {
            person.joined_on = person.joined_on.or(Some(today));
        }
        act.save(&person);
    }
    app.commit(act).await?;
    Ok(())
}

/// Says since when someone takes part; a blank day is not known.
pub async fn set_joined_on(app: &App, id: NeighbourId, day: &str) -> Result<(), NetworkError> {
    let joined_on = match day.trim() {
        "" => None,
        day => Some(past_day(day, app.today(), Field::JoinedOn)?),
    };
    let mut act = app.begin("set_joined_on").await?;
    let person = act.neighbour(id).await?;
    let mut person = person.ok_or(NetworkError::Unknown)?;
    person.joined_on = joined_on;
    act.save(&person);
    app.commit(act).await?;
    Ok(())
}
