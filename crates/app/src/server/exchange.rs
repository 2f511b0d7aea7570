//! One meeting with the server: both have the same afterwards, or it is said why not.

use std::collections::BTreeSet;
use std::sync::Arc;

use crypto::{DeviceKeys, EnvelopeHash, OpenChunkError, ReadRecordError, ReplayError};
use domain::InitiativeId;
use protocol::{Code, Heads};
use remote::{Caller, Server, ServerAddress, ServerAddressError, ServerError};
use storage::{Lease, ServerLink, StorageError};

use super::members::MembersError;
use crate::neighbour::erase_left_behind;
use crate::refusal::refuses;
use crate::team::{Membership, MembershipError, SealError, WorkInError, WorkedIn};
use crate::{App, ErrorCode, Event, Refusal, ServerState};

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchanged {
    /// Envelopes that went there.
    pub sent: usize,
    /// Envelopes that came from there.
    pub received: usize,
    /// Fields that someone else changed too, and that someone should look at.
    pub conflicts: usize,
    /// People and other rows that are erased here now, too.
    pub erased: usize,
    /// Changes that a later Samenspel made, and that are kept until this one is renewed.
    pub kept_for_later: usize,
    /// Envelopes that did not fit, and were left out.
    pub refused: usize,
    /// How far the server's clock is ahead of this laptop's, in milliseconds.
    pub server_ahead_ms: i64,
    /// Both have the same now.
    pub in_step: bool,
}

/// Why both do not have the same.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeError {
    /// None is known for this initiative.
    #[error("there is no server")]
    NoServer,
    /// What is kept as its address is none.
    #[error(transparent)]
    Address(#[from] ServerAddressError),
    /// The server did not do what was asked.
    #[error(transparent)]
    Server(#[from] ServerError),
    /// There is no team, or this laptop is not in it.
    #[error(transparent)]
    Membership(#[from] MembershipError),
    /// The lists of members do not fit together.
    #[error(transparent)]
    Members(#[from] MembersError),
    /// The server hands out something that no device of the team made, or leaves something out.
    #[error("the server is not to be trusted at position {position}")]
    Faulty {
        /// Of the first envelope that does not fit.
        position: u64,
    },
    /// The server hands out something else than the attachment that was attached.
    #[error("the server is not to be trusted with an attachment")]
    Chunk(#[from] OpenChunkError),
    /// Something could not be sealed.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// What came could not be worked in.
    #[error(transparent)]
    WorkIn(#[from] WorkInError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl From<ReadRecordError> for ExchangeError {
    fn from(error: ReadRecordError) -> Self {
        Self::Membership(error.into())
    }
}

refuses!(ExchangeError {
    ExchangeError::NoServer => Refusal::new(ErrorCode::NoServer),
    ExchangeError::Address(_) => Refusal::new(ErrorCode::Damaged),
    ExchangeError::Server(error) => refused(&error),
    ExchangeError::Membership(error) | ExchangeError::Seal(SealError::Membership(error)) => {
        error.into()
    },
    ExchangeError::Members(error) => error.into(),
    ExchangeError::Faulty { .. }
    | ExchangeError::Chunk(_)
    | ExchangeError::WorkIn(WorkInError::Copy) => {
        Refusal::new(ErrorCode::ServerFaulty)
    },
    ExchangeError::Storage(error)
    | ExchangeError::Seal(SealError::Storage(error))
    | ExchangeError::WorkIn(WorkInError::Storage(error)) => error.into(),
    ExchangeError::Seal(SealError::Envelope(_) | SealError::Pack(_)) => {
        Refusal::new(ErrorCode::Failed)
    },
});

/// In words that someone at a kitchen table can do something with.
pub(super) fn refused(error: &ServerError) -> Refusal {
    use remote::NoAnswer::{CutOff, TooLong, Unreached, Untrusted};
    let code = match error {
        ServerError::NoAnswer(Unreached(_) | CutOff(_)) => ErrorCode::ServerUnreached,
        ServerError::NoAnswer(Untrusted(_)) => ErrorCode::ServerUntrusted,
        ServerError::NotTheServer { .. } => ErrorCode::NotTheServer,
        ServerError::NoAnswer(TooLong(_)) | ServerError::NotUnderstood(_) => {
            ErrorCode::ServerFaulty
        }
        ServerError::Refused(problem) => match problem.code {
            Code::NotMember => ErrorCode::NotInTeam,
            Code::NotKeeper => ErrorCode::NotAKeeper,
            Code::EnrolmentRefused => ErrorCode::EnrolmentRefused,
            Code::QuotaExceeded => ErrorCode::ServerFull,
            Code::InviteUsed | Code::InviteExpired => ErrorCode::InviteExpired,
            Code::Timeout | Code::TooMany | Code::Internal | Code::Unavailable => {
                ErrorCode::ServerUnreached
            }
            _ => return Refusal::new(ErrorCode::ServerRefused).with("word", problem.code),
        },
    };
    Refusal::new(code)
}

/// A meeting that is going on.
pub(super) struct Meeting<'a> {
    pub(super) app: &'a App,
    pub(super) initiative: InitiativeId,
    pub(super) server: Arc<Server>,
    pub(super) device: DeviceKeys,
    pub(super) came: WorkedIn,
    pub(super) done: Exchanged,
    /// The highest head of the stream that the server told.
    pub(super) told: u64,
    /// So far at least its stream was read.
    pub(super) read_to: u64,
    /// The generation of the server to which all of that belongs.
    pub(super) generation: String,
    /// How often it refused what this laptop had sealed anew because of a refusal.
    pub(super) refusals: usize,
    /// What came too late of removed devices: each once.
    pub(super) too_late: BTreeSet<EnvelopeHash>,
    /// So long the list of members is that it said to have taken.
    pub(super) brought: Option<u64>,
}

/// So often the server may have moved on before this laptop leaves the rest for later.
const TRIES: usize = 8;

/// Brings there what the server lacks, and takes in what is lacking here. Nothing is held while
/// the network is waited for; whatever was done until something went wrong stays done.
pub async fn exchange(app: &App, initiative: InitiativeId) -> Result<Exchanged, ExchangeError> {
    let met = Meeting::begin(app, initiative).await?.held(None).await?;
    tell(app, initiative, &met);
    Ok(met)
}

/// Tells the windows that both have the same, if they have.
pub(super) fn tell(app: &App, initiative: InitiativeId, met: &Exchanged) {
    if met.in_step {
        let state = ServerState::InStep(app.now());
        app.announce(Event::ServerChanged { initiative, state });
    }
}

impl<'a> Meeting<'a> {
    pub(super) async fn begin(
        app: &'a App,
        initiative: InitiativeId,
    ) -> Result<Self, ExchangeError> {
        let mut lease = app.store.background_lease().await?;
        let link = lease.server(initiative).await?;
        let link = link.ok_or(ExchangeError::NoServer)?;
        let own = lease.own_device(initiative).await?;
        let own = own.ok_or(MembershipError::NoTeam)?;
        let address = ServerAddress::parse(&link.address)?;
        let server = app.server_at(initiative, &address, &link.authorities);
        Ok(Self {
            app,
            initiative,
            server: server.map_err(ServerError::from)?,
            device: DeviceKeys::new(&own.secret),
            came: WorkedIn::default(),
            done: Exchanged::default(),
            told: 0,
            read_to: link.position,
            generation: link.generation,
            refusals: 0,
            too_late: BTreeSet::new(),
            brought: None,
        })
    }

    /// Holds it. `heads` is what the server said last, if it was heard just now.
    pub(super) async fn held(mut self, heads: Option<Heads>) -> Result<Exchanged, ExchangeError> {
        let outcome = self.hold(heads).await;
        self.came.end(self.app).await;
        match outcome {
            Err(error @ ExchangeError::Faulty { .. }) => {
                let mut lease = self.lease().await?;
                lease.doubt_what_was_told(self.initiative).await?;
                Err(error)
            }
            Err(error) => Err(self.explained(error).await),
            Ok(()) => Ok(self.result()),
        }
    }

    async fn hold(&mut self, mut heard: Option<Heads>) -> Result<(), ExchangeError> {
        self.get_ready().await?;
        self.follow_generation().await?;
        for _ in 0..TRIES {
            match self.round(heard.take()).await {
                Ok(is_done) => {
                    if erase_left_behind(self.app, self.initiative).await? {
                        self.done.in_step = false;
                    } else if is_done {
                        return Ok(());
                    }
                }
                // What two generations of a server say need not fit together.
                Err(_) if self.follow_generation().await? => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Brings there what it lacks, and takes in what is lacking here, once; whether nothing is
    /// left to do.
    async fn round(&mut self, heard: Option<Heads>) -> Result<bool, ExchangeError> {
        self.push().await?;
        let heads = match heard.filter(|heads| heads.team >= self.told) {
            Some(heads) => heads,
            None => self.heads().await?,
        };
        self.has_followed(&heads).await
    }

    /// Who was let in only just has no list of members yet, or one that does not know of it.
    async fn get_ready(&mut self) -> Result<(), ExchangeError> {
        let mut lease = self.lease().await?;
        let membership = Membership::load(self.app, &mut lease, self.initiative).await;
        drop(lease);
        match membership {
            Err(MembershipError::NotIn(_) | MembershipError::Replay(ReplayError::Empty)) => {
                self.bring_members_together().await
            }
            loaded => Ok(loaded.map(drop)?),
        }
    }

    pub(super) async fn heads(&mut self) -> Result<Heads, ExchangeError> {
        let asked = self.server.heads(self.caller(), None, 0).await;
        match asked {
            Err(error) if error.code() == Some(Code::UnknownInitiative) => {
                self.bring_members_together().await?;
                let asked = self.server.heads(self.caller(), None, 0).await?;
                asked.map(|(heads, _)| heads)
            }
            asked => asked?.map(|(heads, _)| heads),
        }
        .ok_or(ServerError::NotUnderstood("heads").into())
    }

    fn result(self) -> Exchanged {
        Exchanged {
            conflicts: self.came.conflicts,
            erased: self.came.erased,
            kept_for_later: self.came.kept_for_later,
            refused: self.done.refused + self.came.refused,
            server_ahead_ms: self.server.ahead_ms(),
            ..self.done
        }
    }

    pub(super) fn caller(&self) -> Caller<'_> {
        Caller {
            initiative: self.initiative,
            device: &self.device,
        }
    }

    /// What a person does goes first.
    pub(super) async fn lease(&self) -> Result<Lease, StorageError> {
        self.app.store.background_lease().await
    }

    pub(super) async fn link(&self, lease: &mut Lease) -> Result<ServerLink, ExchangeError> {
        let link = lease.server(self.initiative).await?;
        link.ok_or(ExchangeError::NoServer)
    }

    /// How far the stream was read.
    pub(super) async fn position(&mut self, lease: &mut Lease) -> Result<u64, ExchangeError> {
        self.read_to = self.link(lease).await?.position;
        Ok(self.read_to)
    }
}
