//! What must not be lost, told without looking at how the laptops do it: who wrote what over
//! what, and which laptops and servers have it for certain.

use std::collections::{BTreeMap, BTreeSet};

use app::sync::registry::{MINUTES, NEIGHBOUR_TAG, REMOVED_AS, REMOVED_AT, SUPPORT, VISIT};
use app::sync::{TableId, Value};
use app::{Cell, Look};
use uuid::Uuid;

use crate::minutes::letters_in;

/// A write, by its number.
pub type WriteId = u32;

/// A value that someone wrote, and what they saw there before.
#[derive(Clone, Debug)]
struct Write {
    cell: Cell,
    value: Value,
    /// The values that stood or were told, and that the writer saw.
    over: Vec<Value>,
}

/// What a laptop or a server has for certain.
#[derive(Clone, Debug, Default)]
pub struct Knowledge {
    writes: BTreeSet<WriteId>,
    erased: BTreeSet<(TableId, Uuid)>,
}

impl Knowledge {
    /// Has what the other has, too.
    pub fn learn(&mut self, other: &Self) {
        self.writes.extend(&other.writes);
        self.erased.extend(&other.erased);
    }

    /// Goes back to what it was; erasures it keeps.
    pub fn go_back_to(&mut self, earlier: &Self) {
        self.writes.clone_from(&earlier.writes);
        self.erased.extend(&earlier.erased);
    }
}

/// Everything that was ever written.
#[derive(Default)]
pub struct Model {
    writes: Vec<Write>,
    /// Rows that someone asked to erase, whether or not that is known to have been done.
    doomed: BTreeSet<(TableId, Uuid)>,
    /// The lines of minutes that whoever writes now takes out.
    pub replacing: Vec<Value>,
}

impl Model {
    /// Notes what a person did at a laptop: the difference between before and after. Returns
    /// how many values they wrote.
    pub fn note(&mut self, before: &Look, after: &Look, knows: &mut Knowledge) -> usize {
        let mut noted = 0;
        for (cell, (value, stamp)) in &after.cells {
            let standing = before.cells.get(cell);
            if *cell == text_of(cell.1) {
                continue; // its lines are noted one by one
            }
            if standing.is_some_and(|(_, at)| at == stamp) {
                continue;
            }
            let settled = before.conflicts.difference(&after.conflicts);
            let settled = settled.filter(|(of, ..)| of == cell);
            let over = standing.map(|(value, _)| value.clone()).into_iter();
            let over = over.chain(settled.map(|(_, _, value)| value.clone()));
            let write = Write {
                cell: *cell,
                value: value.clone(),
                over: over.collect(),
            };
            knows.writes.insert(self.writes.len() as WriteId);
            self.writes.push(write);
            noted += 1;
        }
        for row in after.texts.keys() {
            noted += self.note_lines(*row, before, after, knows);
        }
        // Decided for what stands already.
        for (cell, _, value) in before.conflicts.difference(&after.conflicts) {
            let same = |look: &Look| look.cells.get(cell).cloned();
            if same(before) == same(after)
                && let Some((standing, _)) = same(after)
            {
                knows.writes.insert(self.writes.len() as WriteId);
                self.writes.push(Write {
                    cell: *cell,
                    value: standing,
                    over: vec![value.clone()],
                });
            }
        }
        for row in after.erased.difference(&before.erased) {
            knows.erased.insert(*row);
            self.doomed.insert(*row);
        }
        noted
    }

    /// Notes which lines someone wrote in minutes, and which they took out: these are covered by
    /// nothing in their place.
    fn note_lines(
        &mut self,
        row: Uuid,
        before: &Look,
        after: &Look,
        knows: &mut Knowledge,
    ) -> usize {
        let (cell, had, has) = (text_of(row), lines_in(before, row), lines_in(after, row));
        // What someone replaces too late stands as long as nobody takes their suggestion.
        let replaced = self.replacing.iter().filter(|line| has.contains(*line));
        let replaced: Vec<Value> = replaced.cloned().collect();
        let written = has.difference(&had);
        let written = written.map(|line| (line.clone(), replaced.clone()));
        let gone: Vec<Value> = had.difference(&has).cloned().collect();
        let gone = (!gone.is_empty()).then_some((Value::Null, gone));
        let mut noted = 0;
        for (value, over) in written.chain(gone) {
            knows.writes.insert(self.writes.len() as WriteId);
            self.writes.push(Write { cell, value, over });
            noted += 1;
        }
        noted
    }

    /// Notes that rows are about to be erased.
    pub fn doom(&mut self, rows: impl IntoIterator<Item = (TableId, Uuid)>) {
        self.doomed.extend(rows);
    }

    /// What of all that is known is neither there, nor told, nor erased.
    pub fn lost(&self, known: &Knowledge, look: &Look) -> Vec<String> {
        let mut appears: BTreeMap<Cell, BTreeSet<&Value>> = BTreeMap::new();
        for (cell, (value, _)) in &look.cells {
            appears.entry(*cell).or_default().insert(value);
        }
        for (cell, _, value) in &look.conflicts {
            appears.entry(*cell).or_default().insert(value);
        }
        let lines: Vec<(Cell, Value)> = (look.texts.keys())
            .flat_map(|row| {
                lines_in(look, *row)
                    .into_iter()
                    .map(|it| (text_of(*row), it))
            })
            .collect();
        for (cell, line) in &lines {
            appears
                .entry(*cell)
                .or_default()
                .extend([line, &Value::Null]);
        }
        let mut of_cell: BTreeMap<Cell, Vec<&Write>> = BTreeMap::new();
        for write in &self.writes {
            of_cell.entry(write.cell).or_default().push(write);
        }
        let gone = self.hanging_on_the_doomed();
        let none = BTreeSet::new();
        let mut lost = Vec::new();
        for id in &known.writes {
            let write = &self.writes[*id as usize];
            let (table, row, column) = write.cell;
            let is_undecided_by_value = column <= REMOVED_AS || table == NEIGHBOUR_TAG.id;
            let is_not_home = self.says_not_home(table, row);
            let is_gone = self.doomed.contains(&(table, row)) || gone.contains(&(table, row));
            if is_gone || is_undecided_by_value || is_not_home {
                continue;
            }
            let here = appears.get(&write.cell).unwrap_or(&none);
            if !is_covered(&write.value, &of_cell[&write.cell], here) {
                lost.push(format!("{:?} of {table:?} {row} {column:?}", write.value));
            }
        }
        lost
    }

    /// Whether a row said that nobody was home: it may be erased at any time by who hears of the
    /// end of its round.
    fn says_not_home(&self, table: TableId, row: Uuid) -> bool {
        let said = Value::from("not_home");
        table == VISIT.id
            && self
                .writes
                .iter()
                .any(|it| it.cell.1 == row && it.value == said)
    }

    /// Statements that are known to be erased and were never thrown away or undone, as far as anyone
    /// wrote: something must stand for each.
    pub fn statements_without_a_person(&self, known: &Knowledge) -> Vec<Uuid> {
        let thrown_away = |row: Uuid| {
            let of_row = self.writes.iter().filter(|it| it.cell.1 == row);
            let mut removals = of_row.filter(|it| it.cell.2 == REMOVED_AT);
            removals.any(|it| it.value != Value::Null)
        };
        let known_as_written = |row: Uuid| {
            let mut writes = known.writes.iter();
            writes.any(|id| self.writes[*id as usize].cell.1 == row)
        };
        let statements = known
            .erased
            .iter()
            .filter(|(table, _)| *table == SUPPORT.id);
        let rows = statements.map(|(_, row)| *row);
        rows.filter(|row| known_as_written(*row) && !thrown_away(*row))
            .collect()
    }

    /// Rows that someone hung on a row that was to be erased elsewhere meanwhile: they go with it.
    fn hanging_on_the_doomed(&self) -> BTreeSet<(TableId, Uuid)> {
        let doomed = self.doomed.iter().map(|(_, row)| Value::reference(*row));
        let doomed: BTreeSet<Value> = doomed.collect();
        let hangs = |write: &&Write| doomed.contains(&write.value);
        let rows = self.writes.iter().filter(hangs);
        rows.map(|write| (write.cell.0, write.cell.1)).collect()
    }

    /// What is known to be erased and stands all the same.
    pub fn risen(&self, known: &Knowledge, look: &Look) -> Vec<String> {
        let stands = |row: &&(TableId, Uuid)| {
            look.cells
                .keys()
                .any(|(table, id, _)| (*table, *id) == **row)
        };
        known
            .erased
            .iter()
            .filter(stands)
            .map(|row| format!("{row:?}"))
            .collect()
    }

    /// Texts that were only ever about rows that are known to be erased.
    pub fn canaries(&self, known: &Knowledge) -> Vec<String> {
        let doomed = |write: &&Write| {
            let (table, row, _) = write.cell;
            known.erased.contains(&(table, row))
        };
        let text = |write: &Write| match &write.value {
            Value::Text(text) if text.contains("§") => Some(text.clone()),
            _ => None,
        };
        self.writes.iter().filter(doomed).filter_map(text).collect()
    }
}

/// The text of minutes.
fn text_of(row: Uuid) -> Cell {
    (MINUTES.id, row, MINUTES.column("text"))
}

/// What nobody wrote before, of all that is read in minutes.
fn lines_in(look: &Look, row: Uuid) -> BTreeSet<Value> {
    let text = look.texts.get(&row).map_or("", String::as_str);
    letters_in(text).map(|it| Value::Text(it.into())).collect()
}

/// Whether a value is there, or one that was written by someone who saw it, or who saw that.
fn is_covered(value: &Value, writes: &[&Write], here: &BTreeSet<&Value>) -> bool {
    let (mut seen, mut next) = (BTreeSet::from([value]), vec![value]);
    while let Some(value) = next.pop() {
        if here.contains(value) {
            return true;
        }
        for write in writes.iter().filter(|write| write.over.contains(value)) {
            if seen.insert(&write.value) {
                next.push(&write.value);
            }
        }
    }
    false
}
