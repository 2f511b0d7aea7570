//! Refusals as the window gets them: codes with data, never sentences.

use app::{ErrorCode, Refusal};
use serde::Serialize;
use specta::Type;

/// Why something was not done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AppError {
    code: String,
    field: Option<String>,
    row: Option<u32>,
    details: Vec<Detail>,
}

/// A value for the sentence.
#[derive(Clone, Debug, Serialize, Type)]
pub struct Detail {
    name: String,
    value: String,
}

impl AppError {
    pub(crate) fn new(code: ErrorCode) -> Self {
        Refusal::new(code).into()
    }
}

impl<R: Into<Refusal>> From<R> for AppError {
    fn from(refused: R) -> Self {
        let refusal = refused.into();
        let detail = |(name, value): (&str, String)| Detail {
            name: name.to_owned(),
            value,
        };
        Self {
            code: refusal.code.as_str().to_owned(),
            field: refusal.field.map(|field| field.as_str().to_owned()),
            row: refusal.row,
            details: refusal.details.into_iter().map(detail).collect(),
        }
    }
}

impl AppError {
    /// Whether it is this refusal.
    pub(crate) fn is(&self, code: ErrorCode) -> bool {
        self.code == code.as_str()
    }
}
