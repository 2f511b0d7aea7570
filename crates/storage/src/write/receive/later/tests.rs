//! A laptop with an earlier version keeps what it does not know, and knows it afterwards.

use crypto::{DatabaseKey, SiteId};
use domain::{Initiative, Phase, Standing, Text, Title};
use sync::Stamp;
use sync::registry::{INITIATIVE, INITIATIVE_ID, TEAM_MEMBER};
use tempfile::TempDir;

use super::*;

const OTHER: SiteRef = SiteRef(2);
const AT: Moment = Moment(5);

struct Room {
    store: Store,
    initiative: InitiativeId,
    _folder: TempDir,
}

impl Room {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("samenspel.db");
        let store = Store::open(&file, &DatabaseKey::new([7; 32]))
            .await
            .unwrap();
        let initiative = InitiativeId::new(Uuid::from_u128(1));
        let mut act = store.begin("create_initiative", AT).await.unwrap();
        act.add(&Initiative {
            id: initiative,
            title: Title::parse("Speeltuin").unwrap(),
            why: Text::empty(),
            how: Text::empty(),
            what: Text::empty(),
            theme: Text::empty(),
            area: Text::empty(),
            starts_on: None,
            ends_on: None,
            phase: Phase::Idea,
            standing: Standing::Active,
            support: domain::SupportRules::default(),
        });
        act.commit().await.unwrap();
        let mut lease = store.lease().await.unwrap();
        lease.site_ref(SiteId::from_bytes([4; 16])).await.unwrap();
        drop(lease);
        Self {
            store,
            initiative,
            _folder: folder,
        }
    }

    async fn receive(&self, changes: &[ChangeSet]) -> super::super::Received {
        let changes: Vec<_> = changes.iter().map(|it| (OTHER, it.clone())).collect();
        let incoming = Incoming {
            initiative: self.initiative,
            changes: &changes,
            envelopes: &[],
            kept: &[],
        };
        self.store
            .lease()
            .await
            .unwrap()
            .receive(incoming, AT)
            .await
            .unwrap()
    }

    /// As an earlier version kept it that did not know of it.
    async fn keep(&self, change: &ChangeSet) {
        let mut script = Script::begin();
        let initiative = Value::reference(self.initiative.uuid());
        push_later(&mut script, &initiative, &[(OTHER, change.clone())]).unwrap();
        self.store
            .lease()
            .await
            .unwrap()
            .run_whole(script)
            .await
            .unwrap();
    }

    async fn kept(&self) -> Vec<(SiteRef, ChangeSet)> {
        let mut lease = self.store.lease().await.unwrap();
        lease.kept_for_later(self.initiative).await.unwrap()
    }

    async fn title(&self) -> String {
        let mut lease = self.store.lease().await.unwrap();
        lease
            .initiative(self.initiative)
            .await
            .unwrap()
            .unwrap()
            .title
            .as_str()
            .to_owned()
    }

    async fn members(&self) -> i64 {
        let mut lease = self.store.lease().await.unwrap();
        let count = sqlx::query_scalar("SELECT count(*) FROM team_member");
        count.fetch_one(lease.conn().unwrap()).await.unwrap()
    }
}

fn change(stamp: i64, op: Op) -> ChangeSet {
    ChangeSet {
        ops: vec![op],
        ..ChangeSet::new(Stamp::at(stamp), "edit", 9)
    }
}

fn set(table: TableId, row: u128, columns: Vec<(ColumnId, Value)>) -> Op {
    Op::Set(RowChange::new(table, Uuid::from_u128(row), columns))
}

fn a_member(of: InitiativeId) -> Op {
    let name = (TEAM_MEMBER.column("given_name"), Value::from("Noor"));
    let whose = (INITIATIVE_ID, Value::reference(of.uuid()));
    set(TEAM_MEMBER.id, 7, vec![whose, name])
}

#[tokio::test]
async fn what_an_earlier_version_kept_stands_once_this_one_opens_the_store() {
    let room = Room::new().await;
    let title = (INITIATIVE.column("title"), Value::from("Moestuin"));
    room.keep(&change(90, set(INITIATIVE.id, 1, vec![title])))
        .await;
    room.keep(&change(91, a_member(room.initiative))).await;
    room.store.work_in_what_is_later(AT).await.unwrap();
    assert_eq!(
        (room.title().await.as_str(), room.members().await),
        ("Moestuin", 1)
    );
    assert!(room.kept().await.is_empty());
}

#[tokio::test]
async fn what_this_version_does_not_know_either_stays_as_it_came() {
    let room = Room::new().await;
    let unknown = change(
        90,
        set(TableId(99), 3, vec![(ColumnId(4), Value::from("later"))]),
    );
    room.receive(std::slice::from_ref(&unknown)).await;
    room.store.work_in_what_is_later(AT).await.unwrap();
    assert_eq!(room.kept().await, [(OTHER, unknown)]);
}

#[tokio::test]
async fn of_a_change_the_known_columns_stand_and_the_others_are_kept_once() {
    let room = Room::new().await;
    let title = (INITIATIVE.column("title"), Value::from("Moestuin"));
    let later = (ColumnId(99), Value::from("later"));
    let both = change(90, set(INITIATIVE.id, 1, vec![title, later.clone()]));
    for _ in 0..2 {
        assert_eq!(
            room.receive(std::slice::from_ref(&both))
                .await
                .kept_for_later,
            1
        );
    }
    assert_eq!(room.title().await, "Moestuin");
    let kept = change(90, set(INITIATIVE.id, 1, vec![later]));
    assert_eq!(room.kept().await, [(OTHER, kept)]);
}

#[tokio::test]
async fn a_copy_holds_what_is_kept_for_later() {
    let room = Room::new().await;
    let op = set(TableId(99), 3, vec![(ColumnId(4), Value::from("later"))]);
    room.receive(&[change(90, op.clone())]).await;
    let own = SiteId::from_bytes([3; 16]);
    let mut lease = room.store.lease().await.unwrap();
    let copy = lease.copy_of(room.initiative, own).await.unwrap();
    let of = copy.acts.iter().find(|act| act.ops.contains(&op)).unwrap();
    assert_eq!((of.stamp, of.by), (Stamp::at(90), Some([4; 16])));
}
