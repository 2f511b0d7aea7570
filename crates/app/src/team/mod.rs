//! Working on an initiative with others: who is in the team, and what goes from laptop to
//! laptop without a server.

mod accept_device;
mod create_named_team;
mod create_team;
mod device_name;
mod export_bundle;
mod find_device;
mod import_bundle;
mod invite_device;
mod join_team;
mod keep_record;
mod list_devices;
mod make_team_sheet;
mod membership;
mod name_own_device;
mod remove_device;
mod seal;
mod set_device_role;
mod show_team;
mod stick;
mod take_attachments;
mod take_in_bundle;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod two_laptops;
mod work_in;
mod work_in_copy;

pub use accept_device::{AcceptDeviceError, Applicant, accept_device, read_request};
pub use create_named_team::{CreateNamedTeamError, create_named_team};
pub use create_team::{CreateTeamError, create_team};
pub use crypto::{CheckDigits, DeviceId, DeviceKind, Role};
pub(crate) use device_name::name_of_device;
pub use export_bundle::{ExportBundleError, MadeBundle, export_bundle, make_bundle};
pub use find_device::find_device;
pub use import_bundle::{ImportBundleError, ImportedBundle, import_bundle};
pub use invite_device::{InviteDeviceError, invite_device};
pub use join_team::{JoinTeamError, Joining, join_team};
pub(crate) use keep_record::keep_record;
pub use list_devices::{Device, list_devices};
pub use make_team_sheet::{MadeTeamSheet, MakeTeamSheetError, make_team_sheet};
pub use membership::MembershipError;
pub(crate) use membership::new_series;
pub(crate) use membership::{Membership, Memberships};
pub use name_own_device::{NameOwnDeviceError, name_own_device};
pub use remove_device::{RemoveDeviceError, remove_device};
pub use seal::SealError;
#[cfg(feature = "testing")]
pub(crate) use seal::sealed_for;
pub(crate) use seal::{seal_acts, seal_copy};
pub use set_device_role::{SetDeviceRoleError, set_device_role};
pub use show_team::{TeamOverview, show_team};
pub use stick::{ReadFromStickError, read_from_stick};
pub use take_in_bundle::{TakenIn, take_in_bundle};
pub use work_in::WorkInError;
#[cfg(feature = "testing")]
pub(crate) use work_in::read_anything;
pub(crate) use work_in::{Made, WorkedIn, begin_series_after, made_by, work_in};
pub(crate) use work_in_copy::{Copy, contents_of, is_by_a_removed_device};
