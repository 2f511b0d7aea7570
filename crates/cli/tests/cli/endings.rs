//! How the program ends when it can not do what is asked.

use app::profile::{Secret, unlock_profile};
use app::testing::{PASSPHRASE, test_ports};

use crate::samenspel::Home;

#[tokio::test]
async fn words_that_are_not_understood_end_with_2() {
    let home = Home::empty();
    for words in [
        &["dansen"][..],
        &["init"],
        &["neighbours", "edit", "geen-id"],
        &["--language", "de", "undo"],
    ] {
        let ran = home.run(words).await;
        assert_eq!((ran.exit, ran.out.as_str()), (2, ""), "{words:?}");
        assert_eq!(home.object(words, 2).await["error"]["code"], "usage");
    }
    assert!(!home.profile().exists(), "nothing was made");
    assert_eq!(home.run(&["--help"]).await.exit, 0);
}

#[tokio::test]
async fn refused_input_ends_with_3_and_names_the_field_in_both_languages() {
    let home = Home::begun().await;
    let before = home.state_hash().await;
    let id = home.initiative().await;
    let dutch = home
        .run(&["initiatives", "edit", &id, "--phase", "dansen"])
        .await;
    assert_eq!((dutch.exit, dutch.out.as_str()), (3, ""));
    assert!(
        dutch.err.starts_with("Fase: ") && dutch.err.contains("idea, explore"),
        "{}",
        dutch.err
    );
    let english = home
        .run(&[
            "--language",
            "en",
            "initiatives",
            "edit",
            &id,
            "--starts-on",
            "morgen",
        ])
        .await;
    assert!(
        english.err.starts_with("Start date: This is not a date"),
        "{}",
        english.err
    );
    let object = home
        .object(&["initiatives", "edit", &id, "--title", " "], 3)
        .await;
    assert_eq!(
        (&object["error"]["code"], &object["error"]["field"]),
        (&"blank".into(), &"title".into())
    );
    assert_eq!(home.state_hash().await, before);
}

#[tokio::test]
async fn a_folder_without_a_profile_or_with_one_already_ends_with_3() {
    let home = Home::empty();
    assert_eq!(
        home.object(&["undo"], 3).await["error"]["code"],
        "no_profile"
    );
    home.done(&["init", "--title", "Speelplein"]).await;
    let again = home.object(&["init", "--title", "Speelplein"], 3).await;
    assert_eq!(again["error"]["code"], "profile_exists");
    let weak = Home::empty().with_passphrase("kort");
    let refused = weak.object(&["init", "--title", "Speelplein"], 3).await;
    assert_eq!(refused["error"]["field"], "passphrase");
}

#[tokio::test]
async fn a_folder_that_is_open_elsewhere_ends_with_4() {
    let home = Home::begun().await;
    let secret = Secret::Passphrase(PASSPHRASE);
    let held = unlock_profile(test_ports(), &home.profile(), secret)
        .await
        .unwrap();
    let ran = home.run(&["state-hash"]).await;
    assert_eq!((ran.exit, ran.out.as_str()), (4, ""));
    assert!(ran.err.contains("staat al open"), "{}", ran.err);
    held.close().await.unwrap();
    drop(held);
    assert_eq!(home.run(&["state-hash"]).await.exit, 0);
}

#[tokio::test]
async fn a_wrong_passphrase_ends_with_5() {
    let home = Home::begun()
        .await
        .with_passphrase("vier rode tuinstoelen binnen");
    assert_eq!(
        home.object(&["state-hash"], 5).await["error"]["code"],
        "wrong_key"
    );
}

#[tokio::test]
async fn a_damaged_file_ends_with_6() {
    let home = Home::begun().await;
    std::fs::write(home.profile().join("keys"), "geen sleutels").unwrap();
    assert_eq!(
        home.object(&["state-hash"], 6).await["error"]["code"],
        "damaged"
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_ends_with_7() {
    let home = Home::begun().await;
    std::fs::write(home.path("vol.csv"), "an older one").unwrap();
    // The file while it is being written.
    std::os::unix::fs::symlink("/dev/full", home.path("vol.csv.new")).unwrap();
    let full = home
        .object(&["neighbours", "export", &home.argument("vol.csv")], 7)
        .await;
    assert_eq!(full["error"]["code"], "no_room");
    assert_eq!(
        std::fs::read_to_string(home.path("vol.csv")).unwrap(),
        "an older one"
    );
}

#[tokio::test]
async fn the_store_is_closed_after_every_ending() {
    let home = Home::begun().await;
    assert_eq!(home.json(&["check"]).await["ended_cleanly"], true);
    home.object(
        &[
            "initiatives",
            "show",
            &home.initiative().await.replace('0', "1"),
        ],
        3,
    )
    .await;
    assert_eq!(home.json(&["check"]).await["ended_cleanly"], true);
}
