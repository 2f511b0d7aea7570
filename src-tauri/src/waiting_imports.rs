//! Lists that were read and wait for a person to say what their columns mean.

use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::ErrorCode;
use app::import::ImportFile;

use crate::error::AppError;

/// A person who goes back and forth holds one or two; an older one is read again.
const KEPT: usize = 3;

/// The lists by token, the newest last.
#[derive(Default)]
pub(crate) struct WaitingImports(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    given: u64,
    files: VecDeque<(String, ImportFile)>,
}

impl WaitingImports {
    /// Keeps a list and gives the token that it is asked back with.
    pub(crate) fn keep(&self, file: ImportFile) -> String {
        let mut kept = self.lock();
        kept.given += 1;
        let token = format!("list-{}", kept.given);
        kept.files.push_back((token.clone(), file));
        if kept.files.len() > KEPT {
            kept.files.pop_front();
        }
        token
    }

    /// A list that waits. One that no longer does is chosen again.
    pub(crate) fn get(&self, token: &str) -> Result<ImportFile, AppError> {
        let kept = self.lock();
        let found = kept.files.iter().find(|(known, _)| known == token);
        found
            .map(|(_, file)| file.clone())
            .ok_or_else(|| AppError::new(ErrorCode::NotFound))
    }

    /// Forgets a list that was brought in.
    pub(crate) fn forget(&self, token: &str) {
        self.lock().files.retain(|(known, _)| known != token);
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use app::import::{Format, Table};

    use super::*;

    fn list(name: &str) -> ImportFile {
        ImportFile {
            name: name.to_owned(),
            path: name.into(),
            table: Arc::new(Table {
                format: Format::Csv,
                encoding: "UTF-8",
                delimiter: Some(';'),
                sheets: Vec::new(),
                sheet: None,
                headers: Vec::new(),
                headers_missing: true,
                header_row_number: 0,
                first_row_number: 1,
                rows: Vec::new(),
            }),
            columns: Vec::new(),
            remembered: false,
        }
    }

    #[test]
    fn the_oldest_list_makes_place_and_a_token_is_given_once() {
        let waiting = WaitingImports::default();
        let tokens: Vec<String> = (0..=KEPT)
            .map(|_| waiting.keep(list("lijst.csv")))
            .collect();
        assert!(waiting.get(&tokens[0]).is_err());
        assert!(waiting.get(&tokens[1]).is_ok());
        waiting.forget(&tokens[KEPT]);
        assert!(waiting.get(&tokens[KEPT]).is_err());
        let newest = waiting.keep(list("nog een.csv"));
        assert!(!tokens.contains(&newest));
        assert!(
            waiting
                .get(&newest)
                .is_ok_and(|file| file.name == "nog een.csv")
        );
    }
}
