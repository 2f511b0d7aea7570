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
