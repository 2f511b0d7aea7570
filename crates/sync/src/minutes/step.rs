//! What an act does to a text, as it is asked for; what comes of it is worked out where the text
//! stands, and so is how it is taken back.

use super::compare::carried_over;
use super::replica::{self, Edited};
use super::wire::CLIENT_MAX;
use super::{
    Approval, Authored, BrokenText, Generation, GenerationKey, MinutesText, Suggestion, WriterId,
    digest_of, leveled,
};
use crate::Stamp;

/// Something that is done to a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub(super) by: WriterId,
    pub(super) moves: Vec<Move>,
}

/// Part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Move {
    /// Someone who saw one text makes another of it. `is_set_back` when that is nobody's work: a
    /// generation that is past goes back to what was approved.
    Text {
        generation: GenerationKey,
        seen: String,
        text: String,
        is_set_back: bool,
    },
    /// An approval becomes so; its level follows.
    Approval {
        generation: GenerationKey,
        id: [u8; 16],
        approval: Approval,
    },
    /// A generation begins with this text, or never did.
    Open {
        generation: GenerationKey,
        text: String,
        is_open: bool,
    },
    /// Late edits are decided about, or are told again.
    Decide {
        generation: GenerationKey,
        edits: Vec<u64>,
        is_decided: bool,
    },
}

/// What comes of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// What changes, to be joined with what stands here and elsewhere.
    pub change: MinutesText,
    /// Takes it back.
    pub inverse: Step,
}

/// The letters that a generation begins with have nobody's number.
const BEGINNING: u64 = 1;

impl MinutesText {
    /// Someone typed. `generation` and `seen` are what they had before them. When it was approved
    /// meanwhile, what they typed becomes a suggestion.
    pub fn write(by: WriterId, generation: GenerationKey, seen: &str, text: &str) -> Step {
        Step {
            by,
            moves: vec![text_move(generation, seen, text, false)],
        }
    }

    /// Freezes what stands. `id` was never given before. `None` when it is frozen.
    pub fn approve(&self, by: WriterId, id: [u8; 16]) -> Result<Option<Step>, BrokenText> {
        let standing = self.standing()?;
        if standing.is_frozen {
            return Ok(None);
        }
        let key = standing.generation;
        let edits = self.generation(&key).map(|it| it.edits.keys().copied());
        let approval = Approval {
            stands: true,
            by,
            digest: digest_of(&standing.text),
            text: standing.text,
            seen: edits.into_iter().flatten().collect(),
            ..Approval::default()
        };
        let mut moves = self.emptied(key.number)?;
        moves.push(Move::Approval {
            generation: key,
            id,
            approval,
        });
        Ok(Some(Step { by, moves }))
    }

    /// Begins a generation with what was approved. `None` when it is open.
    pub fn reopen(&self, by: WriterId) -> Option<Step> {
        let path = self.path();
        let last = path.last()?;
        let (_, approval) = last.approval?;
        let moves = vec![Move::Open {
            generation: last.key.next(approval.digest),
            text: approval.text.clone(),
            is_open: true,
        }];
        Some(Step { by, moves })
    }

    /// Brings a suggestion into the open text. `None` when the text is frozen.
    pub fn take(&self, by: WriterId, it: &Suggestion) -> Result<Option<Step>, BrokenText> {
        let standing = self.standing()?;
        if standing.is_frozen {
            return Ok(None);
        }
        let mut step = Self::leave(by, it);
        let into = standing.generation;
        step.moves
            .push(text_move(into, &it.against, &it.text, false));
        Ok(Some(step))
    }

    /// Decides against a suggestion: it is gone, and so are its letters.
    pub fn leave(by: WriterId, it: &Suggestion) -> Step {
        let decide = Move::Decide {
            generation: it.generation,
            edits: it.work.clone(),
            is_decided: true,
        };
        let set_back = text_move(it.generation, &it.text, &it.against, true);
        Step {
            by,
            moves: vec![decide, set_back],
        }
    }

    /// Once a generation is approved, no letter of those before is kept: a name that was taken out
    /// of the minutes would stand on there. Not while there is something in them to decide about.
    fn emptied(&self, before: u32) -> Result<Vec<Move>, BrokenText> {
        let mut moves = Vec::new();
        if !self.suggestions()?.is_empty() {
            return Ok(moves);
        }
        let past = self
            .generations
            .iter()
            .filter(|(key, _)| key.number < before);
        for (key, generation) in past {
            moves.push(text_move(*key, &generation.text()?, "", true));
            let with_text = generation
                .approvals
                .iter()
                .filter(|(_, it)| !it.text.is_empty());
            moves.extend(with_text.map(|(id, approval)| Move::Approval {
                generation: *key,
                id: *id,
                approval: Approval {
                    text: String::new(),
                    ..approval.clone()
                },
            }));
        }
        Ok(moves)
    }

    /// What a step comes to at this moment, which no other act has.
    pub fn work_out(&self, step: &Step, stamp: Stamp) -> Result<Worked, BrokenText> {
        let author = Authored { stamp, by: step.by };
        let mut standing = self.clone();
        let mut change = Self::default();
        let mut inverse = Vec::new();
        for it in &step.moves {
            let key = it.generation();
            let here = standing.generations.entry(key).or_default();
            let Some((part, back)) = it.work_out(here, author)? else {
                continue;
            };
            here.join(&part)?;
            change.generations.entry(key).or_default().join(&part)?;
            inverse.push(back);
        }
        inverse.reverse();
        Ok(Worked {
            change,
            inverse: Step {
                by: step.by,
                moves: inverse,
            },
        })
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.generations.is_empty()
    }
}

fn text_move(generation: GenerationKey, seen: &str, text: &str, is_set_back: bool) -> Move {
    Move::Text {
        generation,
        seen: seen.to_owned(),
        text: text.to_owned(),
        is_set_back,
    }
}

/// What changes of a generation, and what takes it back; nothing where nothing does.
type Outcome = Option<(Generation, Move)>;

impl Move {
    pub(super) fn generation(&self) -> GenerationKey {
        match self {
            Self::Text { generation, .. }
            | Self::Approval { generation, .. }
            | Self::Open { generation, .. }
            | Self::Decide { generation, .. } => *generation,
        }
    }

    fn work_out(&self, here: &Generation, author: Authored) -> Result<Outcome, BrokenText> {
        match self {
            Self::Text {
                generation,
                seen,
                text,
                is_set_back,
            } => {
                let author = (!is_set_back).then_some(author);
                typed(*generation, here, (seen, text), author)
            }
            Self::Approval {
                generation,
                id,
                approval,
            } => Ok(approved((*generation, *id), here, approval, author.stamp)),
            Self::Open {
                generation,
                text,
                is_open,
            } => opened(*generation, here, text, *is_open),
            Self::Decide {
                generation,
                edits,
                is_decided,
            } => Ok(decided(*generation, here, edits, *is_decided)),
        }
    }
}

fn typed(
    key: GenerationKey,
    here: &Generation,
    (seen, text): (&str, &str),
    author: Option<Authored>,
) -> Result<Outcome, BrokenText> {
    let before = here.text()?;
    let hunks = carried_over(seen, text, &before);
    if hunks.is_empty() {
        return Ok(None);
    }
    let client = client_for(key, here, text, author)?;
    let Edited { state, update } = replica::edited(&here.state, client, &hunks)?;
    let part = Generation {
        state: update,
        edits: author.map(|author| (client, author)).into_iter().collect(),
        ..Generation::default()
    };
    let after = replica::text_of(&state)?;
    Ok(Some((
        part,
        text_move(key, &after, &before, author.is_none()),
    )))
}

/// Under which number letters are written. Two edits that are not the same never have the same: it
/// is drawn from who writes, when, what stood and what is to stand. So an older copy of a folder
/// that goes on writes under other numbers, and who sets the same back to the same does it once.
fn client_for(
    key: GenerationKey,
    here: &Generation,
    text: &str,
    author: Option<Authored>,
) -> Result<u64, BrokenText> {
    let mut hasher = blake3::Hasher::new_derive_key("samenspel minutes writer v1");
    if let Some(Authored { stamp, by }) = author {
        hasher.update(&stamp.0.to_be_bytes()).update(&by);
    }
    hasher.update(&key.number.to_be_bytes()).update(&key.from);
    hasher.update(&replica::fingerprint(&here.state)?);
    hasher.update(text.as_bytes());
    let mut number = [0; 8];
    number.copy_from_slice(&hasher.finalize().as_bytes()[..8]);
    Ok((u64::from_be_bytes(number) & CLIENT_MAX).max(BEGINNING + 1))
}

fn approved(
    (key, id): (GenerationKey, [u8; 16]),
    here: &Generation,
    wanted: &Approval,
    stamp: Stamp,
) -> Outcome {
    // Before there was one, none stood.
    let none = || Approval {
        stands: false,
        text: String::new(),
        ..wanted.clone()
    };
    let before = here.approvals.get(&id).cloned().unwrap_or_else(none);
    let mut after = Approval {
        level: before.level.saturating_add(1),
        ..wanted.clone()
    };
    if after.stamp == Stamp::default() {
        after.stamp = stamp;
    }
    let stamp = after.stamp;
    let part = Generation {
        approvals: [(id, after)].into(),
        ..Generation::default()
    };
    let back = Move::Approval {
        generation: key,
        id,
        approval: Approval { stamp, ..before },
    };
    Some((part, back))
}

fn opened(
    key: GenerationKey,
    here: &Generation,
    text: &str,
    is_open: bool,
) -> Result<Outcome, BrokenText> {
    let level = leveled(here.opened, is_open);
    if level == here.opened {
        return Ok(None);
    }
    let part = Generation {
        opened: level,
        state: if is_open {
            beginning(text)?
        } else {
            Vec::new()
        },
        ..Generation::default()
    };
    let back = Move::Open {
        generation: key,
        text: text.to_owned(),
        is_open: !is_open,
    };
    Ok(Some((part, back)))
}

/// The same letters wherever it is begun.
fn beginning(text: &str) -> Result<Vec<u8>, BrokenText> {
    let hunks = carried_over("", text, "");
    Ok(replica::edited(&[], BEGINNING, &hunks)?.state)
}

fn decided(key: GenerationKey, here: &Generation, edits: &[u64], is_decided: bool) -> Outcome {
    let level = |edit: &u64| {
        let level = here.decided.get(edit).copied().unwrap_or_default();
        let next = leveled(level, is_decided);
        (next != level).then_some((*edit, next))
    };
    let part = Generation {
        decided: edits.iter().filter_map(level).collect(),
        ..Generation::default()
    };
    let changed: Vec<u64> = part.decided.keys().copied().collect();
    let back = Move::Decide {
        generation: key,
        edits: changed.clone(),
        is_decided: !is_decided,
    };
    (!changed.is_empty()).then_some((part, back))
}
