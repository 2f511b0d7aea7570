//! Lists, in and out.

use crate::samenspel::Home;

const LIST: &str = "Wie;Straat;Nr;Nummer thuis\nFatima van der Berg;Dorpsstraat;12;612345678\nAns Smit;Dorpsstraat;14;\n";
const MAP: &str = r#"{"Wie": "full_name", "Nr": "house_number", "4": "phone"}"#;

#[tokio::test]
async fn a_trial_says_what_would_happen_and_changes_nothing() {
    let home = Home::begun().await;
    let (list, map) = (home.file("lijst.csv", LIST), home.file("map.json", MAP));
    let before = home.state_hash().await;
    let trial = home
        .json(&["import", "neighbours", &list, "--map", &map, "--dry-run"])
        .await;
    assert_eq!(
        (trial["imported"].as_u64(), trial["ready"].as_u64()),
        (Some(0), Some(2))
    );
    let said = home
        .done(&["import", "neighbours", &list, "--map", &map, "--dry-run"])
        .await;
    assert!(
        said.contains("2 buren") && said.contains("niets veranderd"),
        "{said}"
    );
    assert_eq!(home.state_hash().await, before);
}

#[tokio::test]
async fn people_who_are_known_are_left_out_unless_they_are_asked_for() {
    let home = Home::begun().await;
    let (list, map) = (home.file("lijst.csv", LIST), home.file("map.json", MAP));
    let import = ["import", "neighbours", &list, "--map", &map];
    assert_eq!(
        home.json(&[&import[..], &["--tag", "straatfeest"]].concat())
            .await["imported"],
        2
    );
    let again = home
        .json(&[&import[..], &["--skip-duplicates"]].concat())
        .await;
    assert_eq!(
        (again["imported"].as_u64(), again["duplicates"].as_u64()),
        (Some(0), Some(2))
    );
    let added = home
        .json(&[&import[..], &["--add-duplicates"]].concat())
        .await;
    assert_eq!(added["imported"], 2);
    assert_eq!(
        home.json(&["neighbours", "search", "straatfeest"]).await["total"],
        2
    );
}

#[tokio::test]
async fn a_bad_row_refuses_the_list_until_it_is_left_out() {
    let home = Home::begun().await;
    let list = home.file(
        "lijst.csv",
        "Naam;Postcode\nFatima Berg;3511 AB\nAns Smit;0000 XX\n",
    );
    let refused = home.run(&["import", "neighbours", &list]).await;
    assert_eq!((refused.exit, refused.out.as_str()), (3, ""));
    assert!(
        refused.err.starts_with("Regel 3, Postcode (“0000 XX”): "),
        "{}",
        refused.err
    );
    let object = home.object(&["import", "neighbours", &list], 3).await;
    assert_eq!(
        (
            object["error"]["row"].as_u64(),
            &object["errors"][0]["field"]
        ),
        (Some(3), &"postcode".into())
    );
    let trial = home
        .object(&["import", "neighbours", &list, "--dry-run"], 3)
        .await;
    assert_eq!(trial["error"]["code"], "import_rows");
    let left_out = home
        .json(&["import", "neighbours", &list, "--leave-out-bad-rows"])
        .await;
    assert_eq!(
        (left_out["imported"].as_u64(), left_out["left_out"].as_u64()),
        (Some(1), Some(1))
    );
}

#[tokio::test]
async fn a_list_that_was_written_reads_back_as_the_same_people() {
    let home = Home::begun().await;
    let (list, map) = (home.file("lijst.csv", LIST), home.file("map.json", MAP));
    home.done(&["import", "neighbours", &list, "--map", &map])
        .await;
    for name in ["uit.csv", "uit.xlsx", "uit.vcf"] {
        let file = home.argument(name);
        assert!(
            home.done(&["neighbours", "export", &file])
                .await
                .contains(name)
        );
        let again = home.json(&["import", "neighbours", &file]).await;
        assert_eq!(
            (again["imported"].as_u64(), again["duplicates"].as_u64()),
            (Some(0), Some(2)),
            "{name}"
        );
    }
    let english = home.argument("out.csv");
    home.done(&["--language", "en", "neighbours", "export", &english])
        .await;
    assert!(
        std::fs::read_to_string(&english)
            .unwrap()
            .contains("First name")
    );
    let again = home.json(&["import", "neighbours", &english]).await;
    assert_eq!(again["duplicates"], 2);
    let refused = home
        .object(&["neighbours", "export", &home.argument("uit.pdf")], 3)
        .await;
    assert_eq!(refused["error"]["code"], "file_kind");
}

#[tokio::test]
async fn a_map_that_names_no_column_is_refused() {
    let home = Home::begun().await;
    let list = home.file("lijst.csv", LIST);
    for map in [
        r#"{"Onbekend": "phone"}"#,
        r#"{"Wie": "schoenmaat"}"#,
        r#"{"9": "phone"}"#,
        "geen json",
    ] {
        let map = home.file("map.json", map);
        let refused = home
            .object(&["import", "neighbours", &list, "--map", &map], 3)
            .await;
        assert_eq!(
            (&refused["error"]["code"], &refused["error"]["field"]),
            (&"unknown_choice".into(), &"columns".into())
        );
        let said = refused["error"]["message"].as_str().unwrap();
        assert!(said.contains("Wel kan: "), "{map}: {said}");
    }
    let absent = home
        .object(&["import", "neighbours", &home.argument("weg.csv")], 3)
        .await;
    assert_eq!(absent["error"]["code"], "file_unreadable");
}
