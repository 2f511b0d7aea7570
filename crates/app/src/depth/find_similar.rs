//! Looks for initiatives on this laptop that are like one, before anyone begins the same again.

use domain::{Alike, Initiative, InitiativeId, Kindred, Likeness};

use super::DepthError;
use crate::App;

/// An initiative that looks like it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimilarHit {
    /// The initiative.
    pub initiative: Initiative,
    /// In what they are alike.
    pub why: Vec<Alike>,
}

/// More than these are not shown.
const HITS_MAX: usize = 20;

/// Those that share a theme, an area or words with an initiative, or with what someone typed; the
/// most alike first. What an initiative knows of others elsewhere counts as its words.
pub async fn find_similar(
    app: &App,
    id: InitiativeId,
    text: &str,
) -> Result<Vec<SimilarHit>, DepthError> {
    let mut lease = app.store.lease().await?;
    let own = lease.initiative(id).await?;
    let own = own.ok_or(DepthError::UnknownInitiative(id))?;
    let own = match text.trim() {
        "" => likeness(&own, own.what.as_str()),
        typed => Likeness::searched(typed),
    };
    let mut hits = Vec::new();
    for initiative in lease.initiatives().await? {
        if initiative.id == id {
            continue;
        }
        let kindred = lease.kindred_in(initiative.id).await?;
        let what = with_kindred(&initiative, &kindred);
        let why = own.with(&likeness(&initiative, &what));
        if !why.is_empty() {
            hits.push(SimilarHit { initiative, why });
        }
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.why.len()));
    hits.truncate(HITS_MAX);
    Ok(hits)
}

fn likeness<'a>(it: &'a Initiative, what: &'a str) -> Likeness<'a> {
    Likeness {
        title: it.title.as_str(),
        theme: it.theme.as_str(),
        area: it.area.as_str(),
        what,
    }
}

fn with_kindred(it: &Initiative, kindred: &[Kindred]) -> String {
    let others = kindred
        .iter()
        .flat_map(|it| [it.title.as_str(), it.what.as_str()]);
    let words: Vec<&str> = [it.what.as_str()].into_iter().chain(others).collect();
    words.join(" ")
}
