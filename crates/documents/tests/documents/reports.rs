//! Papers of sections.

use documents::{
    Block, Dpia, KeptOfPerson, Mention, PersonFile, Reach, Register, Said, Section, dpia,
    person_file, register, report,
};
use jiff::civil::date;

use crate::read::{dutch, keep, large, text};
use crate::slip::kept;

fn label(message: &str, said: Said) -> (String, Said) {
    (message.to_owned(), said)
}

fn code(kind: &'static str, code: &str) -> Said {
    let code = code.to_owned();
    Said::Code { kind, code }
}

#[test]
fn the_file_of_a_person_says_all_and_puts_a_name_together() {
    let all = kept();
    let record = vec![
        label("holds-neighbour-given-name", Said::Text("Kees".into())),
        label("holds-neighbour-name-prefix", Said::Text(String::new())),
        label(
            "holds-neighbour-family-name",
            Said::Text("*Zandstra*".into()),
        ),
        label("holds-household-no-post", Said::YesNo(true)),
    ];
    let visit = vec![
        label("holds-visit-outcome", code("outcome", "for")),
        label("holds-visit-outcome", code("outcome", "later")),
        label(
            "holds-visit-remark",
            Said::Text("Wil een bankje\nbij de boom".into()),
        ),
        label("holds-visit-visited-at", Said::Day(date(2026, 3, 1))),
    ];
    let it = PersonFile {
        name: "Kees Zandstra".into(),
        initiative: "Speelplein".into(),
        kept: vec![
            KeptOfPerson {
                kept: all[0].clone(),
                records: vec![record],
            },
            KeptOfPerson {
                kept: all[1].clone(),
                records: vec![visit],
            },
        ],
        mentions: vec![(Mention::Minutes("Maart".into()), "Kees zei niets".into())],
        has_files: true,
    };
    let pdf = person_file(&it, &dutch()).unwrap();
    keep("person.pdf", &pdf);
    let text = text(&pdf);
    for said in [
        "Wat wij van Kees Zandstra bewaren",
        "naam Kees *Zandstra*",
        "ja",
        "wat er gezegd is Voor later",
        "Wil een bankje bij de boom",
        "1 maart 2026",
        "Gemaakt op 23 november 2026",
        "In de notulen: Maart Kees zei niets",
        "24 maanden nadat",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn the_register_and_the_template_of_risks_say_what_is_known() {
    let it = Register {
        initiative: "Speelplein".into(),
        reach: vec![Reach {
            name: "Ans Smit".into(),
            ways: vec!["ans@lindestraat.nl".into()],
        }],
        kept: kept(),
    };
    let pdf = register(&it, &dutch()).unwrap();
    keep("register.pdf", &pdf);
    let said = text(&pdf);
    assert!(
        said.contains("Verwerkingsregister van Speelplein"),
        "{said}"
    );
    assert!(said.contains("telefoonnummer, e-mailadres"), "{said}");
    assert!(said.contains("Ans Smit, ans@lindestraat.nl"), "{said}");

    let it = Dpia {
        initiative: "Speelplein".into(),
        doors: 120,
        people: 1,
        kept: kept(),
    };
    for look in [dutch(), large()] {
        let pdf = dpia(&it, &look).unwrap();
        keep(
            if look.large {
                "dpia-large.pdf"
            } else {
                "dpia.pdf"
            },
            &pdf,
        );
        let said = text(&pdf);
        assert!(said.contains("Het gaat om 120 deuren."), "{said}");
        assert!(said.contains("verwerkingsverantwoordelijke"), "{said}");
    }
}

#[test]
fn a_section_of_any_kind_of_block_is_set() {
    let blocks = [
        Block::text("Waarom\nniet"),
        Block::Items {
            items: vec!["een".into(), "twee".into()],
        },
        Block::Table {
            head: vec!["a".into(), "b".into()],
            rows: vec![vec!["lang".repeat(60), "kort".into()]],
        },
        Block::blank("Hoe?", 2),
    ];
    let pdf = report("Titel", &[Section::new("Kop", blocks)], &dutch()).unwrap();
    let said = text(&pdf);
    assert!(said.contains("Titel") && said.contains("Hoe?"), "{said}");
}

#[test]
fn a_sheet_with_a_code_holds_every_group() {
    let text = "Herstelblad van Samenspel\nGemaakt op 23-11-2026\n \nAB12-CD34-EF56\n7890-GH12-JK34\n \nLeg dit blad thuis op een veilige plek.\n";
    let pdf = documents::code_sheet(text, &dutch()).unwrap();
    keep("sheet.pdf", &pdf);
    let said = crate::read::text(&pdf);
    assert!(said.contains("AB12-CD34-EF56 7890-GH12-JK34"), "{said}");
    assert!(said.contains("veilige plek"), "{said}");
}
