//! Minutes with their text, and what came too late to stand in it.

use crypto::SiteId;
use domain::{Minutes, MinutesId, Moment};
use storage::Lease;
use sync::{Authored, GenerationKey, WriterId};

use super::{MinutesError, SuggestionId};
use crate::App;
use crate::conflict::Writer;
use crate::team::name_of_device;

/// Minutes as they are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MinutesDetails {
    /// What is known of them.
    pub minutes: Minutes,
    /// The text.
    pub text: String,
    /// Named again by who writes.
    pub generation: GenerationKey,
    /// The text is approved, and nobody writes in it.
    pub is_approved: bool,
    /// The last text that was approved, while a new one is written too.
    pub approved: Option<WrittenText>,
    /// What came too late.
    pub suggestions: Vec<ShownSuggestion>,
}

/// A text, by whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenText {
    /// The text.
    pub text: String,
    /// On which laptop; nobody, when whoever wrote it worked alone.
    pub by: Option<Writer>,
    /// By the clock of that laptop.
    pub at: Moment,
}

/// What someone wrote who had not heard that the text was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSuggestion {
    /// Its name.
    pub id: SuggestionId,
    /// Who wrote it and when, the earliest first; the text is theirs together.
    pub authors: Vec<(Option<Writer>, Moment)>,
    /// What was approved, without it.
    pub against: String,
    /// Their text.
    pub text: String,
}

/// Shows minutes.
pub async fn show_minutes(app: &App, id: MinutesId) -> Result<MinutesDetails, MinutesError> {
    let mut lease = app.store.lease().await?;
    let kept = lease.minutes(id).await?.ok_or(MinutesError::Unknown(id))?;
    let own = lease.own_site(kept.minutes.initiative).await?;
    let standing = kept.text.standing()?;
    let mut suggestions = Vec::new();
    for it in kept.text.suggestions()? {
        let mut authors = Vec::new();
        for Authored { by, stamp } in &it.authors {
            authors.push((writer(&mut lease, own, *by).await?, Moment(stamp.unix_ms())));
        }
        suggestions.push(ShownSuggestion {
            id: SuggestionId::of(&it),
            authors,
            against: it.against,
            text: it.text,
        });
    }
    let approved = match standing.approved {
        Some(approved) => Some(WrittenText {
            by: writer(&mut lease, own, approved.authored.by).await?,
            at: Moment(approved.authored.stamp.unix_ms()),
            text: approved.text,
        }),
        None => None,
    };
    Ok(MinutesDetails {
        minutes: kept.minutes,
        text: standing.text,
        generation: standing.generation,
        is_approved: standing.is_frozen,
        approved,
        suggestions,
    })
}

async fn writer(
    lease: &mut Lease,
    own: Option<SiteId>,
    by: WriterId,
) -> Result<Option<Writer>, MinutesError> {
    if by == WriterId::default() {
        return Ok(None);
    }
    let device = SiteId::from_bytes(by).device;
    if own.is_some_and(|own| own.device == device) {
        return Ok(Some(Writer::Own));
    }
    let name = name_of_device(lease, device).await?;
    Ok(Some(Writer::Other { device, name }))
}
