//! Waking those who wait for news. A hint says that something may have changed, never what.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::InitiativeId;
use tokio::sync::{mpsc, watch};

/// Who waits for which initiative. As large as the number of initiatives that are waited for.
#[derive(Debug, Default)]
pub struct Hints {
    waiting: Mutex<HashMap<InitiativeId, watch::Sender<()>>>,
    /// To other servers on the same database.
    elsewhere: OnceLock<mpsc::UnboundedSender<InitiativeId>>,
}

/// Waits for news of one initiative.
#[derive(Debug)]
pub struct Hint {
    initiative: InitiativeId,
    news: watch::Receiver<()>,
    hints: Arc<Hints>,
}

impl Hints {
    /// Begins to wait: what is stored from now on is heard of.
    pub(super) fn watch(hints: &Arc<Self>, initiative: InitiativeId) -> Hint {
        let mut waiting = hints.lock();
        let news = waiting.entry(initiative).or_default().subscribe();
        drop(waiting);
        Hint {
            initiative,
            news,
            hints: hints.clone(),
        }
    }

    /// Wakes those who wait for this initiative.
    pub fn wake(&self, initiative: InitiativeId) {
        if let Some(news) = self.lock().get(&initiative) {
            news.send_replace(());
        }
    }

    /// Wakes those who wait for this initiative here, and tells the other servers.
    pub(super) fn changed(&self, initiative: InitiativeId) {
        self.wake(initiative);
        if let Some(elsewhere) = self.elsewhere.get() {
            // Without one who tells them, they look again by themselves.
            let _gone = elsewhere.send(initiative);
        }
    }

    /// Other servers are told from now on.
    pub(super) fn tell(&self, elsewhere: mpsc::UnboundedSender<InitiativeId>) {
        let _first = self.elsewhere.set(elsewhere);
    }

    /// Wakes all, because something may have been missed.
    pub fn wake_all(&self) {
        for news in self.lock().values() {
            news.send_replace(());
        }
    }

    /// How many initiatives are waited for.
    pub fn watched(&self) -> usize {
        self.lock().len()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<InitiativeId, watch::Sender<()>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hint {
    /// Returns when something may have changed since the last time.
    pub async fn news(&mut self) {
        // The sender stays as long as anyone waits.
        let _changed = self.news.changed().await;
    }
}

impl Drop for Hint {
    fn drop(&mut self) {
        let mut waiting = self.hints.lock();
        if waiting
            .get(&self.initiative)
            .is_some_and(|news| news.receiver_count() <= 1)
        {
            waiting.remove(&self.initiative);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn initiative(number: u128) -> InitiativeId {
        InitiativeId::new(uuid::Uuid::from_u128(number))
    }

    #[tokio::test]
    async fn only_those_who_wait_for_that_initiative_are_woken() {
        let hints = Arc::new(Hints::default());
        let mut one = Hints::watch(&hints, initiative(1));
        let two = Hints::watch(&hints, initiative(2));
        hints.wake(initiative(1));
        one.news().await;
        assert!(!two.news.has_changed().unwrap());
    }

    #[test]
    fn nothing_is_kept_of_those_who_left() {
        let hints = Arc::new(Hints::default());
        let one = Hints::watch(&hints, initiative(1));
        let same = Hints::watch(&hints, initiative(1));
        drop(one);
        assert_eq!(hints.watched(), 1);
        drop(same);
        assert_eq!(hints.watched(), 0);
    }
}
