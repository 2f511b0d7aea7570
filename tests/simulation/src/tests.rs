//! What has to hold before chance comes in.

use app::domain::{InitiativeId, NeighbourId};
use app::initiative::create_initiative;
use app::neighbour::{
    NeighbourChange, NeighbourInput, create_neighbour, edit_neighbour, erase_neighbour,
};
use app::server::{Exchanged, ServerInput, connect_server, exchange};
use app::team::{Role, accept_device, create_team, invite_device, join_team};

use crate::laptop::Laptop;
use crate::network::Wire;
use crate::town::{Town, TrueTime};

struct Two {
    a: Laptop,
    b: Laptop,
    wire: Wire,
    town: Town,
    initiative: InitiativeId,
    kees: NeighbourId,
    _folder: tempfile::TempDir,
}

impl Two {
    /// Kees was written down before anyone thought of a server.
    async fn new() -> Self {
        let (time, wire) = (TrueTime::evening(), Wire::default());
        let folder = tempfile::tempdir().unwrap();
        let town = Town::start(&folder.path().join("server.db"), &time).await;
        wire.lead_to(Some(town.router()));
        let a = Laptop::new(1, &time, &wire).await;
        let b = Laptop::new(2, &time, &wire).await;
        let initiative = create_initiative(&a.app, "Speeltuin").await.unwrap();
        let kees = NeighbourInput {
            given: "Kees".into(),
            ..NeighbourInput::default()
        };
        let kees = create_neighbour(&a.app, initiative, &kees).await.unwrap();
        create_team(&a.app, initiative).await.unwrap();
        let input = server_input();
        let met = connect_server(&a.app, initiative, &input).await.unwrap();
        assert!(met.in_step, "{met:?}");
        let link = invite_device(&a.app, initiative).await.unwrap();
        let joining = join_team(&b.app, &link, "Noor").await.unwrap();
        accept_device(&a.app, initiative, &joining.request, Role::Keeper)
            .await
            .unwrap();
        connect_server(&b.app, initiative, &input).await.unwrap();
        let two = Self {
            a,
            b,
            wire,
            town,
            initiative,
            kees,
            _folder: folder,
        };
        two.agree().await;
        two
    }

    async fn meet(&self, laptop: &Laptop) -> Exchanged {
        exchange(&laptop.app, self.initiative).await.unwrap()
    }

    async fn agree(&self) {
        let (a, b) = (self.a.app.state_hash().await, self.b.app.state_hash().await);
        assert_eq!(a.unwrap(), b.unwrap());
    }

    async fn call(&self, laptop: &Laptop, phone: &str) {
        let change = NeighbourChange {
            phone: Some(phone.into()),
            ..NeighbourChange::default()
        };
        edit_neighbour(&laptop.app, self.kees, &change)
            .await
            .unwrap();
    }
}

fn server_input() -> ServerInput {
    ServerInput {
        address: "https://samenspel.example.nl".into(),
        ..ServerInput::default()
    }
}

#[tokio::test]
async fn what_both_did_apart_stands_on_both_and_the_same_field_is_told() {
    let two = Two::new().await;
    two.wire.lead_to(None);
    two.call(&two.a, "0612345678").await;
    two.call(&two.b, "0687654321").await;
    assert!(exchange(&two.a.app, two.initiative).await.is_err());
    two.wire.lead_to(Some(two.town.router()));
    assert!(two.meet(&two.a).await.in_step);
    let at_b = two.meet(&two.b).await;
    let at_a = two.meet(&two.a).await;
    assert_eq!((at_a.conflicts, at_b.conflicts), (1, 1));
    assert!(at_a.in_step && at_b.in_step);
    two.agree().await;
}

#[tokio::test]
async fn meeting_again_when_nothing_was_done_moves_nothing() {
    let two = Two::new().await;
    two.meet(&two.a).await;
    let again = two.meet(&two.a).await;
    let nothing = Exchanged {
        in_step: true,
        server_ahead_ms: again.server_ahead_ms,
        ..Exchanged::default()
    };
    assert_eq!(again, nothing);
}

#[tokio::test]
async fn someone_who_is_erased_at_one_laptop_is_gone_at_the_other() {
    let two = Two::new().await;
    two.call(&two.a, "0612345678").await;
    two.meet(&two.a).await;
    two.meet(&two.b).await;
    erase_neighbour(&two.a.app, two.kees).await.unwrap();
    two.call(&two.b, "0687654321").await;
    two.meet(&two.a).await;
    let at_b = two.meet(&two.b).await;
    assert_eq!(at_b.erased, 1);
    two.meet(&two.a).await;
    two.meet(&two.b).await;
    two.agree().await;
}

#[tokio::test]
async fn a_laptop_whose_clock_runs_a_year_ahead_brings_its_work_all_the_same() {
    let two = Two::new().await;
    let year_ms = 365 * 24 * 60 * 60 * 1000;
    two.b
        .off_by_ms
        .store(year_ms, std::sync::atomic::Ordering::Relaxed);
    two.call(&two.b, "0687654321").await;
    assert!(two.meet(&two.b).await.in_step);
    two.meet(&two.a).await;
    two.agree().await;
    two.call(&two.a, "0612345678").await;
    two.meet(&two.a).await;
    two.meet(&two.b).await;
    two.agree().await;
}
