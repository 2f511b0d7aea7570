//! Shows an initiative in depth: everything for its place and its printed page.

use domain::{
    Cards, Checklist, GroupToHear, Initiative, InitiativeId, Kindred, Method, Party, Phase, Role,
    SharedTerm, fold,
};
use jiff::civil::Date;
use storage::{Lease, ListFilter, ListQuery, NamedHolder, SearchTerms, StorageError};

use super::{DepthError, Facts, checklist_of};
use crate::App;
use crate::profile::{SlotKind, list_key_slots};

/// So many days of a gathering are shown.
const GATHERINGS_SHOWN: usize = 6;

/// An initiative in depth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Depth {
    /// The initiative.
    pub initiative: Initiative,
    /// Its cards.
    pub cards: Cards,
    /// Words that mean the same for all.
    pub terms: Vec<SharedTerm>,
    /// Sides with an interest.
    pub parties: Vec<Party>,
    /// The mix of methods.
    pub methods: Vec<Method>,
    /// Who does what.
    pub roles: Vec<ShownRole>,
    /// Groups to hear.
    pub groups: Vec<GroupToHear>,
    /// Those elsewhere that are like it.
    pub kindred: Vec<Kindred>,
    /// The initiatives of this laptop in the same community, itself among them.
    pub community: Vec<InCommunity>,
    /// The next days on which people meet.
    pub next_gatherings: Vec<Date>,
    /// What a successful initiative meets.
    pub checklist: Checklist,
}

/// A role with who holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRole {
    /// The role.
    pub role: Role,
    /// Who holds it.
    pub holders: Vec<NamedHolder>,
    /// How many it lacks.
    pub missing: u32,
}

/// An initiative of a community.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InCommunity {
    /// Which.
    pub id: InitiativeId,
    /// What it is called.
    pub title: String,
    /// How far it is.
    pub phase: Phase,
}

/// Gathers all of it.
pub async fn show_depth(app: &App, id: InitiativeId) -> Result<Depth, DepthError> {
    let slots = list_key_slots(app).await;
    let has_sheet = slots.iter().any(|slot| slot.kind == SlotKind::Recovery);
    let mut lease = app.store.lease().await?;
    let initiative = lease.initiative(id).await?;
    let initiative = initiative.ok_or(DepthError::UnknownInitiative(id))?;
    let cards = lease.cards(id).await?.unwrap_or_else(|| Cards::blank(id));
    let terms = lease.terms_in(id).await?;
    let parties = lease.parties_in(id).await?;
    let methods = lease.methods_in(id).await?;
    let roles = roles(&mut lease, id).await?;
    let groups = lease.groups_in(id).await?;
    let kindred = lease.kindred_in(id).await?;
    let facts = Facts {
        initiative: &initiative,
        cards: &cards,
        parties: &parties,
        methods: &methods,
        roles: &roles,
        groups: &groups,
        kindred: &kindred,
        counts: lease.depth_counts(id).await?,
        with_consent: with_consent(&mut lease, id).await?,
        has_sheet,
    };
    let checklist = checklist_of(&facts, &lease.check_answers(id).await?);
    let community = community(&mut lease, &cards).await?;
    drop(lease);
    Ok(Depth {
        next_gatherings: next_gatherings(&cards, app.today()),
        initiative,
        terms,
        parties,
        methods,
        roles,
        groups,
        kindred,
        community,
        checklist,
        cards,
    })
}

async fn roles(lease: &mut Lease, id: InitiativeId) -> Result<Vec<ShownRole>, StorageError> {
    let roles = lease.roles_in(id).await?;
    let holders = lease.role_holders_in(id).await?;
    let shown = |role: Role| {
        let of = holders.iter().filter(|it| it.holder.role == role.id);
        let holders: Vec<NamedHolder> = of.cloned().collect();
        ShownRole {
            missing: role.missing(holders.len()),
            role,
            holders,
        }
    };
    Ok(roles.into_iter().map(shown).collect())
}

async fn with_consent(lease: &mut Lease, initiative: InitiativeId) -> Result<u32, StorageError> {
    let query = ListQuery {
        filter: ListFilter::WithConsent,
        ..ListQuery::all(initiative, SearchTerms::parse(""), 0)
    };
    let count = lease.count_neighbours(&query).await?;
    Ok(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Those that call their community the same, however they write it.
async fn community(lease: &mut Lease, cards: &Cards) -> Result<Vec<InCommunity>, StorageError> {
    let folded = |name: &str| fold(name.trim());
    let own = folded(cards.community.name.as_str());
    let mut together = Vec::new();
    if own.is_empty() {
        return Ok(together);
    }
    for (id, name) in lease.communities().await? {
        let initiative = match folded(&name) == own {
            true => lease.initiative(id).await?,
            false => None,
        };
        together.extend(initiative.map(|it| InCommunity {
            id,
            title: it.title.to_string(),
            phase: it.phase,
        }));
    }
    Ok(together)
}

fn next_gatherings(cards: &Cards, today: Date) -> Vec<Date> {
    let gathering = &cards.gathering;
    match (gathering.rhythm, gathering.first_on) {
        (Some(rhythm), Some(first_on)) => rhythm.next_days(first_on, today, GATHERINGS_SHOWN),
        _ => Vec::new(),
    }
}
