//! Who may have been written down twice, and of whom someone said that they are two.

use std::collections::{BTreeMap, BTreeSet};

use domain::{Address, Counterpart, Double, DoubleWhy, InitiativeId, Neighbour, NeighbourId, Tag};
use storage::{Lease, NotDouble, StorageError};

use crate::App;
use crate::network::NetworkError;

/// A window of the pairs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DoublesPage {
    /// How many there are.
    pub total: usize,
    /// The pairs of the window, the surest first.
    pub pairs: Vec<DoublePair>,
}

/// Two people who may be one, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoublePair {
    /// Who was written down first.
    pub first: DoublePerson,
    /// The other.
    pub second: DoublePerson,
    /// Why they may be one.
    pub why: Vec<DoubleWhy>,
    /// How sure that is, up to 100.
    pub score: u8,
}

/// One of them, with what hangs on them in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the number of that")]
pub struct DoublePerson {
    /// The person.
    pub neighbour: Neighbour,
    /// Where they live.
    pub address: Address,
    /// Tags, by alphabet.
    pub tags: Vec<Tag>,
    pub consent: usize,
    pub support: usize,
    pub contact: usize,
    pub attachments: usize,
}

const LIMIT_MAX: usize = 100;

/// The pairs that may be one person, the surest first, at most 100 at once.
pub async fn find_doubles(
    app: &App,
    initiative: InitiativeId,
    offset: u32,
    limit: u32,
) -> Result<DoublesPage, StorageError> {
    let mut lease = app.store.lease().await?;
    let people = lease.double_candidates(initiative).await?;
    let merges = lease.merges(initiative).await?;
    // Whoever is not the one who went is not the one into whom they went either.
    let dismissed = lease.not_doubles(initiative).await?.into_iter();
    let dismissed = dismissed.map(|(one, other)| {
        let (one, other) = (merges.who_stays(one), merges.who_stays(other));
        (one.min(other), one.max(other))
    });
    let dismissed: BTreeSet<_> = dismissed.collect();
    drop(lease);
    let found = tokio::task::spawn_blocking(move || domain::find_doubles(&people, &dismissed));
    let found = found.await.map_err(|_| StorageError::Closed)?;
    let total = found.len();
    let window = found.into_iter().skip(offset as usize);
    let window = window.take((limit as usize).min(LIMIT_MAX)).collect();
    let mut lease = app.store.lease().await?;
    let pairs = pairs(&mut lease, initiative, window).await?;
    Ok(DoublesPage { total, pairs })
}

/// Two people are two: they are not proposed again. Undo takes it back.
pub async fn dismiss_double(
    app: &App,
    one: NeighbourId,
    other: NeighbourId,
) -> Result<(), NetworkError> {
    let mut act = app.begin("dismiss_double").await?;
    let one = act.neighbour(one).await?.ok_or(NetworkError::Unknown)?;
    let other = act.neighbour(other).await?.ok_or(NetworkError::Unknown)?;
    if one.id == other.id {
        return Err(NetworkError::SamePerson);
    }
    let pair = NotDouble::new(one.initiative, one.id, other.id);
    act.save(&pair);
    act.restore(&sync::registry::NOT_DOUBLE, pair.id.uuid());
    app.commit(act).await?;
    Ok(())
}

async fn pairs(
    lease: &mut Lease,
    initiative: InitiativeId,
    window: Vec<Double>,
) -> Result<Vec<DoublePair>, StorageError> {
    let mut statements = BTreeMap::<NeighbourId, usize>::new();
    let said = lease.support_in(initiative).await?.into_iter();
    for id in said.filter_map(|it| it.support.neighbour) {
        *statements.entry(id).or_default() += 1;
    }
    let mut pairs = Vec::new();
    for it in window {
        let first = person(lease, it.first, &statements).await?;
        let second = person(lease, it.second, &statements).await?;
        if let (Some(first), Some(second)) = (first, second) {
            pairs.push(DoublePair {
                first,
                second,
                why: it.why,
                score: it.score,
            });
        }
    }
    Ok(pairs)
}

async fn person(
    lease: &mut Lease,
    id: NeighbourId,
    statements: &BTreeMap<NeighbourId, usize>,
) -> Result<Option<DoublePerson>, StorageError> {
    let Some(neighbour) = lease.neighbour(id).await? else {
        return Ok(None);
    };
    let home = match neighbour.household {
        Some(door) => lease.household(door).await?,
        None => None,
    };
    Ok(Some(DoublePerson {
        address: home.map(|it| it.address).unwrap_or_default(),
        tags: lease.tags_of(id).await?,
        consent: lease.consent_of(id).await?.len(),
        support: statements.get(&id).copied().unwrap_or_default(),
        contact: lease.contact_with(Counterpart::Person(id)).await?.len(),
        attachments: lease.attachments_of(id.uuid()).await?.len(),
        neighbour,
    }))
}
