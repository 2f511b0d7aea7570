//! Takes a device out of the team.

use std::collections::BTreeMap;

use crypto::{DeviceId, MakeRecordError, Pins, Record, RecordRefusal, Role, Standing};
use domain::InitiativeId;
use storage::{Lease, StorageError};
use zeroize::Zeroizing;

use super::membership::{Membership, MembershipError};
use crate::refusal::refuses;
use crate::server::{Change, ExchangeError, change_members, exchange, show_server};
use crate::{App, ErrorCode, Event, Field, FieldError, Refusal};

/// Why nobody was taken out.
#[derive(Debug, thiserror::Error)]
pub enum RemoveDeviceError {
    /// Only keepers change the list.
    #[error("only keepers remove")]
    NotAKeeper,
    /// Who makes the new key knows it: another keeper has to do this.
    #[error("a device does not remove itself")]
    Oneself,
    /// It was never in the team.
    #[error("device {0} was never in the team")]
    Unknown(DeviceId),
    /// It was taken out before.
    #[error("device {0} is not in the team any more")]
    Gone(DeviceId),
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

refuses!(RemoveDeviceError {
    RemoveDeviceError::NotAKeeper
    | RemoveDeviceError::Record(MakeRecordError::Refused(
        RecordRefusal::AuthorNotKeeper | RecordRefusal::NotHolder,
    )) => Refusal::new(ErrorCode::NotAKeeper),
    RemoveDeviceError::Oneself => FieldError::new(Field::Device, ErrorCode::OwnDevice).into(),
    RemoveDeviceError::Unknown(_) | RemoveDeviceError::Gone(_) => {
        FieldError::new(Field::Device, ErrorCode::NotFound).into()
    },
    RemoveDeviceError::Membership(error) => error.into(),
    RemoveDeviceError::Record(_) => Refusal::new(ErrorCode::Failed),
    RemoveDeviceError::Server(error) => error.into(),
    RemoveDeviceError::Storage(error) => error.into(),
});

/// Takes a device out. What it did and what is here of it, or at the server, counts; nothing that
/// it sends later does, and nothing that is sealed from now on can be opened with its keys.
///
/// With a server it counts once the server has it. Who was taken out before is out: this may be
/// tried again after anything that went wrong.
pub async fn remove_device(
    app: &App,
    initiative: InitiativeId,
    device: DeviceId,
) -> Result<(), RemoveDeviceError> {
    may_remove(app, initiative, device).await?;
    let has_server = show_server(app, initiative).await?.is_some();
    if has_server {
        exchange(app, initiative).await?;
    }
    let taking_out = TakingOut {
        app,
        initiative,
        device,
    };
    match change_members(app, initiative, &taking_out).await {
        Ok(()) | Err(RemoveDeviceError::Gone(_)) => {}
        Err(error) => return Err(error),
    }
    app.announce(Event::InitiativesChanged);
    if has_server && let Err(error) = exchange(app, initiative).await {
        // The next meeting goes on.
        tracing::info!(%error, "the others hear of a removal later");
    }
    Ok(())
}

/// What can be said without asking the server.
async fn may_remove(
    app: &App,
    initiative: InitiativeId,
    device: DeviceId,
) -> Result<(), RemoveDeviceError> {
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    membership.current_key()?;
    let own = membership.device.id();
    if membership.team.role(own) != Some(Role::Keeper) {
        return Err(RemoveDeviceError::NotAKeeper);
    }
    if device == own {
        return Err(RemoveDeviceError::Oneself);
    }
    Ok(())
}

struct TakingOut<'a> {
    app: &'a App,
    initiative: InitiativeId,
    device: DeviceId,
}

impl Change for TakingOut<'_> {
    type Error = RemoveDeviceError;

    async fn record(&self, lease: &mut Lease) -> Result<Record, RemoveDeviceError> {
        let app = self.app;
        let membership = Membership::load(app, lease, self.initiative).await?;
        match membership.team.device(self.device).map(|it| &it.standing) {
            Some(Standing::Active(_)) => {}
            Some(Standing::Removed { .. }) => return Err(RemoveDeviceError::Gone(self.device)),
            None => return Err(RemoveDeviceError::Unknown(self.device)),
        }
        let pins = pins_of(lease, self.initiative, self.device).await?;
        let (_, key) = membership.current_key()?;
        let devices = BTreeMap::from([(self.device, pins)]);
        let (author, random) = (
            membership.author(app.now()),
            Zeroizing::new(app.ports.draw()),
        );
        Ok(membership.team.remove(author, devices, key, &random)?)
    }
}

/// So many series are pinned in one record, those with the latest changes; what is here of others
/// goes to everybody in a copy.
const PINS_MAX: usize = 1_000;

/// How far each series of a device is here.
async fn pins_of(
    lease: &mut Lease,
    initiative: InitiativeId,
    device: DeviceId,
) -> Result<Pins, StorageError> {
    let mut all = lease.all_series(initiative).await?;
    all.retain(|(site, series)| site.device == device && series.last > 0);
    all.sort_by_key(|(_, series)| std::cmp::Reverse(series.latest));
    let newest = all.into_iter().take(PINS_MAX);
    Ok(newest.map(|(site, series)| (site, series.last)).collect())
}
