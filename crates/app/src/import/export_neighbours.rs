//! Writes everyone of an initiative to a list.

use domain::InitiativeId;
use interchange::{ExportHeaders, ExportRow, WriteXlsxError, write_csv, write_vcards, write_xlsx};
use storage::{ListQuery, PersonAtHome, SearchTerms, StorageError};

use super::stop::Stop;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Event, Job, Refusal};

/// Kinds of list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// Text with `;`, as Dutch spreadsheets read it.
    Csv,
    /// A workbook.
    Xlsx,
    /// Address cards, version 4.
    VCard,
}

/// Why there is no list.
#[derive(Debug, thiserror::Error)]
pub enum ExportNeighboursError {
    /// Stopped on request.
    #[error("stopped")]
    Cancelled,
    /// The workbook could not be made.
    #[error(transparent)]
    Xlsx(#[from] WriteXlsxError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ExportNeighboursError {
    ExportNeighboursError::Cancelled => Refusal::new(ErrorCode::Cancelled),
    ExportNeighboursError::Xlsx(_) => Refusal::new(ErrorCode::Failed),
    ExportNeighboursError::Storage(error) => error.into(),
});

/// The bytes of a list of everyone who is not in the trash, by name. Consent is never part of it.
pub async fn export_neighbours(
    app: &App,
    initiative: InitiativeId,
    format: ExportFormat,
    headers: &ExportHeaders,
    stop: &Stop,
) -> Result<Vec<u8>, ExportNeighboursError> {
    let mut rows = export_rows(app, initiative, stop).await?;
    rows.sort_by_cached_key(|row| row.name.sort_key());
    Ok(match format {
        ExportFormat::Csv => write_csv(headers, &rows),
        ExportFormat::Xlsx => write_xlsx(headers, &rows)?,
        ExportFormat::VCard => write_vcards(&rows),
    })
}

/// Everyone, a page at a time so that nobody waits long.
async fn export_rows(
    app: &App,
    initiative: InitiativeId,
    stop: &Stop,
) -> Result<Vec<ExportRow>, ExportNeighboursError> {
    let total = everyone(app, initiative).await?;
    let (mut rows, mut after) = (Vec::new(), 0);
    loop {
        app.announce(Event::ProgressChanged {
            job: Job::Export,
            done: rows.len() as u64,
            total,
        });
        if stop.is_asked() {
            return Err(ExportNeighboursError::Cancelled);
        }
        let page = app
            .store
            .background_lease()
            .await?
            .people_at_home(initiative, after)
            .await?;
        let Some(last) = page.last() else {
            return Ok(rows);
        };
        after = last.pk;
        rows.extend(page.into_iter().map(export_row));
    }
}

async fn everyone(app: &App, initiative: InitiativeId) -> Result<u64, StorageError> {
    let query = ListQuery::all(initiative, SearchTerms::parse(""), 0);
    let mut lease = app.store.background_lease().await?;
    lease.count_neighbours(&query).await
}

fn export_row(person: PersonAtHome) -> ExportRow {
    let it = person.neighbour;
    ExportRow {
        id: it.id,
        name: it.name,
        address: person.address,
        phone: it.phone,
        email: it.email,
        note: it.note,
        tags: person.tags,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::TestApp;

    fn headers() -> ExportHeaders {
        let header = |name: &str| name.to_owned();
        ExportHeaders {
            given: header("Voornaam"),
            prefix: header("Tussenvoegsel"),
            family: header("Achternaam"),
            street: header("Straat"),
            house_number: header("Huisnummer"),
            addition: header("Toevoeging"),
            postcode: header("Postcode"),
            city: header("Plaats"),
            phone: header("Telefoon"),
            email: header("E-mail"),
            note: header("Notitie"),
            tags: header("Labels"),
        }
    }

    #[tokio::test]
    async fn a_list_tells_how_far_it_is_until_everyone_is_in_it() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.a_neighbour(initiative, "Fatima", "Berg").await;
        t.a_neighbour(initiative, "Jan", "Bakker").await;
        let mut heard = t.app.events();
        let (format, stop) = (ExportFormat::Csv, Stop::default());
        let bytes = export_neighbours(&t.app, initiative, format, &headers(), &stop).await;
        assert!(
            String::from_utf8(bytes.unwrap())
                .unwrap()
                .contains("Fatima")
        );
        let mut steps = Vec::new();
        while let Ok(event) = heard.try_recv() {
            if let Event::ProgressChanged {
                job: Job::Export,
                done,
                total,
            } = event
            {
                steps.push((done, total));
            }
        }
        assert_eq!(steps, [(0, 2), (2, 2)]);
    }

    #[tokio::test]
    async fn a_list_stands_by_name() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        t.a_neighbour(initiative, "Fatima", "Berg").await;
        t.a_neighbour(initiative, "Jan", "Bakker").await;
        let (format, stop) = (ExportFormat::Csv, Stop::default());
        let bytes = export_neighbours(&t.app, initiative, format, &headers(), &stop).await;
        let list = String::from_utf8(bytes.unwrap()).unwrap();
        assert!(list.find("Bakker").unwrap() < list.find("Berg").unwrap());
    }

    #[tokio::test]
    async fn a_list_that_is_to_stop_is_not_made() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let stop = Stop::default();
        stop.ask();
        let format = ExportFormat::Xlsx;
        let outcome = export_neighbours(&t.app, initiative, format, &headers(), &stop).await;
        assert!(matches!(outcome, Err(ExportNeighboursError::Cancelled)));
    }
}
