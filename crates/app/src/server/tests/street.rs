//! Laptops of one team, over a server.

use std::sync::Arc;

use crypto::{DeviceId, Role};
use domain::{InitiativeId, NeighbourId};

use super::relay::Relay;
use crate::neighbour::show_neighbour;
use crate::server::{Exchanged, ServerInput, connect_server, exchange};
use crate::team::{accept_device, create_team, invite_device, join_team, list_devices};
use crate::testing::TestApp;

/// A keeper, another keeper and a member, who all have the same.
pub(super) struct Street {
    pub(super) relay: Relay,
    pub(super) a: TestApp,
    pub(super) b: TestApp,
    pub(super) c: TestApp,
    pub(super) initiative: InitiativeId,
    pub(super) kees: NeighbourId,
}

impl Street {
    pub(super) async fn new() -> Self {
        Self::new_on(1).await
    }

    /// On laptops from this number on.
    pub(super) async fn new_on(first: u32) -> Self {
        let relay = Relay::default();
        let laptop = async |at| TestApp::on(first + at, Arc::new(relay.clone())).await;
        let (a, b, c) = (laptop(0).await, laptop(1).await, laptop(2).await);
        let initiative = a.an_initiative().await;
        let kees = a.a_neighbour(initiative, "Kees", "Vries").await;
        create_team(&a.app, initiative).await.unwrap();
        connect(&a, initiative).await;
        let street = Self {
            relay,
            a,
            b,
            c,
            initiative,
            kees,
        };
        street.let_in(&street.b, Role::Keeper).await;
        street.let_in(&street.c, Role::Member).await;
        street.all_meet().await;
        street
    }

    pub(super) async fn let_in(&self, newcomer: &TestApp, role: Role) {
        let link = invite_device(&self.a.app, self.initiative).await.unwrap();
        let joining = join_team(&newcomer.app, &link, "Noor").await.unwrap();
        accept_device(&self.a.app, self.initiative, &joining.request, role)
            .await
            .unwrap();
        connect(newcomer, self.initiative).await;
    }

    pub(super) async fn meet(&self, at: &TestApp) -> Exchanged {
        exchange(&at.app, self.initiative).await.unwrap()
    }

    pub(super) async fn all_meet(&self) {
        for at in [&self.a, &self.b, &self.c, &self.a, &self.b, &self.c] {
            self.meet(at).await;
        }
    }

    pub(super) async fn device(&self, at: &TestApp) -> DeviceId {
        let devices = list_devices(&at.app, self.initiative).await.unwrap();
        devices.iter().find(|it| it.is_own).unwrap().id
    }

    pub(super) async fn phone(&self, at: &TestApp) -> Option<String> {
        let kees = show_neighbour(&at.app, self.kees).await.unwrap();
        kees.neighbour.phone.map(|phone| phone.as_e164().to_owned())
    }
}

pub(super) async fn connect(at: &TestApp, initiative: InitiativeId) {
    let input = ServerInput {
        address: "http://127.0.0.1:7999".into(),
        ..ServerInput::default()
    };
    connect_server(&at.app, initiative, &input).await.unwrap();
}

/// These have the same.
pub(super) async fn agree(laptops: &[&TestApp]) {
    let first = laptops[0].app.state_hash().await.unwrap();
    for at in laptops {
        assert_eq!(at.app.state_hash().await.unwrap(), first);
    }
}

/// Its checkpoint is the latest then.
pub(super) async fn makes_a_checkpoint(at: &TestApp, initiative: InitiativeId) {
    let mut lease = at.app.store.lease().await.unwrap();
    lease.need_checkpoint(initiative).await.unwrap();
    drop(lease);
    exchange(&at.app, initiative).await.unwrap();
}
