//! People as the window shows them.

use app::domain::{Address, ConsentEvent, Email, Neighbour, Phone, Tag, current_consent};
use app::neighbour::{self, NeighbourDetails};
use app::{FoundBy, ListRow, ListedAttachment, ListedPage};
use serde::Serialize;
use specta::Type;

use super::booking::BookingMention;
use super::initiative::count;
use super::neighbour::AddressInput;
use super::network_view::{ContactView, NetworkMention, RelationView, TalentView};
use super::{NameParts, moment};

/// A window of the list.
#[derive(Clone, Debug, Serialize, Type)]
pub struct NeighbourPage {
    total: u32,
    rows: Vec<NeighbourRow>,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NeighbourRow {
    pub(super) id: String,
    pub(super) name: NameParts,
    pub(super) address: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) tags: Vec<String>,
    pub(super) involvement: String,
    pub(super) found_by: Vec<FoundByField>,
}

/// What a search found someone by.
#[derive(Clone, Copy, Debug, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundByField {
    Name,
    Address,
    Phone,
    Email,
    Tag,
    Note,
    Talent,
    Organisation,
    Part,
}

impl From<FoundBy> for FoundByField {
    fn from(field: FoundBy) -> Self {
        match field {
            FoundBy::Name => Self::Name,
            FoundBy::Address => Self::Address,
            FoundBy::Phone => Self::Phone,
            FoundBy::Email => Self::Email,
            FoundBy::Tag => Self::Tag,
            FoundBy::Note => Self::Note,
            FoundBy::Talent => Self::Talent,
            FoundBy::Organisation => Self::Organisation,
            FoundBy::Part => Self::Part,
        }
    }
}

/// One person with all that is known.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NeighbourView {
    id: String,
    initiative_id: String,
    name: NameParts,
    address: AddressInput,
    phone: String,
    email: String,
    note: String,
    tags: Vec<String>,
    no_post: bool,
    housemates: Vec<NeighbourRow>,
    consent: Vec<ConsentState>,
    history: Vec<ConsentLine>,
    attachments: Vec<AttachmentView>,
    in_trash: bool,
    involvement: String,
    joined_on: Option<String>,
    is_late_joiner: bool,
    relations: Vec<RelationView>,
    talents: Vec<TalentView>,
    contact: Vec<ContactView>,
}

/// Where consent stands for a channel and purpose.
#[derive(Clone, Debug, Serialize, Type)]
pub struct ConsentState {
    channel: String,
    purpose: String,
    given: bool,
    since: String,
}

/// One line of the consent history.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConsentLine {
    id: String,
    channel: String,
    purpose: String,
    decision: String,
    wording: String,
    source: String,
    happened_at: String,
}

/// A photo or scan.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttachmentView {
    id: String,
    file_name: String,
    media_type: String,
    bytes: u32,
    /// All of its bytes are here; it can not be opened before.
    is_here: bool,
}

/// A tag and how many have it.
#[derive(Clone, Debug, Serialize, Type)]
pub struct TagCount {
    tag: String,
    neighbours: u32,
}

/// What an erasure did.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct EraseReport {
    rows: u32,
    attachments: u32,
    changes: u32,
    backups: u32,
    /// Backups that could not be rewritten now; the next opening tries again.
    backups_failed: u32,
    /// Backups that were once saved elsewhere and may still hold the person.
    backups_elsewhere: u32,
    mentions: Vec<Mention>,
    mentions_in_minutes: Vec<MinutesMention>,
    mentions_in_bookings: Vec<BookingMention>,
    mentions_in_depth: Vec<DepthMention>,
    mentions_in_network: Vec<NetworkMention>,
    mentions_at_doors: Vec<DoorMention>,
}

/// A card or a list that names the erased person.
#[derive(Clone, Debug, Serialize, Type)]
pub struct DepthMention {
    place: String,
    excerpt: String,
}

/// What was written at the door of the erased person, or names them at another.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoorMention {
    round_id: String,
    address: String,
    excerpt: String,
}

/// Minutes that name the erased person.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MinutesMention {
    minutes_id: String,
    title: String,
    excerpt: String,
}

/// A note about someone else that names the erased person.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Mention {
    neighbour_id: String,
    name: NameParts,
    excerpt: String,
}

impl From<ListedPage> for NeighbourPage {
    fn from(page: ListedPage) -> Self {
        let rows = page.rows.into_iter().map(Into::into).collect();
        Self {
            total: count(page.total),
            rows,
        }
    }
}

impl From<ListRow> for NeighbourRow {
    fn from(row: ListRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name.into(),
            address: row.address.to_string(),
            phone: Phone::from_stored(row.phone).to_string(),
            email: row.email,
            tags: row.tags,
            involvement: row.involvement.to_string(),
            found_by: row.found_by.into_iter().map(FoundByField::from).collect(),
        }
    }
}

impl From<NeighbourDetails> for NeighbourView {
    fn from(details: NeighbourDetails) -> Self {
        let it = details.neighbour;
        let housemate = |mate: Neighbour| housemate(mate, &details.address);
        Self {
            id: it.id.to_string(),
            initiative_id: it.initiative.to_string(),
            name: it.name.into(),
            phone: phone(it.phone.as_ref()),
            email: email(it.email.as_ref()),
            note: it.note.as_str().to_owned(),
            tags: details
                .tags
                .iter()
                .map(|tag| tag.as_str().to_owned())
                .collect(),
            no_post: details.no_post,
            housemates: details.housemates.into_iter().map(housemate).collect(),
            address: details.address.into(),
            consent: consent_states(&details.consent),
            history: details.consent.into_iter().map(Into::into).collect(),
            attachments: details.attachments.into_iter().map(Into::into).collect(),
            in_trash: details.in_trash,
            involvement: it.involvement.to_string(),
            joined_on: it.joined_on.map(|day| day.to_string()),
            is_late_joiner: details.is_late_joiner,
            relations: details.relations.into_iter().map(Into::into).collect(),
            talents: details.talents.into_iter().map(Into::into).collect(),
            contact: details.contact.into_iter().map(Into::into).collect(),
        }
    }
}

fn housemate(mate: Neighbour, address: &Address) -> NeighbourRow {
    NeighbourRow {
        id: mate.id.to_string(),
        name: mate.name.into(),
        address: address.to_string(),
        phone: phone(mate.phone.as_ref()),
        email: email(mate.email.as_ref()),
        tags: Vec::new(),
        involvement: mate.involvement.to_string(),
        found_by: Vec::new(),
    }
}

fn phone(phone: Option<&Phone>) -> String {
    phone.map_or_else(String::new, Phone::to_string)
}

fn email(email: Option<&Email>) -> String {
    email.map_or_else(String::new, Email::to_string)
}

impl From<Address> for AddressInput {
    fn from(address: Address) -> Self {
        Self {
            street: address.street,
            house_number: address
                .house_number
                .map_or_else(String::new, |n| n.to_string()),
            postcode: address.postcode.map_or_else(String::new, |p| p.to_string()),
            city: address.city,
        }
    }
}

fn consent_states(history: &[ConsentEvent]) -> Vec<ConsentState> {
    let state = |((channel, purpose), event): (
        (app::domain::Channel, app::domain::Purpose),
        &ConsentEvent,
    )| {
        ConsentState {
            channel: channel.as_str().to_owned(),
            purpose: purpose.as_str().to_owned(),
            given: event.decision == app::domain::ConsentDecision::Given,
            since: moment(event.happened_at),
        }
    };
    current_consent(history).into_iter().map(state).collect()
}

impl From<ConsentEvent> for ConsentLine {
    fn from(event: ConsentEvent) -> Self {
        Self {
            id: event.id.to_string(),
            channel: event.channel.as_str().to_owned(),
            purpose: event.purpose.as_str().to_owned(),
            decision: event.decision.as_str().to_owned(),
            wording: event.wording.as_str().to_owned(),
            source: event.source.as_str().to_owned(),
            happened_at: moment(event.happened_at),
        }
    }
}

impl From<ListedAttachment> for AttachmentView {
    fn from(listed: ListedAttachment) -> Self {
        let ListedAttachment {
            attachment,
            is_here,
        } = listed;
        Self {
            id: attachment.id.to_string(),
            file_name: attachment.file_name,
            media_type: attachment.media_type.as_str().to_owned(),
            bytes: count(attachment.size_bytes),
            is_here,
        }
    }
}

impl From<(Tag, u32)> for TagCount {
    fn from((tag, neighbours): (Tag, u32)) -> Self {
        Self {
            tag: tag.as_str().to_owned(),
            neighbours,
        }
    }
}

impl From<neighbour::EraseReport> for EraseReport {
    fn from(report: neighbour::EraseReport) -> Self {
        Self {
            rows: count(report.rows as u64),
            attachments: count(report.attachments as u64),
            changes: count(report.log_entries as u64),
            backups: count(report.backups as u64),
            backups_failed: count(report.backups_failed as u64),
            backups_elsewhere: report.backups_elsewhere,
            mentions: report.mentions.into_iter().map(Into::into).collect(),
            mentions_in_minutes: (report.mentions_in_minutes.into_iter())
                .map(Into::into)
                .collect(),
            mentions_in_bookings: (report.mentions_in_bookings.into_iter())
                .map(Into::into)
                .collect(),
            mentions_in_depth: (report.mentions_in_depth.into_iter())
                .map(Into::into)
                .collect(),
            mentions_in_network: (report.mentions_in_network.into_iter())
                .map(Into::into)
                .collect(),
            mentions_at_doors: (report.mentions_at_doors.into_iter())
                .map(Into::into)
                .collect(),
        }
    }
}

impl From<app::depth::DepthMention> for DepthMention {
    fn from(mention: app::depth::DepthMention) -> Self {
        Self {
            place: mention.place.to_owned(),
            excerpt: mention.excerpt,
        }
    }
}

impl From<app::door_round::RoundMention> for DoorMention {
    fn from(mention: app::door_round::RoundMention) -> Self {
        Self {
            round_id: mention.round.to_string(),
            address: mention.address.to_string(),
            excerpt: mention.excerpt,
        }
    }
}

impl From<app::minutes::MinutesMention> for MinutesMention {
    fn from(mention: app::minutes::MinutesMention) -> Self {
        Self {
            minutes_id: mention.minutes.to_string(),
            title: mention.title.to_string(),
            excerpt: mention.excerpt,
        }
    }
}

impl From<neighbour::Mention> for Mention {
    fn from(mention: neighbour::Mention) -> Self {
        Self {
            neighbour_id: mention.neighbour.to_string(),
            name: mention.name.into(),
            excerpt: mention.excerpt,
        }
    }
}
