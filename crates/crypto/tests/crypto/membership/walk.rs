//! Whatever a street does in whatever order, what must hold of a team holds.

use std::collections::BTreeMap;

use proptest::prelude::*;
use samenspel_crypto::{Holder, MakeRecordError, Pins, Record, Role, Team};

use super::street::{Street, author, device, id, newcomer};

const NAMES: [&str; 5] = ["anna", "bas", "cem", "dina", "eva"];

/// What someone tries, with whom, and as what.
type Step = (u8, usize, usize, bool);

fn attempt(street: &Street, (deed, by, whom, flag): Step) -> Result<Record, MakeRecordError> {
    let (by, whom) = (NAMES[by], NAMES[whom]);
    let role = if flag { Role::Keeper } else { Role::Member };
    let keys = device(by);
    match deed {
        0..=2 => street.admit(by, newcomer(whom, role)),
        3 => street.remove(by, [(id(whom), Pins::new())].into()),
        4 => street.remove(by, BTreeMap::new()),
        5 => street.team.set_role(author(&keys), id(whom), role),
        _ if flag => street.team.set_holder(author(&keys), Holder::Server),
        _ => {
            let holder = Holder::Device(id(whom));
            street.team.set_holder(author(&keys), holder)
        }
    }
}

fn somebody_can_write_records(team: &Team) -> bool {
    let mut active = team.devices().filter_map(|(_, device)| device.role());
    let is_held = match team.holder() {
        Holder::Device(holder) => team.role(holder) == Some(Role::Keeper),
        Holder::Server => true,
    };
    is_held && active.any(|role| role == Role::Keeper)
}

/// All who are in the team have all keys, and who was removed lacks the current one.
fn keys_are_where_they_belong(street: &Street) -> bool {
    let current = street.team.epoch().number;
    let key = *street.current_key().as_bytes();
    let known = NAMES
        .iter()
        .filter(|name| street.team.device(id(name)).is_some());
    known.into_iter().all(|name| {
        let keys = street.team.epoch_keys(&device(name)).expect("keys");
        match street.team.role(id(name)) {
            Some(_) => keys.keys().copied().eq(1..=current) && *keys[&current].as_bytes() == key,
            None => !keys.contains_key(&current),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn a_team_keeps_a_writer_and_its_keys(steps in prop::collection::vec((0..8_u8, 0..5_usize, 0..5_usize, any::<bool>()), 1..24)) {
        let mut street = Street::new(Holder::Server);
        for step in steps {
            let Ok(record) = attempt(&street, step) else {
                continue;
            };
            prop_assert!(street.follow(record).is_ok(), "{step:?}");
            prop_assert!(somebody_can_write_records(&street.team), "{step:?}");
            prop_assert!(keys_are_where_they_belong(&street), "{step:?}");
        }
        let replayed = Team::replay(street.team.id(), &street.records);
        prop_assert_eq!(replayed, Ok(street.team));
    }
}
