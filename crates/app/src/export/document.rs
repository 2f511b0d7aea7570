//! `samenspel.json`: everything, in the shape of `schema.json`.

use domain::{
    Attachment, AttachmentOwner, ConsentEvent, Email, Household, Initiative, Moment, Phone, Tag,
    TeamMember,
};
use jiff::Timestamp;
use serde::Serialize;
use storage::{KeptMinutes, PersonAtHome, StorageError};

use super::bookable::{BookingJson, ResourceJson, SchemeJson};
use super::depth::DepthJson;
use super::network::NetworkJson;
use super::street::{CirclePartJson, RoundJson, SupportJson, SupportRulesJson};

/// The shape of the document, for whoever reads it.
pub(super) const SCHEMA: &str = include_str!("schema.json");

/// The whole document.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Document {
    pub(super) format: &'static str,
    pub(super) version: u32,
    pub(super) exported_at: String,
    pub(super) initiatives: Vec<InitiativeJson>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct InitiativeJson {
    id: String,
    title: String,
    why: String,
    how: String,
    what: String,
    theme: String,
    area: String,
    starts_on: Option<String>,
    ends_on: Option<String>,
    phase: &'static str,
    standing: &'static str,
    pub(super) team: Vec<MemberJson>,
    pub(super) households: Vec<HouseholdJson>,
    pub(super) neighbours: Vec<NeighbourJson>,
    pub(super) consent: Vec<ConsentJson>,
    pub(super) attachments: Vec<AttachmentJson>,
    pub(super) minutes: Vec<MinutesJson>,
    support_rules: SupportRulesJson,
    pub(super) circle: Vec<CirclePartJson>,
    pub(super) support: Vec<SupportJson>,
    pub(super) rounds: Vec<RoundJson>,
    pub(super) resources: Vec<ResourceJson>,
    pub(super) bookings: Vec<BookingJson>,
    pub(super) schemes: Vec<SchemeJson>,
    pub(super) depth: DepthJson,
    #[serde(flatten)]
    pub(super) network: NetworkJson,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MemberJson {
    id: String,
    given_name: String,
    name_prefix: String,
    family_name: String,
    role: &'static str,
    phone: Option<String>,
    email: Option<String>,
    note: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct HouseholdJson {
    id: String,
    street: String,
    house_number: Option<u32>,
    addition: String,
    postcode: Option<String>,
    city: String,
    no_post: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NeighbourJson {
    id: String,
    given_name: String,
    name_prefix: String,
    family_name: String,
    household_id: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    note: String,
    tags: Vec<String>,
    involvement: &'static str,
    joined_on: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ConsentJson {
    id: String,
    neighbour_id: String,
    channel: &'static str,
    purpose: &'static str,
    decision: &'static str,
    wording: String,
    source: &'static str,
    happened_at: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct AttachmentJson {
    id: String,
    owner_kind: &'static str,
    owner_id: String,
    file_name: String,
    media_type: &'static str,
    bytes: u64,
    path: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct MinutesJson {
    id: String,
    title: String,
    day: Option<String>,
    text: String,
    approved: bool,
    /// What stands approved while a new text is written.
    approved_text: Option<String>,
    suggestions: Vec<String>,
}

impl Document {
    pub(super) fn new(now: Moment, initiatives: Vec<InitiativeJson>) -> Self {
        Self {
            format: "samenspel-export",
            version: 1,
            exported_at: moment(now),
            initiatives,
        }
    }
}

impl From<&Initiative> for InitiativeJson {
    fn from(it: &Initiative) -> Self {
        Self {
            id: it.id.to_string(),
            title: it.title.as_str().to_owned(),
            why: it.why.as_str().to_owned(),
            how: it.how.as_str().to_owned(),
            what: it.what.as_str().to_owned(),
            theme: it.theme.as_str().to_owned(),
            area: it.area.as_str().to_owned(),
            starts_on: it.starts_on.map(|date| date.to_string()),
            ends_on: it.ends_on.map(|date| date.to_string()),
            phase: it.phase.as_str(),
            standing: it.standing.as_str(),
            team: Vec::new(),
            households: Vec::new(),
            neighbours: Vec::new(),
            consent: Vec::new(),
            attachments: Vec::new(),
            minutes: Vec::new(),
            support_rules: it.support.into(),
            circle: Vec::new(),
            support: Vec::new(),
            rounds: Vec::new(),
            resources: Vec::new(),
            bookings: Vec::new(),
            schemes: Vec::new(),
            depth: DepthJson::default(),
            network: NetworkJson::default(),
        }
    }
}

impl From<&TeamMember> for MemberJson {
    fn from(it: &TeamMember) -> Self {
        Self {
            id: it.id.to_string(),
            given_name: it.name.given.clone(),
            name_prefix: it.name.prefix.clone(),
            family_name: it.name.family.clone(),
            role: it.role.as_str(),
            phone: phone(it.phone.as_ref()),
            email: email(it.email.as_ref()),
            note: it.note.as_str().to_owned(),
        }
    }
}

impl From<&Household> for HouseholdJson {
    fn from(it: &Household) -> Self {
        let number = it.address.house_number.as_ref();
        Self {
            id: it.id.to_string(),
            street: it.address.street.clone(),
            house_number: number.map(|number| number.number),
            addition: number.map_or_else(String::new, |number| number.addition.clone()),
            postcode: it.address.postcode.as_ref().map(ToString::to_string),
            city: it.address.city.clone(),
            no_post: it.no_post,
        }
    }
}

impl From<&PersonAtHome> for NeighbourJson {
    fn from(person: &PersonAtHome) -> Self {
        let it = &person.neighbour;
        Self {
            id: it.id.to_string(),
            given_name: it.name.given.clone(),
            name_prefix: it.name.prefix.clone(),
            family_name: it.name.family.clone(),
            household_id: it.household.map(|id| id.to_string()),
            phone: phone(it.phone.as_ref()),
            email: email(it.email.as_ref()),
            note: it.note.as_str().to_owned(),
            tags: person
                .tags
                .iter()
                .map(Tag::as_str)
                .map(str::to_owned)
                .collect(),
            involvement: it.involvement.as_str(),
            joined_on: it.joined_on.map(|day| day.to_string()),
        }
    }
}

impl From<&ConsentEvent> for ConsentJson {
    fn from(it: &ConsentEvent) -> Self {
        Self {
            id: it.id.to_string(),
            neighbour_id: it.neighbour.to_string(),
            channel: it.channel.as_str(),
            purpose: it.purpose.as_str(),
            decision: it.decision.as_str(),
            wording: it.wording.as_str().to_owned(),
            source: it.source.as_str(),
            happened_at: moment(it.happened_at),
        }
    }
}

impl TryFrom<KeptMinutes> for MinutesJson {
    type Error = StorageError;

    fn try_from(kept: KeptMinutes) -> Result<Self, StorageError> {
        let standing = kept.text.standing()?;
        let suggestions = kept.text.suggestions()?.into_iter().map(|it| it.text);
        Ok(Self {
            id: kept.minutes.id.to_string(),
            title: kept.minutes.title.to_string(),
            day: kept.minutes.day.map(|day| day.to_string()),
            text: standing.text,
            approved: standing.is_frozen,
            approved_text: standing.approved.map(|approved| approved.text),
            suggestions: suggestions.collect(),
        })
    }
}

impl From<&Attachment> for AttachmentJson {
    fn from(it: &Attachment) -> Self {
        let (owner_kind, owner_id) = match it.owner {
            AttachmentOwner::Initiative(id) => ("initiative", id.to_string()),
            AttachmentOwner::Neighbour(id) => ("neighbour", id.to_string()),
            AttachmentOwner::Resource(id) => ("resource", id.to_string()),
        };
        Self {
            id: it.id.to_string(),
            owner_kind,
            owner_id,
            file_name: it.file_name.clone(),
            media_type: it.media_type.as_str(),
            bytes: it.size_bytes,
            path: path_of(it),
        }
    }
}

/// Where the file of an attachment stands in the zip. The id keeps equal names apart, and
/// the name was cleaned when the file was taken in.
pub(super) fn path_of(attachment: &Attachment) -> String {
    format!("attachments/{}-{}", attachment.id, attachment.file_name)
}

pub(super) fn moment(at: Moment) -> String {
    Timestamp::from_millisecond(at.0)
        .unwrap_or_default()
        .to_string()
}

fn phone(phone: Option<&Phone>) -> Option<String> {
    phone.map(|phone| phone.as_e164().to_owned())
}

fn email(email: Option<&Email>) -> Option<String> {
    email.map(|email| email.as_str().to_owned())
}
