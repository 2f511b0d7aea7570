//! An evening in the street: which doors count, two rounds past them and a list on paper. What the
//! window counts is what the hand counts.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use samenspel_tests::{Key, Stage, Window};

use crate::walks::is_kept;
use crate::worded::Worded;

/// The streets that count: forty doors, of one street the odd side alone.
const STREETS: [(&str, &str, &str); 3] = [
    ("Iepenlaan", "1 t/m 19", "side-odd"),
    ("Kastanjehof", "1 t/m 20", "side-both"),
    ("Populierstraat", "2 t/m 20", "side-even"),
];
const DOORS: usize = 40;

/// The answers of one round, in walking order, over and over.
type Answers = [(char, &'static str); 8];
const FIRST_ROUND: Answers = [
    ('v', "for"),
    ('h', "not_home"),
    ('k', "come_back"),
    ('h', "not_home"),
    ('t', "against"),
    ('h', "not_home"),
    ('p', "no_post"),
    ('k', "come_back"),
];
const SECOND_ROUND: Answers = [
    ('v', "for"),
    ('n', "neutral"),
    ('k', "come_back"),
    ('h', "not_home"),
    ('t', "against"),
    ('h', "not_home"),
    ('p', "no_post"),
    ('k', "come_back"),
];

/// On the list that went round: twenty-five signatures, of which three stand there twice.
const SIGNATURES: usize = 25;
const TWICE: usize = 3;

#[tokio::test]
async fn two_rounds_and_a_list_on_paper_count_as_the_hand_counts() -> Result<()> {
    let stage = Stage::set("street-count")?;
    let walk = async |window: &Window| {
        let mut street = Street::new(window);
        street.worded.open_the_demo().await?;
        street.begin_an_initiative("Speelplek Iepenlaan").await?;
        street.say_which_doors_count().await?;
        street.walk("Kennismaken", FIRST_ROUND, How::Keys).await?;
        street.end_the_round().await?;
        street
            .walk("Nog eens langs", SECOND_ROUND, How::Buttons)
            .await?;
        street.write_over_the_list().await?;
        street.agrees_with_the_hand().await
    };
    stage.with_window(&[], walk).await
}

#[derive(Clone, Copy)]
enum How {
    Keys,
    Buttons,
}

/// One person in the street, and what they count by hand.
struct Street<'w> {
    window: &'w Window<'w>,
    worded: Worded<'w>,
    /// What each door said last, by its place in walking order.
    said: BTreeMap<usize, &'static str>,
    /// The doors in walking order.
    doors: Vec<(&'static str, u32)>,
}

impl<'w> Street<'w> {
    fn new(window: &'w Window<'w>) -> Self {
        let odd_then_even = |numbers: &[u32]| {
            let odd = numbers.iter().copied().filter(|number| number % 2 == 1);
            let even = numbers.iter().copied().filter(|number| number % 2 == 0);
            odd.chain(even.rev()).collect::<Vec<_>>()
        };
        let numbers = [
            (1..20).step_by(2).collect::<Vec<u32>>(),
            (1..=20).collect(),
            (2..=20).step_by(2).collect(),
        ];
        let doors = STREETS
            .iter()
            .zip(&numbers)
            .flat_map(|((street, ..), numbers)| {
                let walked = odd_then_even(numbers);
                walked.into_iter().map(|number| (*street, number))
            });
        Self {
            window,
            worded: Worded::new(window),
            said: BTreeMap::new(),
            doors: doors.collect(),
        }
    }

    async fn begin_an_initiative(&self, title: &str) -> Result<()> {
        self.worded.click("button", "initiative-switch").await?;
        self.worded.click("menuitem", "initiative-new").await?;
        self.worded.fill("initiative-title", title).await?;
        self.window.key(Key::Enter).await?;
        self.window.find("heading", title).await.map(drop)
    }

    async fn say_which_doors_count(&self) -> Result<()> {
        self.worded.click("link", "place-doors").await?;
        for (street, numbers, side) in STREETS {
            self.worded.click("button", "circle-add").await?;
            self.worded.fill("field-street", street).await?;
            self.worded.fill("circle-numbers", numbers).await?;
            self.worded.click("radio", side).await?;
            self.worded.fill("field-city", "Utrecht").await?;
            self.worded.click("button", "circle-add-do").await?;
            self.window.sees(&format!("{street} ")).await?;
        }
        self.window.sees("40 deuren tellen mee").await?;
        self.window.picture("circle").await
    }

    /// Past every door of every street.
    async fn walk(&mut self, title: &str, answers: Answers, how: How) -> Result<()> {
        self.worded.click("link", "place-doors").await?;
        self.worded.click("button", "round-start").await?;
        self.worded.fill("round-title", title).await?;
        self.worded.click("button", "round-start-do").await?;
        for at in 0..DOORS {
            if self.is_first_of_its_street(at) {
                self.window.click("link", "Ga verder bij").await?;
            }
            let (street, number) = *self.doors.get(at).context("a door")?;
            self.window
                .find("heading", &format!("{street} {number}"))
                .await?;
            let (key, outcome) = answers[at % answers.len()];
            match how {
                How::Keys => self.window.chord(&[], key).await?,
                How::Buttons => {
                    let name = format!("outcome-{outcome}");
                    self.worded.click("button", &name).await?;
                }
            }
            self.window
                .sees(&format!("Hele ronde: {} van {DOORS} deuren", at + 1))
                .await?;
            if matches!(outcome, "for" | "against" | "neutral") {
                self.said.insert(at, outcome);
            }
            if at + 1 == DOORS || self.is_first_of_its_street(at + 1) {
                self.worded.sees("walk-done").await?;
                self.window.picture(&format!("{street}-done")).await?;
                self.worded.click("link", "walk-to-round").await?;
            }
        }
        self.worded.sees("round-all-done").await
    }

    fn is_first_of_its_street(&self, at: usize) -> bool {
        let street = |at: usize| self.doors.get(at).map(|door| door.0);
        at == 0 || street(at) != street(at - 1)
    }

    /// Who was not home is nobody's business any more.
    async fn end_the_round(&self) -> Result<()> {
        self.worded.click("button", "round-end-open").await?;
        self.window
            .sees("15 keer ‘niet thuis’ wordt voorgoed gewist.")
            .await?;
        self.worded.click("button", "round-end-do").await?;
        self.window.sees("15 keer ‘niet thuis’ is gewist.").await
    }

    /// By keyboard alone, but for the street, which stays from line to line.
    async fn write_over_the_list(&mut self) -> Result<()> {
        self.worded.click("link", "place-support").await?;
        self.worded.click("link", "support-paper-open").await?;
        let silent: Vec<usize> = (0..DOORS)
            .filter(|at| !self.said.contains_key(at))
            .collect();
        let signed = silent.into_iter().take(SIGNATURES - TWICE);
        let mut street_now = "";
        for (line, at) in signed.enumerate() {
            let (street, number) = *self.doors.get(at).context("a door")?;
            if street != street_now {
                self.worded.fill("field-street", street).await?;
                street_now = street;
            }
            self.sign(line, number).await?;
            self.window.sees(&format!("{} reg", line + 1)).await?;
            self.said.insert(at, "for");
            if line < TWICE {
                self.sign(line, number).await?;
                self.worded.sees("double").await?;
                self.window.picture("double").await?;
                self.worded.click("button", "double-skip").await?;
            }
        }
        self.window.picture("list").await
    }

    async fn sign(&self, line: usize, number: u32) -> Result<()> {
        self.worded
            .fill("paper-name", &format!("Mien Tekenaar{line}"))
            .await?;
        self.window.key(Key::Tab).await?; // the street stays
        self.window.key(Key::Tab).await?;
        self.window.type_in(&number.to_string()).await?;
        self.window.key(Key::Enter).await
    }

    async fn agrees_with_the_hand(&self) -> Result<()> {
        is_kept(self.window).await?;
        self.worded.click("link", "place-support").await?;
        let count = |wanted: &str| self.said.values().filter(|said| **said == wanted).count();
        let (supporters, against, neutral) = (count("for"), count("against"), count("neutral"));
        let silent = DOORS - self.said.len();
        ensure!(
            supporters + against + neutral + silent == DOORS,
            "the hand counts every door once"
        );
        self.window
            .sees(&format!("{supporters} van de {DOORS} deuren zijn voor."))
            .await?;
        let rest = format!("Tegen {against} Neutraal {neutral} Nog niets gehoord {silent}");
        self.window.sees(&rest).await?;
        self.window.picture("counted").await
    }
}
