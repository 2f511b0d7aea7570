//! What the way remembers of honest traffic, to hand it out where it does not belong.

use std::collections::BTreeMap;

use protocol::{PushAnswer, PushOutcome, split};

use crate::lie::{Answer, Route};

/// Everything that went by and may serve a lie.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// The stream, by position.
    pub stream: BTreeMap<u64, Vec<u8>>,
    /// Each checkpoint as it was put, with its position.
    pub checkpoints: Vec<(u64, Vec<u8>)>,
    /// The list of members, from the first record.
    pub records: Vec<Vec<u8>>,
    /// What the server took of nobody: pushed by a laptop that was taken out.
    pub too_late: Vec<Vec<u8>>,
    /// The same of another initiative.
    pub elsewhere: Option<Box<Self>>,
    /// How long the stream was before the newest that some laptops lack.
    pub shown: u64,
    /// A bundle of the team.
    pub bundle: Vec<u8>,
}

impl Memory {
    /// Notes what a request and its honest answer held.
    pub fn note(&mut self, route: Route, path: &str, asked: &[u8], answer: &Answer) {
        let parts = || split(asked, 1 << 20).unwrap_or_default();
        match route {
            Route::Push => match serde_json::from_slice::<PushAnswer>(&answer.body) {
                Ok(told) => self.note_pushed(&parts(), &told),
                Err(_) if answer.status >= 400 => {
                    self.too_late.extend(parts().iter().map(|it| it.to_vec()));
                }
                Err(_) => {}
            },
            Route::PutCheckpoint if answer.status < 300 => {
                let position = path.split("position=").nth(1).unwrap_or_default();
                let position = position.split('&').next().unwrap_or_default();
                let position = position.parse().unwrap_or_default();
                self.checkpoints.push((position, asked.to_vec()));
            }
            Route::Register if self.records.is_empty() => self.records.push(asked.to_vec()),
            Route::Append if answer.status == 201 => self.records.push(asked.to_vec()),
            _ => {}
        }
    }

    fn note_pushed(&mut self, parts: &[&[u8]], told: &PushAnswer) {
        for (part, outcome) in parts.iter().zip(&told.outcomes) {
            if let PushOutcome::Ok { pos } = outcome {
                self.stream.insert(*pos, part.to_vec());
            }
        }
    }

    /// An envelope that stands at a position.
    pub fn at(&self, position: u64) -> Vec<u8> {
        self.stream[&position].clone()
    }

    /// The same of another initiative.
    pub fn elsewhere(&self) -> &Self {
        self.elsewhere.as_deref().expect("another team was founded")
    }

    /// A checkpoint by its number, from 1.
    pub fn checkpoint(&self, number: usize) -> (u64, Vec<u8>) {
        self.checkpoints[number - 1].clone()
    }
}
