use std::fs::File;
use std::io::Read as _;

use words::Language;
use zip::ZipArchive;

use super::*;
use crate::door_round::{RoundInput, VisitInput, record_visit, start_round};
use crate::neighbour::{NeighbourChange, edit_neighbour, tag_neighbours};
use crate::testing::TestApp;

fn dutch() -> Words {
    Words::new(Language::Nl)
}

/// The data, and the text of the paper.
async fn written(t: &TestApp, id: NeighbourId) -> (Json, String) {
    let to = t.folder.path().join("kees.zip");
    export_person(&t.app, id, &to, dutch()).await.unwrap();
    let mut zip = ZipArchive::new(File::open(to).unwrap()).unwrap();
    let mut bytes = |name| {
        let mut bytes = Vec::new();
        zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
        bytes
    };
    let json = serde_json::from_slice(&bytes("gegevens.json")).unwrap();
    (json, documents::reading::text(&bytes("persoon.pdf")))
}

async fn change(t: &TestApp, id: NeighbourId, change: NeighbourChange) {
    edit_neighbour(&t.app, id, &change).await.unwrap();
}

#[tokio::test]
async fn all_that_is_kept_of_someone_is_in_it_and_nothing_of_others() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let ans = t.a_neighbour(initiative, "Ans", "Smit").await;
    tag_neighbours(&t.app, &[kees], "muziek").await.unwrap();
    let at_home = NeighbourChange {
        street: Some("Dorpsstraat".into()),
        house_number: Some("12a".into()),
        phone: Some("0612345678".into()),
        ..Default::default()
    };
    change(&t, kees, at_home).await;
    let note = NeighbourChange {
        note: Some("Komt samen met Kees Zandstra".into()),
        phone: Some("0687654321".into()),
        ..Default::default()
    };
    change(&t, ans, note).await;

    let answer = VisitInput {
        street: "Dorpsstraat".into(),
        house_number: "12a".into(),
        outcome: "for".into(),
        remark: "wil een bankje".into(),
        ..VisitInput::default()
    };
    let round = RoundInput {
        title: "Voorjaar".into(),
        ..RoundInput::default()
    };
    let round = start_round(&t.app, initiative, &round).await.unwrap();
    record_visit(&t.app, round, &answer).await.unwrap();

    let (document, paper) = written(&t, kees).await;

    assert_eq!(document["data"]["visit"][0]["remark"], "wil een bankje");
    assert_eq!(document["name"], "Kees Zandstra");
    let data = &document["data"];
    assert_eq!(data["neighbour"][0]["phone"], "+31612345678");
    assert_eq!(data["neighbour_tag"][0]["tag"], "muziek");
    assert_eq!(data["household"][0]["street"], "Dorpsstraat");
    assert_eq!(data["household"][0]["house_number"], 12);
    assert_eq!(
        document["namedInNotes"],
        json!(["Komt samen met Kees Zandstra"])
    );
    assert_eq!(document["keptFor"][0]["processing"], "neighbour_book");
    assert!(!document.to_string().contains("687654321"), "{document}");
    for said in [
        "Wat wij van Kees Zandstra bewaren",
        "naam Kees Zandstra",
        "adres Dorpsstraat 12 a",
        "telefoonnummer 06 12345678",
        "label muziek",
        "wat er gezegd is Voor",
        "opmerking wil een bankje",
        "of er post mag komen ja",
        "wanneer 13 november 2025",
        "In een notitie Komt samen met Kees Zandstra",
        "AVG artikel 6 lid 1 a",
    ] {
        assert!(paper.contains(said), "{said}: {paper}");
    }
    assert!(!paper.contains("87654321"), "{paper}");
}

#[tokio::test]
async fn of_nobody_nothing_is_written() {
    let t = TestApp::new().await;
    let to = t.folder.path().join("niemand.zip");
    let nobody = NeighbourId::new(Uuid::from_u128(7));
    let refused = export_person(&t.app, nobody, &to, dutch()).await;
    assert!(matches!(refused, Err(ExportPersonError::Unknown(_))));
    assert!(!to.exists());
}
