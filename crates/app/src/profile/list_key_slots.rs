//! Lists the ways into a data folder.

use crypto::{KeySlot, SlotKind};
use domain::Moment;
use uuid::Uuid;

use crate::App;

/// One way in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeySlotInfo {
    /// Identity, for removing it.
    pub id: Uuid,
    /// What opens it.
    pub kind: SlotKind,
    /// When it was made.
    pub made_at: Moment,
}

/// The ways in, oldest first.
pub async fn list_key_slots(app: &App) -> Vec<KeySlotInfo> {
    let info = |slot: &KeySlot| KeySlotInfo {
        id: Uuid::from_bytes(slot.id().0),
        kind: slot.kind(),
        made_at: Moment(slot.made_at_ms()),
    };
    app.profile
        .slots
        .lock()
        .await
        .slots()
        .iter()
        .map(info)
        .collect()
}
