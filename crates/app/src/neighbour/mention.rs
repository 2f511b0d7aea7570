//! Texts about something else that name a person.

use domain::{Neighbour, NeighbourId, PersonName, fold};
use storage::{Lease, ListQuery, SearchTerms, StorageError};

use crate::booking::{BookingMention, mentions_in_bookings};
use crate::depth::{DepthMention, mentions_in_depth};
use crate::door_round::{RoundMention, mentions_at_doors};
use crate::minutes::{MinutesMention, mentions_in_minutes};
use crate::network::{NetworkMention, mentions_in_network};

/// A note that names someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Whose note it is.
    pub neighbour: NeighbourId,
    /// Their name.
    pub name: PersonName,
    /// The words around the name.
    pub excerpt: String,
}

/// Where someone is named.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mentions {
    pub(crate) notes: Vec<Mention>,
    pub(crate) minutes: Vec<MinutesMention>,
    pub(crate) doors: Vec<RoundMention>,
    pub(crate) bookings: Vec<BookingMention>,
    pub(crate) depth: Vec<DepthMention>,
    pub(crate) network: Vec<NetworkMention>,
}

/// Everything that names someone, for a human to look at.
pub(crate) async fn all_mentions(
    lease: &mut Lease,
    person: &Neighbour,
) -> Result<Mentions, StorageError> {
    let named = |text: &str| excerpt(text, &person.name);
    Ok(Mentions {
        notes: mentions(lease, person).await?,
        minutes: mentions_in_minutes(lease, person, named).await?,
        doors: mentions_at_doors(lease, person, named).await?,
        bookings: mentions_in_bookings(lease, person, named).await?,
        depth: mentions_in_depth(lease, person, named).await?,
        network: mentions_in_network(lease, person, named).await?,
    })
}

const MENTIONS_MAX: u32 = 100;

/// Notes that hold both the given and the family name, or the whole family name where there is no other.
async fn mentions(lease: &mut Lease, person: &Neighbour) -> Result<Vec<Mention>, StorageError> {
    let terms = SearchTerms::parse(&format!("{} {}", person.name.given, person.name.family));
    let query = ListQuery::all(person.initiative, terms, MENTIONS_MAX);
    let mut mentions = Vec::new();
    for row in lease.list_neighbours(&query).await?.rows {
        let Some(other) = lease.neighbour(row.id).await? else {
            continue;
        };
        if let Some(excerpt) = excerpt(other.note.as_str(), &person.name) {
            mentions.push(Mention {
                neighbour: other.id,
                name: other.name,
                excerpt,
            });
        }
    }
    Ok(mentions)
}

fn excerpt(note: &str, name: &PersonName) -> Option<String> {
    const AROUND: usize = 40;
    let named = [&name.family, &name.given]
        .into_iter()
        .filter(|part| part.chars().count() > 1);
    let folded = fold(note);
    let hit = named
        .map(|part| fold(part))
        .find_map(|part| folded.find(&part))?;
    let at = folded[..hit].chars().count();
    Some(
        note.chars()
            .skip(at.saturating_sub(AROUND))
            .take(2 * AROUND)
            .collect(),
    )
}
