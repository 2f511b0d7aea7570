//! The slip for the door.

use documents::{AT_THE_DOOR, Kept, Reach, Slip, slip};

use crate::read::{dutch, keep, large, text};

pub fn kept() -> Vec<Kept> {
    let holds = |about: &str| match about {
        "support" => vec!["holds-support-household-id", "holds-support-position"],
        "neighbour_contact" => vec!["holds-neighbour-phone", "holds-neighbour-email"],
        "door_rounds" => vec![
            "holds-visit-household-id",
            "holds-visit-outcome",
            "holds-visit-remark",
        ],
        "consent_record" => vec![
            "holds-consent-event-decision",
            "holds-consent-event-happened-at",
        ],
        "neighbour_notes" => vec!["holds-neighbour-note", "holds-neighbour-tag-tag"],
        _ => vec![
            "holds-neighbour-given-name",
            "holds-neighbour-family-name",
            "holds-household-street",
        ],
    };
    let kept = |processing: domain::Processing| Kept {
        holds: holds(processing.as_str())
            .into_iter()
            .map(str::to_owned)
            .collect(),
        processing,
    };
    AT_THE_DOOR.map(kept).into()
}

fn of(initiative: &str) -> Slip {
    Slip {
        initiative: initiative.to_owned(),
        area: "de Lindestraat en het Plein".to_owned(),
        uses: kept(),
        reach: vec![Reach {
            name: "Ans Smit".to_owned(),
            ways: vec!["06 12 34 56 78".to_owned(), "ans@lindestraat.nl".to_owned()],
        }],
    }
}

#[test]
fn it_says_who_what_why_how_long_and_whom_to_reach() {
    for look in [dutch(), large()] {
        let pdf = slip(&of("Speelplein Lindestraat"), &look).unwrap();
        keep(
            if look.large {
                "slip-large.pdf"
            } else {
                "slip.pdf"
            },
            &pdf,
        );
        let text = text(&pdf);
        for said in [
            "Speelplein Lindestraat",
            "Wij noteren: naam, adres.",
            "AVG artikel 6 lid 1 f",
            "24 maanden na het einde van het initiatief",
            "laten wissen",
            "Ans Smit",
            "06 12 34 56 78",
            "Autoriteit Persoonsgegevens",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

#[test]
fn two_stand_on_a_sheet_and_neither_runs_over_it() {
    let pdf = slip(&of("Speelplein"), &dutch()).unwrap();
    let pages = crate::read::pages(&pdf);
    assert_eq!(pages.len(), 1, "{pages:?}");
    assert_eq!(pages[0].matches("Wie u bereikt").count(), 2);
}

#[test]
fn what_people_typed_is_never_markup() {
    let typed = r#"#import "x" *a* _b_ $c$ <d> @e \u{1} // = [f] "g""#;
    let text = text(&slip(&of(typed), &dutch()).unwrap());
    assert!(text.contains(typed), "{text}");
}

#[test]
fn a_sign_without_a_letter_does_not_keep_the_paper_back() {
    let text = text(&slip(&of("Zoë’s tuin 🌻 花"), &dutch()).unwrap());
    assert!(text.contains("Zoë’s tuin ? ?"), "{text}");
}

#[test]
fn the_same_input_gives_the_same_paper() {
    let made = || slip(&of("Speelplein"), &dutch()).unwrap();
    assert_eq!(made(), made());
}
