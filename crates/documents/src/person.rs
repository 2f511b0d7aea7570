//! The file of one person: all that is kept of them, by what it is kept for (article 15 GDPR).

use jiff::civil::Date;

use crate::pdf::DocumentError;
use crate::report::{Block, Section, report};
use crate::{Kept, Look, day_in_words};

/// What is kept of someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonFile {
    /// Who.
    pub name: String,
    /// By which initiative.
    pub initiative: String,
    /// By what it is kept for; an activity for which nothing is kept is left out.
    pub kept: Vec<KeptOfPerson>,
    /// Where else they are named.
    pub mentions: Vec<(Mention, String)>,
    /// Photos or papers lie beside it.
    pub has_files: bool,
}

/// What is kept of someone for one activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptOfPerson {
    /// The activity.
    pub kept: Kept,
    /// One for each row.
    pub records: Vec<Record>,
}

/// What a row says: the message of its label, and the value. Values of one label that follow each
/// other stand in one line.
pub type Record = Vec<(String, Said)>;

/// A value as a person reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// As it was written.
    Text(String),
    /// A day, in words.
    Day(Date),
    /// One of a list of codes: `outcome` and `for` make the message `outcome-for`.
    Code {
        /// The beginning of the messages of the list.
        kind: &'static str,
        /// The code; one from a later version is shown as it is.
        code: String,
    },
    /// Yes or no.
    YesNo(bool),
}

/// Where someone is named besides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mention {
    /// In the note of someone else.
    Note,
    /// In minutes of this title.
    Minutes(String),
    /// At a door.
    Door,
    /// At a booking.
    Booking,
}

/// The file as a PDF.
pub fn person_file(it: &PersonFile, look: &Look) -> Result<Vec<u8>, DocumentError> {
    let lead = look.say_with("paper-person-lead", "initiative", &it.initiative);
    let mut sections = vec![Section::new("", [Block::text(lead)])];
    sections.extend(it.kept.iter().map(|it| section(it, look)));
    if !it.mentions.is_empty() {
        let rows = it.mentions.iter();
        let rows = rows.map(|(place, excerpt)| (place_words(place, look), excerpt.clone()));
        let rows = rows.collect();
        let heading = look.say("paper-person-named");
        sections.push(Section::new(heading, [Block::Facts { rows }]));
    }
    if it.has_files {
        let files = look.say("paper-person-files");
        sections.push(Section::new("", [Block::text(files)]));
    }
    let title = look.say_with("paper-person", "name", &it.name);
    report(&title, &sections, look)
}

fn section(it: &KeptOfPerson, look: &Look) -> Section {
    let kept = &it.kept;
    let keep = [
        ("basis", kept.basis(look).into()),
        ("term", kept.term(look).into()),
    ];
    let why = format!(
        "{}. {}",
        kept.purpose(look),
        look.words.say("paper-slip-keep", &keep)
    );
    let mut blocks = vec![Block::text(why)];
    let records = it.records.iter().map(|record| rows(record, look));
    let records = records.filter(|rows| !rows.is_empty());
    blocks.extend(records.map(|rows| Block::Facts { rows }));
    Section::new(kept.name(look), blocks)
}

fn rows(record: &Record, look: &Look) -> Vec<(String, String)> {
    let mut rows: Vec<(String, String)> = Vec::new();
    for (message, said) in record {
        let (label, value) = (look.say(message), value(said, look));
        match rows.last_mut() {
            _ if value.is_empty() => {}
            Some((last, text)) if *last == label => {
                text.push(' ');
                text.push_str(&value);
            }
            _ => rows.push((label, value)),
        }
    }
    rows
}

fn value(said: &Said, look: &Look) -> String {
    match said {
        Said::Text(text) => text.clone(),
        Said::Day(day) => day_in_words(look.words, *day),
        Said::Code { kind, code } => {
            let id = format!("{kind}-{code}");
            match look.words.has(&id) {
                true => look.say(&id),
                false => code.clone(),
            }
        }
        Said::YesNo(true) => look.say("paper-person-yes"),
        Said::YesNo(false) => look.say("paper-person-no"),
    }
}

fn place_words(place: &Mention, look: &Look) -> String {
    match place {
        Mention::Note => look.say("paper-person-in-notes"),
        Mention::Minutes(title) => look.say_with("paper-person-in-minutes", "title", title),
        Mention::Door => look.say("paper-person-at-doors"),
        Mention::Booking => look.say("paper-person-in-bookings"),
    }
}
