//! What Overzicht shows: the initiative, the counts, the street. What to do next stands in the checklist.

use domain::InitiativeId;
use storage::{ListFilter, StorageError};

use super::show_initiative::{
    InitiativeDetails, ShowInitiativeError, count_people, show_initiative,
};
use super::streets::{Street, streets};
use crate::App;

/// The first page of an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The initiative and its team.
    pub details: InitiativeDetails,
    /// People known.
    pub neighbours: u64,
    /// Of these, with a phone or an e-mail.
    pub with_contact: u64,
    /// Of these, with some consent given.
    pub with_consent: u64,
    /// Doors known.
    pub households: u64,
    /// Of these, reached and not without post.
    pub households_reached: u64,
    /// Every street in walking order; only the first bring their doors along.
    pub streets: Vec<Street>,
}

/// Gathers the first page.
///
/// The connection goes back after each question, so that nobody waits for all of them.
pub async fn overview(app: &App, id: InitiativeId) -> Result<Overview, ShowInitiativeError> {
    let details = show_initiative(app, id).await?;
    let neighbours = count_people(&mut app.store.lease().await?, id, ListFilter::All).await?;
    let with_contact = app.store.lease().await?.count_reached(id).await?;
    let with_consent =
        count_people(&mut app.store.lease().await?, id, ListFilter::WithConsent).await?;
    let streets = streets(app, id).await?;
    Ok(Overview {
        details,
        neighbours,
        with_contact,
        with_consent,
        households: sum(&streets, |street| street.doors),
        households_reached: sum(&streets, |street| street.reached),
        streets,
    })
}

fn sum(streets: &[Street], of: impl Fn(&Street) -> u32) -> u64 {
    streets.iter().map(|street| u64::from(of(street))).sum()
}

impl App {
    /// The initiative that was last looked at, when it is still there.
    pub async fn last_initiative(&self) -> Result<Option<InitiativeId>, StorageError> {
        let mut lease = self.store.lease().await?;
        let initiatives = lease.initiatives().await?;
        let last = lease.setting("last_initiative").await?;
        let last = last.and_then(|id| id.parse::<InitiativeId>().ok());
        let still_there = last.filter(|id| initiatives.iter().any(|it| it.id == *id));
        Ok(still_there.or_else(|| initiatives.first().map(|it| it.id)))
    }

    /// Remembers which initiative is looked at.
    pub async fn look_at(&self, id: InitiativeId) -> Result<(), StorageError> {
        self.store
            .lease()
            .await?
            .set_setting("last_initiative", &id.to_string())
            .await
    }
}
