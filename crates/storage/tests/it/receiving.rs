//! Acts of another laptop: what one did, worked in at the other.

use domain::{
    InitiativeId, Neighbour, NeighbourId, PersonName, Phone, TeamMember, TeamMemberId, TeamRole,
    Text,
};
use storage::{Doomed, Incoming, Lease, Received};
use sync::registry::NEIGHBOUR;
use sync::{ChangeSet, ColumnId, Op, RowChange, SiteRef, Stamp, TableId, Value};
use uuid::Uuid;

use super::{Room, at};

const OTHER: SiteRef = SiteRef(2);

/// Two laptops that begin with the same initiative and the same person.
pub(super) struct Pair {
    pub(super) a: Room,
    pub(super) b: Room,
}

impl Pair {
    pub(super) async fn new() -> Self {
        let (a, b) = (Room::new().await, Room::new().await);
        for room in [&a, &b] {
            let device = storage::OwnDevice {
                team: crypto::TeamId([0; 32]),
                secret: zeroize::Zeroizing::new([1; 64]),
                series: 0,
            };
            let mut lease = room.store.lease().await.unwrap();
            lease
                .become_device(room.initiative, &device, None)
                .await
                .unwrap();
        }
        let pair = Self { a, b };
        pair.a.add(&pair.a.neighbour(7, "Kees", "Jansen")).await;
        pair.carry(&pair.a, &pair.b).await;
        pair
    }

    /// Everything that `from` did, to `to`.
    async fn carry(&self, from: &Room, to: &Room) -> Received {
        receive(to, to.initiative, not_carried(from).await).await
    }
}

/// What a laptop did since this was asked the last time.
pub(super) async fn not_carried(from: &Room) -> Vec<ChangeSet> {
    let mut lease = from.store.lease().await.unwrap();
    let unsealed = lease.unsealed(from.initiative).await.unwrap();
    lease
        .keep_sealed(from.initiative, &[], unsealed.up_to)
        .await
        .unwrap();
    unsealed.changes
}

pub(super) async fn receive(
    to: &Room,
    initiative: InitiativeId,
    changes: Vec<ChangeSet>,
) -> Received {
    let changes: Vec<_> = changes.into_iter().map(|change| (OTHER, change)).collect();
    let incoming = Incoming {
        initiative,
        changes: &changes,
        envelopes: &[],
        kept: &[],
    };
    let mut lease = to.store.lease().await.unwrap();
    lease.receive(incoming, at(9)).await.unwrap()
}

pub(super) async fn edit(room: &Room, when: i64, change: impl Fn(&mut Neighbour)) {
    let mut act = room.store.begin("edit_neighbour", at(when)).await.unwrap();
    let mut neighbour = act.neighbour(person()).await.unwrap().unwrap();
    change(&mut neighbour);
    act.save(&neighbour);
    act.commit().await.unwrap();
}

pub(super) fn person() -> NeighbourId {
    NeighbourId::new(Uuid::from_u128(1_007))
}

pub(super) fn phone(number: &str) -> impl Fn(&mut Neighbour) {
    move |neighbour| neighbour.phone = Some(Phone::parse(number).unwrap().0)
}

pub(super) async fn conflicts(room: &Room) -> Vec<storage::Conflict> {
    let mut lease: Lease = room.store.lease().await.unwrap();
    let mut conflicts = lease.conflicts(room.initiative).await.unwrap();
    for conflict in &mut conflicts {
        conflict.mark.site = SiteRef(0); // a local name
    }
    conflicts
}

#[tokio::test]
async fn what_one_laptop_did_stands_on_the_other() {
    let pair = Pair::new().await;
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
    assert_eq!(pair.b.found("jansen").await.len(), 1);
}

#[tokio::test]
async fn two_edits_of_one_field_agree_and_the_one_that_lost_is_told_on_both() {
    let pair = Pair::new().await;
    edit(&pair.a, 20, phone("0612345678")).await;
    edit(&pair.b, 30, phone("0687654321")).await;
    let to_b = pair.carry(&pair.a, &pair.b).await;
    let to_a = pair.carry(&pair.b, &pair.a).await;
    assert_eq!((to_a.conflicts, to_b.conflicts), (1, 1));
    let heard = to_b.committed.tables;
    assert!(heard.contains(&NEIGHBOUR.id), "a window shows what lost");
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
    let told = conflicts(&pair.a).await;
    assert_eq!(told, conflicts(&pair.b).await);
    assert_eq!(told[0].value, Value::from("+31612345678"));
}

#[tokio::test]
async fn edits_of_two_fields_are_no_conflict() {
    let pair = Pair::new().await;
    edit(&pair.a, 20, phone("0612345678")).await;
    let renamed = |neighbour: &mut Neighbour| {
        neighbour.name = PersonName::new("Noor", "", "Jansen").unwrap();
    };
    edit(&pair.b, 30, renamed).await;
    let to_b = pair.carry(&pair.a, &pair.b).await;
    pair.carry(&pair.b, &pair.a).await;
    assert_eq!(to_b.conflicts, 0);
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
}

#[tokio::test]
async fn who_edits_after_a_clock_that_was_far_ahead_is_not_passed_over() {
    let pair = Pair::new().await;
    edit(&pair.a, 4_000_000_000_000, phone("0612345678")).await;
    pair.carry(&pair.a, &pair.b).await;
    edit(&pair.b, 40, phone("0687654321")).await;
    let to_a = pair.carry(&pair.b, &pair.a).await;
    assert_eq!(to_a.conflicts, 0);
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
    let mut lease = pair.a.store.lease().await.unwrap();
    let standing = lease.neighbour(person()).await.unwrap().unwrap();
    assert_eq!(standing.phone.unwrap().as_e164(), "+31687654321");
}

#[tokio::test]
async fn an_erasure_beats_an_edit_that_did_not_see_it_on_both_sides() {
    let pair = Pair::new().await;
    let doomed = Doomed::from([(NEIGHBOUR.id, person().uuid())]);
    pair.a
        .store
        .erase("erase_neighbour", &doomed, at(20))
        .await
        .unwrap();
    edit(&pair.b, 30, phone("0687654321")).await;
    let to_a = pair.carry(&pair.b, &pair.a).await;
    let to_b = pair.carry(&pair.a, &pair.b).await;
    assert_eq!((to_b.erased, to_a.dropped), (1, 1));
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
    assert!(pair.a.found("jansen").await.is_empty());
}

#[tokio::test]
async fn an_erasure_takes_the_value_that_had_lost_too() {
    let pair = Pair::new().await;
    edit(&pair.a, 20, phone("0612345678")).await;
    edit(&pair.b, 30, phone("0687654321")).await;
    pair.carry(&pair.a, &pair.b).await;
    let doomed = Doomed::from([(NEIGHBOUR.id, person().uuid())]);
    pair.b
        .store
        .erase("erase_neighbour", &doomed, at(40))
        .await
        .unwrap();
    assert!(conflicts(&pair.b).await.is_empty());
}

#[tokio::test]
async fn an_edit_of_what_someone_else_put_in_the_trash_is_told_alike() {
    let pair = Pair::new().await;
    let mut act = pair
        .a
        .store
        .begin("trash_neighbours", at(20))
        .await
        .unwrap();
    act.trash(&NEIGHBOUR, person().uuid());
    act.commit().await.unwrap();
    edit(&pair.b, 30, phone("0687654321")).await;
    pair.carry(&pair.a, &pair.b).await;
    pair.carry(&pair.b, &pair.a).await;
    let told = conflicts(&pair.a).await;
    assert_eq!(told.len(), 1);
    assert_eq!(told, conflicts(&pair.b).await);
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
}

#[tokio::test]
async fn a_row_of_another_initiative_is_not_touched() {
    let pair = Pair::new().await;
    let before = pair.b.hash().await;
    edit(&pair.a, 20, phone("0612345678")).await;
    let mut lease = pair.a.store.lease().await.unwrap();
    let changes = lease.unsealed(pair.a.initiative).await.unwrap().changes;
    let other = InitiativeId::new(Uuid::from_u128(99));
    let received = receive(&pair.b, other, changes).await;
    assert_eq!(received.refused, 1);
    assert_eq!(pair.b.hash().await, before);
}

#[tokio::test]
async fn what_only_a_later_version_knows_is_kept() {
    let pair = Pair::new().await;
    let before = pair.b.hash().await;
    let columns = vec![(ColumnId(250), Value::from("?"))];
    let unknown_column = RowChange::new(NEIGHBOUR.id, person().uuid(), columns.clone());
    let unknown_table = RowChange::new(TableId(250), Uuid::from_u128(1), columns);
    let change = ChangeSet {
        ops: vec![Op::Set(unknown_column), Op::Set(unknown_table)],
        ..ChangeSet::new(Stamp::at(50), "later", 99)
    };
    let received = receive(&pair.b, pair.b.initiative, vec![change]).await;
    assert_eq!(received.kept_for_later, 2);
    assert_eq!(pair.b.hash().await, before);
}

#[tokio::test]
async fn an_edit_that_comes_before_its_row_counts_once_the_row_is_made() {
    let pair = Pair::new().await;
    pair.a.add(&pair.a.neighbour(8, "Ans", "Smit")).await;
    let mut act = pair.a.store.begin("edit_neighbour", at(60)).await.unwrap();
    let id = NeighbourId::new(Uuid::from_u128(1_008));
    let mut neighbour = act.neighbour(id).await.unwrap().unwrap();
    phone("0612345678")(&mut neighbour);
    act.save(&neighbour);
    act.commit().await.unwrap();
    let mut lease = pair.a.store.lease().await.unwrap();
    let mut changes = lease.unsealed(pair.a.initiative).await.unwrap().changes;
    drop(lease);
    changes.reverse();
    receive(&pair.b, pair.b.initiative, changes).await;
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
}

#[tokio::test]
async fn who_is_named_before_they_are_added_can_be_read_and_gets_their_role_later() {
    let pair = Pair::new().await;
    let mut ada = TeamMember {
        id: TeamMemberId::new(Uuid::from_u128(9)),
        initiative: pair.a.initiative,
        name: PersonName::new("Ada", "", "").unwrap(),
        role: TeamRole::Chair,
        phone: None,
        email: None,
        note: Text::empty(),
    };
    for family in ["", "Smit"] {
        ada.name.family = family.to_owned();
        let mut act = pair.a.store.begin("edit_team", at(60)).await.unwrap();
        match family.is_empty() {
            true => act.add(&ada),
            false => act.save(&ada),
        }
        act.commit().await.unwrap();
    }
    let mut changes = not_carried(&pair.a).await;
    let edit = changes.pop().unwrap();
    receive(&pair.b, pair.b.initiative, vec![edit]).await;
    assert_eq!(roles(&pair.b).await, [TeamRole::Other]);
    receive(&pair.b, pair.b.initiative, changes).await;
    assert_eq!(roles(&pair.b).await, [TeamRole::Chair]);
    assert_eq!(pair.a.hash().await, pair.b.hash().await);
}

async fn roles(room: &Room) -> Vec<TeamRole> {
    let mut lease = room.store.lease().await.unwrap();
    let team = lease.team(room.initiative).await.unwrap();
    team.iter().map(|member| member.role).collect()
}

#[tokio::test]
async fn a_copy_of_what_stands_gives_a_new_laptop_the_same() {
    let pair = Pair::new().await;
    edit(&pair.a, 20, phone("0612345678")).await;
    edit(&pair.b, 30, phone("0687654321")).await;
    pair.carry(&pair.a, &pair.b).await;
    pair.b.add(&pair.b.neighbour(9, "Ineke", "Bos")).await;
    let doomed = Doomed::from([(NEIGHBOUR.id, Uuid::from_u128(1_009))]);
    pair.b
        .store
        .erase("erase_neighbour", &doomed, at(40))
        .await
        .unwrap();
    let own = crypto::SiteId::from_bytes([3; 16]);
    let mut lease = pair.b.store.lease().await.unwrap();
    lease
        .site_ref(crypto::SiteId::from_bytes([4; 16]))
        .await
        .unwrap();
    let copy = lease.copy_of(pair.b.initiative, own).await.unwrap();
    drop(lease);
    let fresh = Room::empty().await;
    let changes: Vec<_> = copy.acts.into_iter().map(|act| (OTHER, act)).collect();
    let incoming = Incoming {
        initiative: pair.b.initiative,
        changes: &changes,
        envelopes: &[],
        kept: &[],
    };
    let mut lease = fresh.store.lease().await.unwrap();
    lease.receive(incoming, at(9)).await.unwrap();
    drop(lease);
    let fresh = Room {
        initiative: pair.b.initiative,
        ..fresh
    };
    assert_eq!(fresh.hash().await, pair.b.hash().await);
    assert_eq!(conflicts(&fresh).await, conflicts(&pair.b).await);
    let again = receive(&fresh, fresh.initiative, vec![making(1_009)]).await;
    assert_eq!(again.dropped, 1);
}

fn making(id: u128) -> ChangeSet {
    let row = RowChange::new(NEIGHBOUR.id, Uuid::from_u128(id), Vec::new());
    ChangeSet {
        ops: vec![Op::Set(row)],
        ..ChangeSet::new(Stamp::at(90), "create_neighbour", 1)
    }
}
