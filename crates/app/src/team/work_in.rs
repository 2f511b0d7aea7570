//! Works envelopes into the rows, once what they hold can be read whole.

use std::collections::{BTreeMap, BTreeSet};

use crypto::{Envelope, SiteId, Stream, Team};
use domain::InitiativeId;
use storage::{Committed, Incoming, Lease, Received, StorageError, WaitingEnvelope};
use sync::{ChangeSet, TableId, unpack};

use super::membership::{Membership, new_series};
use crate::App;
use crate::backup::rewrite_backups;

/// Envelopes that are looked at together.
const AT_ONCE: u32 = 16;

/// Why something was not worked in. It is kept, if it was signed.
#[derive(Debug, thiserror::Error)]
pub enum WorkInError {
    /// The copy is cut off, not from this team, or another one than it is handed out for.
    #[error("the copy is not whole")]
    Copy,
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// What came of it so far.
#[derive(Debug, Default)]
pub(crate) struct WorkedIn {
    pub(crate) conflicts: usize,
    pub(crate) erased: usize,
    pub(crate) kept_for_later: usize,
    pub(crate) refused: usize,
    tables: BTreeSet<TableId>,
}

impl WorkedIn {
    pub(super) fn add(&mut self, received: Received) {
        self.conflicts += received.conflicts;
        self.erased += received.erased;
        self.kept_for_later += received.kept_for_later;
        self.refused += received.refused;
        self.tables.extend(received.committed.tables);
    }

    /// Tells the windows what changed since they were told.
    pub(crate) async fn tell(&mut self, app: &App) {
        if self.tables.is_empty() {
            return;
        }
        let committed = Committed {
            tables: std::mem::take(&mut self.tables),
            ..Committed::default()
        };
        app.announce_outcome(&Ok(committed)).await;
    }

    /// Tells the windows what changed, and takes out of the backups what was erased.
    pub(crate) async fn end(&mut self, app: &App) {
        self.tell(app).await;
        if self.erased > 0
            && let Err(error) = rewrite_backups(app).await
        {
            // The next opening tries again.
            tracing::warn!(%error, "no backup was rewritten");
        }
    }
}

/// Who made an envelope, as the list of members says.
pub(crate) enum Made {
    /// A device of the team, and it counts.
    Accepted(Envelope),
    /// A device that was removed, after what is accepted of it.
    TooLate(Envelope),
    /// Nobody who is known here.
    ByAStranger,
}

/// Looks at who made an envelope of the stream of a team.
pub(crate) fn made_by(team: &Team, bytes: Vec<u8>) -> Made {
    made_for(Stream::Team, team, bytes)
}

/// Looks at who made an envelope of a stream; one of another stream nobody made for this one.
pub(super) fn made_for(stream: Stream, team: &Team, bytes: Vec<u8>) -> Made {
    let Ok(envelope) = Envelope::parse(bytes) else {
        return Made::ByAStranger;
    };
    let header = *envelope.header();
    let Some(device) = team.device(header.site.device) else {
        return Made::ByAStranger;
    };
    let is_signed = envelope.signed_by(&device.card.signing).is_ok();
    if !is_signed || header.initiative != team.initiative() || header.stream != stream {
        return Made::ByAStranger;
    }
    if team.accepts(header.site, header.last) {
        Made::Accepted(envelope)
    } else {
        Made::TooLate(envelope)
    }
}

/// An envelope that was kept here. What came before this laptop heard that its maker was removed
/// counts here, whatever is accepted of them.
fn kept(team: &Team, bytes: Vec<u8>) -> Option<Envelope> {
    match made_by(team, bytes) {
        Made::Accepted(envelope) | Made::TooLate(envelope) => Some(envelope),
        Made::ByAStranger => None,
    }
}

/// After an envelope of its own that it did not know, this laptop goes on under a new number:
/// its folder is an older copy of itself, and must not give a number twice.
pub(crate) async fn begin_series_after(
    app: &App,
    lease: &mut Lease,
    initiative: InitiativeId,
    membership: &Membership,
    envelope: &Envelope,
) -> Result<(), StorageError> {
    if envelope.header().site == membership.site {
        lease.begin_series(initiative, new_series(app)).await?;
    }
    Ok(())
}

/// Works in everything that is here and complete, in the order in which it came.
pub(crate) async fn work_in(
    app: &App,
    lease: &mut Lease,
    membership: &Membership,
    initiative: InitiativeId,
    worked_in: &mut WorkedIn,
) -> Result<(), WorkInError> {
    let mut open = BTreeMap::<SiteId, Unfinished>::new();
    let mut after = 0;
    loop {
        let waiting = lease.waiting_envelopes(initiative, after, AT_ONCE).await?;
        let is_all = waiting.len() < AT_ONCE as usize;
        after = waiting.last().map_or(after, |last| last.pk);
        let open_all = || {
            waiting
                .into_iter()
                .map(|it| opened(membership, it))
                .collect()
        };
        let envelopes: Vec<Opened> = match is_all {
            true => open_all(),
            false => lease.aside(open_all).await?,
        };
        for envelope in envelopes {
            let (pk, site, changes) = match envelope {
                Opened::Refused => {
                    worked_in.refused += 1;
                    continue;
                }
                Opened::ForLater => {
                    worked_in.kept_for_later += 1;
                    continue;
                }
                Opened::Read { pk, site, changes } => (pk, site, changes),
            };
            let act = open.entry(site).or_default();
            act.envelopes.push(pk);
            act.changes.extend(changes);
            if act.changes.last().is_some_and(|change| change.goes_on) {
                continue;
            }
            let act = std::mem::take(act);
            let changes = lease.written_by(membership.site, site, act.changes).await?;
            let incoming = Incoming {
                initiative,
                changes: &changes,
                envelopes: &act.envelopes,
            };
            worked_in.add(lease.receive(incoming, app.now()).await?);
        }
        if is_all {
            return let_go(lease, membership, initiative, open).await;
        }
    }
}

/// An envelope that was kept here, and what it holds.
enum Opened {
    /// Nobody of the team made it.
    Refused,
    /// Of an epoch whose key has not come yet, or of a later version: it is kept.
    ForLater,
    Read {
        pk: i64,
        site: SiteId,
        changes: Vec<ChangeSet>,
    },
}

fn opened(membership: &Membership, it: WaitingEnvelope) -> Opened {
    let Some(envelope) = kept(&membership.team, it.bytes) else {
        return Opened::Refused;
    };
    match read(membership, &envelope) {
        None => Opened::ForLater,
        Some(changes) => Opened::Read {
            pk: it.pk,
            site: envelope.header().site,
            changes,
        },
    }
}

/// Change sets that wait for the rest of an act.
#[derive(Default)]
struct Unfinished {
    changes: Vec<ChangeSet>,
    envelopes: Vec<i64>,
}

/// Sets aside the beginning of an act of which the rest never counts: who made it was removed.
async fn let_go(
    lease: &mut Lease,
    membership: &Membership,
    initiative: InitiativeId,
    open: BTreeMap<SiteId, Unfinished>,
) -> Result<(), WorkInError> {
    for (site, act) in open {
        let here = lease.series(initiative, site).await?;
        if !membership.team.accepts(site, here.last + 1) {
            lease.set_aside(&act.envelopes).await?;
        }
    }
    Ok(())
}

pub(super) fn read(membership: &Membership, envelope: &Envelope) -> Option<Vec<ChangeSet>> {
    let header = envelope.header();
    let message = open_message(membership, envelope)?;
    let count = header.last - header.first + 1;
    unpack(&message, count).ok()
}

pub(super) fn open_message(membership: &Membership, envelope: &Envelope) -> Option<Vec<u8>> {
    let header = envelope.header();
    let key = membership.key(header.epoch)?;
    let card = membership.team.device(header.site.device)?.card;
    let signed = envelope.signed_by(&card.signing).ok()?;
    signed.open(key).ok()
}

/// What an envelope holds, for those who look for what must not be there.
#[cfg(feature = "testing")]
pub(crate) fn read_anything(membership: &Membership, bytes: Vec<u8>) -> Vec<u8> {
    let envelope = Envelope::parse(bytes).ok();
    let changes = envelope.and_then(|envelope| read(membership, &envelope));
    let encoded = changes.iter().flatten().map(ChangeSet::encode);
    encoded.flatten().collect()
}
