//! Two branches of one site: a folder was put back to an earlier day, and went on from there.

use crypto::{
    DeviceKeys, Envelope, EnvelopeHash, EnvelopeHeader, EpochKey, SiteId, Stream, TeamId,
};
use domain::InitiativeId;
use storage::{KeptEnvelope, Lease, OwnDevice};
use sync::{Head, Stamp};
use zeroize::Zeroizing;

use super::{Room, an_initiative};

const SECRET: [u8; 64] = [7; 64];

/// Change sets of the site after an envelope, of one branch or another.
fn envelope(branch: u8, after: Option<&Envelope>, last: u64) -> Envelope {
    let device = DeviceKeys::new(&SECRET);
    let header = EnvelopeHeader {
        stream: Stream::Team,
        initiative: *an_initiative(1).id.uuid().as_bytes(),
        epoch: 1,
        site: site(),
        first: after.map_or(0, |it| it.header().last) + 1,
        last,
        previous: after.map_or(EnvelopeHash::default(), Envelope::hash),
        latest: last << 16,
        membership: 1,
    };
    let key = EpochKey::new([3; 32]);
    Envelope::sealed(header, &key, [branch; 24], device.signing(), b"{}").unwrap()
}

fn site() -> SiteId {
    let device = DeviceKeys::new(&SECRET).id();
    SiteId { device, series: 1 }
}

#[tokio::test]
async fn nothing_of_either_branch_seems_to_follow_on_what_is_missing() {
    let room = Room::new().await;
    let mut lease = room.store.lease().await.unwrap();
    let one = envelope(1, None, 3);
    let other = envelope(2, None, 5);
    let next_of_other = envelope(2, Some(&other), 8);
    let next_of_one = envelope(1, Some(&one), 4);
    for (envelope, becomes) in [
        (&one, KeptEnvelope::Next),
        (&other, KeptEnvelope::Forked),
        (&next_of_other, KeptEnvelope::Next),
        (&next_of_one, KeptEnvelope::Forked),
    ] {
        let kept = lease.keep_envelope(room.initiative, envelope).await;
        assert_eq!(kept.unwrap(), becomes);
    }
}

#[tokio::test]
async fn what_is_sealed_again_leaves_the_other_branch_whole() {
    let room = Room::new().await;
    let mut lease = room.store.lease().await.unwrap();
    become_device(&mut lease, room.initiative).await;
    let own = envelope(1, None, 1);
    let sealed = [own.clone()];
    lease
        .keep_sealed(room.initiative, &sealed, 1)
        .await
        .unwrap();
    let other = envelope(2, None, 5);
    let kept = lease
        .keep_pulled(room.initiative, &[(1, Some(other.clone()))])
        .await;
    assert_eq!(kept.unwrap(), [KeptEnvelope::Forked]);

    assert!(lease.unseal_refused(room.initiative, site()).await.unwrap());

    let series = lease.series(room.initiative, site()).await.unwrap();
    assert_eq!((series.last, series.last_hash), (5, other.hash()));
    let next = envelope(2, Some(&other), 8);
    let kept = lease.keep_pulled(room.initiative, &[(2, Some(next))]).await;
    assert_eq!(kept.unwrap(), [KeptEnvelope::Next]);
}

#[tokio::test]
async fn a_copy_says_where_a_message_was_not_read() {
    let room = Room::new().await;
    let mut lease = room.store.lease().await.unwrap();
    let copied = Head {
        site: site().to_bytes(),
        last: 4,
        hash: [9; 32],
        latest: Stamp(4 << 16),
        relayed: 0,
        stops_early: false,
    };
    lease.know_heads(room.initiative, &[copied]).await.unwrap();
    let heads = heads_of_copy(&mut lease, room.initiative).await;
    assert!(heads.contains(&copied));

    let of_another_branch = [(1, Some(envelope(2, None, 3)))];
    let kept = lease.keep_pulled(room.initiative, &of_another_branch).await;
    assert_eq!(kept.unwrap(), [KeptEnvelope::Forked]);

    let heads = heads_of_copy(&mut lease, room.initiative).await;
    let early = heads.iter().find(|it| it.site == copied.site).unwrap();
    assert_eq!((early.last, early.stops_early), (0, true));
}

async fn heads_of_copy(lease: &mut Lease, initiative: InitiativeId) -> Vec<Head> {
    let own = SiteId {
        series: 2,
        ..site()
    };
    lease.copy_of(initiative, own).await.unwrap().heads
}

async fn become_device(lease: &mut Lease, initiative: InitiativeId) {
    let device = OwnDevice {
        team: TeamId([1; 32]),
        secret: Zeroizing::new(SECRET),
        series: 1,
    };
    lease
        .become_device(initiative, &device, None)
        .await
        .unwrap();
}
