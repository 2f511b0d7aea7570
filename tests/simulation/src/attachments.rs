//! The bytes of attachments between laptops and the real server, with trouble on the wire, programs
//! that end, bundles, and people who are erased meanwhile.

use std::collections::BTreeSet;

use app::attachment::{OpenAttachmentError, open_attachment};
use app::domain::NeighbourId;
use app::neighbour::erase_neighbour;
use app::server::carry_attachments;
use app::sync::registry::NEIGHBOUR;

use crate::files::Attached;
use crate::template::Template;
use crate::world::World;

const STEPS: usize = 60;
const MIB: usize = 1 << 20;

/// Carries; the program may end meanwhile.
async fn carry(world: &mut World, seat: usize, may_end: bool) {
    match world.chance.u8(..6) {
        0 if may_end => world.wire.end_after(Some(world.chance.u32(..6))),
        1 if may_end => sabotage::end_at(world.chance.u32(..6)),
        _ => {}
    }
    let (app, id) = (world.seats[seat].laptop.app.clone(), world.initiative);
    let _outcome = world.at(seat, carry_attachments(&app, id)).await;
}

/// A schedule of a seed. Gives how many attachments stand in the end.
async fn schedule(seed: u64, template: &Template, place: &std::path::Path) -> usize {
    let mut world = World::begin(seed, template, place, false).await;
    let (mut attached, mut erased) = (Vec::new(), BTreeSet::new());
    for _ in 0..STEPS {
        world.time.advance_ms(60_000);
        let team = world.team();
        let one = team[world.chance.usize(..team.len())];
        let other = team[world.chance.usize(..team.len())];
        match world.chance.u8(..12) {
            0..=2 => {
                let size = [100, 5_000, 9_000, MIB + 7][world.chance.usize(..4)];
                attached.extend(world.attach_of(one, size).await);
            }
            3..=5 => world.exchange(one).await.unwrap(),
            6..=9 => carry(&mut world, one, true).await,
            10 if one != other => world.carry(one, other).await.unwrap(),
            _ if world.chance.u8(..3) == 0 => {
                let Some(id) = world.someone(one).await else {
                    continue;
                };
                let app = world.seats[one].laptop.app.clone();
                world.model.doom([(NEIGHBOUR.id, id.uuid())]);
                erased.insert(id);
                erase_neighbour(&app, id).await.unwrap();
                world.seats[one].look = None;
            }
            _ => {}
        }
    }
    world.wire.heal();
    for _ in 0..6 {
        world.time.advance_ms(11 * 60 * 1000);
        for seat in world.team() {
            world.set_clock(seat, 0);
            world.exchange(seat).await.unwrap();
            carry(&mut world, seat, false).await;
        }
    }
    check(&world, &attached, &erased).await
}

/// What stands opens on all laptops, the same; of whom is erased nothing stands.
async fn check(world: &World, attached: &[Attached], erased: &BTreeSet<NeighbourId>) -> usize {
    let mut standing = 0;
    for it in attached {
        let is_erased = it.owner.is_some_and(|owner| erased.contains(&owner));
        for seat in world.team() {
            match open_attachment(&world.seats[seat].laptop.app, it.id).await {
                Ok(opened) => assert!(!is_erased && opened.bytes == it.bytes, "{seat}"),
                Err(OpenAttachmentError::Unknown(_)) => assert!(is_erased, "{seat} lacks it"),
                Err(error) => panic!("{seat}: {error}, erased {is_erased}"),
            }
        }
        standing += usize::from(!is_erased);
    }
    standing
}

#[tokio::test]
async fn what_stands_opens_everywhere_and_what_is_erased_nowhere() {
    let home = tempfile::tempdir_in(crate::run::place()).unwrap();
    let template = Template::make(home.path()).await;
    let mut standing = 0;
    for seed in 0..3 {
        standing += schedule(seed, &template, home.path()).await;
    }
    assert!(standing > 5, "{standing}");
}
