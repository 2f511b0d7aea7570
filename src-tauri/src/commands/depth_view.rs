//! The cards, lists and checklist of an initiative as the window has them.

use app::depth::{self, Depth, ShownRole};
use app::domain::{
    CheckItem, Checklist, GroupToHear, Kindred, Method, MethodKind, Party, SharedTerm,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::NameParts;
use super::initiative::count;

/// A card or a row that crosses both ways, with the same fields as in the use cases.
macro_rules! crossing {
    ($($(#[$doc:meta])* $name:ident = $input:ident { $($field:ident: $kind:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Serialize, Deserialize, Type)]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $(pub(super) $field: $kind),+
        }

        impl From<$name> for depth::$input {
            fn from(it: $name) -> Self {
                Self { $($field: it.$field),+ }
            }
        }

        impl From<depth::$input> for $name {
            fn from(it: depth::$input) -> Self {
                Self { $($field: it.$field),+ }
            }
        }
    )+};
}

crossing! {
    /// The rules of the game, and what is asked of support.
    RulesCard = RulesInput {
        who_may_start: String, scale: Option<String>, budget_cents: Option<u32>,
        own_share: Option<u32>, rules: String, support_unit: String,
        support_needed: Option<u32>, support_percent: Option<u32>,
    }
    /// What whoever takes part may expect.
    ExpectationCard = ExpectationInput {
        about: String, not_about: String, time: String, results_when: String,
        influence: Option<String>, town_does: String, town_does_not: String,
        reply_days: Option<u32>,
    }
    /// The question, analysed.
    QuestionCard = QuestionInput {
        question: String, for_whom: String, known: String, tried: String, shared_goal: String,
    }
    /// A gathering that comes back.
    Gathering = GatheringInput {
        rhythm: Option<String>, first_on: Option<String>, time: String, minutes: u32,
        place: String, what: String,
    }
    /// To which community it belongs.
    CommunityCard = CommunityInput {
        name: String, theme: String, goal: String, rules: String, who_may_start: String,
        scale: Option<String>,
    }
    /// A side with an interest.
    PartyInput = PartyInput {
        name: String, kind: String, position: String, interest: String, concern: String,
        gains: String, gives: String,
    }
    /// A way in which people take part.
    MethodInput = MethodInput {
        title: String, kind: String, with_whom: String, on: Option<String>, state: String,
        outcome: String,
    }
    /// Something that people take upon them.
    RoleInput = RoleInput { title: String, what: String, needed: u32 }
    /// A group to hear: counts alone.
    GroupInput = GroupInput {
        name: String, share: Option<u32>, people: Option<u32>, heard: u32, how: String,
        enough: Option<u32>,
    }
    /// An initiative elsewhere that is like it.
    KindredInput = KindredInput {
        title: String, place: String, what: String, contact: String, link: String,
        verdict: String, in_community: bool, lesson: String,
    }
}

/// A word that means the same for all.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TermView {
    id: String,
    term: String,
    meaning: String,
}

/// A side, with whether it gains and gives.
#[derive(Clone, Debug, Serialize, Type)]
pub struct PartyView {
    id: String,
    #[serde(flatten)]
    row: PartyInput,
    balance: String,
}

/// A way in which people take part.
#[derive(Clone, Debug, Serialize, Type)]
pub struct MethodView {
    id: String,
    #[serde(flatten)]
    row: MethodInput,
}

/// The mix of methods; what is an idea or was dropped is not counted.
#[derive(Clone, Debug, Serialize, Type)]
pub struct MethodMix {
    methods: Vec<MethodView>,
    thinking: u32,
    deciding: u32,
    doing: u32,
    missing: Vec<String>,
}

/// A role with who holds it.
#[derive(Clone, Debug, Serialize, Type)]
pub struct RoleView {
    id: String,
    #[serde(flatten)]
    row: RoleInput,
    holders: Vec<HolderView>,
    missing: u32,
}

/// Someone who holds a role.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct HolderView {
    id: String,
    person_id: String,
    kind: HolderKind,
    name: NameParts,
}

/// Who holds a role.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum HolderKind {
    Team,
    Neighbour,
}

/// A group with whether it was heard.
#[derive(Clone, Debug, Serialize, Type)]
pub struct GroupView {
    id: String,
    #[serde(flatten)]
    row: GroupInput,
    state: String,
}

/// An initiative elsewhere that is like it.
#[derive(Clone, Debug, Serialize, Type)]
pub struct KindredView {
    id: String,
    #[serde(flatten)]
    row: KindredInput,
}

/// A gathering with its next days.
#[derive(Clone, Debug, Serialize, Type)]
pub struct GatheringView {
    #[serde(flatten)]
    card: Gathering,
    next: Vec<String>,
}

/// A community with its initiatives.
#[derive(Clone, Debug, Serialize, Type)]
pub struct CommunityView {
    #[serde(flatten)]
    card: CommunityCard,
    gathering: GatheringView,
    initiatives: Vec<InCommunityView>,
    kindred: Vec<KindredView>,
}

/// An initiative of a community.
#[derive(Clone, Debug, Serialize, Type)]
pub struct InCommunityView {
    id: String,
    title: String,
    phase: String,
}

/// An item of the checklist. `seen` is `null` when only a person can tell.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CheckItemView {
    key: String,
    theme: String,
    answer: String,
    note: String,
    seen: Option<String>,
    seen_count: Option<u32>,
    place: String,
}

/// What a successful initiative meets.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ChecklistView {
    items: Vec<CheckItemView>,
    met: u32,
    open: u32,
    steps: Vec<String>,
}

/// An initiative in depth.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DepthView {
    rules: RulesCard,
    expectation: ExpectationCard,
    question: QuestionCard,
    terms: Vec<TermView>,
    parties: Vec<PartyView>,
    mix: MethodMix,
    roles: Vec<RoleView>,
    groups: Vec<GroupView>,
    kindred: Vec<KindredView>,
    community: CommunityView,
    gathering: GatheringView,
    checklist: ChecklistView,
}

impl From<Depth> for DepthView {
    fn from(it: Depth) -> Self {
        let cards = &it.cards;
        let gathering = GatheringView {
            card: depth::GatheringInput::from(&cards.gathering).into(),
            next: it.next_gatherings.iter().map(ToString::to_string).collect(),
        };
        let together = it.kindred.iter().filter(|it| it.in_community);
        let community = CommunityView {
            card: depth::CommunityInput::from(&cards.community).into(),
            gathering: gathering.clone(),
            initiatives: it.community.into_iter().map(Into::into).collect(),
            kindred: together.map(Into::into).collect(),
        };
        let rules = depth::RulesInput::of(&cards.rules, &it.initiative.support);
        Self {
            rules: rules.into(),
            expectation: depth::ExpectationInput::from(&cards.expectation).into(),
            question: depth::QuestionInput::from(&cards.question).into(),
            terms: it.terms.into_iter().map(Into::into).collect(),
            parties: it.parties.iter().map(Into::into).collect(),
            mix: it.methods.as_slice().into(),
            roles: it.roles.into_iter().map(Into::into).collect(),
            groups: it.groups.iter().map(Into::into).collect(),
            kindred: it.kindred.iter().map(Into::into).collect(),
            community,
            gathering,
            checklist: it.checklist.into(),
        }
    }
}

impl From<SharedTerm> for TermView {
    fn from(it: SharedTerm) -> Self {
        Self {
            id: it.id.to_string(),
            term: it.term.to_string(),
            meaning: it.meaning.to_string(),
        }
    }
}

impl From<&Party> for PartyView {
    fn from(it: &Party) -> Self {
        Self {
            id: it.id.to_string(),
            row: depth::PartyInput::from(it).into(),
            balance: it.balance().to_string(),
        }
    }
}

impl From<&[Method]> for MethodMix {
    fn from(methods: &[Method]) -> Self {
        let counting = |kind: MethodKind| {
            let of = methods.iter().filter(|it| it.kind == kind);
            count(of.filter(|it| it.state.counts()).count() as u64)
        };
        let view = |it: &Method| MethodView {
            id: it.id.to_string(),
            row: depth::MethodInput::from(it).into(),
        };
        let missing = Method::missing_of(methods);
        Self {
            methods: methods.iter().map(view).collect(),
            thinking: counting(MethodKind::Thinking),
            deciding: counting(MethodKind::Deciding),
            doing: counting(MethodKind::Doing),
            missing: missing.iter().map(ToString::to_string).collect(),
        }
    }
}

impl From<ShownRole> for RoleView {
    fn from(it: ShownRole) -> Self {
        let holder = |held: app::NamedHolder| HolderView {
            id: held.holder.id.to_string(),
            person_id: held.holder.person.to_string(),
            kind: match held.is_team {
                true => HolderKind::Team,
                false => HolderKind::Neighbour,
            },
            name: held.name.into(),
        };
        Self {
            id: it.role.id.to_string(),
            row: depth::RoleInput::from(&it.role).into(),
            holders: it.holders.into_iter().map(holder).collect(),
            missing: it.missing,
        }
    }
}

impl From<&GroupToHear> for GroupView {
    fn from(it: &GroupToHear) -> Self {
        Self {
            id: it.id.to_string(),
            row: depth::GroupInput::from(it).into(),
            state: it.state().to_string(),
        }
    }
}

impl From<&Kindred> for KindredView {
    fn from(it: &Kindred) -> Self {
        Self {
            id: it.id.to_string(),
            row: depth::KindredInput::from(it).into(),
        }
    }
}

impl From<depth::InCommunity> for InCommunityView {
    fn from(it: depth::InCommunity) -> Self {
        Self {
            id: it.id.to_string(),
            title: it.title,
            phase: it.phase.to_string(),
        }
    }
}

impl From<CheckItem> for CheckItemView {
    fn from(it: CheckItem) -> Self {
        let seen = |is_met| if is_met { "yes" } else { "no" };
        Self {
            key: it.key.to_string(),
            theme: it.key.theme().to_string(),
            answer: it.answer.to_string(),
            note: it.note.to_string(),
            seen: it.seen.is_met.map(|is_met| seen(is_met).to_owned()),
            seen_count: it.seen.count,
            place: it.key.place().to_string(),
        }
    }
}

impl From<Checklist> for ChecklistView {
    fn from(it: Checklist) -> Self {
        Self {
            items: it.items.into_iter().map(Into::into).collect(),
            met: count(it.met as u64),
            open: count(it.open as u64),
            steps: it.steps.iter().map(ToString::to_string).collect(),
        }
    }
}
