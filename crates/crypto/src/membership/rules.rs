//! The rules by which a record is taken or refused. Nothing changes here.

use std::collections::BTreeMap;

use crate::{DeviceCard, DeviceId, InviteId, WrappedKey};

use super::{
    Action, DEVICES_MAX, Holder, Pins, RECORDS_MAX, Record, RecordHash, RecordHead, RecordRefusal,
    Role, Team,
};

type Checked = Result<(), RecordRefusal>;

/// The rules for the first record.
pub(super) fn check_founding(record: &Record) -> Checked {
    let Action::Found {
        founder, holder, ..
    } = record.action()
    else {
        return Err(RecordRefusal::NotFounding);
    };
    let RecordHead {
        number,
        previous,
        author,
        ..
    } = *record.head();
    let is_first = number == 0 && previous == RecordHash::default();
    let is_held = [Holder::Server, Holder::Device(author)].contains(holder);
    ensure(
        is_first && is_held && author == founder.id(),
        RecordRefusal::NotFounding,
    )?;
    ensure(record.is_signed_by(founder), RecordRefusal::Signature)
}

/// The rules for all others.
pub(super) fn check(team: &Team, record: &Record) -> Checked {
    check_place(team, record.head())?;
    check_author(team, record)?;
    let author = record.head().author;
    match record.action() {
        Action::Found { .. } => Err(RecordRefusal::FoundedBefore),
        Action::Admit { device, invite, .. } => check_admit(team, device, *invite),
        Action::Remove { devices, keys, .. } => check_remove(team, author, devices, keys),
        Action::SetRole { device, role } => check_set_role(team, *device, *role),
        Action::SetHolder { holder } => check_set_holder(team, *holder),
    }
}

fn check_place(team: &Team, head: &RecordHead) -> Checked {
    let expected = team.count;
    ensure(
        head.initiative == team.initiative,
        RecordRefusal::OtherInitiative,
    )?;
    ensure(
        head.number == expected,
        RecordRefusal::WrongNumber { expected },
    )?;
    ensure(head.previous == team.head, RecordRefusal::OtherPrevious)?;
    ensure(expected < RECORDS_MAX, RecordRefusal::TooManyRecords)
}

fn check_author(team: &Team, record: &Record) -> Checked {
    let author = record.head().author;
    let known = team.device(author);
    let active = known.and_then(|device| Some((device, device.role()?)));
    let (device, role) = active.ok_or(RecordRefusal::AuthorNotActive(author))?;
    ensure(record.is_signed_by(&device.card), RecordRefusal::Signature)?;
    ensure(role == Role::Keeper, RecordRefusal::AuthorNotKeeper)?;
    let may_write = [Holder::Server, Holder::Device(author)].contains(&team.holder);
    ensure(may_write, RecordRefusal::NotHolder)
}

fn check_admit(team: &Team, card: &DeviceCard, invite: Option<InviteId>) -> Checked {
    let mut known = team.devices.values();
    let is_known =
        team.device(card.id()).is_some() || known.any(|device| shares_a_key(&device.card, card));
    ensure(!is_known, RecordRefusal::KnownDevice(card.id()))?;
    let is_used = invite.is_some_and(|invite| team.invites.contains(&invite));
    ensure(!is_used, RecordRefusal::InviteUsed)?;
    ensure(
        team.active().count() < DEVICES_MAX,
        RecordRefusal::TooManyDevices,
    )
}

/// Compares bytes: it runs for every pair of devices that were ever admitted.
fn shares_a_key(one: &DeviceCard, other: &DeviceCard) -> bool {
    one.signing.as_bytes() == other.signing.as_bytes() || one.receiving == other.receiving
}

fn check_remove(
    team: &Team,
    author: DeviceId,
    devices: &BTreeMap<DeviceId, Pins>,
    keys: &BTreeMap<DeviceId, WrappedKey>,
) -> Checked {
    for (device, pins) in devices {
        check_removed(team, author, *device, pins)?;
    }
    let staying = team.active().filter(|(id, _)| !devices.contains_key(id));
    ensure(
        staying.map(|(id, _)| id).eq(keys.keys().copied()),
        RecordRefusal::WrongWraps,
    )
}

/// The author is a keeper and stays, so that a keeper is left whoever goes.
fn check_removed(team: &Team, author: DeviceId, device: DeviceId, pins: &Pins) -> Checked {
    check_active(team, device)?;
    ensure(device != author, RecordRefusal::RemovesItself)?;
    ensure(
        pins.keys().all(|site| site.device == device),
        RecordRefusal::WrongPins(device),
    )
}

fn check_set_role(team: &Team, device: DeviceId, role: Role) -> Checked {
    check_active(team, device)?;
    if role == Role::Keeper {
        return Ok(());
    }
    let mut others = team.active().filter(|(id, _)| *id != device);
    ensure(
        others.any(|(_, role)| role == Role::Keeper),
        RecordRefusal::LastKeeper,
    )?;
    ensure(
        team.holder != Holder::Device(device),
        RecordRefusal::HolderNotKeeper,
    )
}

fn check_set_holder(team: &Team, holder: Holder) -> Checked {
    let Holder::Device(device) = holder else {
        return Ok(());
    };
    check_active(team, device)?;
    ensure(
        team.role(device) == Some(Role::Keeper),
        RecordRefusal::HolderNotKeeper,
    )
}

fn check_active(team: &Team, device: DeviceId) -> Checked {
    let is_active = team.role(device).is_some();
    ensure(is_active, RecordRefusal::DeviceNotActive(device))
}

fn ensure(holds: bool, refusal: RecordRefusal) -> Checked {
    holds.then_some(()).ok_or(refusal)
}

#[cfg(test)]
mod tests {
    use super::super::Author;
    use super::*;
    use crate::DeviceKeys;

    fn founded(by: Author<'_>) -> Team {
        let record = Team::found(by, [1; 16], Holder::Server, &[2; 64]).expect("made");
        Team::begin(&record).expect("taken")
    }

    #[test]
    fn a_full_list_takes_no_record() {
        let keys = DeviceKeys::new(&[1; 64]);
        let (at_ms, keys) = (0, &keys);
        let by = Author { keys, at_ms };
        let mut team = founded(by);
        for (count, expected) in [
            (RECORDS_MAX - 1, Ok(())),
            (RECORDS_MAX, Err(RecordRefusal::TooManyRecords.into())),
        ] {
            team.count = count;
            let made = team.set_holder(by, Holder::Server).map(|_| ());
            assert_eq!(made, expected, "{count}");
        }
    }

    /// Two cards with the same id can be found, with much work. The second stays outside, or it
    /// would stand in the place of the first.
    #[test]
    fn another_card_with_the_id_of_a_device_is_refused() {
        let keys = DeviceKeys::new(&[1; 64]);
        let (at_ms, keys) = (0, &keys);
        let mut team = founded(Author { keys, at_ms });
        let second = *DeviceKeys::new(&[3; 64]).card();
        assert_eq!(check_admit(&team, &second, None), Ok(()));
        let first = team.devices[&keys.id()].clone();
        team.devices.insert(second.id(), first);
        let known = RecordRefusal::KnownDevice(second.id());
        assert_eq!(check_admit(&team, &second, None), Err(known));
    }
}
