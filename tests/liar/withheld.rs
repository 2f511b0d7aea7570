//! A server that is right in everything, and keeps something back.

use std::path::Path;

use anyhow::Result;

use crate::laptop::Laptop;
use crate::lie::Route::{Heads, Pull};
use crate::lie::Victim::Behind;
use crate::lie::{Lie, Meddling, lie};
use crate::street::{Street, path};

/// Whoever asks hears that nothing came since they asked last.
const KEEPS_BACK: Lie = lie(
    "nothing is new",
    Behind,
    &[Heads, Pull],
    |it: &mut Meddling| {
        let shown = it.memory.shown;
        if it.route == Heads {
            return it.json(|heads| heads["team"] = shown.into());
        }
        it.set_page(&[]);
        it.set_head(shown);
    },
);

#[test]
fn what_is_kept_back_shows_as_last_seen_and_is_found_by_a_bundle() {
    let street = Street::build().unwrap();
    let (_town, kept_from, other) = street.at(Behind).unwrap();
    street.proxy.tell(Some(KEEPS_BACK));
    assert!(
        kept_from.syncs().unwrap(),
        "nothing tells that more is there"
    );
    let before = kept_from.says(&["team", "list"]).unwrap();
    assert!(before.contains("het laatst gezien op"), "{before}");

    let stick = bundle_of(&other).unwrap();
    let said = kept_from.says(&["bundle", "import", &stick]).unwrap();
    assert!(
        said.contains("De server geeft deze laptop minder"),
        "{said}"
    );
    assert_eq!(kept_from.hash().unwrap(), other.hash().unwrap());
    let refused = kept_from.run(&["sync"]).unwrap();
    assert_eq!(refused.answer["error"]["code"], "server_faulty");

    street.proxy.tell(None);
    assert!(kept_from.syncs().unwrap() && other.syncs().unwrap());
    assert_eq!(kept_from.hash().unwrap(), other.hash().unwrap());
}

#[test]
fn a_bundle_of_someone_who_got_no_more_blames_nobody() {
    let street = Street::build().unwrap();
    let (_town, behind, other) = street.at(Behind).unwrap();
    let stick = bundle_of(&other).unwrap();
    let imported = behind.done(&["bundle", "import", &stick]).unwrap();
    assert_eq!(imported["server_keeps_back"], false);
    assert!(imported["new_envelopes"].as_u64() > Some(0));
    assert!(behind.syncs().unwrap());
    let again = behind.done(&["bundle", "import", &stick]).unwrap();
    assert_eq!(again["server_keeps_back"], false);
}

fn bundle_of(laptop: &Laptop) -> Result<String> {
    let stick = path(laptop, "stick")?;
    if Path::new(&stick).exists() {
        std::fs::remove_file(&stick)?;
    }
    laptop.done(&["bundle", "export", &stick])?;
    Ok(stick)
}
