//! Minutes that name a person who is erased.

use domain::{MinutesId, Neighbour, Title, fold};
use storage::{KeptMinutes, Lease, StorageError};

/// Minutes that name someone; for a human to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesMention {
    /// Which minutes.
    pub minutes: MinutesId,
    /// What the meeting was.
    pub title: Title,
    /// The words around the name.
    pub excerpt: String,
}

/// The minutes of someone's initiative that hold all of their name: in the text, in what was approved before
/// it, or in what came too late. `excerpt` gives the words around it.
pub(crate) async fn mentions_in_minutes(
    lease: &mut Lease,
    person: &Neighbour,
    excerpt: impl Fn(&str) -> Option<String>,
) -> Result<Vec<MinutesMention>, StorageError> {
    let parts = [&person.name.given, &person.name.family].map(|part| fold(part));
    let names = |text: &String| {
        let text = fold(text);
        parts.iter().all(|part| text.contains(part.as_str()))
    };
    let mut mentions = Vec::new();
    for kept in lease.minutes_in(person.initiative).await? {
        let texts = texts_of(&kept)?;
        let named = texts.iter().filter(|text| names(text));
        if let Some(excerpt) = named.map(String::as_str).find_map(&excerpt) {
            mentions.push(MinutesMention {
                minutes: kept.minutes.id,
                title: kept.minutes.title,
                excerpt,
            });
        }
    }
    Ok(mentions)
}

/// Everything of it that is kept and can be read.
fn texts_of(kept: &KeptMinutes) -> Result<Vec<String>, StorageError> {
    let standing = kept.text.standing()?;
    let mut texts = vec![kept.minutes.title.to_string(), standing.text];
    texts.extend(standing.approved.map(|approved| approved.text));
    for late in kept.text.suggestions()? {
        texts.extend([late.text, late.against]);
    }
    Ok(texts)
}
