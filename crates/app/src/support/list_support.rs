//! Lists statements, each with what it amounts to.

use domain::{Circle, InitiativeId, Position, SupportId, SupportUnit, Weighed, Weight, fold};
use storage::SupportAtHome;

use super::SupportError;
use super::at_door::at_door;
use crate::App;

/// What to list.
#[derive(Clone, Debug)]
pub struct SupportQuery {
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// What was typed: every word stands in the name, the address or the remark.
    pub text: String,
    /// Which statements.
    pub filter: SupportFilter,
    /// Rows to skip.
    pub offset: u32,
    /// Rows to give, at most 500.
    pub limit: u32,
}

/// Which statements are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SupportFilter {
    /// All of them.
    #[default]
    All,
    /// Those of a position that were not taken back.
    Of(Position),
    /// Those for which another counts, and those that clash.
    Doubles,
    /// Those that were taken back.
    Withdrawn,
    /// Those of doors outside the circle.
    Outside,
}

/// A window of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SupportPage {
    /// How many there are.
    pub total: usize,
    /// The rows of the window, the last entered first.
    pub rows: Vec<ListedSupport>,
}

/// A statement with what it amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSupport {
    /// The statement, whose, and where.
    pub at_home: SupportAtHome,
    /// What it amounts to.
    pub weight: Weight,
    /// Its door is one of the circle's.
    pub in_circle: bool,
}

const LIMIT_MAX: usize = 500;

/// A window of the statements of an initiative.
pub async fn list_support(app: &App, query: &SupportQuery) -> Result<SupportPage, SupportError> {
    let mut rows = listed(app, query.initiative).await?;
    let words: Vec<String> = query.text.split_whitespace().map(fold).collect();
    rows.retain(|row| passes(row, query.filter) && has_words(row, &words));
    rows.reverse();
    let limit = (query.limit as usize).min(LIMIT_MAX);
    Ok(SupportPage {
        total: rows.len(),
        rows: rows
            .into_iter()
            .skip(query.offset as usize)
            .take(limit)
            .collect(),
    })
}

/// All statements, in the order in which they were entered.
pub(super) async fn listed(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<ListedSupport>, SupportError> {
    let mut lease = app.store.lease().await?;
    let known = lease.initiative(initiative).await?;
    let unit = known
        .ok_or(SupportError::UnknownInitiative(initiative))?
        .support
        .unit;
    let (circle, ..) = lease.circle(initiative).await?;
    let all = lease.support_in(initiative).await?;
    drop(lease);
    Ok(weighed(&circle, all, unit))
}

/// One of them; only its door is read.
pub(super) async fn listed_one(app: &App, id: SupportId) -> Result<ListedSupport, SupportError> {
    let mut lease = app.store.lease().await?;
    let known = lease.support(id).await?.ok_or(SupportError::Unknown)?;
    let it = &known.support;
    let rules = lease.initiative(it.initiative).await?;
    let unit = rules.ok_or(SupportError::Unknown)?.support.unit;
    let at = at_door(&mut lease, it.initiative, it.household, &known.address).await?;
    drop(lease);
    let mut rows = weighed(&at.circle, at.said, unit).into_iter();
    let row = rows.find(|row| row.at_home.support.id == id);
    row.ok_or(SupportError::Unknown)
}

fn weighed(circle: &Circle, all: Vec<SupportAtHome>, unit: SupportUnit) -> Vec<ListedSupport> {
    let statements: Vec<_> = all.iter().map(SupportAtHome::statement).collect();
    let weights = Weighed::of(circle, &statements, unit).weights;
    let row = |(at_home, weight): (SupportAtHome, Weight)| ListedSupport {
        in_circle: circle.door_of(at_home.support.household).is_some(),
        at_home,
        weight,
    };
    all.into_iter().zip(weights).map(row).collect()
}

fn passes(row: &ListedSupport, filter: SupportFilter) -> bool {
    let is_withdrawn = row.weight == Weight::Withdrawn;
    match filter {
        SupportFilter::All => true,
        SupportFilter::Of(position) => row.at_home.support.position == position && !is_withdrawn,
        SupportFilter::Doubles => matches!(row.weight, Weight::Double | Weight::Clash),
        SupportFilter::Withdrawn => is_withdrawn,
        SupportFilter::Outside => !row.in_circle,
    }
}

fn has_words(row: &ListedSupport, words: &[String]) -> bool {
    if words.is_empty() {
        return true;
    }
    let name = row.at_home.name.as_ref().map(ToString::to_string);
    let line = format!(
        "{} {} {}",
        name.unwrap_or_default(),
        row.at_home.address,
        row.at_home.support.remark.as_str()
    );
    let line = fold(&line);
    words.iter().all(|word| line.contains(word))
}
