//! Where a word was found, kept to narrow it down by its next letter.

/// Which line of the list: half as wide as a `usize`, as many are remembered.
pub(super) type LineNumber = u32;

/// The lines that hold a word, in order, and where in the text they first do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Matches {
    pub(super) lines: Vec<LineNumber>,
    pub(super) at: Vec<u32>,
    /// What stands there after so many letters of the word: to compare a longer one with it is
    /// quicker than to go to the text.
    pub(super) next: Vec<Eight>,
    pub(super) skipped: usize,
}

/// Eight bytes of text, the first one lowest.
pub(super) type Eight = u64;

impl Matches {
    pub(super) fn of(skipped: usize, capacity: usize) -> Self {
        Self {
            lines: Vec::with_capacity(capacity),
            at: Vec::with_capacity(capacity),
            next: Vec::with_capacity(capacity),
            skipped,
        }
    }

    pub(super) fn push(&mut self, line: LineNumber, at: u32, next: Eight) {
        self.lines.push(line);
        self.at.push(at);
        self.next.push(next);
    }

    pub(super) fn extend(&mut self, more: &Self) {
        self.lines.extend_from_slice(&more.lines);
        self.at.extend_from_slice(&more.at);
        self.next.extend_from_slice(&more.next);
    }
}

/// A few letters, to see whether a text begins with them.
pub(super) struct Begin {
    letters: Eight,
    /// Where a letter stands, and not the rest.
    mask: Eight,
}

impl Begin {
    /// None when they are more than fit.
    pub(super) fn new(letters: &[u8]) -> Option<Self> {
        let every = [u8::MAX; size_of::<Eight>()];
        Some(Self {
            letters: eight(letters),
            mask: eight(every.get(..letters.len())?),
        })
    }

    pub(super) fn is_of(&self, text: Eight) -> bool {
        text & self.mask == self.letters
    }
}

/// The first eight bytes of a text; zeros after its end.
pub(super) fn eight(text: &[u8]) -> Eight {
    let mut eight = [0; size_of::<Eight>()];
    for (place, letter) in eight.iter_mut().zip(text) {
        *place = *letter;
    }
    Eight::from_le_bytes(eight)
}

/// A text in memory is shorter than four gigabytes.
pub(super) fn short(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
