//! The lists of an export, for spreadsheets. Their columns are named as in `samenspel.json`;
//! only `neighbours.csv` has the words of the reader, so that it can be brought in again.

use domain::{Address, ConsentEvent, Household, Initiative, InitiativeId, TeamMember};
use interchange::{ExportHeaders, ExportRow, begin_csv, push_csv_row, write_csv, write_vcards};
use storage::PersonAtHome;

use super::document::moment;

const INITIATIVES: [&str; 11] = [
    "id", "title", "why", "how", "what", "theme", "area", "startsOn", "endsOn", "phase", "standing",
];
const TEAM: [&str; 9] = [
    "id",
    "initiativeId",
    "givenName",
    "namePrefix",
    "familyName",
    "role",
    "phone",
    "email",
    "note",
];
const HOUSEHOLDS: [&str; 8] = [
    "id",
    "initiativeId",
    "street",
    "houseNumber",
    "addition",
    "postcode",
    "city",
    "noPost",
];
const CONSENT: [&str; 9] = [
    "id",
    "initiativeId",
    "neighbourId",
    "channel",
    "purpose",
    "decision",
    "wording",
    "source",
    "happenedAt",
];

/// The lists so far.
pub(super) struct Sheets {
    initiatives: String,
    team: String,
    households: String,
    consent: String,
    people: Vec<ExportRow>,
}

impl Sheets {
    pub(super) fn new() -> Self {
        Self {
            initiatives: begin_csv(INITIATIVES),
            team: begin_csv(TEAM),
            households: begin_csv(HOUSEHOLDS),
            consent: begin_csv(CONSENT),
            people: Vec::new(),
        }
    }

    pub(super) fn initiative(&mut self, it: &Initiative) {
        let date = |date: Option<jiff::civil::Date>| {
            date.map_or_else(String::new, |date| date.to_string())
        };
        let cells = [
            it.id.to_string(),
            it.title.as_str().to_owned(),
            it.why.as_str().to_owned(),
            it.how.as_str().to_owned(),
            it.what.as_str().to_owned(),
            it.theme.as_str().to_owned(),
            it.area.as_str().to_owned(),
            date(it.starts_on),
            date(it.ends_on),
            it.phase.as_str().to_owned(),
            it.standing.as_str().to_owned(),
        ];
        push_csv_row(&mut self.initiatives, cells);
    }

    pub(super) fn member(&mut self, it: &TeamMember) {
        let cells = [
            it.id.to_string(),
            it.initiative.to_string(),
            it.name.given.clone(),
            it.name.prefix.clone(),
            it.name.family.clone(),
            it.role.as_str().to_owned(),
            it.phone
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            it.email
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            it.note.as_str().to_owned(),
        ];
        push_csv_row(&mut self.team, cells);
    }

    pub(super) fn household(&mut self, initiative: InitiativeId, it: &Household) {
        let Address {
            street,
            house_number,
            postcode,
            city,
        } = &it.address;
        let cells = [
            it.id.to_string(),
            initiative.to_string(),
            street.clone(),
            house_number
                .as_ref()
                .map_or_else(String::new, |number| number.number.to_string()),
            house_number
                .as_ref()
                .map_or_else(String::new, |number| number.addition.clone()),
            postcode
                .as_ref()
                .map_or_else(String::new, ToString::to_string),
            city.clone(),
            it.no_post.to_string(),
        ];
        push_csv_row(&mut self.households, cells);
    }

    pub(super) fn consent(&mut self, it: &ConsentEvent) {
        let cells = [
            it.id.to_string(),
            it.initiative.to_string(),
            it.neighbour.to_string(),
            it.channel.as_str().to_owned(),
            it.purpose.as_str().to_owned(),
            it.decision.as_str().to_owned(),
            it.wording.as_str().to_owned(),
            it.source.as_str().to_owned(),
            moment(it.happened_at),
        ];
        push_csv_row(&mut self.consent, cells);
    }

    pub(super) fn person(&mut self, person: PersonAtHome) {
        let it = person.neighbour;
        self.people.push(ExportRow {
            id: it.id,
            name: it.name,
            address: person.address,
            phone: it.phone,
            email: it.email,
            note: it.note,
            tags: person.tags,
        });
    }

    /// Every list with the name of its file.
    pub(super) fn files(self, headers: &ExportHeaders) -> Vec<(&'static str, Vec<u8>)> {
        vec![
            ("initiatives.csv", self.initiatives.into_bytes()),
            ("team.csv", self.team.into_bytes()),
            ("neighbours.csv", write_csv(headers, &self.people)),
            ("neighbours.vcf", write_vcards(&self.people)),
            ("households.csv", self.households.into_bytes()),
            ("consent.csv", self.consent.into_bytes()),
        ]
    }
}
