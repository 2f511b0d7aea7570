//! Which initiatives look like one.

use samenspel_domain::{Alike, Likeness};

#[test]
fn what_is_alike_shares_a_theme_an_area_or_words() {
    let own = Likeness {
        title: "Speeltuin in de straat",
        theme: "Spelen",
        area: "Lindebuurt Noord",
        what: "Een plein met bomen",
    };
    let like =
        |title: &'static str, theme: &'static str, area: &'static str, what: &'static str| {
            own.with(&Likeness {
                title,
                theme,
                area,
                what,
            })
        };
    for (found, expected) in [
        (
            like("Moestuin", "Voedsel", "Zuid", "Bakken met sla"),
            vec![],
        ),
        (like("Moestuin", "spelen", "Zuid", ""), vec![Alike::Theme]),
        (like("Moestuin", "", "de Lindebuurt", ""), vec![Alike::Area]),
        (like("Speeltuinen", "", "", ""), vec![Alike::Words]),
        (like("SPÉÉLTUIN", "", "", ""), vec![Alike::Words]),
        (like("Een boom erbij", "", "", "boom"), vec![]),
        (like("Kap", "", "", "Meer bomen"), vec![Alike::Words]),
        // Words that stand everywhere say nothing.
        (
            like("Samen in de straat", "", "", "een plan met de buurt"),
            vec![],
        ),
        (
            like("Plein", "Spelen", "Noord", ""),
            vec![Alike::Theme, Alike::Area, Alike::Words],
        ),
        (like("", "", "", ""), vec![]),
    ] {
        assert_eq!(found, expected);
    }
}

#[test]
fn what_someone_types_is_looked_for_everywhere() {
    let other = Likeness {
        title: "Tuin",
        theme: "Groen",
        area: "Oost",
        what: "Kruiden",
    };
    for (typed, expected) in [
        ("groen", vec![Alike::Theme]),
        ("oost", vec![Alike::Area]),
        ("tuinen kruid", vec![Alike::Words]),
        ("", vec![]),
    ] {
        assert_eq!(Likeness::searched(typed).with(&other), expected, "{typed}");
    }
}
