//! Envelopes that this version can not read: they are kept, handed on, and nothing is said to be
//! whole without them.

use crypto::{Envelope, EnvelopeHash, EnvelopeHeader, Stream};

use super::street::{Street, makes_a_checkpoint};
use crate::neighbour::edit_neighbour;
use crate::team::two_laptops::phone;
use crate::team::{Membership, export_bundle, import_bundle};
use crate::testing::TestApp;

/// C does something with a version that the others do not have.
async fn does_something_later(street: &Street) -> EnvelopeHash {
    let (app, id) = (&street.c.app, street.initiative);
    let input = phone("0612345678");
    edit_neighbour(app, street.kees, &input).await.unwrap();
    let mut lease = app.store.lease().await.unwrap();
    let membership = Membership::load(app, &mut lease, id).await.unwrap();
    let here = lease.series(id, membership.site).await.unwrap();
    let (epoch, key) = membership.current_key().unwrap();
    let header = EnvelopeHeader {
        stream: Stream::Team,
        initiative: membership.team.initiative(),
        epoch,
        site: membership.site,
        first: here.last + 1,
        last: here.last + 1,
        previous: here.last_hash,
        latest: here.latest.0 + 1,
        membership: membership.team.count(),
    };
    let by = membership.device.signing();
    let envelope = Envelope::sealed(header, key, [9; 24], by, b"of a later version").unwrap();
    let hash = envelope.hash();
    let up_to = lease.unsealed(id).await.unwrap().up_to;
    lease.keep_sealed(id, &[envelope], up_to).await.unwrap();
    hash
}

async fn has(at: &TestApp, hash: EnvelopeHash) -> bool {
    at.app
        .store
        .lease()
        .await
        .unwrap()
        .has_envelope(hash)
        .await
        .unwrap()
}

#[tokio::test]
async fn who_can_not_read_all_makes_no_checkpoint_and_is_not_in_step() {
    let street = Street::new().await;
    let hash = does_something_later(&street).await;
    street.meet(&street.c).await;
    assert!(!street.meet(&street.b).await.in_step);
    assert!(has(&street.b, hash).await);
    let before = street.relay.checkpoints();
    makes_a_checkpoint(&street.b, street.initiative).await;
    assert_eq!(street.relay.checkpoints(), before);
    makes_a_checkpoint(&street.c, street.initiative).await;
    assert_eq!(street.relay.checkpoints(), before + 1);
}

#[tokio::test]
async fn a_bundle_of_who_can_not_read_all_hands_it_on() {
    let street = Street::new().await;
    let hash = does_something_later(&street).await;
    let by_c = export_bundle(&street.c.app, street.initiative)
        .await
        .unwrap();
    import_bundle(&street.b.app, &by_c).await.unwrap();
    // What stands is not all that came: a copy says so.
    let mut lease = street.b.app.store.lease().await.unwrap();
    let membership = Membership::load(&street.b.app, &mut lease, street.initiative)
        .await
        .unwrap();
    let copy = lease
        .copy_of(street.initiative, membership.site)
        .await
        .unwrap();
    drop(lease);
    let c = street.device(&street.c).await;
    let head = copy
        .heads
        .iter()
        .find(|head| head.site[..12] == c.0)
        .unwrap();
    assert_ne!(head.hash, hash.0);
    let by_b = export_bundle(&street.b.app, street.initiative)
        .await
        .unwrap();
    import_bundle(&street.a.app, &by_b).await.unwrap();
    assert!(has(&street.a, hash).await);
}
