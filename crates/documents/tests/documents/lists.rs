//! Walk lists and lists for signatures.

use documents::{Signatures, WalkDoor, WalkList, WalkStreet, signatures, walk_list};
use domain::{
    DoorRoundId, InitiativeId, Position, QuestionKind, RoundQuestion, RoundQuestionId, SupportUnit,
    Title,
};
use uuid::Uuid;

use crate::read::{dutch, keep, large, pages, text};

fn door(number: u32) -> WalkDoor {
    WalkDoor {
        number: number.to_string(),
        is_odd: number % 2 == 1,
        people: vec![format!("Familie Van den Berg-{number}")],
        earlier: (number.is_multiple_of(5)).then_some(Position::For),
        no_post: number == 7,
    }
}

fn street(doors: u32) -> WalkStreet {
    let odd = (1..=doors).filter(|it| it % 2 == 1);
    let even = (1..=doors).rev().filter(|it| it.is_multiple_of(2));
    WalkStreet {
        street: "Lindestraat".to_owned(),
        city: "Utrecht".to_owned(),
        helpers: vec!["Ans Smit".to_owned()],
        doors: odd.chain(even).map(door).collect(),
    }
}

fn question(kind: QuestionKind, text: &str) -> RoundQuestion {
    RoundQuestion {
        id: RoundQuestionId::new(Uuid::nil()),
        initiative: InitiativeId::new(Uuid::nil()),
        round: DoorRoundId::new(Uuid::nil()),
        place: 0,
        kind,
        text: Title::parse(text).expect("a title"),
        options: vec!["bank".to_owned(), "boom".to_owned()],
    }
}

fn list(doors: u32) -> WalkList {
    WalkList {
        round: "Voorjaar".to_owned(),
        with_names: false,
        with_earlier: false,
        streets: vec![
            street(doors),
            WalkStreet {
                street: "Plein".into(),
                ..street(3)
            },
        ],
        questions: vec![
            question(QuestionKind::YesNo, "Helpt u mee?"),
            question(QuestionKind::Choice, "Wat eerst?"),
        ],
    }
}

#[test]
fn five_hundred_doors_break_over_pages_with_the_head_on_each() {
    let pages = pages(&walk_list(&list(500), &dutch()).unwrap());
    assert!(pages.len() > 10, "{}", pages.len());
    for page in &pages {
        assert!(page.contains("Opmerking"), "{page}");
    }
    assert!(
        pages[1].contains("Lindestraat, Utrecht (vervolg)"),
        "{}",
        pages[1]
    );
    let last = pages.last().unwrap();
    assert!(
        last.contains("Plein, Utrecht") && !last.contains("vervolg"),
        "{last}"
    );
}

#[test]
fn names_and_what_was_said_are_there_only_when_wanted() {
    let it = list(20);
    let pdf = walk_list(&it, &dutch()).unwrap();
    keep("walk.pdf", &pdf);
    let without = text(&pdf);
    assert!(
        !without.contains("Van den Berg") && !without.contains("Eerder"),
        "{without}"
    );
    let with = WalkList {
        with_names: true,
        with_earlier: true,
        ..it
    };
    let pdf = walk_list(&with, &dutch()).unwrap();
    keep("walk-names.pdf", &pdf);
    let with_names = text(&pdf);
    assert!(
        with_names.contains("Familie Van den Berg-3"),
        "{with_names}"
    );
    assert!(with_names.contains("Eerder"), "{with_names}");
    let pdf = walk_list(&with, &large()).unwrap();
    keep("walk-large.pdf", &pdf);
}

#[test]
fn it_goes_up_the_odd_side_and_back_on_the_even_one() {
    let text = text(&walk_list(&list(10), &dutch()).unwrap());
    let at = |said: &str| text.find(said).unwrap_or_else(|| panic!("{said}: {text}"));
    assert!(at("Oneven kant, heen") < at("Even kant, terug"));
    assert!(at("Loopt hier: Ans Smit") < at("Oneven kant, heen"));
    assert!(text.contains("Wil geen post: niet aanbellen"));
    assert!(text.contains("A Helpt u mee? (ja of nee)"), "{text}");
    assert!(text.contains("B Wat eerst? (bank / boom)"), "{text}");
    assert!(text.contains("versnipper"), "{text}");
}

#[test]
fn the_line_of_information_stands_on_every_page_to_sign() {
    let it = Signatures {
        initiative: "Speelplein".to_owned(),
        unit: SupportUnit::Household,
        lines: (1..40).map(|it| format!("Lindestraat {it}")).collect(),
    };
    for look in [dutch(), large()] {
        let pdf = signatures(&it, &look).unwrap();
        keep(
            if look.large {
                "signatures-large.pdf"
            } else {
                "signatures.pdf"
            },
            &pdf,
        );
        let pages = pages(&pdf);
        assert!(pages.len() > 1);
        for page in pages {
            assert!(page.contains("Handtekening"), "{page}");
            assert!(page.contains("AVG artikel 6 lid 1 f"), "{page}");
            assert!(page.contains("24 maanden"), "{page}");
        }
    }
}
