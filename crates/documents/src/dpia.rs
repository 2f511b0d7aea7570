//! A template to think risks to privacy through (article 35 of the GDPR), and to agree on who is
//! controller and who is processor (article 28), filled in with what is known.

use crate::pdf::DocumentError;
use crate::report::{Block, Section, report};
use crate::{Kept, Look};

/// What is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dpia {
    /// What the initiative is called.
    pub initiative: String,
    /// Doors of its circle.
    pub doors: usize,
    /// People it knows.
    pub people: u64,
    /// Every activity.
    pub kept: Vec<Kept>,
}

/// What can go wrong everywhere.
const RISKS: [&str; 5] = ["lost", "paper", "seen", "long", "remark"];

/// What is agreed on with the town.
const POINTS: [&str; 7] = [
    "purpose", "secret", "safe", "others", "leak", "end", "check",
];

/// The template as a PDF.
pub fn dpia(it: &Dpia, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let title = look.say_with("paper-dpia", "initiative", &it.initiative);
    let sections = [
        Section::new("", [Block::text(look.say("paper-dpia-lead"))]),
        what(it, look),
        needed(look),
        risks(look),
        decision(look),
        roles(look),
        points(look),
    ];
    report(&title, &sections, look)
}

fn what(it: &Dpia, look: &Look) -> Section {
    let doors = look
        .words
        .say("paper-dpia-doors", &[("doors", it.doors.into())]);
    let people = [("people", it.people.into())];
    let people = look.words.say("paper-dpia-people", &people);
    let head = [
        "paper-dpia-activity",
        "register-purpose",
        "register-basis",
        "register-term",
    ];
    let row = |it: &Kept| {
        vec![
            it.name(look),
            it.purpose(look),
            it.basis(look),
            it.term(look),
        ]
    };
    let table = Block::Table {
        head: head.map(|id| look.say(id)).into(),
        rows: it.kept.iter().map(row).collect(),
    };
    let blocks = [Block::text(format!("{doors} {people}")), table];
    Section::new(look.say("paper-dpia-what"), blocks)
}

fn needed(look: &Look) -> Section {
    let blocks = [
        Block::text(look.say("paper-dpia-special")),
        Block::blank(look.say("paper-dpia-needed-ask"), 3),
        Block::blank(look.say("paper-dpia-heard"), 3),
    ];
    Section::new(look.say("paper-dpia-needed"), blocks)
}

fn risks(look: &Look) -> Section {
    let head = ["paper-dpia-risk", "paper-dpia-measure", "paper-dpia-chance"];
    let row = |risk: &str| {
        let risk = format!("paper-dpia-{risk}");
        vec![
            look.say(&risk),
            look.say(&format!("{risk}-measure")),
            String::new(),
        ]
    };
    let table = Block::Table {
        head: head.map(|id| look.say(id)).into(),
        rows: RISKS.into_iter().map(row).collect(),
    };
    let blocks = [table, Block::blank(look.say("paper-dpia-own"), 4)];
    Section::new(look.say("paper-dpia-risks"), blocks)
}

fn decision(look: &Look) -> Section {
    let blocks = [
        Block::blank(look.say("paper-dpia-decision-ask"), 3),
        Block::blank(look.say("paper-dpia-signed"), 1),
    ];
    Section::new(look.say("paper-dpia-decision"), blocks)
}

fn roles(look: &Look) -> Section {
    let said = ["paper-roles-team", "paper-roles-town", "paper-roles-alone"];
    let blocks = said.map(|id| Block::text(look.say(id)));
    Section::new(look.say("paper-roles"), blocks)
}

fn points(look: &Look) -> Section {
    let items = POINTS.map(|it| look.say(&format!("paper-roles-point-{it}")));
    let blocks = [
        Block::Items {
            items: items.into(),
        },
        Block::blank(look.say("paper-roles-team-signs"), 1),
        Block::blank(look.say("paper-roles-town-signs"), 1),
    ];
    Section::new(look.say("paper-roles-points"), blocks)
}
