//! An export of everything, read back as others would.

mod deepened;
mod known_network;
mod walked_street;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use domain::AttachmentOwner;
use interchange::ExportHeaders;
use serde_json::Value;

use self::known_network::know_a_network;
use self::walked_street::walk_a_street;
use super::*;
use crate::attachment::attach_file;
use crate::booking::{BookingInput, book};
use crate::consent::{ConsentInput, record_consent};
use crate::import::{Stop, read_import_file};
use crate::initiative::{InitiativeChange, edit_initiative};
use crate::minutes::{MinutesInput, create_minutes};
use crate::neighbour::{NeighbourInput, create_neighbour, trash_neighbours};
use crate::resource::{PartInput, set_parts};
use crate::scheme::add_known_schemes;
use crate::team_member::{TeamMemberInput, add_team_member};
use crate::testing::TestApp;
use crate::{Event, Job};

fn headers() -> ExportHeaders {
    let [
        given,
        prefix,
        family,
        street,
        house_number,
        addition,
        postcode,
        city,
        phone,
        email,
        note,
        tags,
    ] = [
        "Voornaam",
        "Tussenvoegsel",
        "Achternaam",
        "Straat",
        "Huisnummer",
        "Toevoeging",
        "Postcode",
        "Plaats",
        "Telefoon",
        "E-mail",
        "Opmerking",
        "Labels",
    ]
    .map(str::to_owned);
    ExportHeaders {
        given,
        prefix,
        family,
        street,
        house_number,
        addition,
        postcode,
        city,
        phone,
        email,
        note,
        tags,
    }
}

async fn a_folder_with_everything() -> TestApp {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let change = InitiativeChange {
        starts_on: Some("2027-04-12".into()),
        why: Some("=1+1".into()),
        ..Default::default()
    };
    edit_initiative(&t.app, initiative, &change).await.unwrap();
    let member = TeamMemberInput {
        given: "Ans".into(),
        role: "chair".into(),
        ..Default::default()
    };
    add_team_member(&t.app, initiative, &member).await.unwrap();
    let input = NeighbourInput {
        given: "Fatima".into(),
        prefix: "van der".into(),
        family: "Berg".into(),
        street: "Dorpsstraat".into(),
        house_number: "12a".into(),
        postcode: "3511 ab".into(),
        city: "Utrecht".into(),
        phone: "06 12345678".into(),
        email: "fatima@voorbeeld.nl".into(),
        note: "Regel één\nregel \"twee\"; drie".into(),
        tags: vec!["Muziek".into()],
    };
    let minutes = MinutesInput {
        title: "Kernteam".into(),
        day: "2026-11-23".into(),
        text: "Besluit: bank.\n".into(),
    };
    create_minutes(&t.app, initiative, &minutes).await.unwrap();
    walk_a_street(&t.app, initiative).await;
    let fatima = create_neighbour(&t.app, initiative, &input).await.unwrap();
    let consent = ConsentInput {
        channel: "email".into(),
        purpose: "contact".into(),
        given: true,
        wording: "Ja".into(),
        source: "paper".into(),
    };
    record_consent(&t.app, fatima, &consent).await.unwrap();
    know_a_network(&t.app, initiative, fatima).await;
    let gone = t.a_neighbour(initiative, "Weggegooid", "Iemand").await;
    trash_neighbours(&t.app, &[gone]).await.unwrap();
    for owner in [
        AttachmentOwner::Initiative(initiative),
        AttachmentOwner::Neighbour(fatima),
    ] {
        let path = t.folder.path().join("plan.pdf");
        std::fs::write(&path, "%PDF-1.7 plan").unwrap();
        attach_file(&t.app, owner, &path).await.unwrap();
    }
    a_booked_set(&t, initiative).await;
    deepened::deepen(&t.app, initiative, fatima).await;
    t.an_initiative().await;
    t
}

/// A set with a part, a booking of it, and the schemes that are known.
async fn a_booked_set(t: &TestApp, initiative: domain::InitiativeId) {
    let kit = t.resource(initiative, "Feestpakket", 2).await;
    let part = PartInput {
        resource: t.resource(initiative, "Tafels", 10).await,
        quantity: "4".into(),
    };
    set_parts(&t.app, kit, &[part]).await.unwrap();
    let booking = BookingInput::of(kit, "2026-11-28T14:00", "2026-11-28T18:00");
    book(&t.app, initiative, &booking).await.unwrap();
    add_known_schemes(&t.app, initiative).await.unwrap();
}

fn files(zip: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(zip).unwrap()).unwrap();
    let count = zip.len();
    let read = |at| {
        let mut entry = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        (entry.name().unwrap().into_owned(), bytes)
    };
    (0..count).map(read).collect()
}

async fn exported(t: &TestApp) -> (PathBuf, ExportedAll) {
    let to = t.folder.path().join("alles.zip");
    let outcome = export_all(&t.app, &to, &headers(), &Stop::default())
        .await
        .unwrap();
    (to, outcome)
}

/// What is wrong with a value, as far as the words go that our own schema uses.
fn faults(schema: &Value, root: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
    if let Some(place) = schema.get("$ref") {
        let name = place.as_str().unwrap().strip_prefix("#/$defs/").unwrap();
        return faults(&root["$defs"][name], root, value, at, found);
    }
    let kinds = schema.get("type").map_or(Vec::new(), |kinds| match kinds {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => vec![kind.as_str().unwrap()],
    });
    if !kinds.contains(&kind_of(value)) {
        found.push(format!("{at} is {} and not {kinds:?}", kind_of(value)));
    }
    if schema
        .get("enum")
        .is_some_and(|all| !all.as_array().unwrap().contains(value))
    {
        found.push(format!("{at} is {value}"));
    }
    if schema.get("minimum").is_some_and(|least| {
        value
            .as_i64()
            .is_some_and(|it| it < least.as_i64().unwrap())
    }) {
        found.push(format!("{at} is too small"));
    }
    if schema
        .get("format")
        .is_some_and(|format| !is_of_format(format.as_str().unwrap(), value))
    {
        found.push(format!("{at} is {value}"));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        faults(
            &schema["items"],
            root,
            item,
            &format!("{at}[{index}]"),
            found,
        );
    }
    if let Some(object) = value.as_object() {
        let known = schema["properties"].as_object().unwrap();
        let required = schema["required"]
            .as_array()
            .unwrap()
            .iter()
            .map(|name| name.as_str().unwrap());
        found.extend(
            required
                .filter(|name| !object.contains_key(*name))
                .map(|name| format!("{at}.{name} is missing")),
        );
        for (name, item) in object {
            match known.get(name) {
                Some(schema) => faults(schema, root, item, &format!("{at}.{name}"), found),
                None => found.push(format!("{at}.{name} is not in the schema")),
            }
        }
    }
}

fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

fn is_of_format(format: &str, value: &Value) -> bool {
    let Some(text) = value.as_str() else {
        return value.is_null();
    };
    match format {
        "uuid" => text.parse::<uuid::Uuid>().is_ok(),
        "date" => text.parse::<jiff::civil::Date>().is_ok(),
        "date-time" => text.parse::<jiff::Timestamp>().is_ok(),
        _ => false,
    }
}

#[tokio::test]
async fn everything_is_in_it_and_in_the_shape_of_its_schema() {
    let t = a_folder_with_everything().await;
    let (to, outcome) = exported(&t).await;
    assert_eq!(
        (outcome.initiatives, outcome.neighbours, outcome.attachments),
        (2, 1, 2)
    );
    let files = files(&to);
    let plain: Vec<&str> = files
        .keys()
        .map(String::as_str)
        .filter(|name| !name.contains('/'))
        .collect();
    let expected = "LEESMIJ.txt bookings.csv cards.csv checklist.csv consent.csv contact.csv \
        groups.csv households.csv initiatives.csv kindred.csv methods.csv neighbours.csv \
        neighbours.vcf organisations.csv parties.csv relations.csv resources.csv roles.csv \
        samenspel.json schema.json schemes.csv support.csv talents.csv team.csv terms.csv visits.csv";
    assert_eq!(plain.join(" "), expected);
    let schema: Value = serde_json::from_slice(&files["schema.json"]).unwrap();
    let document: Value = serde_json::from_slice(&files["samenspel.json"]).unwrap();
    let mut found = Vec::new();
    faults(&schema, &schema, &document, "$", &mut found);
    assert_eq!(found, [""; 0]);
    let first = &document["initiatives"][0];
    let sizes = [
        "team",
        "households",
        "neighbours",
        "consent",
        "attachments",
        "circle",
        "support",
        "rounds",
    ]
    .map(|name| first[name].as_array().unwrap().len());
    assert_eq!(sizes, [1, 3, 1, 1, 2, 1, 1, 1]);
    let round = &first["rounds"][0];
    assert_eq!(
        round["questions"][0]["answers"].as_array().unwrap().len(),
        2
    );
    assert_eq!(round["visits"].as_array().unwrap().len(), 1);
    for file in ["samenspel.json", "visits.csv"] {
        let text = String::from_utf8_lossy(&files[file]);
        assert!(!text.contains("not_home"), "{file} tells who was not home");
    }
    assert_eq!(first["neighbours"][0]["phone"], "+31612345678");
    assert_eq!(first["minutes"][0]["text"], "Besluit: bank.\n");
    let kit = &first["resources"][0];
    assert_eq!(kit["parts"][0]["resourceId"], first["resources"][1]["id"]);
    assert_eq!(first["bookings"][0]["resourceId"], kit["id"]);
    assert_eq!(first["bookings"][0]["startsAt"], "2026-11-28T13:00:00Z");
    assert!(first["schemes"].as_array().unwrap().len() >= 8);
    let bookings = String::from_utf8_lossy(&files["bookings.csv"]);
    assert!(
        bookings.contains("2026-11-28T13:00:00Z;2026-11-28T17:00:00Z;1;"),
        "{bookings}"
    );
    for attachment in first["attachments"].as_array().unwrap() {
        assert_eq!(
            files[attachment["path"].as_str().unwrap()],
            b"%PDF-1.7 plan"
        );
    }
    deepened::is_in(&files, &first["depth"]);
    assert!(
        !String::from_utf8_lossy(&files["samenspel.json"]).contains("Weggegooid"),
        "the trash is not in it"
    );
}

#[test]
fn the_check_of_the_shape_finds_what_is_wrong() {
    let schema: Value = serde_json::from_str(document::SCHEMA).unwrap();
    let wrong = serde_json::json!({
        "format": "other", "version": 1, "exportedAt": "today", "more": 1,
    });
    let mut found = Vec::new();
    faults(&schema, &schema, &wrong, "$", &mut found);
    assert_eq!(found.len(), 4, "{found:?}");
}

#[tokio::test]
async fn the_list_of_neighbours_can_be_brought_in_again() {
    let t = a_folder_with_everything().await;
    let (to, _) = exported(&t).await;
    let list = t.folder.path().join("neighbours.csv");
    std::fs::write(&list, &files(&to)["neighbours.csv"]).unwrap();
    let read = read_import_file(&t.app, &list, None).await.unwrap();
    assert_eq!(read.table.rows.len(), 1);
}

#[tokio::test]
async fn no_cell_is_taken_for_a_formula() {
    let t = a_folder_with_everything().await;
    let (to, _) = exported(&t).await;
    let files = files(&to);
    let initiatives = String::from_utf8_lossy(&files["initiatives.csv"]);
    assert!(initiatives.contains(";'=1+1;"), "{initiatives}");
}

#[tokio::test]
async fn a_stopped_export_leaves_the_file_as_it_was() {
    let t = a_folder_with_everything().await;
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("alles.zip");
    std::fs::write(&to, "an older one").unwrap();
    let stop = Stop::default();
    stop.ask();
    let stopped = export_all(&t.app, &to, &headers(), &stop).await;
    assert!(matches!(stopped, Err(ExportAllError::Cancelled)));
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "an older one");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn progress_ends_where_it_said_it_would() {
    let t = a_folder_with_everything().await;
    let mut events = t.app.events();
    exported(&t).await;
    let mut last = (0, 1);
    while let Ok(event) = events.try_recv() {
        if let Event::ProgressChanged {
            job: Job::Export,
            done,
            total,
        } = event
        {
            assert!(done >= last.0 && done <= total);
            last = (done, total);
        }
    }
    assert_eq!(last, (7, 7));
}
