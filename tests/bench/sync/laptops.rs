//! Two laptops of one team, the second without anything yet.

use std::sync::Arc;

use anyhow::Result;
use app::import::{ImportChoice, Stop, import_neighbours, read_import_file};
use app::initiative::create_initiative;
use app::profile::begin_profile;
use app::server::{ServerInput, connect_server, list_requests};
use app::team::{Role, accept_device, create_team, invite_device, join_team};
use app::{App, Ports, system_ports};
use domain::InitiativeId;
use tempfile::TempDir;

use crate::consents;
use crate::network::Counted;
use crate::program::{bench_folder, samenspel};
use samenspel_tests::Town;
use samenspel_tests::bench::list;

pub const PASSPHRASE: &str = "vier groene tuinstoelen buiten";

/// A laptop and what it sent.
pub struct Laptop {
    pub app: App,
    pub counted: Counted,
    pub folder: TempDir,
}

/// Two of them, and the server.
pub struct Two {
    /// Held as long as they are.
    _server: Town,
    pub a: Laptop,
    pub b: Laptop,
    pub initiative: InitiativeId,
}

impl Laptop {
    pub async fn new() -> Result<Self> {
        let folder = tempfile::tempdir_in(bench_folder()?)?;
        let counted = Counted::default();
        let app = begin_profile(ports(&counted), folder.path(), Some(PASSPHRASE)).await?;
        Ok(Self {
            app,
            counted,
            folder,
        })
    }
}

/// Those of a person, with what goes over the network counted.
pub fn ports(counted: &Counted) -> Ports {
    Ports {
        network: Arc::new(counted.clone()),
        ..system_ports()
    }
}

impl Two {
    /// Both are in the team; nobody is written down yet. `b` has not met the server.
    pub async fn new() -> Result<Self> {
        let (server, a, b) = (samenspel()?, Laptop::new().await?, Laptop::new().await?);
        let initiative = create_initiative(&a.app, "Meting").await?;
        create_team(&a.app, initiative).await?;
        let input = ServerInput {
            address: server.address(),
            ..ServerInput::default()
        };
        connect_server(&a.app, initiative, &input).await?;
        let link = invite_device(&a.app, initiative).await?;
        join_team(&b.app, &link, "Noor").await?;
        for waiting in list_requests(&a.app, initiative).await? {
            accept_device(&a.app, initiative, &waiting.request, Role::Keeper).await?;
        }
        Ok(Self {
            _server: server,
            a,
            b,
            initiative,
        })
    }

    /// Writes people down at `a`, durably, with what they agreed to.
    pub async fn write_down(self, rows: usize) -> Result<Self> {
        self.import(rows).await?;
        let a = consents::write_down(self.a, self.initiative).await?;
        Ok(Self { a, ..self })
    }

    async fn import(&self, rows: usize) -> Result<()> {
        let path = self.a.folder.path().join("lijst.csv");
        std::fs::write(&path, list::list(rows, 7))?;
        let file = read_import_file(&self.a.app, &path, None).await?;
        let choice = ImportChoice {
            columns: file.columns.clone(),
            ..ImportChoice::default()
        };
        let (id, stop) = (self.initiative, Stop::default());
        let done = import_neighbours(&self.a.app, id, &file.table, &choice, &stop).await?;
        anyhow::ensure!(done.imported == rows, "every row was brought in");
        Ok(())
    }
}
