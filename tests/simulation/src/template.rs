//! A street that is ready: laptops in one team, and a server that they have met. Every schedule
//! begins with a copy of it.

use app::domain::{InitiativeId, NeighbourId};
use app::initiative::create_initiative;
use app::neighbour::{NeighbourInput, create_neighbour};
use app::server::{ServerInput, connect_server, exchange};
use app::team::{Role, accept_device, create_team, invite_device, join_team};
use std::path::Path;
use tempfile::TempDir;

use crate::laptop::{Laptop, Secrets, copy_of};
use crate::town::{Town, TrueTime};
use crate::wire::Wire;

/// How many laptops are in the team from the beginning.
pub const IN_TEAM: usize = 4;
/// How many have asked to be let in.
pub const ASKING: usize = 2;

/// A street that is ready.
pub struct Template {
    /// The folder of each laptop, with what opens it.
    pub laptops: Vec<(TempDir, Secrets)>,
    /// The requests of those who ask to be let in.
    pub requests: Vec<Vec<u8>>,
    /// The folder of the server.
    pub town: TempDir,
    /// What they work on.
    pub initiative: InitiativeId,
    /// When it was ready.
    pub ready_at_ms: i64,
}

impl Template {
    /// Makes one.
    pub async fn make(place: &Path) -> Self {
        let time = TrueTime::evening();
        let wire = Wire::new(&time, fastrand::Rng::with_seed(0));
        let folder = tempfile::tempdir_in(place).expect("a folder is made");
        let town = Town::start(folder, &time, 0, false).await;
        wire.lead_to(town.router());
        let mut laptops = Vec::new();
        for number in 0..IN_TEAM + ASKING {
            laptops.push(Laptop::new(number, &time, &wire, place).await);
        }
        let (initiative, requests) = gather(&laptops).await;
        let mut folders = Vec::new();
        for laptop in &laptops {
            let secrets = laptop.secrets();
            laptop.app.close().await.expect("an app closes");
            folders.push((laptop.copy(place), secrets));
        }
        Self {
            laptops: folders,
            requests,
            town: copy_of(town.folder(), place),
            initiative,
            ready_at_ms: time.now_ms(),
        }
    }
}

/// Brings the laptops into one team, and asks for the rest of them.
async fn gather(laptops: &[Laptop]) -> (InitiativeId, Vec<Vec<u8>>) {
    let first = &laptops[0].app;
    let initiative = create_initiative(first, "Speeltuin").await;
    let initiative = initiative.expect("an initiative is made");
    for name in ["Kees", "Fatima", "Joost"] {
        someone(first, initiative, name).await;
    }
    create_team(first, initiative).await.expect("a team begins");
    let met = connect_server(first, initiative, &server()).await;
    assert!(met.expect("the server is met").in_step);
    let mut requests = Vec::new();
    for (number, laptop) in laptops.iter().enumerate().skip(1) {
        let link = invite_device(first, initiative).await.expect("an invite");
        let joining = join_team(&laptop.app, &link, "Buur").await;
        let joining = joining.expect("an invite is answered");
        if number < IN_TEAM {
            // The second is a keeper too, the rest are not.
            let role = if number == 1 {
                Role::Keeper
            } else {
                Role::Member
            };
            let accepted = accept_device(first, initiative, &joining.request, role).await;
            accepted.expect("a laptop is let in");
            let met = connect_server(&laptop.app, initiative, &server()).await;
            assert!(met.expect("the server is met").in_step);
        } else {
            requests.push(joining.request);
        }
    }
    let met = exchange(first, initiative)
        .await
        .expect("the server is met");
    assert!(met.in_step);
    (initiative, requests)
}

async fn someone(app: &app::App, initiative: InitiativeId, name: &str) -> NeighbourId {
    let input = NeighbourInput {
        given: name.into(),
        phone: "0612345678".into(),
        ..NeighbourInput::default()
    };
    let made = create_neighbour(app, initiative, &input).await;
    made.expect("a neighbour is made")
}

/// The one server there is.
pub fn server() -> ServerInput {
    ServerInput {
        address: "https://samenspel.example.nl".into(),
        ..ServerInput::default()
    }
}
