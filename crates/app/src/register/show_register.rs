//! The record of processing activities (article 30 of the GDPR), made from the annotations of the
//! columns, so that it can not fall behind.

use domain::{LegalBasis, Processing, Term};
use sync::registry::TABLES;

/// One processing activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// Which.
    pub processing: Processing,
    /// On what ground.
    pub basis: LegalBasis,
    /// For how long.
    pub term: Term,
    /// What is kept for it.
    pub columns: Vec<RegisterColumn>,
}

/// A column that says something of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegisterColumn {
    /// Name of its table in the store.
    pub table: &'static str,
    /// Its name there.
    pub column: &'static str,
}

impl RegisterColumn {
    /// The message that says what it holds.
    pub fn message(self) -> String {
        let name = format!("holds-{}-{}", self.table, self.column);
        name.replace('_', "-")
    }
}

/// Every activity for which something is kept.
pub fn show_register() -> Vec<RegisterEntry> {
    let entry = |processing: &Processing| RegisterEntry {
        processing: *processing,
        basis: processing.basis(),
        term: processing.term(),
        columns: columns_of(*processing),
    };
    Processing::ALL.iter().map(entry).collect()
}

fn columns_of(processing: Processing) -> Vec<RegisterColumn> {
    let mut columns = Vec::new();
    for table in TABLES {
        let of_it = table.columns.iter();
        let of_it = of_it.filter(|column| column.processing == Some(processing));
        columns.extend(of_it.map(|column| RegisterColumn {
            table: table.name,
            column: column.name,
        }));
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_activity_keeps_something() {
        for entry in show_register() {
            assert!(!entry.columns.is_empty(), "{}", entry.processing);
        }
    }

    #[test]
    fn every_personal_column_stands_in_it_once() {
        let personal = TABLES.iter().flat_map(|table| table.columns);
        let personal = personal.filter(|column| column.processing.is_some());
        let register = show_register();
        let told: usize = register.iter().map(|entry| entry.columns.len()).sum();
        assert_eq!(told, personal.count());
        let of_phones = register
            .iter()
            .find(|entry| entry.processing == Processing::NeighbourContact)
            .unwrap();
        let phone = RegisterColumn {
            table: "neighbour",
            column: "phone",
        };
        assert!(of_phones.columns.contains(&phone));
        assert_eq!(phone.message(), "holds-neighbour-phone");
    }
}
