//! Who is in a team, as its membership log says.

use std::sync::Arc;

use crypto::{Record, Team};

use super::{Place, membership};
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Asks for the team; records that are known already are not read again.
#[derive(Clone, Debug)]
pub struct ReadTeam {
    /// Of which initiative.
    pub place: Place,
    /// As it was known before.
    pub known: Option<Arc<Team>>,
}

impl Work for ReadTeam {
    /// `None` when the initiative is not registered.
    type Answer = Option<Arc<Team>>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let Some((count, head)) = membership::end_of(database, self.place).await? else {
            return Ok(None);
        };
        let known = self.known.take();
        if let Some(team) = known.as_ref().filter(|team| team.head().0 == head) {
            return Ok(Some(team.clone()));
        }
        let known = known.filter(|team| team.count() <= count);
        let known = known.as_deref().cloned();
        let is_at_end = |team: &Option<Team>| team.as_ref().is_some_and(|it| it.head().0 == head);
        let mut team = follow(database, self.place, known, count).await?;
        if !is_at_end(&team) {
            // The log is another one than before: a backup was put back.
            team = follow(database, self.place, None, count).await?;
        }
        let team = team.filter(|team| team.head().0 == head);
        team.map(|team| Some(Arc::new(team))).ok_or(WRONG)
    }
}

const WRONG: StoreError = StoreError::Inconsistent("a membership log breaks its own rules");

/// Up to so many records: on PostgreSQL another may have come since they were counted. `None`
/// when they do not follow what was known.
async fn follow(
    database: &mut Database,
    place: Place,
    mut team: Option<Team>,
    count: u64,
) -> Result<Option<Team>, StoreError> {
    let sql = "SELECT record FROM membership WHERE municipality = $1 AND initiative = $2 \
               AND number >= $3 AND number < $4 ORDER BY number";
    let from = team.as_ref().map_or(0, Team::count);
    for row in database
        .rows(sql, place.bind([from.into(), count.into()]))
        .await?
    {
        let record = Record::parse(row.bytes(0)?).map_err(|_| WRONG)?;
        let follows = match &mut team {
            Some(known) => known.follow(&record).is_ok(),
            None => {
                team = Some(Team::begin(&record).map_err(|_| WRONG)?);
                true
            }
        };
        if !follows {
            return Ok(None);
        }
    }
    Ok(team)
}
