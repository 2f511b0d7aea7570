//! Who they are.

use super::names::{FAMILY, GIVEN, PREFIX, STREET};

/// How many people there are.
pub const PEOPLE: usize = 10_000;

/// How many rows of every list can not be taken in.
pub const MISTAKES: usize = 4;

/// One neighbour, each part as Samenspel keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// As in `Zoë`.
    pub given: &'static str,
    /// As in `van der`, or empty.
    pub prefix: &'static str,
    /// As in `Brûlé`.
    pub family: &'static str,
    /// As in `Dorpsstraat`.
    pub street: &'static str,
    /// House number; 0 when it is not known.
    pub number: usize,
    /// As in `bis`, or empty.
    pub addition: &'static str,
    /// `3511 AB`.
    pub postcode: String,
    /// As in `Lindestad`, or empty.
    pub city: &'static str,
    /// Ten digits, or empty.
    pub phone: String,
    /// Or empty.
    pub email: String,
    /// Or empty.
    pub note: &'static str,
    /// By alphabet.
    pub tags: &'static [&'static str],
}

const ADDITION: [&str; 9] = ["", "", "", "", "", "", "", "a", "bis"];
const NOTE: [&str; 3] = [
    "Kan timmeren; belt liever dan dat ze mailt.",
    "Heeft een aanhanger, en kookt graag voor de buurt.",
    "Zei: \u{201C}graag, maar niet op zondag\u{201D}.",
];

/// Everyone, in the order in which they live.
pub fn people() -> Vec<Person> {
    let mut people: Vec<Person> = (0..PEOPLE).map(person).collect();
    people[PEOPLE / 2] = zoe();
    people
}

/// The one whom the tests look for: no one else has any of this.
pub fn zoe() -> Person {
    Person {
        given: "Zoë",
        prefix: "van der",
        family: "Brûlé",
        street: "Caféplein",
        number: 64,
        addition: "bis",
        postcode: "9999 XK".into(),
        city: "Lindestad",
        phone: "0687654321".into(),
        email: "zoe.brule@voorbeeld.nl".into(),
        note: "Heeft de sleutel van het buurthuis.",
        tags: &["muziek"],
    }
}

/// Two or three people at each door, who share a phone and have other given names.
fn person(at: usize) -> Person {
    let door = at * 2 / 5;
    let row = door / 97;
    Person {
        given: GIVEN[(at * 11 + door) % GIVEN.len()],
        prefix: PREFIX[(door * 3 + at % 2) % PREFIX.len()],
        family: FAMILY[(door * 5 + row) % FAMILY.len()],
        street: STREET[row % STREET.len()],
        number: door % 97 + 1,
        addition: ADDITION[row % ADDITION.len()],
        postcode: format!(
            "{} {}",
            3500 + row,
            ["AB", "CD", "EF", "GH"][door % 97 / 25]
        ),
        city: if row.is_multiple_of(4) {
            "Lindestad"
        } else {
            ""
        },
        phone: if at % 6 == 5 {
            String::new()
        } else {
            format!("06{:08}", 11_000_000 + door)
        },
        email: if at.is_multiple_of(20) {
            format!("buur{at}@voorbeeld.nl")
        } else {
            String::new()
        },
        note: if at % 75 == 7 {
            NOTE[at / 75 % NOTE.len()]
        } else {
            ""
        },
        tags: match at % 40 {
            0 => &["groen", "muziek"],
            9 => &["groen"],
            _ => &[],
        },
    }
}

/// Rows with a mistake, and where they stand.
pub(super) fn mistakes() -> [(usize, Person); MISTAKES] {
    let with = |change: fn(&mut Person)| {
        let mut person = Person {
            given: "Onleesbaar",
            family: "Briefje",
            ..Person::default()
        };
        change(&mut person);
        person
    };
    [
        (40, with(|it| it.postcode = "12345".into())),
        (2_000, with(|it| it.phone = "zie briefje".into())),
        (7_003, with(|it| it.email = "buur@".into())),
        (
            PEOPLE + 3,
            with(|it| {
                (it.given, it.family) = ("", "");
                it.postcode = "3599 ZZ".into();
            }),
        ),
    ]
}
