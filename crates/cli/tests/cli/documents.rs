//! Papers from the command line.

use crate::samenspel::{Home, text};

#[tokio::test]
async fn every_paper_is_written_as_a_pdf() {
    let home = Home::begun().await;
    home.done(&["doors", "add", "Lindestraat", "1-9"]).await;
    let round = home.json(&["doors", "start", "Ronde"]).await;
    let round = text(&round["id"]);
    for (words, name) in [
        (vec!["documents", "slip"], "slip.pdf"),
        (vec!["documents", "signatures", "--addresses"], "lijst.pdf"),
        (vec!["documents", "initiative", "--support"], "plan.pdf"),
        (vec!["documents", "register"], "register.pdf"),
        (vec!["documents", "dpia", "--large"], "risicos.pdf"),
        (vec!["documents", "walk-list", round.as_str()], "ronde.pdf"),
        (
            vec!["doors", "paper", round.as_str(), "--names"],
            "deuren.pdf",
        ),
    ] {
        let file = home.argument(name);
        home.done(&[&words[..], &[file.as_str()]].concat()).await;
        let written = std::fs::read(home.path(name)).unwrap();
        assert!(written.starts_with(b"%PDF-"), "{name}");
    }
}

#[tokio::test]
async fn a_paper_is_no_other_kind_of_file() {
    let home = Home::begun().await;
    let refused = home
        .object(&["documents", "slip", &home.argument("slip.docx")], 3)
        .await;
    assert_eq!(refused["error"]["code"], "file_kind");
    assert!(!home.path("slip.docx").exists());
}
