//! Two laptops and a stick, for tests.

use domain::{InitiativeId, NeighbourId};

use super::*;
use crate::neighbour::{NeighbourChange, edit_neighbour, show_neighbour};
use crate::testing::TestApp;

/// Two laptops in the team of one initiative.
pub(crate) struct TwoLaptops {
    pub(crate) a: TestApp,
    pub(crate) b: TestApp,
    pub(crate) initiative: InitiativeId,
    pub(crate) kees: NeighbourId,
}

impl TwoLaptops {
    pub(crate) async fn new() -> Self {
        let a = TestApp::laptop(1).await;
        let initiative = a.an_initiative().await;
        let kees = a.a_neighbour(initiative, "Kees", "Vries").await;
        Self::joined(a, initiative, kees).await
    }

    /// A second laptop beside the first one, laptop 1, which knows someone.
    pub(crate) async fn joined(a: TestApp, initiative: InitiativeId, kees: NeighbourId) -> Self {
        let b = TestApp::laptop(2).await;
        create_team(&a.app, initiative).await.unwrap();
        let link = invite_device(&a.app, initiative).await.unwrap();
        let joining = join_team(&b.app, &link, "Noor").await.unwrap();
        let applicant = read_request(&a.app, initiative, &joining.request)
            .await
            .unwrap();
        assert_eq!(applicant.digits, joining.digits);
        assert_eq!(applicant.name, "Noor");
        accept_device(&a.app, initiative, &joining.request, Role::Member)
            .await
            .unwrap();
        let two = Self {
            a,
            b,
            initiative,
            kees,
        };
        two.carry(&two.a, &two.b).await;
        two
    }

    pub(crate) async fn carry(&self, from: &TestApp, to: &TestApp) -> ImportedBundle {
        let bundle = export_bundle(&from.app, self.initiative).await.unwrap();
        import_bundle(&to.app, &bundle).await.unwrap()
    }

    /// Without seeing each other; both know of it then. The one of B stands.
    pub(crate) async fn both_change_the_phone(&self) {
        self.both_change(phone("0612345678"), phone("0687654321"))
            .await;
    }

    /// Each what it says, without seeing each other; both know of it then. That of B stands.
    pub(crate) async fn both_change(&self, of_a: NeighbourChange, of_b: NeighbourChange) {
        for _ in 0..60 {
            self.b.app.now(); // its clock is a minute ahead
        }
        for (at, change) in [(&self.a, of_a), (&self.b, of_b)] {
            edit_neighbour(&at.app, self.kees, &change).await.unwrap();
        }
        self.carry(&self.a, &self.b).await;
        self.carry(&self.b, &self.a).await;
    }

    pub(crate) async fn phone(&self, at: &TestApp) -> Option<String> {
        let kees = show_neighbour(&at.app, self.kees).await.unwrap();
        kees.neighbour.phone.map(|phone| phone.as_e164().to_owned())
    }

    pub(crate) fn nothing_new(&self) -> ImportedBundle {
        ImportedBundle {
            initiative: self.initiative,
            is_new: false,
            new_envelopes: 0,
            attachments: 0,
            conflicts: 0,
            erased: 0,
            kept_for_later: 0,
            refused: 0,
            server_keeps_back: false,
        }
    }

    pub(crate) async fn agree(&self) {
        let (a, b) = (self.a.app.state_hash().await, self.b.app.state_hash().await);
        assert_eq!(a.unwrap(), b.unwrap());
    }
}

pub(crate) fn phone(number: &str) -> NeighbourChange {
    NeighbourChange {
        phone: Some(number.into()),
        ..Default::default()
    }
}
