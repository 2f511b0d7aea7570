//! Organisations, talents and contact as the window shows them.

use app::domain::Counterpart;
use app::network::{
    self, CallToMake, KeyFigure, ListedOrganisation, NamedInNetwork, OrganisationDetails,
    ShownContact, ShownRelation, ShownTalent,
};
use serde::{Deserialize, Serialize};
use specta::Type;

use super::initiative::count;
use super::{NameParts, id};
use crate::error::AppError;

/// An organisation as typed.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
pub struct OrganisationInput {
    name: String,
    kind: String,
    standing: String,
    place: String,
    phone: String,
    email: String,
    website: String,
    note: String,
}

/// An organisation in a list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OrganisationRow {
    id: String,
    name: String,
    kind: String,
    standing: String,
    place: String,
    people: u32,
    key_figures: u32,
    last_contact_on: Option<String>,
}

/// An organisation with all that hangs on it.
#[derive(Clone, Debug, Serialize, Type)]
pub struct OrganisationView {
    id: String,
    #[serde(flatten)]
    fields: OrganisationInput,
    people: Vec<RelationView>,
    offers: Vec<TalentView>,
    contact: Vec<ContactView>,
}

/// What part someone has, in an organisation or in the neighbourhood at large.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationView {
    id: String,
    neighbour_id: String,
    name: NameParts,
    organisation_id: Option<String>,
    organisation: String,
    role: String,
    is_key_figure: bool,
}

/// The same as typed.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationInput {
    neighbour_id: String,
    organisation_id: Option<String>,
    role: String,
    is_key_figure: bool,
}

/// Someone whom many listen to.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct KeyFigureRow {
    neighbour_id: String,
    name: NameParts,
    role: String,
    organisation: String,
    phone: String,
    email: String,
    last_contact_on: Option<String>,
}

/// A talent or an offer as typed, of exactly one of the two.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct TalentInput {
    neighbour_id: Option<String>,
    organisation_id: Option<String>,
    kind: String,
    what: String,
    when: String,
    state: String,
}

/// A talent with whose it is.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TalentView {
    id: String,
    #[serde(flatten)]
    fields: TalentInput,
    name: String,
}

/// A contact moment as typed, with exactly one of the two.
#[derive(Clone, Debug, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ContactInput {
    neighbour_id: Option<String>,
    organisation_id: Option<String>,
    channel: String,
    direction: String,
    on: String,
    by_id: Option<String>,
    state: String,
    note: String,
    follow_up_on: Option<String>,
}

/// A contact moment with whom it was.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ContactView {
    id: String,
    #[serde(flatten)]
    fields: ContactInput,
    name: String,
    by: String,
    #[serde(rename = "followedUp")]
    followed_up: bool,
}

/// A call to make.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NextCall {
    neighbour_id: Option<String>,
    organisation_id: Option<String>,
    contact_id: Option<String>,
    name: String,
    phone: String,
    involvement: Option<String>,
    why: String,
    on: String,
    is_due: bool,
    last_contact_on: Option<String>,
    may_call: bool,
}

fn optional<T: std::str::FromStr>(text: Option<&String>) -> Result<Option<T>, AppError> {
    let text = text.filter(|text| !text.is_empty());
    text.map(|text| id(text)).transpose()
}

/// A text of the network that names an erased person.
#[derive(Clone, Debug, Serialize, Type)]
pub struct NetworkMention {
    kind: NetworkMentionKind,
    id: String,
    name: String,
    excerpt: String,
}

/// Where the name stands.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum NetworkMentionKind {
    Organisation,
    Contact,
}

impl From<network::NetworkMention> for NetworkMention {
    fn from(it: network::NetworkMention) -> Self {
        let (kind, id) = match it.named_in {
            NamedInNetwork::Organisation(id) => (NetworkMentionKind::Organisation, id.to_string()),
            NamedInNetwork::Contact(id) => (NetworkMentionKind::Contact, id.to_string()),
        };
        Self {
            kind,
            id,
            name: it.name,
            excerpt: it.excerpt,
        }
    }
}

pub(super) fn written<T: ToString>(it: Option<T>) -> Option<String> {
    it.map(|it| it.to_string())
}

impl From<OrganisationInput> for network::OrganisationInput {
    fn from(it: OrganisationInput) -> Self {
        Self {
            name: it.name,
            kind: it.kind,
            standing: it.standing,
            place: it.place,
            phone: it.phone,
            email: it.email,
            website: it.website,
            note: it.note,
        }
    }
}

impl From<network::OrganisationInput> for OrganisationInput {
    fn from(it: network::OrganisationInput) -> Self {
        Self {
            name: it.name,
            kind: it.kind,
            standing: it.standing,
            place: it.place,
            phone: it.phone,
            email: it.email,
            website: it.website,
            note: it.note,
        }
    }
}

impl TryFrom<RelationInput> for network::RelationInput {
    type Error = AppError;

    fn try_from(it: RelationInput) -> Result<Self, AppError> {
        Ok(Self {
            neighbour: id(&it.neighbour_id)?,
            organisation: optional(it.organisation_id.as_ref())?,
            role: it.role,
            is_key_figure: it.is_key_figure,
        })
    }
}

impl TryFrom<TalentInput> for network::TalentInput {
    type Error = AppError;

    fn try_from(it: TalentInput) -> Result<Self, AppError> {
        Ok(Self {
            neighbour: optional(it.neighbour_id.as_ref())?,
            organisation: optional(it.organisation_id.as_ref())?,
            kind: it.kind,
            what: it.what,
            when: it.when,
            state: it.state,
        })
    }
}

impl TryFrom<ContactInput> for network::ContactInput {
    type Error = AppError;

    fn try_from(it: ContactInput) -> Result<Self, AppError> {
        Ok(Self {
            neighbour: optional(it.neighbour_id.as_ref())?,
            organisation: optional(it.organisation_id.as_ref())?,
            channel: it.channel,
            direction: it.direction,
            on: it.on,
            by: optional(it.by_id.as_ref())?,
            state: it.state,
            note: it.note,
            follow_up_on: it.follow_up_on,
        })
    }
}

impl From<ListedOrganisation> for OrganisationRow {
    fn from(listed: ListedOrganisation) -> Self {
        let it = listed.organisation;
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            kind: it.kind.to_string(),
            standing: it.standing.to_string(),
            place: it.place.to_string(),
            people: count(listed.people as u64),
            key_figures: count(listed.key_figures as u64),
            last_contact_on: written(listed.last_contact_on),
        }
    }
}

impl From<OrganisationDetails> for OrganisationView {
    fn from(it: OrganisationDetails) -> Self {
        Self {
            id: it.organisation.id.to_string(),
            fields: network::OrganisationInput::from(&it.organisation).into(),
            people: it.people.into_iter().map(Into::into).collect(),
            offers: it.offers.into_iter().map(Into::into).collect(),
            contact: it.contact.into_iter().map(Into::into).collect(),
        }
    }
}

impl From<ShownRelation> for RelationView {
    fn from(shown: ShownRelation) -> Self {
        let it = shown.relation;
        Self {
            id: it.id.to_string(),
            neighbour_id: it.neighbour.to_string(),
            name: shown.name.into(),
            organisation_id: written(it.organisation),
            organisation: shown.organisation,
            role: it.role.to_string(),
            is_key_figure: it.is_key_figure,
        }
    }
}

impl From<KeyFigure> for KeyFigureRow {
    fn from(it: KeyFigure) -> Self {
        Self {
            neighbour_id: it.shown.relation.neighbour.to_string(),
            name: it.shown.name.into(),
            role: it.shown.relation.role.to_string(),
            organisation: it.shown.organisation,
            phone: it.phone,
            email: it.email,
            last_contact_on: written(it.last_contact_on),
        }
    }
}

impl From<ShownTalent> for TalentView {
    fn from(shown: ShownTalent) -> Self {
        let it = shown.talent;
        let (neighbour_id, organisation_id) = ids_of(it.of);
        Self {
            id: it.id.to_string(),
            fields: TalentInput {
                neighbour_id,
                organisation_id,
                kind: it.kind.to_string(),
                what: it.what.to_string(),
                when: it.when.to_string(),
                state: it.state.to_string(),
            },
            name: shown.name,
        }
    }
}

impl From<ShownContact> for ContactView {
    fn from(shown: ShownContact) -> Self {
        let it = shown.moment;
        let (neighbour_id, organisation_id) = ids_of(it.with);
        Self {
            id: it.id.to_string(),
            fields: ContactInput {
                neighbour_id,
                organisation_id,
                channel: it.channel.to_string(),
                direction: it.direction.to_string(),
                on: written(it.on).unwrap_or_default(),
                by_id: written(it.by),
                state: it.state.to_string(),
                note: it.note.to_string(),
                follow_up_on: written(it.follow_up_on),
            },
            name: shown.name,
            by: shown.by,
            followed_up: it.is_followed_up,
        }
    }
}

impl From<CallToMake> for NextCall {
    fn from(it: CallToMake) -> Self {
        let (neighbour_id, organisation_id) = ids_of(it.call.with);
        Self {
            neighbour_id,
            organisation_id,
            contact_id: written(it.call.contact),
            name: it.name,
            phone: it.phone,
            involvement: written(it.involvement),
            why: it.call.why.to_string(),
            on: it.call.on.to_string(),
            is_due: it.call.is_due,
            last_contact_on: written(it.call.last_contact_on),
            may_call: it.may_call,
        }
    }
}

fn ids_of(party: Counterpart) -> (Option<String>, Option<String>) {
    (written(party.person()), written(party.organisation()))
}
