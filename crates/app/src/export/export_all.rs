//! Writes everything of the open folder to a zip, readable without Samenspel.
//!
//! The zip is not encrypted; the window says so before it asks where to. What lies in the
//! trash is not part of it. The lists are gathered in memory (10,000 people take some
//! 20 MB), a page at a time so that nobody waits; attachments are opened one by one.

use std::path::Path;

use domain::{Initiative, InitiativeId};
use interchange::ExportHeaders;
use storage::{Lease, ListedAttachment, StorageError};

use super::bookable::{BookableSheets, ResourceJson};
use super::depth::DepthSheets;
use super::document::{Document, InitiativeJson, SCHEMA, path_of};
use super::network::NetworkSheets;
use super::package::Package;
use super::sheets::Sheets;
use super::street::StreetSheets;
use crate::attachment::{OpenAttachmentError, open_attachment};
use crate::import::Stop;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Event, Job, Refusal};

const README: &str = include_str!("LEESMIJ.txt");

/// Why there is no export.
#[derive(Debug, thiserror::Error)]
pub enum ExportAllError {
    /// Stopped on request.
    #[error("stopped")]
    Cancelled,
    /// The document could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The store failed, or the file could not be written.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ExportAllError {
    ExportAllError::Cancelled => Refusal::new(ErrorCode::Cancelled),
    ExportAllError::Json(_) => Refusal::new(ErrorCode::Failed),
    ExportAllError::Storage(error) => error.into(),
});

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExportedAll {
    /// Initiatives.
    pub initiatives: usize,
    /// People.
    pub neighbours: usize,
    /// Photos and scans.
    pub attachments: usize,
    /// Photos and scans that are damaged, and are not in it.
    pub attachments_damaged: usize,
    /// Photos and scans that have not come here yet, and are not in it.
    pub attachments_not_here: usize,
}

/// Writes the zip. A stop or a failure leaves the file as it was before.
///
/// `headers` are the words above the columns of `neighbours.csv`.
pub async fn export_all(
    app: &App,
    to: &Path,
    headers: &ExportHeaders,
    stop: &Stop,
) -> Result<ExportedAll, ExportAllError> {
    let initiatives = app.store.background_lease().await?.initiatives().await?;
    let mut export = Export::new(app, to, stop, &initiatives).await?;
    for initiative in &initiatives {
        export.take(initiative).await?;
    }
    export.finish(headers).await
}

struct Export<'a> {
    app: &'a App,
    stop: &'a Stop,
    package: Package,
    sheets: Sheets,
    street: StreetSheets,
    bookable: BookableSheets,
    depth: DepthSheets,
    network: NetworkSheets,
    initiatives: Vec<InitiativeJson>,
    outcome: ExportedAll,
    done: u64,
    total: u64,
}

impl<'a> Export<'a> {
    async fn new(
        app: &'a App,
        to: &Path,
        stop: &'a Stop,
        all: &[Initiative],
    ) -> Result<Self, ExportAllError> {
        let mut total = 2 * all.len() as u64 + 1;
        for initiative in all {
            total += app
                .store
                .background_lease()
                .await?
                .attachments_in(initiative.id)
                .await?
                .len() as u64;
        }
        Ok(Self {
            app,
            stop,
            package: Package::new(to)?,
            sheets: Sheets::new(),
            street: StreetSheets::new(),
            bookable: BookableSheets::new(),
            depth: DepthSheets::new(),
            network: NetworkSheets::new(),
            initiatives: Vec::new(),
            outcome: ExportedAll {
                initiatives: all.len(),
                ..ExportedAll::default()
            },
            done: 0,
            total,
        })
    }

    async fn take(&mut self, it: &Initiative) -> Result<(), ExportAllError> {
        self.sheets.initiative(it);
        let mut json = InitiativeJson::from(it);
        self.take_team_and_doors(it.id, &mut json).await?;
        self.take_bookable(it.id, &mut json).await?;
        let mut lease = self.lease().await?;
        json.depth = self.depth.take(&mut lease, it.id).await?;
        json.network = self.network.take(&mut lease, it.id).await?;
        drop(lease);
        self.step()?;
        self.take_people(it.id, &mut json).await?;
        self.step()?;
        self.take_attachments(it.id, &mut json).await?;
        self.initiatives.push(json);
        Ok(())
    }

    async fn take_team_and_doors(
        &mut self,
        id: InitiativeId,
        json: &mut InitiativeJson,
    ) -> Result<(), ExportAllError> {
        let team = self.lease().await?.team(id).await?;
        for member in team {
            self.sheets.member(&member);
            json.team.push((&member).into());
        }
        let households = self.lease().await?.households(id).await?;
        for household in households {
            self.sheets.household(id, &household);
            json.households.push((&household).into());
        }
        for kept in self.lease().await?.minutes_in(id).await? {
            json.minutes.push(kept.try_into()?);
        }
        let mut lease = self.lease().await?;
        let street = self.street.take(&mut lease, id).await?;
        drop(lease);
        json.circle = street.circle;
        json.support = street.support;
        json.rounds = street.rounds;
        let consent = self.lease().await?.consent_in(id).await?;
        for line in consent {
            self.sheets.consent(&line);
            json.consent.push((&line).into());
        }
        Ok(())
    }

    async fn take_bookable(
        &mut self,
        id: InitiativeId,
        json: &mut InitiativeJson,
    ) -> Result<(), ExportAllError> {
        let parts = self.lease().await?.resource_parts_in(id).await?;
        for resource in self.lease().await?.resources_in(id).await? {
            json.resources.push(ResourceJson::new(&resource, &parts));
        }
        for listed in self.lease().await?.bookings_in(id).await? {
            json.bookings.push((&listed.booking).into());
        }
        for scheme in self.lease().await?.schemes_in(id).await? {
            json.schemes.push((&scheme).into());
        }
        let sheets = &mut self.bookable;
        json.resources
            .iter()
            .try_for_each(|it| sheets.resource(it))?;
        json.bookings.iter().try_for_each(|it| sheets.booking(it))?;
        json.schemes.iter().try_for_each(|it| sheets.scheme(it))?;
        Ok(())
    }

    async fn take_people(
        &mut self,
        id: InitiativeId,
        json: &mut InitiativeJson,
    ) -> Result<(), ExportAllError> {
        let mut after = 0;
        loop {
            self.stop_if_asked()?;
            let page = self.lease().await?.people_at_home(id, after).await?;
            let Some(last) = page.last() else {
                return Ok(());
            };
            after = last.pk;
            self.outcome.neighbours += page.len();
            for person in page {
                json.neighbours.push((&person).into());
                self.sheets.person(person);
            }
        }
    }

    async fn take_attachments(
        &mut self,
        id: InitiativeId,
        json: &mut InitiativeJson,
    ) -> Result<(), ExportAllError> {
        // The lease must be back before the first is opened.
        let attachments = self.lease().await?.attachments_in(id).await?;
        for ListedAttachment { attachment, .. } in attachments {
            match open_attachment(self.app, attachment.id).await {
                Ok(opened) => {
                    self.package.add(path_of(&attachment), opened.bytes).await?;
                    json.attachments.push((&attachment).into());
                    self.outcome.attachments += 1;
                }
                Err(OpenAttachmentError::Storage(error)) => return Err(error.into()),
                Err(OpenAttachmentError::Unknown(_) | OpenAttachmentError::NotAPicture) => {}
                Err(OpenAttachmentError::NotHereYet) => self.outcome.attachments_not_here += 1,
                Err(OpenAttachmentError::Damaged(_)) => self.outcome.attachments_damaged += 1,
            }
            self.step()?;
        }
        Ok(())
    }

    async fn finish(mut self, headers: &ExportHeaders) -> Result<ExportedAll, ExportAllError> {
        let document = Document::new(self.app.now(), std::mem::take(&mut self.initiatives));
        let json = serde_json::to_vec_pretty(&document)?;
        let lists = self.sheets.files(headers).into_iter();
        let lists = lists.chain(self.street.files());
        let lists = lists.chain(self.depth.files());
        let lists = lists.chain(self.network.files());
        for (name, bytes) in lists.chain(self.bookable.files()) {
            self.package.add(name.to_owned(), bytes).await?;
        }
        self.package.add("samenspel.json".to_owned(), json).await?;
        self.package
            .add("schema.json".to_owned(), SCHEMA.as_bytes().to_vec())
            .await?;
        self.package
            .add("LEESMIJ.txt".to_owned(), README.as_bytes().to_vec())
            .await?;
        if self.stop.is_asked() {
            return Err(ExportAllError::Cancelled);
        }
        self.package.finish().await?;
        self.app.announce(Event::ProgressChanged {
            job: Job::Export,
            done: self.total,
            total: self.total,
        });
        Ok(self.outcome)
    }

    async fn lease(&self) -> Result<Lease, StorageError> {
        self.app.store.background_lease().await
    }

    fn step(&mut self) -> Result<(), ExportAllError> {
        self.done += 1;
        self.app.announce(Event::ProgressChanged {
            job: Job::Export,
            done: self.done,
            total: self.total,
        });
        self.stop_if_asked()
    }

    fn stop_if_asked(&self) -> Result<(), ExportAllError> {
        if self.stop.is_asked() {
            Err(ExportAllError::Cancelled)
        } else {
            Ok(())
        }
    }
}
