//! How often which trouble met which operation.

use std::collections::BTreeMap;
use std::fmt;

use crate::fault::Fault;
use crate::operation::Operation;

/// Counts.
#[derive(Clone, Debug, Default)]
pub struct Table(BTreeMap<(Fault, &'static str), u64>);

impl Table {
    /// A trouble met an operation.
    pub fn add(&mut self, fault: Fault, operation: &'static str) {
        *self.0.entry((fault, operation)).or_default() += 1;
    }

    /// Takes over what another counted.
    pub fn add_all(&mut self, other: &Self) {
        for (key, count) in &other.0 {
            *self.0.entry(*key).or_default() += count;
        }
    }

    /// Pairs that were met less often than this.
    pub fn below(&self, least: u64) -> Vec<String> {
        let rare = |(fault, name): (Fault, &'static str)| {
            let count = self.0.get(&(fault, name)).copied().unwrap_or(0);
            (count < least).then(|| format!("{fault:?} × {name}: {count}"))
        };
        Operation::pairs().into_iter().filter_map(rare).collect()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for ((fault, operation), count) in &self.0 {
            writeln!(f, "{:<16} {operation:<12} {count:>8}", format!("{fault:?}"))?;
        }
        Ok(())
    }
}
