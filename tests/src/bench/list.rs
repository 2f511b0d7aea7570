//! A list as a street has it: seeded, `;`-separated, Windows-1252.

use crate::neighbourhood::names::{FAMILY, GIVEN, PREFIX, STREET};
use encoding_rs::WINDOWS_1252;

const WORD: [&str; 20] = [
    "kan",
    "timmeren",
    "op",
    "zaterdag",
    "heeft",
    "een",
    "aanhanger",
    "wil",
    "helpen",
    "met",
    "de",
    "moestuin",
    "kookt",
    "graag",
    "voor",
    "buren",
    "kent",
    "veel",
    "huizen",
    "brieven",
];

/// `rows` people with 18 cells each, of which 12 are brought in.
pub fn list(rows: usize, seed: u64) -> Vec<u8> {
    let mut dice = Dice(seed);
    let mut text = String::from(
        "Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Telefoon;E-mail;Opmerking;Tags\r\n",
    );
    for row in 0..rows {
        text.push_str(&person(row, &mut dice));
    }
    WINDOWS_1252.encode(&text).0.into_owned()
}

fn person(row: usize, dice: &mut Dice) -> String {
    let (given, family) = (dice.pick(&GIVEN), dice.pick(&FAMILY));
    let house = row * 2 / 5;
    let street = STREET[house / 97 % STREET.len()];
    let postcode = format!(
        "{} {}",
        3500 + house / 97 % 400,
        ["AB", "CD", "EF", "GH"][house / 25 % 4]
    );
    let words: Vec<&str> = (0..dice.below(25)).map(|_| dice.pick(&WORD)).collect();
    let tags = if dice.below(5) == 0 {
        "muziek,groen"
    } else {
        ""
    };
    format!(
        "{given};{};{family};{street};{};{};{postcode};Lindestad;06{:08};{}.{row}@voorbeeld.nl;{};{tags}\r\n",
        dice.pick(&PREFIX),
        house % 97 + 1,
        ["", "", "", "a", "bis"][house / 97 % 5],
        10_000_000 + row % 80_000_000,
        given
            .to_lowercase()
            .chars()
            .filter(char::is_ascii)
            .collect::<String>(),
        words.join(" "),
    )
}

/// A small generator: the same seed gives the same list on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % bound
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}
