//! Where kills fell.

use std::fmt;

/// A kill, as seen from the act that it was meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fell {
    /// Before the act began.
    Before,
    /// Between begin and acknowledgement, in this tenth of its usual time.
    Between(usize),
    /// After the acknowledgement was written.
    After,
}

/// Kills by place.
#[derive(Clone, Debug, Default)]
pub struct Histogram {
    before: usize,
    tenths: [usize; 10],
    after: usize,
}

impl Histogram {
    pub fn count(&mut self, fell: Fell) {
        match fell {
            Fell::Before => self.before += 1,
            Fell::Between(tenth) => self.tenths[tenth] += 1,
            Fell::After => self.after += 1,
        }
    }

    pub fn add(&mut self, other: &Self) {
        self.before += other.before;
        self.after += other.after;
        for (ours, theirs) in self.tenths.iter_mut().zip(other.tenths) {
            *ours += theirs;
        }
    }

    pub fn kills(&self) -> usize {
        self.before + self.between() + self.after
    }

    pub fn between(&self) -> usize {
        self.tenths.iter().sum()
    }
}

impl fmt::Display for Histogram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = (0_u32..).zip(self.tenths);
        let tenths =
            tenths.map(|(at, count)| (format!("{:>3} to {:>3} %", at * 10, at * 10 + 10), count));
        let ends = [("before begin".to_owned(), self.before)];
        let last = [("acknowledged".to_owned(), self.after)];
        for (place, count) in ends.into_iter().chain(tenths).chain(last) {
            writeln!(
                f,
                "  {place:>12} {count:>4} {}",
                "▪".repeat(count.div_ceil(2))
            )?;
        }
        let part = 100.0 * self.between() as f64 / self.kills().max(1) as f64;
        write!(
            f,
            "  {} kills, {part:.1} % between begin and acknowledgement",
            self.kills()
        )
    }
}
