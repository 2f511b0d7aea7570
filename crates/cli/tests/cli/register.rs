//! The record of processing activities, as it is read.

use app::register::show_register;
use words::{Language, Words};

use crate::samenspel::Home;

#[test]
fn every_personal_column_and_activity_has_words() {
    for language in Language::ALL {
        let words = Words::new(language);
        for entry in show_register() {
            let name = format!("processing-{}", entry.processing.as_str().replace('_', "-"));
            for id in ["", "-who", "-purpose"].map(|what| format!("{name}{what}")) {
                assert!(words.has(&id), "{language}: {id}");
            }
            for column in entry.columns {
                assert!(words.has(&column.message()), "{}", column.message());
            }
        }
    }
}

#[tokio::test]
async fn the_register_says_why_and_how_long() {
    let home = Home::begun().await;
    let register = home.done(&["register"]).await;
    for said in [
        "Telefoon en e-mail van buren",
        "  Wat: telefoonnummer, e-mailadres",
        "  Grond: Toestemming (AVG artikel 6 lid 1 a)",
        "  Hoe lang: 24 maanden nadat",
    ] {
        assert!(register.contains(said), "{said}: {register}");
    }
    let object = home.json(&["register"]).await;
    assert_eq!(object["register"][2]["columns"][0], "neighbour.phone");

    let due = home.done(&["register", "--due"]).await;
    assert_eq!(due.trim(), "Niets wordt langer bewaard dan afgesproken.");
}

#[tokio::test]
async fn someone_gets_all_that_is_kept_of_them_and_is_erased() {
    let home = Home::begun().await;
    let list = home.file(
        "buren.csv",
        "voornaam;achternaam;telefoon\nKees;Zandstra;0612345678\n",
    );
    home.done(&["import", "neighbours", &list]).await;
    let kees = home.person("Zandstra").await;

    let refused = home
        .run(&["person", "export", &kees, &home.argument("kees.pdf")])
        .await;
    assert_eq!(refused.exit, 3);
    home.done(&["person", "export", &kees, &home.argument("kees.zip")])
        .await;

    assert!(home.path("kees.zip").exists());
    home.done(&["person", "erase", &kees]).await;
    let gone = home
        .run(&["person", "export", &kees, &home.argument("weg.zip")])
        .await;
    assert_eq!(gone.exit, 3);
    assert!(!home.path("weg.zip").exists());
}
