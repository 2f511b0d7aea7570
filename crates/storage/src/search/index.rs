//! The lines of everyone, kept true to the rows.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use domain::InitiativeId;
use sqlx::sqlite::SqliteConnection;
use tokio::task::JoinHandle;
use uuid::Uuid;

use super::hits::Hits;
use super::lines::{Line, Lines};
use super::person::{people_by_id, people_from, people_with};
use super::terms::SearchTerms;
use crate::StorageError;

/// People read at once: so long others wait for the connection.
const PEOPLE_AT_ONCE: usize = 1_000;

type Making = JoinHandle<Result<Vec<Line>, StorageError>>;

/// What a search looks through. Rows are read when someone searches, or before, when there is
/// time; written rows are only remembered until then.
#[derive(Default)]
pub(crate) struct SearchIndex {
    lines: Lines,
    /// Rows up to this number were read.
    read_to: i64,
    /// All rows were read.
    is_whole: bool,
    /// People whose rows were written since.
    touched: BTreeSet<Uuid>,
    /// What several people are found by, and was written since.
    changed: BTreeSet<Shared>,
    /// Lines of rows that were read, in the making.
    making: VecDeque<Making>,
    /// Lines to put in, and people whose line only goes.
    waiting: HashMap<Uuid, Option<Line>>,
}

/// What several people are found by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shared {
    /// Where they live.
    Household(Uuid),
    /// In which they have a part.
    Organisation(Uuid),
}

impl SearchIndex {
    /// Someone's row, or what is put down to them, is written: their line is read anew.
    pub(crate) fn touch_person(&mut self, person: Uuid) {
        if self.has_begun() {
            self.touched.insert(person);
        }
    }

    /// An address or an organisation is written: the lines of its people are read anew.
    pub(crate) fn touch_shared(&mut self, shared: Shared) {
        if self.has_begun() {
            self.changed.insert(shared);
        }
    }

    /// Rows after this number became visible.
    pub(crate) fn read_again_after(&mut self, pk: i64) {
        self.read_to = self.read_to.min(pk);
        self.is_whole = false;
    }

    /// Forgets everyone.
    pub(crate) fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether a search can begin at once.
    pub(crate) fn is_ready(&self) -> bool {
        let is_current = self.touched.is_empty() && self.changed.is_empty();
        self.is_whole && is_current && self.making.is_empty() && self.waiting.is_empty()
    }

    /// Takes one short step towards being ready.
    pub(crate) async fn prepare_a_bit(
        &mut self,
        conn: &mut SqliteConnection,
    ) -> Result<(), StorageError> {
        if !self.is_whole {
            return self.read_on(conn).await;
        }
        if !self.making.is_empty() {
            return self.wait_for_lines().await;
        }
        if let Some(shared) = self.changed.first().copied() {
            self.touched.extend(people_with(conn, shared).await?);
            self.changed.remove(&shared);
        } else if !self.touched.is_empty() {
            self.read_touched(conn).await?;
        } else {
            self.put_in_what_waits();
        }
        Ok(())
    }

    /// Whom all that was typed finds.
    pub(crate) async fn find<'a>(
        &'a mut self,
        conn: &mut SqliteConnection,
        initiative: InitiativeId,
        terms: &'a SearchTerms,
        in_trash: bool,
    ) -> Result<Hits<'a>, StorageError> {
        while !self.is_ready() {
            self.prepare_a_bit(conn).await?;
        }
        Ok(self.lines.find(initiative.uuid(), terms, in_trash))
    }

    fn has_begun(&self) -> bool {
        self.is_whole || self.read_to > 0
    }

    async fn read_on(&mut self, conn: &mut SqliteConnection) -> Result<(), StorageError> {
        let people = people_from(conn, self.read_to, PEOPLE_AT_ONCE).await?;
        self.is_whole = people.count < PEOPLE_AT_ONCE;
        self.read_to = people.last.unwrap_or(self.read_to);
        // Folding and stemming take longer than reading.
        self.making
            .push_back(tokio::spawn(async move { people.lines() }));
        if self.making.len() > 1 {
            self.wait_for_lines().await?;
        }
        Ok(())
    }

    /// Waits for the lines of what was read first.
    async fn wait_for_lines(&mut self) -> Result<(), StorageError> {
        let Some(making) = self.making.front_mut() else {
            return Ok(());
        };
        let made = making.await.unwrap_or(Err(StorageError::Closed));
        self.making.pop_front();
        let lines = made.inspect_err(|_| self.forget())?;
        let lines = lines.into_iter().map(|line| (line.place.id, Some(line)));
        self.waiting.extend(lines);
        Ok(())
    }

    async fn read_touched(&mut self, conn: &mut SqliteConnection) -> Result<(), StorageError> {
        let some: Vec<Uuid> = self.touched.iter().take(PEOPLE_AT_ONCE).copied().collect();
        let lines = people_by_id(conn, &some).await?;
        self.waiting
            .extend(some.iter().map(|person| (*person, None)));
        let read = lines.into_iter().map(|line| (line.place.id, Some(line)));
        self.waiting.extend(read);
        for person in &some {
            self.touched.remove(person);
        }
        Ok(())
    }

    fn put_in_what_waits(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        let gone: HashSet<Uuid> = waiting.keys().copied().collect();
        let come = waiting.into_values().flatten().collect();
        self.lines.replace(&gone, come);
    }
}
