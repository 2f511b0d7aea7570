//! What stands of a text, and what came too late to stand in it.

use std::collections::BTreeSet;

use sabotage::{Sabotage, is_on};

use super::{
    Approval, Authored, BrokenText, Generation, GenerationKey, MinutesText, digest_of, is_yes,
};

/// The text as people read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The generation it is of.
    pub generation: GenerationKey,
    /// The text.
    pub text: String,
    /// The text is approved, and nobody writes in it.
    pub is_frozen: bool,
    /// The last text that was approved; of the generation before while this one is open.
    pub approved: Option<Approved>,
}

/// What was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approved {
    /// By whom and when.
    pub authored: Authored,
    /// The text.
    pub text: String,
}

/// What someone wrote who had not heard that the text was approved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The generation they wrote in: its name.
    pub generation: GenerationKey,
    /// Who wrote, and when last; the earliest first.
    pub authors: Vec<Authored>,
    /// What was approved, without it.
    pub against: String,
    /// Their text.
    pub text: String,
    /// What it is made of: edits and approvals that did not count.
    pub(super) work: Vec<u64>,
}

impl Suggestion {
    /// Another number once something more came, or someone decided about part of it.
    pub fn seen(&self) -> u64 {
        self.work.iter().fold(0, |seen, it| seen.wrapping_add(*it))
    }
}

/// A generation on the way from the first to the one that people see.
pub(super) struct OnPath<'a> {
    pub(super) key: GenerationKey,
    pub(super) approval: Option<([u8; 16], &'a Approval)>,
}

impl MinutesText {
    /// What people read.
    pub fn standing(&self) -> Result<Standing, BrokenText> {
        let path = self.path();
        let last = path.last().map_or(GenerationKey::default(), |at| at.key);
        let frozen = path.last().and_then(|at| at.approval);
        let text = match (frozen, self.generation(&last)) {
            (Some((_, approval)), _) => approval.text.clone(),
            (None, Some(generation)) => generation.text()?,
            (None, None) => String::new(),
        };
        let approved = path.iter().rev().find_map(|at| at.approval);
        Ok(Standing {
            generation: last,
            text,
            is_frozen: frozen.is_some(),
            approved: approved.map(|(_, approval)| approval.shown()),
        })
    }

    /// All of what people read in one piece, to compare by; not when it was written.
    pub fn shown(&self) -> Result<Vec<u8>, BrokenText> {
        let Standing {
            text,
            is_frozen,
            approved,
            ..
        } = self.standing()?;
        let approved = approved.map(|it| (it.authored.by, it.text));
        let by = |it: &Suggestion| it.authors.iter().map(|it| it.by).collect::<BTreeSet<_>>();
        let late = self.suggestions()?.into_iter();
        let late: Vec<_> = late.map(|it| (by(&it), it.against, it.text)).collect();
        Ok(format!("{:?}", (text, is_frozen, approved, late)).into_bytes())
    }

    /// What came too late, by generation.
    pub fn suggestions(&self) -> Result<Vec<Suggestion>, BrokenText> {
        if is_on(Sabotage::ForgetWhatCameLate) {
            return Ok(Vec::new());
        }
        let path = self.path();
        let late = self.generations.iter().map(|(key, generation)| {
            let on_path = path.iter().find(|at| at.key == *key);
            match on_path.map(|at| at.approval) {
                // Everybody still writes in it.
                Some(None) => Ok(None),
                Some(Some((id, approval))) => {
                    let is_known = |it| it == number_of(id) || approval.seen.contains(&it);
                    suggestion(*key, generation, &approval.text, is_known)
                }
                None => match self.beginning_of(*key) {
                    // Nobody wrote in it, or that was taken back.
                    Some(it) if !generation.differs_from(it.digest) => Ok(None),
                    it => {
                        let against = it.map_or("", |it| &it.text);
                        suggestion(*key, generation, against, |_| false)
                    }
                },
            }
        });
        late.filter_map(Result::transpose).collect()
    }

    /// From the first generation to the one that people see. Of several approvals of one
    /// generation the earliest stands: what was approved is not changed by who did not know it.
    pub(super) fn path(&self) -> Vec<OnPath<'_>> {
        let mut path = Vec::new();
        let mut key = GenerationKey::default();
        loop {
            let approval = self.generation(&key).and_then(Generation::approval);
            path.push(OnPath { key, approval });
            let Some((_, approval)) = approval else {
                return path;
            };
            let next = key.next(approval.digest);
            let opened = self.generation(&next);
            if !opened.is_some_and(|it| it.is_open(approval.digest)) {
                return path;
            }
            key = next;
        }
    }

    /// The approval of the text that a generation began with.
    fn beginning_of(&self, key: GenerationKey) -> Option<&Approval> {
        let approvals = (self.generations.iter())
            .flat_map(|(key, generation)| generation.approvals.values().map(|it| (*key, it)));
        let mut began = approvals.filter(|(before, it)| before.next(it.digest) == key);
        began.next().map(|(_, approval)| approval)
    }
}

fn suggestion(
    key: GenerationKey,
    generation: &Generation,
    against: &str,
    is_known: impl Fn(u64) -> bool,
) -> Result<Option<Suggestion>, BrokenText> {
    let is_decided = |it: u64| generation.decided.get(&it).copied().is_some_and(is_yes);
    let late = generation
        .work()
        .filter(|(it, _)| !is_known(*it) && !is_decided(*it));
    let (work, all): (Vec<u64>, Vec<Authored>) = late.unzip();
    if work.is_empty() {
        return Ok(None);
    }
    let mut authors: Vec<Authored> = Vec::new();
    for one in all {
        match authors.iter_mut().find(|known| known.by == one.by) {
            Some(known) => known.stamp = known.stamp.max(one.stamp),
            None => authors.push(one),
        }
    }
    authors.sort_unstable();
    let text = generation.text()?;
    Ok((text != against).then(|| Suggestion {
        generation: key,
        authors,
        against: against.to_owned(),
        text,
        work,
    }))
}

impl Generation {
    /// Somebody opened it and did not take that back. Where others wrote meanwhile, that stays.
    fn is_open(&self, began_with: [u8; 16]) -> bool {
        is_yes(self.opened) || self.differs_from(began_with)
    }

    /// There is more in it than the text that it began with.
    fn differs_from(&self, began_with: [u8; 16]) -> bool {
        let is_other = || self.text().is_ok_and(|text| digest_of(&text) != began_with);
        self.approval().is_some() || is_other()
    }

    fn approval(&self) -> Option<([u8; 16], &Approval)> {
        let all = self.approvals.iter().map(|(id, it)| (*id, it));
        let standing = all.filter(|(_, it)| it.stands);
        standing.min_by_key(|(id, it)| (it.stamp, *id))
    }

    /// Who did something to it: wrote, or approved.
    fn work(&self) -> impl Iterator<Item = (u64, Authored)> {
        let edits = self.edits.iter().map(|(edit, authored)| (*edit, *authored));
        let approvals = self.approvals.iter().filter(|(_, it)| it.stands);
        edits.chain(approvals.map(|(id, it)| (number_of(*id), it.authored())))
    }
}

impl Approval {
    fn authored(&self) -> Authored {
        Authored {
            stamp: self.stamp,
            by: self.by,
        }
    }

    fn shown(&self) -> Approved {
        Approved {
            authored: self.authored(),
            text: self.text.clone(),
        }
    }
}

/// An approval as it is decided about, beside edits.
fn number_of(approval: [u8; 16]) -> u64 {
    let [front, _] = approval.as_chunks::<8>().0 else {
        return 0;
    };
    u64::from_be_bytes(*front)
}
