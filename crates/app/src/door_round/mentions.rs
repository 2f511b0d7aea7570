//! What was written at doors and names a person who is erased, or was written at theirs.

use domain::{Address, DoorRoundId, Neighbour, fold};
use storage::{Lease, StorageError, VisitText};

/// A remark or an answer in words; for a human to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundMention {
    /// In which round it was written.
    pub round: DoorRoundId,
    /// At which door.
    pub address: Address,
    /// The words, around the name when it stands in them.
    pub excerpt: String,
}

const EXCERPT_CHARS: usize = 80;

/// Remarks and answers of someone's door, and those of other doors that hold all of their name.
/// `around` gives the words around the name.
pub(crate) async fn mentions_at_doors(
    lease: &mut Lease,
    person: &Neighbour,
    around: impl Fn(&str) -> Option<String>,
) -> Result<Vec<RoundMention>, StorageError> {
    let mut mentions = Vec::new();
    for it in lease.visit_texts(person.initiative).await? {
        let is_theirs = Some(it.household) == person.household;
        if !is_theirs && !names(&it.text, person) {
            continue;
        }
        mentions.push(mention(it, &around));
    }
    Ok(mentions)
}

fn mention(it: VisitText, around: &impl Fn(&str) -> Option<String>) -> RoundMention {
    let begin = || it.text.chars().take(EXCERPT_CHARS).collect();
    RoundMention {
        round: it.round,
        excerpt: around(&it.text).unwrap_or_else(begin),
        address: it.address,
    }
}

fn names(text: &str, person: &Neighbour) -> bool {
    let text = fold(text);
    let parts = [&person.name.given, &person.name.family];
    let mut filled = parts.into_iter().filter(|part| !part.is_empty());
    filled.all(|part| text.contains(&fold(part)))
}
