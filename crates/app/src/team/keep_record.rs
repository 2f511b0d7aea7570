//! Adds a record to the list of members that is kept here, with what follows from it.

use std::collections::BTreeMap;

use crypto::{Action, DeviceId, Pins, Record};
use domain::InitiativeId;
use storage::{Lease, StorageError};

/// Adds the record that comes next; the caller has checked that it follows.
///
/// After a removal a checkpoint is due from who removed: newcomers then need nothing that a
/// removed device made. It is due, too, where more of a removed device is here than counts: it
/// came before this laptop heard of it, and goes to the others as part of what stands here. It
/// is due before the record is kept, so that no end of the program comes in between.
pub(crate) async fn keep_record(
    lease: &mut Lease,
    initiative: InitiativeId,
    own: DeviceId,
    record: &Record,
) -> Result<(), StorageError> {
    if let Action::Remove { devices, .. } = record.action() {
        let is_own = record.head().author == own;
        if is_own || has_more(lease, initiative, devices).await? {
            lease.need_checkpoint(initiative).await?;
        }
    }
    let number = u32::try_from(record.head().number).unwrap_or(u32::MAX);
    lease
        .keep_membership_record(initiative, number, record.as_bytes())
        .await
}

/// Whether something is here of these devices that does not count any more.
async fn has_more(
    lease: &mut Lease,
    initiative: InitiativeId,
    removed: &BTreeMap<DeviceId, Pins>,
) -> Result<bool, StorageError> {
    let all = lease.all_series(initiative).await?;
    Ok(all.iter().any(|(site, series)| {
        let pins = removed.get(&site.device);
        pins.is_some_and(|pins| series.last > pins.get(site).copied().unwrap_or_default())
    }))
}
