//! Comes back into a team with its recovery sheet, on a laptop that has nothing of it.

use std::sync::Arc;

use crypto::{
    Author, DeviceId, DeviceKeys, DeviceKind, EpochKeysError, MakeRecordError, Newcomer,
    ReadTeamSheetError, Record, Role, Team, TeamId, TeamSheet,
};
use domain::InitiativeId;
use protocol::Code;
use remote::{Appended, Caller, Server, ServerError};
use storage::{OwnDevice, StorageError};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::exchange::{ExchangeError, Exchanged, exchange, refused};
use super::members::{MembersError, parse};
use super::{ServerInput, address, hex};
use crate::refusal::refuses;
use crate::team::new_series;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Which initiative it is.
    pub initiative: InitiativeId,
    /// The sheet that was used, which may be taken out of the team now.
    pub sheet: DeviceId,
    /// What came from the server.
    pub met: Exchanged,
}

/// Why nobody came back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreFromSheetError {
    /// Not what stands on a sheet.
    #[error(transparent)]
    Sheet(#[from] ReadTeamSheetError),
    /// The sheet was taken out of the team, or never was in it.
    #[error("the sheet opens nothing")]
    Void,
    /// What the server has is not the team of the sheet.
    #[error("the server has another team")]
    OtherTeam,
    /// This laptop has that initiative.
    #[error("the initiative is here already")]
    Exists,
    /// The address has another form.
    #[error(transparent)]
    Input(#[from] FieldError),
    /// It can not be reached from here, or is no server.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// The team would not take this laptop.
    #[error(transparent)]
    Record(#[from] MakeRecordError),
    /// The first meeting failed; this laptop is in the team, and tries again.
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RestoreFromSheetError {
    RestoreFromSheetError::Sheet(_) => {
        FieldError::new(Field::RecoveryCode, ErrorCode::TeamSheet).into()
    },
    RestoreFromSheetError::Void => {
        FieldError::new(Field::RecoveryCode, ErrorCode::TeamSheetVoid).into()
    },
    RestoreFromSheetError::OtherTeam => Refusal::new(ErrorCode::ServerFaulty),
    RestoreFromSheetError::Exists => Refusal::new(ErrorCode::TeamExists),
    RestoreFromSheetError::Input(error) => error.into(),
    RestoreFromSheetError::Server(error) => refused(&error),
    RestoreFromSheetError::Record(_) => Refusal::new(ErrorCode::Failed),
    RestoreFromSheetError::Exchange(error) => error.into(),
    RestoreFromSheetError::Storage(error) => error.into(),
});

/// Takes this laptop into the team as a keeper, in the name of the sheet, and meets the server
/// once. May be tried again after anything that went wrong: it comes in once.
pub async fn restore_from_sheet(
    app: &App,
    typed: &str,
    input: &ServerInput,
) -> Result<Restored, RestoreFromSheetError> {
    let sheet = TeamSheet::parse(typed)?;
    let initiative = InitiativeId::new(Uuid::from_bytes(sheet.initiative));
    let address = address::parse(&input.address)?;
    let own = own_secret(app, initiative, &sheet).await?;
    let server = app.server_at(initiative, &address, &input.authorities);
    let coming = ComingBack {
        app,
        initiative,
        server: server.map_err(ServerError::from)?,
        paper: DeviceKeys::on_paper(&sheet.code, sheet.initiative),
        sheet,
    };
    coming.come_in(own).await?;
    let mut lease = app.store.lease().await?;
    lease
        .connect_server(initiative, address.as_str(), &input.authorities)
        .await?;
    drop(lease);
    Ok(Restored {
        initiative,
        sheet: coming.paper.id(),
        met: exchange(app, initiative).await?,
    })
}

/// The keys of an earlier try, or new ones.
async fn own_secret(
    app: &App,
    initiative: InitiativeId,
    sheet: &TeamSheet,
) -> Result<Zeroizing<[u8; 64]>, RestoreFromSheetError> {
    let mut lease = app.store.lease().await?;
    let own = lease.own_device(initiative).await?;
    let is_other = own.as_ref().is_some_and(|own| !sheet.is_of(own.team));
    let has_members = !lease.membership_records(initiative).await?.is_empty();
    if is_other || has_members || lease.initiative(initiative).await?.is_some() {
        return Err(RestoreFromSheetError::Exists);
    }
    Ok(own.map_or_else(|| Zeroizing::new(app.ports.draw()), |own| own.secret))
}

/// Someone else may be first so often.
const TRIES: usize = 5;

struct ComingBack<'a> {
    app: &'a App,
    initiative: InitiativeId,
    server: Arc<Server>,
    paper: DeviceKeys,
    sheet: TeamSheet,
}

impl ComingBack<'_> {
    async fn come_in(&self, secret: Zeroizing<[u8; 64]>) -> Result<(), RestoreFromSheetError> {
        let own = DeviceKeys::new(&secret);
        for _ in 0..TRIES {
            let team = self.team().await?;
            self.keep(team.id(), &secret).await?;
            if team.role(own.id()).is_some() {
                return Ok(());
            }
            let record = self.admission(&team, &own)?;
            let follows = hex::digits(&record.head().previous.0);
            let append = self
                .server
                .append(self.caller(), &follows, record.as_bytes());
            if append.await? == Appended::Here {
                return Ok(());
            }
        }
        Err(ExchangeError::from(MembersError::Moved).into())
    }

    /// The list of members, as the server has it and the sheet knows it.
    async fn team(&self) -> Result<Team, RestoreFromSheetError> {
        let mut all = Vec::new();
        loop {
            let asked = self.server.records(self.caller(), all.len() as u64).await;
            match asked {
                Err(error) if error.code() == Some(Code::NotMember) => {
                    return Err(RestoreFromSheetError::Void);
                }
                asked => {
                    let (new, _) = asked?;
                    if new.is_empty() {
                        break;
                    }
                    all.extend(new);
                }
            }
        }
        let other = |()| RestoreFromSheetError::OtherTeam;
        let records = parse(&all).map_err(|_| other(()))?;
        let first = records.first().ok_or_else(|| other(()))?;
        let id = TeamId(first.hash().0);
        if !self.sheet.is_of(id) {
            return Err(other(()));
        }
        Team::replay(id, &records).map_err(|_| other(()))
    }

    /// The keys stand on the disk before anybody knows of them.
    async fn keep(
        &self,
        team: TeamId,
        secret: &Zeroizing<[u8; 64]>,
    ) -> Result<(), RestoreFromSheetError> {
        let mut lease = self.app.store.lease().await?;
        if lease.own_device(self.initiative).await?.is_some() {
            return Ok(());
        }
        let device = OwnDevice {
            team,
            secret: secret.clone(),
            series: new_series(self.app),
        };
        lease.become_device(self.initiative, &device, None).await?;
        Ok(())
    }

    fn admission(&self, team: &Team, own: &DeviceKeys) -> Result<Record, RestoreFromSheetError> {
        let keys = team.epoch_keys(&self.paper).map_err(|error| match error {
            EpochKeysError::UnknownDevice => RestoreFromSheetError::Void,
            EpochKeysError::DoesNotOpen { .. } | EpochKeysError::OtherKey { .. } => {
                RestoreFromSheetError::OtherTeam
            }
        })?;
        let key = keys.get(&team.epoch().number);
        let key = key.ok_or(RestoreFromSheetError::Void)?;
        let newcomer = Newcomer {
            card: *own.card(),
            kind: DeviceKind::Laptop,
            role: Role::Keeper,
            invite: None,
        };
        let author = Author {
            keys: &self.paper,
            at_ms: self.app.now().0,
        };
        let random = Zeroizing::new(self.app.ports.draw());
        Ok(team.admit(author, newcomer, key, &random)?)
    }

    fn caller(&self) -> Caller<'_> {
        Caller {
            initiative: self.initiative,
            device: &self.paper,
        }
    }
}
