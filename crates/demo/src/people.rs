//! Who lives behind which door.

use std::collections::HashSet;

use app::import::{Column, Format, Table};

use crate::chance::Chance;
use crate::names::{Names, any_names};
use crate::notes::{NOTES, TAGS};
use crate::streets::{DemoDoor, Street, TOWN};

/// What the columns of the lists mean.
pub(crate) const COLUMNS: [Column; 12] = [
    Column::Given,
    Column::Prefix,
    Column::Family,
    Column::Street,
    Column::HouseNumber,
    Column::Addition,
    Column::Postcode,
    Column::City,
    Column::Phone,
    Column::Email,
    Column::Note,
    Column::Tags,
];

/// Makes people up, a street at a time, so that nobody has the number or address of another.
pub(crate) struct People {
    chance: Chance,
    phones: u32,
    emails: HashSet<String>,
}

impl People {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            chance: Chance::new(seed),
            phones: 0,
            emails: HashSet::new(),
        }
    }

    /// The people of one street as a list that can be brought in.
    pub(crate) fn of_street(&mut self, street: &Street) -> Table {
        let rows = street
            .doors()
            .iter()
            .flat_map(|door| self.behind(door))
            .collect();
        list(rows)
    }

    /// People of whom nobody wrote down where they live.
    pub(crate) fn without_address(&mut self, count: usize) -> Table {
        let person = |people: &mut Self| {
            let names = any_names(&mut people.chance);
            let family = names.family(&mut people.chance);
            people.person(names, family, None)
        };
        list((0..count).map(|_| person(self)).collect())
    }

    fn behind(&mut self, door: &DemoDoor) -> Vec<Vec<String>> {
        if is_shop(door) {
            return vec![shop(door)];
        }
        let weights: &[usize] = if door.is_flat {
            &[60, 30, 8, 2]
        } else {
            &[33, 38, 15, 10, 4]
        };
        let size = 1 + self.chance.weighted(weights);
        let names = any_names(&mut self.chance);
        let family = names.family(&mut self.chance);
        (0..size)
            .map(|at| self.housemate(names, family, door, at))
            .collect()
    }

    /// The second grown-up often has a name of their own; children carry the first one's.
    fn housemate(
        &mut self,
        names: &Names,
        family: (&str, &str),
        door: &DemoDoor,
        at: usize,
    ) -> Vec<String> {
        if at == 1 && self.chance.percent(45) {
            let other = if self.chance.percent(70) {
                names
            } else {
                any_names(&mut self.chance)
            };
            let own = other.family(&mut self.chance);
            return self.person(other, own, Some(door));
        }
        self.person(names, family, Some(door))
    }

    fn person(
        &mut self,
        names: &Names,
        (prefix, family): (&str, &str),
        door: Option<&DemoDoor>,
    ) -> Vec<String> {
        let given = names.given(&mut self.chance);
        let mut row = vec![given.to_owned(), prefix.to_owned(), family.to_owned()];
        row.extend(address(door));
        row.push(self.phone());
        row.push(self.email(given, prefix, family));
        row.push(self.sometimes(16, NOTES));
        row.push(self.tags());
        row
    }

    /// No subscriber number begins with a zero, so `030 000 …` rings nowhere.
    fn phone(&mut self) -> String {
        if !self.chance.percent(48) {
            return String::new();
        }
        self.phones += 1 + u32::try_from(self.chance.below(9)).unwrap_or_default();
        format!("030 000 {:04}", self.phones)
    }

    fn email(&mut self, given: &str, prefix: &str, family: &str) -> String {
        if !self.chance.percent(42) {
            return String::new();
        }
        let name = plain(&format!("{given}.{prefix}{family}"));
        let mut address = format!("{name}@voorbeeld.nl");
        for number in 2.. {
            if self.emails.insert(address.clone()) {
                break;
            }
            address = format!("{name}{number}@voorbeeld.nl");
        }
        address
    }

    fn tags(&mut self) -> String {
        let first = self.sometimes(30, TAGS);
        let second = self.sometimes(35, TAGS);
        match (first.is_empty(), second.is_empty()) {
            (true, _) => String::new(),
            (_, true) => first,
            _ => format!("{first}, {second}"),
        }
    }

    fn sometimes(&mut self, percent: usize, texts: &[&str]) -> String {
        if self.chance.percent(percent) {
            self.chance.pick(texts).to_owned()
        } else {
            String::new()
        }
    }
}

fn is_shop(door: &DemoDoor) -> bool {
    door.street == "Kastanjeplein" && door.number == 1 && door.addition.is_empty()
}

fn shop(door: &DemoDoor) -> Vec<String> {
    let mut row = vec![
        String::new(),
        String::new(),
        "Buurtwinkel De Hoek".to_owned(),
    ];
    row.extend(address(Some(door)));
    row.extend(["030 000 0001", "winkel@voorbeeld.nl"].map(str::to_owned));
    row.push("Hangt posters op. Open tot zeven uur, zondag dicht.".to_owned());
    row.push("poster".to_owned());
    row
}

fn address(door: Option<&DemoDoor>) -> [String; 5] {
    door.map_or_else(Default::default, |door| {
        [
            door.street.to_owned(),
            door.number.to_string(),
            door.addition.clone(),
            door.postcode.to_owned(),
            TOWN.to_owned(),
        ]
    })
}

/// A name as it stands in an e-mail address: lower case, without blanks and accents.
fn plain(name: &str) -> String {
    let kept = |c: &char| c.is_ascii_alphanumeric() || *c == '.';
    domain::fold(name).chars().filter(kept).collect()
}

fn list(rows: Vec<Vec<String>>) -> Table {
    Table {
        format: Format::Csv,
        encoding: "UTF-8",
        delimiter: None,
        sheets: Vec::new(),
        sheet: None,
        headers: COLUMNS.iter().map(ToString::to_string).collect(),
        headers_missing: false,
        header_row_number: 1,
        first_row_number: 2,
        rows,
    }
}
