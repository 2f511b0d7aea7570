//! Says whether a device may let others in and take them out.

use crypto::{DeviceId, DeviceKind, MakeRecordError, Record, RecordRefusal, Role, Team};
use domain::InitiativeId;
use storage::{Lease, StorageError};

use super::membership::{Membership, MembershipError};
use crate::refusal::refuses;
use crate::server::{Change, ExchangeError, change_members};
use crate::{App, ErrorCode, Event, Field, FieldError, Refusal};

/// Why the role stayed as it was.
#[derive(Debug, thiserror::Error)]
pub enum SetDeviceRoleError {
    /// It is not in the team.
    #[error("device {0} is not in the team")]
    Unknown(DeviceId),
    /// It has that role.
    #[error("it has that role")]
    Already,
    /// No other laptop could let anyone in.
    #[error("a team keeps a laptop that keeps the list")]
    LastKeeper,
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The team would not take the record.
    #[error(transparent)]
    Record(#[from] MakeRecordError),
    /// The server did not take it.
    #[error(transparent)]
    Server(#[from] ExchangeError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(SetDeviceRoleError {
    SetDeviceRoleError::Unknown(_) => FieldError::new(Field::Device, ErrorCode::NotFound).into(),
    SetDeviceRoleError::LastKeeper
    | SetDeviceRoleError::Record(MakeRecordError::Refused(
        RecordRefusal::LastKeeper | RecordRefusal::HolderNotKeeper,
    )) => FieldError::new(Field::Device, ErrorCode::LastKeeper).into(),
    SetDeviceRoleError::Record(MakeRecordError::Refused(
        RecordRefusal::AuthorNotKeeper | RecordRefusal::NotHolder,
    )) => Refusal::new(ErrorCode::NotAKeeper),
    SetDeviceRoleError::Record(_) | SetDeviceRoleError::Already => Refusal::new(ErrorCode::Failed),
    SetDeviceRoleError::Membership(error) => error.into(),
    SetDeviceRoleError::Server(error) => error.into(),
    SetDeviceRoleError::Storage(error) => error.into(),
});

/// Gives a device a role. With a server it counts once the server has it. A device that has the
/// role keeps it.
pub async fn set_device_role(
    app: &App,
    initiative: InitiativeId,
    device: DeviceId,
    role: Role,
) -> Result<(), SetDeviceRoleError> {
    let setting = Setting {
        app,
        initiative,
        device,
        role,
    };
    match change_members(app, initiative, &setting).await {
        Ok(()) | Err(SetDeviceRoleError::Already) => {}
        Err(error) => return Err(error),
    }
    app.announce(Event::InitiativesChanged);
    Ok(())
}

struct Setting<'a> {
    app: &'a App,
    initiative: InitiativeId,
    device: DeviceId,
    role: Role,
}

impl Change for Setting<'_> {
    type Error = SetDeviceRoleError;

    async fn record(&self, lease: &mut Lease) -> Result<Record, SetDeviceRoleError> {
        let membership = Membership::load(self.app, lease, self.initiative).await?;
        membership.current_key()?;
        let team = &membership.team;
        let had = team.role(self.device);
        let had = had.ok_or(SetDeviceRoleError::Unknown(self.device))?;
        if had == self.role {
            return Err(SetDeviceRoleError::Already);
        }
        if self.role == Role::Member && !has_other_keeper(team, self.device) {
            return Err(SetDeviceRoleError::LastKeeper);
        }
        let author = membership.author(self.app.now());
        Ok(team.set_role(author, self.device, self.role)?)
    }
}

/// A sheet of paper lets nobody in by itself.
fn has_other_keeper(team: &Team, device: DeviceId) -> bool {
    let mut others = team.devices().filter(|(id, _)| *id != device);
    others.any(|(_, other)| other.kind == DeviceKind::Laptop && other.role() == Some(Role::Keeper))
}
