//! An evening in the street: which doors count, two rounds past them, a list on paper, the hall
//! and a budget. What the window counts is what the hand counts.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use jiff::civil::Weekday;
use jiff::{ToSpan as _, Zoned};
use samenspel_tests::{Key, Stage, Window, until};
use words::{Language, Words};

use crate::walks::is_kept;

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
        let words = Words::new(Language::Nl);
        let mut street = Street::new(window, &words);
        street.open_the_demo().await?;
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

#[tokio::test]
async fn a_hall_that_is_taken_is_refused_with_the_nearest_free_time() -> Result<()> {
    let stage = Stage::set("hall-refused")?;
    let walk = async |window: &Window| {
        let words = Words::new(Language::Nl);
        let street = Street::new(window, &words);
        street.open_the_demo().await?;
        street.ask_for_the_hall("Buurtmaaltijd").await?;
        window
            .sees("Zaal van het oude schoolgebouw is gereserveerd")
            .await?;
        street.ask_for_the_hall("Toneelrepetitie").await?;
        window
            .sees("Zaal van het oude schoolgebouw is dan niet vrij")
            .await?;
        window.sees("14:00").await?;
        window.sees("Buurtmaaltijd").await?;
        window.sees("Er is niets veranderd.").await?;
        street.sees("not-free-next").await?;
        window.picture("refused").await?;
        // Half an hour lies between two bookings of this hall.
        window.click("button", "Reserveer").await?;
        until("the free time to be booked", async || {
            let text = window.text().await?;
            Ok((!text.contains("is dan niet vrij") && text.contains("18:30")).then_some(()))
        })
        .await
    };
    stage.with_window(&[], walk).await
}

#[tokio::test]
async fn the_guide_of_a_scheme_says_what_is_missing() -> Result<()> {
    let stage = Stage::set("guide")?;
    let walk = async |window: &Window| {
        let words = Words::new(Language::Nl);
        let street = Street::new(window, &words);
        street.open_the_demo().await?;
        street.click("link", "place-resources").await?;
        street.click("link", "resources-part-schemes").await?;
        // Eight weeks beforehand is too late for the Saturday after next.
        window.click("link", "Initiatievenloket").await?;
        street.find("heading", "guide").await?;
        window
            .fill(&street.say("guide-day"), &a_saturday()?)
            .await?;
        street.find("heading", "guide-missing").await?;
        window.sees("Op tijd: 8 weken van tevoren").await?;
        window.sees("De laatste dag om aan te vragen was").await?;
        window.picture("missing").await
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
    words: &'w Words,
    /// What each door said last, by its place in walking order.
    said: BTreeMap<usize, &'static str>,
    /// The doors in walking order.
    doors: Vec<(&'static str, u32)>,
}

impl<'w> Street<'w> {
    fn new(window: &'w Window<'w>, words: &'w Words) -> Self {
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
            words,
            said: BTreeMap::new(),
            doors: doors.collect(),
        }
    }

    fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    async fn click(&self, role: &str, id: &str) -> Result<()> {
        self.window.click(role, &self.say(id)).await
    }

    async fn find(&self, role: &str, id: &str) -> Result<()> {
        self.window.find(role, &self.say(id)).await.map(drop)
    }

    async fn sees(&self, id: &str) -> Result<()> {
        self.window.sees(&self.say(id)).await
    }

    async fn open_the_demo(&self) -> Result<()> {
        self.click("button", "welcome-demo").await?;
        self.find("heading", "street-title").await
    }

    async fn begin_an_initiative(&self, title: &str) -> Result<()> {
        self.click("button", "initiative-switch").await?;
        self.click("menuitem", "initiative-new").await?;
        self.window
            .fill(&self.say("initiative-title"), title)
            .await?;
        self.window.key(Key::Enter).await?;
        self.window.find("heading", title).await.map(drop)
    }

    async fn say_which_doors_count(&self) -> Result<()> {
        self.click("link", "place-doors").await?;
        for (street, numbers, side) in STREETS {
            self.click("button", "circle-add").await?;
            self.window.fill(&self.say("field-street"), street).await?;
            self.window
                .fill(&self.say("circle-numbers"), numbers)
                .await?;
            self.click("radio", side).await?;
            self.window.fill(&self.say("field-city"), "Utrecht").await?;
            self.click("button", "circle-add-do").await?;
            self.window.sees(&format!("{street} ")).await?;
        }
        self.window.sees("40 deuren tellen mee").await?;
        self.window.picture("circle").await
    }

    /// Past every door of every street.
    async fn walk(&mut self, title: &str, answers: Answers, how: How) -> Result<()> {
        self.click("link", "place-doors").await?;
        self.click("button", "round-start").await?;
        self.window.fill(&self.say("round-title"), title).await?;
        self.click("button", "round-start-do").await?;
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
                How::Buttons => self.click("button", &format!("outcome-{outcome}")).await?,
            }
            self.window
                .sees(&format!("Hele ronde: {} van {DOORS} deuren", at + 1))
                .await?;
            if matches!(outcome, "for" | "against" | "neutral") {
                self.said.insert(at, outcome);
            }
            if at + 1 == DOORS || self.is_first_of_its_street(at + 1) {
                self.sees("walk-done").await?;
                self.window.picture(&format!("{street}-done")).await?;
                self.click("link", "walk-to-round").await?;
            }
        }
        self.sees("round-all-done").await
    }

    fn is_first_of_its_street(&self, at: usize) -> bool {
        let street = |at: usize| self.doors.get(at).map(|door| door.0);
        at == 0 || street(at) != street(at - 1)
    }

    /// Who was not home is nobody's business any more.
    async fn end_the_round(&self) -> Result<()> {
        self.click("button", "round-end-open").await?;
        self.window
            .sees("15 keer ‘niet thuis’ wordt voorgoed gewist.")
            .await?;
        self.click("button", "round-end-do").await?;
        self.window.sees("15 keer ‘niet thuis’ is gewist.").await
    }

    /// By keyboard alone, but for the street, which stays from line to line.
    async fn write_over_the_list(&mut self) -> Result<()> {
        self.click("link", "place-support").await?;
        self.click("link", "support-paper-open").await?;
        let silent: Vec<usize> = (0..DOORS)
            .filter(|at| !self.said.contains_key(at))
            .collect();
        let signed = silent.into_iter().take(SIGNATURES - TWICE);
        let mut street_now = "";
        for (line, at) in signed.enumerate() {
            let (street, number) = *self.doors.get(at).context("a door")?;
            if street != street_now {
                self.window.fill(&self.say("field-street"), street).await?;
                street_now = street;
            }
            self.sign(line, number).await?;
            self.window.sees(&format!("{} reg", line + 1)).await?;
            self.said.insert(at, "for");
            if line < TWICE {
                self.sign(line, number).await?;
                self.sees("double").await?;
                self.window.picture("double").await?;
                self.click("button", "double-skip").await?;
            }
        }
        self.window.picture("list").await
    }

    async fn sign(&self, line: usize, number: u32) -> Result<()> {
        self.window
            .fill(&self.say("paper-name"), &format!("Mien Tekenaar{line}"))
            .await?;
        self.window.key(Key::Tab).await?; // the street stays
        self.window.key(Key::Tab).await?;
        self.window.type_in(&number.to_string()).await?;
        self.window.key(Key::Enter).await
    }

    async fn agrees_with_the_hand(&self) -> Result<()> {
        is_kept(self.window).await?;
        self.click("link", "place-support").await?;
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

    async fn ask_for_the_hall(&self, purpose: &str) -> Result<()> {
        self.window.chord(&[Key::Control], 'k').await?;
        let what = self.say("booking-new");
        self.window.type_in(&what).await?;
        self.window.find("option", &what).await?;
        self.window.key(Key::Enter).await?;
        self.find("heading", "booking-new").await?;
        self.window
            .click("option", "Zaal van het oude schoolgebouw")
            .await?;
        self.window
            .fill(&self.say("booking-day"), &a_saturday()?)
            .await?;
        self.window.fill(&self.say("booking-from"), "14:00").await?;
        self.window
            .fill(&self.say("booking-until"), "18:00")
            .await?;
        self.window
            .fill(&self.say("booking-purpose"), purpose)
            .await?;
        self.click("button", "booking-do").await
    }
}

/// Later than everything that the demo has booked this week.
fn a_saturday() -> Result<String> {
    let next_week = Zoned::now().date().checked_add(8.days())?;
    let saturday = next_week.yesterday()?.nth_weekday(1, Weekday::Saturday)?;
    Ok(saturday.strftime("%d-%m-%Y").to_string())
}
