//! Proof that an erasure leaves no byte: every file of a folder is read without its
//! encryption, pages that are no longer in use included, and searched for a word.

use std::path::{Path, PathBuf};

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt as _, KeyIvInit as _};
use domain::{AttachmentOwner, InitiativeId, NeighbourId};
use storage::backup::Archive;

use super::{MergeChoice, merge_neighbours};
use super::{
    NeighbourChange, NeighbourInput, create_neighbour, edit_neighbour, erase_neighbour,
    tag_neighbours,
};
use crate::App;
use crate::attachment::attach_file;
use crate::backup::make_backup;
use crate::conflict::list_conflicts;
use crate::consent::{ConsentInput, record_consent};
use crate::depth::{RoleInput, add_holder, save_role, show_depth};
use crate::history::undo;
use crate::network::{
    ContactInput, OrganisationInput, RelationInput, TalentInput, add_organisation, add_relation,
    add_talent, record_contact,
};
use crate::support::{SupportInput, count_support, record_support};
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;

const PAGE: usize = 4_096;
const IV: usize = 16;
/// Of each page: the IV, and the seal of SHA-512.
const RESERVED: usize = IV + 64;
const SALT: usize = 16;
const LOG_HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// A page as SQLite sees it.
fn opened(key: &[u8; 32], page: &[u8], is_first: bool) -> Vec<u8> {
    let begin = if is_first { SALT } else { 0 };
    let (sealed, reserved) = page.split_at(PAGE - RESERVED);
    let iv: [u8; IV] = reserved[..IV].try_into().unwrap();
    let mut bytes = sealed[begin..].to_vec();
    let cipher = Decryptor::<Aes256>::new(key.into(), &iv.into());
    cipher.decrypt_padded::<NoPadding>(&mut bytes).unwrap();
    bytes
}

fn opened_database(key: &[u8; 32], bytes: &[u8]) -> Vec<u8> {
    let pages = bytes.chunks_exact(PAGE).enumerate();
    pages
        .flat_map(|(at, page)| opened(key, page, at == 0))
        .collect()
}

fn opened_log(key: &[u8; 32], bytes: &[u8]) -> Vec<u8> {
    let frames = bytes
        .get(LOG_HEADER..)
        .unwrap_or_default()
        .chunks_exact(FRAME_HEADER + PAGE);
    let page = |frame: &[u8]| {
        let is_first = frame[..4] == [0, 0, 0, 1];
        opened(key, &frame[FRAME_HEADER..], is_first)
    };
    frames.flat_map(page).collect()
}

fn opened_file(key: &[u8; 32], file: &Path) -> Vec<u8> {
    let bytes = || std::fs::read(file).unwrap();
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("db") => opened_database(key, &bytes()),
        Some("db-wal") => opened_log(key, &bytes()),
        Some("samenspel") => {
            let out = tempfile::tempdir().unwrap();
            let database = out.path().join("x.db");
            Archive::open(file)
                .unwrap()
                .extract_database(&database)
                .unwrap();
            opened_database(key, &std::fs::read(database).unwrap())
        }
        _ => bytes(),
    }
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                files_in(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// Names of the files of a folder that hold one of the words, in small or large letters.
fn files_with(app: &App, words: &[&str]) -> Vec<String> {
    let key = *app.profile().key().as_bytes();
    let holds = |file: &PathBuf| {
        let bytes = opened_file(&key, file).to_ascii_lowercase();
        words.iter().any(|word| {
            bytes
                .windows(word.len())
                .any(|window| window == word.as_bytes())
        })
    };
    let found = files_in(app.profile().folder()).into_iter().filter(holds);
    let mut names: Vec<String> = found
        .map(|file| file.extension().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Words that stand nowhere else: of name, contact, note, tag, consent and file name.
const WORDS: [&str; 7] = [
    "xqzanne",
    "wvkbergh",
    "+31612349876",
    "xqz@voorbeeld",
    "kanariegeel",
    "zwvmuziek",
    "jkqverklaring",
];

async fn a_canary(t: &TestApp) -> NeighbourId {
    let initiative = t.an_initiative().await;
    let input = NeighbourInput {
        given: "Xqzanne".into(),
        family: "Wvkbergh".into(),
        phone: "06 12349876".into(),
        email: "xqz@voorbeeld.nl".into(),
        note: "Eerst rood".into(),
        ..Default::default()
    };
    let canary = create_neighbour(&t.app, initiative, &input).await.unwrap();
    let note = NeighbourChange {
        note: Some("Kanariegeel huis".into()),
        ..Default::default()
    };
    edit_neighbour(&t.app, canary, &note).await.unwrap();
    tag_neighbours(&t.app, &[canary], "Zwvmuziek")
        .await
        .unwrap();
    let consent = ConsentInput {
        channel: "email".into(),
        purpose: "contact".into(),
        given: true,
        wording: "Jkqverklaring".into(),
        source: "spoken".into(),
    };
    record_consent(&t.app, canary, &consent).await.unwrap();
    let file = tempfile::tempdir().unwrap();
    let path = file.path().join("jkqverklaring.pdf");
    std::fs::write(&path, "%PDF-1.7").unwrap();
    attach_file(&t.app, AttachmentOwner::Neighbour(canary), &path)
        .await
        .unwrap();
    undo(&t.app).await.unwrap();
    canary
}

#[tokio::test]
async fn no_byte_of_an_erased_person_is_left_in_any_file_of_the_folder() {
    let t = TestApp::new().await;
    let canary = a_canary(&t).await;
    make_backup(&t.app).await.unwrap();
    for word in WORDS {
        assert_eq!(
            files_with(&t.app, &[word]),
            ["db", "samenspel"],
            "the search itself finds {word}"
        );
    }
    let report = erase_neighbour(&t.app, canary).await.unwrap();
    assert_eq!((report.backups, report.backups_failed), (1, 0));
    assert_eq!(files_with(&t.app, &WORDS), [""; 0]);
    t.app.close().await.unwrap();
    assert_eq!(files_with(&t.app, &WORDS), [""; 0]);
}

/// Words of what hangs on a person beside their own row, and of who was merged into them.
const HANGING: [&str; 6] = [
    "qvhandtekening",
    "zqgesprek",
    "jxpianola",
    "wqpenning",
    "vqdubbele",
    "hqnotitie",
];

/// Everything that the network and the street hold of someone.
async fn a_full_life(t: &TestApp, canary: NeighbourId) -> InitiativeId {
    let initiative = t.app.last_initiative().await.unwrap().unwrap();
    let signed = SupportInput {
        position: "for".into(),
        channel: "paper".into(),
        remark: "Qvhandtekening stond scheef".into(),
        street: "Lindeplein".into(),
        house_number: "4".into(),
        neighbour: Some(canary),
        ..SupportInput::default()
    };
    record_support(&t.app, initiative, &signed).await.unwrap();
    let spoken = ContactInput {
        neighbour: Some(canary),
        channel: "phone".into(),
        direction: "out".into(),
        state: "done".into(),
        note: "Zqgesprek over het plein".into(),
        ..ContactInput::default()
    };
    let spoken = record_contact(&t.app, initiative, &spoken, None).await;
    spoken.unwrap();
    let talent = TalentInput {
        neighbour: Some(canary),
        organisation: None,
        kind: "talent".into(),
        what: "Jxpianola spelen".into(),
        when: String::new(),
        state: "available".into(),
    };
    add_talent(&t.app, initiative, &talent).await.unwrap();
    know_them_elsewhere(t, initiative, canary).await;
    let double = t.a_neighbour(initiative, "Xqzanne", "Vqdubbele").await;
    let note = NeighbourChange {
        note: Some("Hqnotitie".into()),
        ..NeighbourChange::default()
    };
    edit_neighbour(&t.app, double, &note).await.unwrap();
    let choice = MergeChoice {
        stays: canary,
        goes: double,
        take_from_gone: Vec::new(),
    };
    merge_neighbours(&t.app, &choice).await.unwrap();
    initiative
}

/// In an organisation, and with a role.
async fn know_them_elsewhere(t: &TestApp, initiative: InitiativeId, canary: NeighbourId) {
    let club = OrganisationInput {
        name: "Muziekvereniging".into(),
        kind: "association".into(),
        standing: "partner".into(),
        ..OrganisationInput::default()
    };
    let club = add_organisation(&t.app, initiative, &club).await.unwrap();
    let relation = RelationInput {
        neighbour: canary,
        organisation: Some(club),
        role: "Wqpenningmeester".into(),
        is_key_figure: true,
    };
    let relation = add_relation(&t.app, initiative, &relation).await;
    relation.unwrap();
    let role = RoleInput {
        title: "Klusser".into(),
        needed: 2,
        ..RoleInput::default()
    };
    let role = save_role(&t.app, initiative, None, &role).await.unwrap();
    add_holder(&t.app, role, canary.uuid()).await.unwrap();
}

/// What two people wrote of the canary without seeing each other; nobody decided.
const DISPUTED: [&str; 2] = ["yqoranje", "zqpaars"];

/// The canary on two laptops, with all that can hang on someone, and undecided.
async fn a_full_life_in_a_team() -> TwoLaptops {
    let t = TestApp::laptop(1).await;
    let canary = a_canary(&t).await;
    let initiative = a_full_life(&t, canary).await;
    let two = TwoLaptops::joined(t, initiative, canary).await;
    let [of_a, of_b] = DISPUTED.map(|word| NeighbourChange {
        note: Some(format!("Kanariegeel huis, {word} hek")),
        ..NeighbourChange::default()
    });
    two.both_change(of_a, of_b).await;
    for at in [&two.a, &two.b] {
        let undecided = list_conflicts(&at.app, initiative).await.unwrap();
        assert_eq!(undecided.len(), 1, "{undecided:?}");
    }
    two
}

#[tokio::test]
async fn nothing_that_hung_on_an_erased_person_is_left_and_the_counts_stay() {
    let two = a_full_life_in_a_team().await;
    let (t, initiative) = (&two.a, two.initiative);
    make_backup(&t.app).await.unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let exported = elsewhere.path().join("eerder.csv");
    std::fs::write(&exported, "Xqzanne Wvkbergh").unwrap();
    for word in HANGING.into_iter().chain(DISPUTED) {
        let found = files_with(&t.app, &[word]);
        assert_eq!(found, ["db", "samenspel"], "the search finds {word}");
    }
    let before = count_support(&t.app, initiative).await.unwrap();
    let conflicts = |at| list_conflicts(at, initiative);

    let report = erase_neighbour(&t.app, two.kees).await.unwrap();

    assert_eq!((report.backups, report.backups_failed), (1, 0));
    assert!(report.rows >= 8 && report.attachments == 1, "{report:?}");
    for words in [WORDS.as_slice(), &HANGING, &DISPUTED] {
        assert_eq!(files_with(&t.app, words), [""; 0]);
    }
    assert_eq!(conflicts(&t.app).await.unwrap(), []);
    let after = count_support(&t.app, initiative).await.unwrap();
    assert_eq!(after, before, "what they said still counts, without them");
    let depth = show_depth(&t.app, initiative).await.unwrap();
    let role = &depth.roles[0];
    assert_eq!(role.missing, 2, "the role stays, and lacks one more");
    assert!(role.holders.is_empty());
    let kept = std::fs::read_to_string(exported).unwrap();
    assert_eq!(kept, "Xqzanne Wvkbergh", "a copy elsewhere is its owner's");

    two.carry(&two.a, &two.b).await;
    for words in [WORDS.as_slice(), &HANGING, &DISPUTED] {
        assert_eq!(files_with(&two.b.app, words), [""; 0], "who hears of it");
    }
    assert_eq!(conflicts(&two.b.app).await.unwrap(), []);
    let there = count_support(&two.b.app, initiative).await.unwrap();
    assert_eq!(there, before);
}
