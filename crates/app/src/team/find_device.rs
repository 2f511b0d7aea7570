//! Finds a device of a team by what someone typed.

use crypto::DeviceId;
use domain::fold;

use super::list_devices::Device;
use crate::{ErrorCode, Field, FieldError};

/// The device whose id this is, or the only one on which someone with this name works; case and
/// accents do not matter.
pub fn find_device(devices: &[Device], typed: &str) -> Result<DeviceId, FieldError> {
    let typed = fold(typed.trim());
    if let Some(device) = devices.iter().find(|it| it.id.to_string() == typed) {
        return Ok(device.id);
    }
    let is_named = |it: &&Device| it.name.as_deref().map(fold).as_deref() == Some(&typed);
    let named: Vec<DeviceId> = devices.iter().filter(is_named).map(|it| it.id).collect();
    match named.as_slice() {
        [one] => Ok(*one),
        [] => Err(FieldError::new(Field::Device, ErrorCode::NotFound)),
        several => {
            let ids: Vec<String> = several.iter().map(DeviceId::to_string).collect();
            let error = FieldError::new(Field::Device, ErrorCode::Ambiguous);
            Err(error.with("accepted", ids.join(", ")))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crypto::{DeviceKind, Role};

    fn device(number: u8, name: Option<&str>) -> Device {
        Device {
            id: DeviceId([number; 12]),
            kind: DeviceKind::Laptop,
            name: name.map(Into::into),
            role: Role::Member,
            is_own: false,
            last_seen: None,
        }
    }

    #[test]
    fn a_device_is_found_by_its_id_or_by_a_name_that_only_it_has() {
        let devices = [
            device(1, Some("Noor")),
            device(2, Some("Loïs")),
            device(3, Some("loïs")),
            device(4, None),
        ];
        let found = |typed: &str| find_device(&devices, typed);
        assert_eq!(found(" noor "), Ok(devices[0].id));
        assert_eq!(found(&"02".repeat(12)), Ok(devices[1].id));
        assert_eq!(found("").unwrap_err().code, ErrorCode::NotFound);
        assert_eq!(found("Riet").unwrap_err().code, ErrorCode::NotFound);
        let several = found("Lois").unwrap_err();
        assert_eq!(several.code, ErrorCode::Ambiguous);
        let ids = format!("{}, {}", "02".repeat(12), "03".repeat(12));
        assert_eq!(several.details, [("accepted", ids)]);
    }
}
