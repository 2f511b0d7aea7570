//! Organisations, who has a part in them, talents, contact and saved questions, as an export has
//! them.

use domain::{
    ContactMoment, Email, InitiativeId, NeighbourId, Organisation, OrganisationId, Phone, Relation,
    Segment, Talent,
};
use interchange::{begin_csv, push_csv_row};
use serde::Serialize;
use storage::Lease;

use super::bookable::cells;
use super::export_all::ExportAllError;

const ORGANISATIONS: [&str; 9] = [
    "id", "name", "kind", "standing", "place", "phone", "email", "website", "note",
];
const RELATIONS: [&str; 5] = ["id", "neighbourId", "organisationId", "role", "isKeyFigure"];
const TALENTS: [&str; 7] = [
    "id",
    "neighbourId",
    "organisationId",
    "kind",
    "what",
    "when",
    "state",
];
const CONTACT: [&str; 11] = [
    "id",
    "neighbourId",
    "organisationId",
    "channel",
    "direction",
    "on",
    "byId",
    "state",
    "note",
    "followUpOn",
    "isFollowedUp",
];

/// The part of an initiative that is about its network.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct NetworkJson {
    organisations: Vec<OrganisationJson>,
    relations: Vec<RelationJson>,
    talents: Vec<TalentJson>,
    contact: Vec<ContactJson>,
    segments: Vec<SegmentJson>,
    not_doubles: Vec<[String; 2]>,
}

#[derive(Serialize)]
struct OrganisationJson {
    id: String,
    name: String,
    kind: &'static str,
    standing: &'static str,
    place: String,
    phone: Option<String>,
    email: Option<String>,
    website: String,
    note: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct RelationJson {
    id: String,
    neighbour_id: String,
    organisation_id: Option<String>,
    role: String,
    is_key_figure: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TalentJson {
    id: String,
    neighbour_id: Option<String>,
    organisation_id: Option<String>,
    kind: &'static str,
    what: String,
    when: String,
    state: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ContactJson {
    id: String,
    neighbour_id: Option<String>,
    organisation_id: Option<String>,
    channel: &'static str,
    direction: &'static str,
    on: Option<String>,
    by_id: Option<String>,
    state: &'static str,
    note: String,
    follow_up_on: Option<String>,
    is_followed_up: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SegmentJson {
    id: String,
    name: String,
    text: String,
    tag: Option<String>,
    filter: String,
    involvement: Option<&'static str>,
    street: String,
    silent_days: Option<u32>,
}

impl From<&Organisation> for OrganisationJson {
    fn from(it: &Organisation) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            kind: it.kind.as_str(),
            standing: it.standing.as_str(),
            place: it.place.to_string(),
            phone: it.phone.as_ref().map(Phone::as_e164).map(str::to_owned),
            email: it.email.as_ref().map(Email::as_str).map(str::to_owned),
            website: it.website.to_string(),
            note: it.note.to_string(),
        }
    }
}

impl From<&Relation> for RelationJson {
    fn from(it: &Relation) -> Self {
        Self {
            id: it.id.to_string(),
            neighbour_id: it.neighbour.to_string(),
            organisation_id: organisation(it.organisation),
            role: it.role.to_string(),
            is_key_figure: it.is_key_figure,
        }
    }
}

impl From<&Talent> for TalentJson {
    fn from(it: &Talent) -> Self {
        Self {
            id: it.id.to_string(),
            neighbour_id: person(it.of.person()),
            organisation_id: organisation(it.of.organisation()),
            kind: it.kind.as_str(),
            what: it.what.to_string(),
            when: it.when.to_string(),
            state: it.state.as_str(),
        }
    }
}

impl From<&ContactMoment> for ContactJson {
    fn from(it: &ContactMoment) -> Self {
        Self {
            id: it.id.to_string(),
            neighbour_id: person(it.with.person()),
            organisation_id: organisation(it.with.organisation()),
            channel: it.channel.as_str(),
            direction: it.direction.as_str(),
            on: it.on.map(|day| day.to_string()),
            by_id: it.by.map(|id| id.to_string()),
            state: it.state.as_str(),
            note: it.note.to_string(),
            follow_up_on: it.follow_up_on.map(|day| day.to_string()),
            is_followed_up: it.is_followed_up,
        }
    }
}

impl From<&Segment> for SegmentJson {
    fn from(it: &Segment) -> Self {
        Self {
            id: it.id.to_string(),
            name: it.name.to_string(),
            text: it.text.to_string(),
            tag: it.tag.clone(),
            filter: it.filter.clone(),
            involvement: it.involvement.map(domain::Involvement::as_str),
            street: it.street.to_string(),
            silent_days: it.silent_days,
        }
    }
}

fn person(id: Option<NeighbourId>) -> Option<String> {
    id.map(|id| id.to_string())
}

fn organisation(id: Option<OrganisationId>) -> Option<String> {
    id.map(|id| id.to_string())
}

/// The lists of these, for spreadsheets: their columns are those of `samenspel.json`.
pub(super) struct NetworkSheets {
    organisations: String,
    relations: String,
    talents: String,
    contact: String,
}

impl NetworkSheets {
    pub(super) fn new() -> Self {
        Self {
            organisations: begin_csv(ORGANISATIONS),
            relations: begin_csv(RELATIONS),
            talents: begin_csv(TALENTS),
            contact: begin_csv(CONTACT),
        }
    }

    /// Reads the network of an initiative, and adds it to the lists.
    pub(super) async fn take(
        &mut self,
        lease: &mut Lease,
        initiative: InitiativeId,
    ) -> Result<NetworkJson, ExportAllError> {
        let organisations = lease.organisations_in(initiative).await?;
        let relations = lease.relations_in(initiative).await?;
        let talents = lease.talents_in(initiative).await?;
        let contact = lease.contact_in(initiative).await?;
        let segments = lease.segments_in(initiative).await?;
        let pairs = lease.not_doubles(initiative).await?.into_iter();
        let pair = |(one, other): (NeighbourId, NeighbourId)| [one.to_string(), other.to_string()];
        let json = NetworkJson {
            organisations: organisations.iter().map(Into::into).collect(),
            relations: relations.iter().map(Into::into).collect(),
            talents: talents.iter().map(Into::into).collect(),
            contact: contact.iter().map(Into::into).collect(),
            segments: segments.iter().map(Into::into).collect(),
            not_doubles: pairs.map(pair).collect(),
        };
        for it in &json.organisations {
            push_csv_row(&mut self.organisations, cells(ORGANISATIONS, it)?);
        }
        for it in &json.relations {
            push_csv_row(&mut self.relations, cells(RELATIONS, it)?);
        }
        for it in &json.talents {
            push_csv_row(&mut self.talents, cells(TALENTS, it)?);
        }
        for it in &json.contact {
            push_csv_row(&mut self.contact, cells(CONTACT, it)?);
        }
        Ok(json)
    }

    /// Every list with the name of its file.
    pub(super) fn files(self) -> [(&'static str, Vec<u8>); 4] {
        [
            ("organisations.csv", self.organisations.into_bytes()),
            ("relations.csv", self.relations.into_bytes()),
            ("talents.csv", self.talents.into_bytes()),
            ("contact.csv", self.contact.into_bytes()),
        ]
    }
}
