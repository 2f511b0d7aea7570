//! Makes a recovery sheet of a team: a keeper on paper, for when all laptops are lost.

use crypto::{
    DeviceId, DeviceKeys, DeviceKind, Holder, MakeRecordError, Newcomer, Record, RecordRefusal,
    RecoveryCode, Role, TeamSheet,
};
use domain::{InitiativeId, Moment};
use storage::{Lease, StorageError};
use zeroize::Zeroizing;

use super::membership::{Membership, MembershipError};
use crate::refusal::refuses;
use crate::server::{Change, ExchangeError, change_members};
use crate::{App, ErrorCode, Event, Refusal};

/// What goes on the paper. It is kept nowhere else.
#[derive(Clone, Debug)]
pub struct MadeTeamSheet {
    /// Which device of the team it is.
    pub device: DeviceId,
    /// Three lines of seven groups; whoever has them is a keeper of the team.
    pub lines: [Zeroizing<String>; 3],
    /// When it was made.
    pub made_at: Moment,
}

/// Why there is no sheet.
#[derive(Debug, thiserror::Error)]
pub enum MakeTeamSheetError {
    /// Only the server lets a sheet write the next record, once the holder is lost.
    #[error("without a server a sheet brings nobody back")]
    NoServer,
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

refuses!(MakeTeamSheetError {
    MakeTeamSheetError::NoServer => Refusal::new(ErrorCode::NoServer),
    MakeTeamSheetError::Membership(error) => error.into(),
    MakeTeamSheetError::Record(MakeRecordError::Refused(
        RecordRefusal::AuthorNotKeeper | RecordRefusal::NotHolder,
    )) => Refusal::new(ErrorCode::NotAKeeper),
    MakeTeamSheetError::Record(_) => Refusal::new(ErrorCode::Failed),
    MakeTeamSheetError::Server(error) => error.into(),
    MakeTeamSheetError::Storage(error) => error.into(),
});

/// Draws a code, and takes the device that it makes into the team. Whatever goes wrong, no code
/// is shown that does not work; one that nobody saw may be left in the list, and be taken out.
pub async fn make_team_sheet(
    app: &App,
    initiative: InitiativeId,
) -> Result<MadeTeamSheet, MakeTeamSheetError> {
    let code = RecoveryCode::new(app.ports.draw());
    let paper = DeviceKeys::on_paper(&code, initiative.uuid().into_bytes());
    let taking_up = TakingUp {
        app,
        initiative,
        paper: &paper,
    };
    change_members(app, initiative, &taking_up).await?;
    let mut lease = app.store.lease().await?;
    let membership = Membership::load(app, &mut lease, initiative).await?;
    drop(lease);
    app.announce(Event::InitiativesChanged);
    let team = &membership.team;
    Ok(MadeTeamSheet {
        device: paper.id(),
        lines: TeamSheet::new(code, team.initiative(), team.id()).lines(),
        made_at: app.now(),
    })
}

struct TakingUp<'a> {
    app: &'a App,
    initiative: InitiativeId,
    paper: &'a DeviceKeys,
}

impl Change for TakingUp<'_> {
    type Error = MakeTeamSheetError;

    async fn record(&self, lease: &mut Lease) -> Result<Record, MakeTeamSheetError> {
        let membership = Membership::load(self.app, lease, self.initiative).await?;
        let (_, key) = membership.current_key()?;
        if membership.team.holder() != Holder::Server {
            return Err(MakeTeamSheetError::NoServer);
        }
        let newcomer = Newcomer {
            card: *self.paper.card(),
            kind: DeviceKind::Paper,
            role: Role::Keeper,
            invite: None,
        };
        let author = membership.author(self.app.now());
        let random = Zeroizing::new(self.app.ports.draw());
        Ok(membership.team.admit(author, newcomer, key, &random)?)
    }
}
