//! Brings a list of people in: all of it, in one act that one undo takes back.

use std::collections::HashMap;
use std::sync::Arc;

use domain::{Address, Household, HouseholdId, InitiativeId, Neighbour, NeighbourId, Tag};
use interchange::{Column, Draft, RowIssue, Table};
use storage::{Batch, NeighbourTag, StorageError};

use super::duplicates::Known;
use super::preview_import::mapped;
use super::read_import_file::remember_columns;
use super::stop::Stop;
use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Event, Field, FieldError, Job, Refusal, Saving};

/// How a list is to be brought in.
#[derive(Clone, Debug, Default)]
pub struct ImportChoice {
    /// What each column means.
    pub columns: Vec<Column>,
    /// Leave out people who seem to be known.
    pub skip_duplicates: bool,
    /// Leave out rows with something wrong, instead of refusing the whole list.
    pub leave_out_bad_rows: bool,
    /// A tag for everyone who is brought in; empty for none.
    pub tag: String,
}

/// What an import did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ImportOutcome {
    /// People brought in.
    pub imported: usize,
    /// Left out because they seem to be known.
    pub skipped_duplicates: usize,
    /// Rows left out because something is wrong with them.
    pub left_out: usize,
}

/// Why nobody was brought in.
#[derive(Debug, thiserror::Error)]
pub enum ImportNeighboursError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// Not one column choice for each column.
    #[error("{given} columns were chosen for {needed}")]
    Columns {
        /// As chosen.
        given: usize,
        /// As the list has.
        needed: usize,
    },
    /// Rows with something wrong.
    #[error("{} things are wrong with the rows", .0.len())]
    Rows(Vec<RowIssue>),
    /// The tag is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// Stopped on request.
    #[error("stopped")]
    Cancelled,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ImportNeighboursError {
    ImportNeighboursError::UnknownInitiative(_) => Refusal::new(ErrorCode::NotFound),
    ImportNeighboursError::Columns { .. } => FieldError::new(Field::Columns, ErrorCode::UnknownChoice).into(),
    ImportNeighboursError::Rows(issues) => rows_refusal(&issues),
    ImportNeighboursError::Field(error) => error.into(),
    ImportNeighboursError::Cancelled => Refusal::new(ErrorCode::Cancelled),
    ImportNeighboursError::Storage(error) => error.into(),
});

fn rows_refusal(issues: &[RowIssue]) -> Refusal {
    let mut refusal = Refusal::new(ErrorCode::ImportRows).with("rows", issues.len());
    refusal.row = issues
        .first()
        .and_then(|issue| u32::try_from(issue.row).ok());
    refusal
}

/// Brings in the rows of a table. Until the end nothing of it is seen, and a refusal, a
/// stop or a crash on the way leaves nothing behind.
pub async fn import_neighbours(
    app: &App,
    initiative: InitiativeId,
    table: &Arc<Table>,
    choice: &ImportChoice,
    stop: &Stop,
) -> Result<ImportOutcome, ImportNeighboursError> {
    let tag = parse_choice(table, choice)?;
    let mapped = mapped(table, &choice.columns).await?;
    if !mapped.issues.is_empty() && !choice.leave_out_bad_rows {
        return Err(ImportNeighboursError::Rows(mapped.issues));
    }
    let left_out = rows_with_issues(&mapped.issues);
    let mut street = Street::learn(app, initiative).await?;
    let before = mapped.drafts.len();
    let drafts = street.without_duplicates(mapped.drafts, choice.skip_duplicates);
    let outcome = ImportOutcome {
        imported: drafts.len(),
        skipped_duplicates: before - drafts.len(),
        left_out,
    };
    let mut batch = app
        .store
        .begin_batch("import_neighbours", initiative, app.now())
        .await?;
    if let Err(error) = street
        .fill(app, &mut batch, drafts, tag.as_ref(), stop)
        .await
    {
        batch.discard().await?;
        return Err(error);
    }
    let published = batch.publish().await;
    app.announce_outcome(&published).await;
    published?;
    remember_columns(app, table, &choice.columns).await?;
    Ok(outcome)
}

/// People who are brought in together: households are made in the order of the street, then
/// people in that of their names, as rows that stand together in an index make it write less.
/// Larger parts would keep housemates further apart.
const PART: usize = 8_192;

fn parse_choice(
    table: &Table,
    choice: &ImportChoice,
) -> Result<Option<Tag>, ImportNeighboursError> {
    let (given, needed) = (choice.columns.len(), table.headers.len());
    if given != needed {
        return Err(ImportNeighboursError::Columns { given, needed });
    }
    let tag = choice.tag.trim();
    if tag.is_empty() {
        return Ok(None);
    }
    Ok(Some(Tag::parse(tag).at(Field::Tag)?))
}

fn rows_with_issues(issues: &[RowIssue]) -> usize {
    let mut rows: Vec<usize> = issues.iter().map(|issue| issue.row).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.len()
}

/// What an initiative knows, as rows are compared with it.
struct Street {
    initiative: InitiativeId,
    known: Known,
    doors: HashMap<String, HouseholdId>,
}

impl Street {
    async fn learn(app: &App, initiative: InitiativeId) -> Result<Self, ImportNeighboursError> {
        let mut lease = app.store.lease().await?;
        let unknown = ImportNeighboursError::UnknownInitiative(initiative);
        lease.initiative(initiative).await?.ok_or(unknown)?;
        let known = Known::new(lease.known_people(initiative).await?);
        let doors = lease.door_keys(initiative).await?.into_iter().collect();
        Ok(Self {
            initiative,
            known,
            doors,
        })
    }

    fn without_duplicates(&mut self, mut drafts: Vec<Draft>, skip: bool) -> Vec<Draft> {
        if skip {
            drafts.retain(|draft| self.known.meet(draft).is_none());
        }
        drafts
    }

    async fn fill(
        &mut self,
        app: &App,
        batch: &mut Batch,
        drafts: Vec<Draft>,
        tag: Option<&Tag>,
        stop: &Stop,
    ) -> Result<(), ImportNeighboursError> {
        const TELL_EVERY: u64 = 250;
        app.announce(Event::SavingChanged(Saving::Saving));
        let total = drafts.len() as u64;
        let told = |done| {
            let job = Job::Import;
            app.announce(Event::ProgressChanged { job, done, total });
        };
        told(0);
        let (mut drafts, mut done) = (drafts.into_iter(), 0);
        loop {
            let part: Vec<Draft> = drafts.by_ref().take(PART).collect();
            if part.is_empty() {
                return Ok(());
            }
            for (draft, household) in self.at_home(app, batch, part).await? {
                if stop.is_asked() {
                    return Err(ImportNeighboursError::Cancelled);
                }
                self.take_in(app, batch, draft, household, tag);
                batch.write_full_slices().await?;
                done += 1;
                if done % TELL_EVERY == 0 || done == total {
                    told(done);
                }
            }
        }
    }

    /// Makes the households of some people, and gives the people by name.
    async fn at_home(
        &mut self,
        app: &App,
        batch: &mut Batch,
        mut people: Vec<Draft>,
    ) -> Result<Vec<(Draft, Option<HouseholdId>)>, ImportNeighboursError> {
        people.sort_by_cached_key(|person| along_the_street(&person.address));
        let mut housed = Vec::with_capacity(people.len());
        for person in people {
            let household = self.door(app, batch, &person.address);
            batch.write_full_slices().await?;
            housed.push((person, household));
        }
        housed.sort_by_cached_key(|(person, _)| person.name.sort_key());
        Ok(housed)
    }

    fn take_in(
        &self,
        app: &App,
        batch: &mut Batch,
        draft: Draft,
        household: Option<HouseholdId>,
        tag: Option<&Tag>,
    ) {
        let id = NeighbourId::new(app.ports.next_id());
        let mut tags = draft.tags;
        tags.extend(tag.cloned());
        tags.sort_by_cached_key(Tag::key);
        tags.dedup_by_key(|tag| tag.key());
        for tag in tags {
            batch.add(&NeighbourTag::new(self.initiative, id, tag));
        }
        batch.add(&Neighbour {
            household,
            phone: draft.phone,
            email: draft.email,
            note: draft.note,
            ..Neighbour::named(id, self.initiative, draft.name)
        });
    }

    /// The household for an address: known, made earlier in this import, or made now.
    fn door(&mut self, app: &App, batch: &mut Batch, address: &Address) -> Option<HouseholdId> {
        if address.is_blank() {
            return None;
        }
        let key = address.door_key();
        if let Some(known) = key.as_ref().and_then(|key| self.doors.get(key)) {
            return Some(*known);
        }
        let id = HouseholdId::new(app.ports.next_id());
        batch.add(&Household {
            id,
            initiative: self.initiative,
            address: address.clone(),
            no_post: false,
        });
        if let Some(key) = key {
            self.doors.insert(key, id);
        }
        Some(id)
    }
}

fn along_the_street(address: &Address) -> (String, u32) {
    let number = address.house_number.as_ref();
    (
        address.street.to_lowercase(),
        number.map_or(0, |house| house.number),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::undo;
    use crate::import::{preview_import, read_import_file};
    use crate::testing::TestApp;

    const LIST: &str = "Voornaam;Achternaam;Straat;Huisnummer;Postcode;Telefoon\r\n\
        Fatima;van der Berg;Dorpsstraat;12;3511 AB;612345678\r\n\
        Bram;Berg;Dorpsstraat;12;3511 AB;\r\n\
        Ans;Smit;Dorpsstraat;14;3511 AB;030 2920701\r\n";

    async fn table(t: &TestApp, content: &str) -> crate::import::ImportFile {
        let path = t.folder.path().join("lijst.csv");
        std::fs::write(&path, content).unwrap();
        read_import_file(&t.app, &path, None).await.unwrap()
    }

    fn choice(file: &crate::import::ImportFile) -> ImportChoice {
        ImportChoice {
            columns: file.columns.clone(),
            skip_duplicates: true,
            ..Default::default()
        }
    }

    async fn bring_in(
        t: &TestApp,
        initiative: InitiativeId,
        file: &crate::import::ImportFile,
    ) -> Result<ImportOutcome, ImportNeighboursError> {
        import_neighbours(
            &t.app,
            initiative,
            &file.table,
            &choice(file),
            &Stop::default(),
        )
        .await
    }

    #[tokio::test]
    async fn a_list_comes_in_whole_and_goes_out_with_one_undo() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let before = t.app.state_hash().await.unwrap();
        let file = table(&t, LIST).await;
        let preview = preview_import(&t.app, initiative, &file.table, &file.columns)
            .await
            .unwrap();
        assert_eq!(
            (preview.ready, preview.issue_count, preview.repair_count),
            (3, 0, 1)
        );
        assert_eq!(bring_in(&t, initiative, &file).await.unwrap().imported, 3);
        let overview = crate::initiative::overview(&t.app, initiative)
            .await
            .unwrap();
        assert_eq!((overview.neighbours, overview.households), (3, 2));
        undo(&t.app).await.unwrap();
        assert_eq!(t.app.state_hash().await.unwrap(), before);
    }

    #[tokio::test]
    async fn the_same_list_a_second_time_brings_in_nobody() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let file = table(&t, LIST).await;
        for imported in [3, 0] {
            let outcome = bring_in(&t, initiative, &file).await;
            assert_eq!(outcome.unwrap().imported, imported);
        }
    }

    #[tokio::test]
    async fn one_bad_row_refuses_the_whole_list_and_names_the_row() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let file = table(&t, &LIST.replace("3511 AB;\r\n", "0000 XX;\r\n")).await;
        let before = t.app.state_hash().await.unwrap();
        let refusal = Refusal::from(bring_in(&t, initiative, &file).await.unwrap_err());
        assert_eq!(
            (refusal.code, refusal.row),
            (ErrorCode::ImportRows, Some(3))
        );
        assert_eq!(t.app.state_hash().await.unwrap(), before);
    }

    #[tokio::test]
    async fn a_stopped_import_leaves_nothing_and_the_columns_are_remembered_after_a_whole_one() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let file = table(&t, LIST).await;
        let before = t.app.state_hash().await.unwrap();
        let stop = Stop::default();
        stop.ask();
        let stopped =
            import_neighbours(&t.app, initiative, &file.table, &choice(&file), &stop).await;
        assert!(matches!(stopped, Err(ImportNeighboursError::Cancelled)));
        assert_eq!(t.app.state_hash().await.unwrap(), before);
        assert!(!table(&t, LIST).await.remembered);
        bring_in(&t, initiative, &file).await.unwrap();
        assert!(table(&t, LIST).await.remembered);
    }
}
