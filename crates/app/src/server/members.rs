//! The list of members, here and at the server.

use crypto::{DeviceKeys, Holder, ReadRecordError, Record, Team};
use domain::InitiativeId;
use protocol::Code;
use remote::{Appended, Server};
use storage::{Lease, StorageError};

use super::exchange::{ExchangeError, Meeting};
use super::hex;
use crate::refusal::refuses;
use crate::team::{Membership, MembershipError, keep_record};
use crate::{App, ErrorCode, Refusal};

/// Why the lists of members are not the same.
#[derive(Debug, thiserror::Error)]
pub enum MembersError {
    /// Nobody let this laptop in yet.
    #[error("nobody let this laptop in yet")]
    Waiting,
    /// They differ in what both have.
    #[error("the server has another list of members")]
    Differ,
    /// Someone else changed the list again and again.
    #[error("the list changes all the time")]
    Moved,
}

refuses!(MembersError {
    MembersError::Waiting => Refusal::new(ErrorCode::NotInTeam),
    MembersError::Differ => Refusal::new(ErrorCode::ServerFaulty),
    MembersError::Moved => Refusal::new(ErrorCode::ServerUnreached),
});

impl Meeting<'_> {
    /// Takes the records that are new, and brings those that the server lacks.
    pub(super) async fn bring_members_together(&mut self) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let here = lease.membership_records(self.initiative).await?;
        drop(lease);
        let asked = self.server.records(self.caller(), here.len() as u64).await;
        let (new, head) = match asked {
            Err(error) if error.code() == Some(Code::UnknownInitiative) => {
                return self.register(&here).await;
            }
            Err(error) if error.code() == Some(Code::NotMember) && here.is_empty() => {
                return Err(MembersError::Waiting.into());
            }
            asked => asked?,
        };
        if !new.is_empty() {
            return self.take_records(new).await;
        }
        let known = here
            .iter()
            .position(|record| hex::digits(&Record::hash_of(record).0) == head);
        let known = known.ok_or(MembersError::Differ)?;
        self.bring_records(&parse(&here[known..])?).await
    }

    /// A server that knows nothing of the initiative begins with the record that founded it.
    async fn register(&mut self, here: &[Vec<u8>]) -> Result<(), ExchangeError> {
        let founding = here.first().ok_or(MembersError::Waiting)?;
        self.server
            .register(self.initiative, founding, None)
            .await?;
        self.bring_records(&parse(here)?).await
    }

    /// That this laptop is not in the team means that it was removed, if it was in.
    pub(super) async fn explained(&self, error: ExchangeError) -> ExchangeError {
        let is_not_in = matches!(&error, ExchangeError::Server(error)
            if error.code() == Some(Code::NotMember));
        if is_not_in && self.was_in().await.unwrap_or(false) {
            return MembershipError::Removed.into();
        }
        error
    }

    async fn was_in(&self) -> Result<bool, ExchangeError> {
        let mut lease = self.lease().await?;
        let membership = Membership::load(self.app, &mut lease, self.initiative).await;
        Ok(membership.is_ok())
    }

    async fn take_records(&mut self, new: Vec<Vec<u8>>) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        keep_records(&mut lease, self.initiative, new).await
    }

    /// The first is there already. Whoever is in the team may bring them: each is signed by a
    /// keeper.
    async fn bring_records(&mut self, records: &[Record]) -> Result<(), ExchangeError> {
        for pair in records.windows(2) {
            let follows = hex::digits(&pair[0].hash().0);
            let append = self
                .server
                .append(self.caller(), &follows, pair[1].as_bytes());
            match append.await {
                Ok(Appended::Here) => {}
                Ok(Appended::Moved) => return Err(MembersError::Differ.into()),
                Err(error) => return Err(error.into()),
            }
        }
        self.brought = records.last().map(|last| last.head().number + 1);
        Ok(())
    }
}

pub(super) fn parse(records: &[Vec<u8>]) -> Result<Vec<Record>, ReadRecordError> {
    records.iter().cloned().map(Record::parse).collect()
}

/// Adds records after those that are here, if the rules of the list allow it.
async fn keep_records(
    lease: &mut Lease,
    initiative: InitiativeId,
    new: Vec<Vec<u8>>,
) -> Result<(), ExchangeError> {
    let own = lease.own_device(initiative).await?;
    let own = own.ok_or(MembershipError::NoTeam)?;
    let mut all = lease.membership_records(initiative).await?;
    let first_new = all.len();
    all.extend(new);
    let parsed = parse(&all).map_err(|_| MembersError::Differ)?;
    Team::replay(own.team, &parsed).map_err(|_| MembersError::Differ)?;
    let device = DeviceKeys::new(&own.secret).id();
    for record in parsed.iter().skip(first_new) {
        keep_record(lease, initiative, device, record).await?;
    }
    Ok(())
}

/// So often someone else may be first.
const TRIES: usize = 5;

/// A change of the list of members, made from the list as it stands.
pub(crate) trait Change: Sync {
    /// Why it can not be made.
    type Error: From<ExchangeError> + From<StorageError>;

    /// The record that comes next.
    fn record(&self, lease: &mut Lease)
    -> impl Future<Output = Result<Record, Self::Error>> + Send;
}

/// Changes the list of members. With a server the change counts once the server has it as the
/// next; without one this laptop holds the list.
pub(crate) async fn change_members<C: Change>(
    app: &App,
    initiative: InitiativeId,
    change: &C,
) -> Result<(), C::Error> {
    for _ in 0..TRIES {
        let mut lease = app.store.lease().await?;
        if lease.server(initiative).await?.is_none() {
            let record = change.record(&mut lease).await?;
            return Ok(keep(&mut lease, initiative, &record).await?);
        }
        drop(lease);
        let mut meeting = Meeting::begin(app, initiative).await?;
        if let Err(error) = meeting.bring_members_together().await {
            return Err(meeting.explained(error).await.into());
        }
        let mut lease = app.store.lease().await?;
        let record = change.record(&mut lease).await?;
        drop(lease);
        match append(&meeting.server, &meeting, &record).await {
            Ok(Appended::Here) => {
                let mut lease = app.store.lease().await?;
                return Ok(keep(&mut lease, initiative, &record).await?);
            }
            Ok(Appended::Moved) => {}
            Err(error) => return Err(meeting.explained(error).await.into()),
        }
    }
    Err(ExchangeError::from(MembersError::Moved).into())
}

async fn append(
    server: &Server,
    meeting: &Meeting<'_>,
    record: &Record,
) -> Result<Appended, ExchangeError> {
    let follows = hex::digits(&record.head().previous.0);
    let append = server.append(meeting.caller(), &follows, record.as_bytes());
    Ok(append.await?)
}

/// It may have come from the server meanwhile.
async fn keep(
    lease: &mut Lease,
    initiative: InitiativeId,
    record: &Record,
) -> Result<(), StorageError> {
    let number = record.head().number;
    if lease.membership_records(initiative).await?.len() as u64 > number {
        return Ok(());
    }
    keep_record(lease, initiative, record.head().author, record).await
}

/// Whether the server orders the list, so that every keeper may add to it.
pub(super) fn is_held_by_server(team: &Team) -> bool {
    team.holder() == Holder::Server
}
