//! Begins to work together over a server.

use crypto::{DeviceKeys, Holder, Record};
use domain::InitiativeId;
use remote::{NoAnswer, ServerError};
use storage::{Lease, StorageError};

use super::address;
use super::exchange::{ExchangeError, Exchanged, exchange, refused};
use super::members::{Change, change_members, is_held_by_server};
use crate::refusal::refuses;
use crate::team::{Membership, MembershipError};
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// Where the server is, as the municipality says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServerInput {
    /// Its address; `https` unless it is on this machine.
    pub address: String,
    /// Certificates in PEM that are trusted beside the system's; mostly empty.
    pub authorities: Vec<u8>,
    /// The code for new initiatives, where the municipality gave one.
    pub enrolment_code: Option<String>,
}

/// Why no server was connected.
#[derive(Debug, thiserror::Error)]
pub enum ConnectServerError {
    /// The address has another form.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// It can not be reached from here, or is no server.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The first meeting failed; the server is connected and is tried again.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    /// The record that hands the list of members to the server could not be made.
    #[error(transparent)]
    Record(#[from] crypto::MakeRecordError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(ConnectServerError {
    ConnectServerError::Input(error) => error.into(),
    ConnectServerError::Server(error) => about_address(refused(&error)),
    ConnectServerError::Membership(error) => error.into(),
    ConnectServerError::Exchange(error) => error.into(),
    ConnectServerError::Record(_) => Refusal::new(ErrorCode::Failed),
    ConnectServerError::Storage(error) => error.into(),
});

fn about_address(refusal: Refusal) -> Refusal {
    let field = Some(Field::Server);
    Refusal { field, ..refusal }
}

/// Connects the server and meets it once. From now on every keeper of the list may let others
/// in, and the server says which record comes first.
pub async fn connect_server(
    app: &App,
    initiative: InitiativeId,
    input: &ServerInput,
) -> Result<Exchanged, ConnectServerError> {
    let address = address::parse(&input.address)?;
    let mut lease = app.store.lease().await?;
    let own = lease.own_device(initiative).await?;
    let own = own.ok_or(MembershipError::NoTeam)?;
    let records = lease.membership_records(initiative).await?;
    drop(lease);
    let server = app.server_at(initiative, &address, &input.authorities);
    let server = server.map_err(|error: NoAnswer| ServerError::from(error))?;
    server.about().await?;
    if let Some(founding) = records.first() {
        let code = input.enrolment_code.as_deref();
        server.register(initiative, founding, code).await?;
    }
    let mut lease = app.store.lease().await?;
    lease
        .connect_server(initiative, address.as_str(), &input.authorities)
        .await?;
    drop(lease);
    hand_over(app, initiative, &DeviceKeys::new(&own.secret)).await?;
    Ok(exchange(app, initiative).await?)
}

/// Who held the list of members hands it to the server.
async fn hand_over(
    app: &App,
    initiative: InitiativeId,
    device: &DeviceKeys,
) -> Result<(), ConnectServerError> {
    let mut lease = app.store.lease().await?;
    if lease.membership_records(initiative).await?.is_empty() {
        return Ok(());
    }
    let membership = Membership::load(app, &mut lease, initiative).await?;
    drop(lease);
    let is_holder = membership.team.holder() == Holder::Device(device.id());
    if is_held_by_server(&membership.team) || !is_holder {
        return Ok(());
    }
    change_members(app, initiative, &HandingOver { app, initiative }).await
}

struct HandingOver<'a> {
    app: &'a App,
    initiative: InitiativeId,
}

impl Change for HandingOver<'_> {
    type Error = ConnectServerError;

    async fn record(&self, lease: &mut Lease) -> Result<Record, ConnectServerError> {
        let membership = Membership::load(self.app, lease, self.initiative).await?;
        let author = membership.author(self.app.now());
        Ok(membership.team.set_holder(author, Holder::Server)?)
    }
}
