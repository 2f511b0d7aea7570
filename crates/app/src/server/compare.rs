//! Holds what another laptop read from the server against what this one got: only so a server is
//! found out that leaves something out, and is right in everything else.

use std::time::Duration;

use crypto::{SiteId, Standing};
use domain::InitiativeId;
use storage::{Lease, StorageError};
use sync::CopyContents;

use super::exchange::Meeting;
use crate::App;
use crate::team::Membership;

/// How the two readings stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Compared {
    /// Nothing is missing that can be known, or they did not read the same server.
    Fits,
    /// This laptop read as far, and did not get all of it.
    Lacks,
    /// The other one read up to here, which is further. The server has to say so.
    Further { generation: String, position: u64 },
}

/// Compares what another laptop says of the server, before anything else of it is taken in.
pub(crate) async fn compare(
    lease: &mut Lease,
    membership: &Membership,
    initiative: InitiativeId,
    told: &CopyContents,
) -> Result<Compared, StorageError> {
    let link = lease.server(initiative).await?.unwrap_or_default();
    if link.generation.is_empty() || link.generation != told.generation {
        return Ok(Compared::Fits);
    }
    if link.position < told.position {
        return Ok(Compared::Further {
            generation: link.generation,
            position: told.position,
        });
    }
    for head in &told.heads {
        let site = SiteId::from_bytes(head.site);
        let device = membership.team.device(site.device);
        // What a removed device sent counts on some laptops only.
        let is_in = device.is_some_and(|it| matches!(it.standing, Standing::Active(_)));
        if is_in && lease.reaches(initiative, site).await? < head.relayed {
            return Ok(Compared::Lacks);
        }
    }
    Ok(Compared::Fits)
}

/// Without a network it is found out at the next meeting.
const PATIENCE: Duration = Duration::from_secs(5);

impl Compared {
    /// Whether the server keeps something back from this laptop.
    pub(crate) async fn keeps_back(&self, app: &App, initiative: InitiativeId) -> bool {
        match self {
            Self::Fits => false,
            Self::Lacks => true,
            Self::Further {
                generation,
                position,
            } => {
                let heads = async { Meeting::begin(app, initiative).await?.heads().await };
                let heads = tokio::time::timeout(PATIENCE, heads).await;
                matches!(heads, Ok(Ok(heads))
                    if heads.generation == *generation && heads.team < *position)
            }
        }
    }
}
