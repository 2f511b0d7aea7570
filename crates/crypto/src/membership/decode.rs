//! Reading a record. What `encode` would not write, the caller refuses by writing it again.

use std::collections::BTreeMap;

use crate::{DeviceCard, DeviceId, EpochKeyCheck, InviteId, SealedKey, SiteId, WrappedKey};

use super::cbor::{Fields, Reader};
use super::encode::{VERSION, code};
use super::{Action, DeviceKind, Holder, Pins, ReadRecordError, RecordHash, RecordHead, Role};

/// All of a record but its signature.
pub(super) fn content(bytes: &[u8]) -> Result<(RecordHead, Action), ReadRecordError> {
    let mut reader = Reader::new(bytes);
    let mut fields = Fields::of(&mut reader)?;
    if fields.field(0, Reader::number)? != VERSION {
        return Err(ReadRecordError::NewerVersion);
    }
    let head = RecordHead {
        initiative: fields.field(1, Reader::bytes)?,
        number: fields.field(2, Reader::number)?,
        previous: RecordHash(fields.field(3, Reader::bytes)?),
        made_at_ms: fields.field(4, Reader::signed)?,
        author: DeviceId(fields.field(5, Reader::bytes)?),
    };
    let action = fields.field(6, read_action)?;
    fields.end()?;
    Ok((head, action))
}

fn read_action(reader: &mut Reader<'_>) -> Result<Action, ReadRecordError> {
    let mut fields = Fields::of(reader)?;
    let action = match fields.field(0, Reader::number)? {
        code::FOUND => read_found(&mut fields),
        code::ADMIT => read_admit(&mut fields),
        code::REMOVE => read_remove(&mut fields),
        code::SET_ROLE => read_set_role(&mut fields),
        code::SET_HOLDER => read_holder(&mut fields, 1).map(|holder| Action::SetHolder { holder }),
        _ => Err(ReadRecordError::NewerVersion),
    }?;
    fields.end()?;
    Ok(action)
}

fn read_found(fields: &mut Fields<'_, '_>) -> Result<Action, ReadRecordError> {
    Ok(Action::Found {
        founder: fields.field(1, read_card)?,
        key: WrappedKey(fields.field(2, Reader::bytes)?),
        check: EpochKeyCheck(fields.field(3, Reader::bytes)?),
        holder: read_holder(fields, 4)?,
    })
}

fn read_admit(fields: &mut Fields<'_, '_>) -> Result<Action, ReadRecordError> {
    Ok(Action::Admit {
        device: fields.field(1, read_card)?,
        kind: fields.field(2, read_kind)?,
        role: fields.field(3, read_role)?,
        key: WrappedKey(fields.field(4, Reader::bytes)?),
        invite: fields.field_if_there(5, Reader::bytes)?.map(InviteId),
    })
}

fn read_remove(fields: &mut Fields<'_, '_>) -> Result<Action, ReadRecordError> {
    Ok(Action::Remove {
        devices: fields.field(1, |r| by_device(r, read_pins))?,
        keys: fields.field(2, |r| by_device(r, |r| r.bytes().map(WrappedKey)))?,
        check: EpochKeyCheck(fields.field(3, Reader::bytes)?),
        previous: SealedKey(fields.field(4, Reader::bytes)?),
    })
}

fn read_set_role(fields: &mut Fields<'_, '_>) -> Result<Action, ReadRecordError> {
    Ok(Action::SetRole {
        device: DeviceId(fields.field(1, Reader::bytes)?),
        role: fields.field(2, read_role)?,
    })
}

fn read_holder(fields: &mut Fields<'_, '_>, key: u64) -> Result<Holder, ReadRecordError> {
    let device = fields.field_if_there(key, Reader::bytes)?;
    Ok(device.map_or(Holder::Server, |id| Holder::Device(DeviceId(id))))
}

fn read_card(reader: &mut Reader<'_>) -> Result<DeviceCard, ReadRecordError> {
    DeviceCard::parse(&reader.bytes()?).map_err(|_| ReadRecordError::Malformed)
}

fn read_role(reader: &mut Reader<'_>) -> Result<Role, ReadRecordError> {
    let code = reader.number()?;
    let mut known = [Role::Keeper, Role::Member].into_iter();
    let role = known.find(|role| role.code() == code);
    role.ok_or(ReadRecordError::NewerVersion)
}

fn read_kind(reader: &mut Reader<'_>) -> Result<DeviceKind, ReadRecordError> {
    let code = reader.number()?;
    let mut known = [DeviceKind::Laptop, DeviceKind::Paper].into_iter();
    let kind = known.find(|kind| kind.code() == code);
    kind.ok_or(ReadRecordError::NewerVersion)
}

fn read_pins(reader: &mut Reader<'_>) -> Result<Pins, ReadRecordError> {
    let mut pins = Pins::new();
    for _ in 0..reader.map()? {
        pins.insert(SiteId::from_bytes(reader.bytes()?), reader.number()?);
    }
    Ok(pins)
}

fn by_device<'b, T>(
    reader: &mut Reader<'b>,
    read: impl Fn(&mut Reader<'b>) -> Result<T, ReadRecordError>,
) -> Result<BTreeMap<DeviceId, T>, ReadRecordError> {
    let mut all = BTreeMap::new();
    for _ in 0..reader.map()? {
        all.insert(DeviceId(reader.bytes()?), read(reader)?);
    }
    Ok(all)
}
