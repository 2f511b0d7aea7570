//! Files that must be refused, one of every kind, built in code.
//!
//! The tests of this crate and of the command line read the same list.

mod office;
mod packages;
mod rows;
mod texts;
mod workbook;
mod xml;

/// A file with one thing wrong with it.
#[derive(Clone, Debug)]
pub struct BadFile {
    /// What is wrong, as a test is called.
    pub name: &'static str,
    /// The name that the file has on disk.
    pub file_name: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The code of the refusal, or of the first row issue.
    pub code: &'static str,
    /// The row that is named.
    pub row: Option<usize>,
}

impl BadFile {
    fn new(
        name: &'static str,
        file_name: &'static str,
        bytes: impl Into<Vec<u8>>,
        code: &'static str,
    ) -> Self {
        Self {
            name,
            file_name,
            bytes: bytes.into(),
            code,
            row: None,
        }
    }

    const fn in_row(mut self, row: usize) -> Self {
        self.row = Some(row);
        self
    }
}

/// Every bad file: refused as a whole first, then those with a row to look at.
pub fn all() -> Vec<BadFile> {
    let mut files = texts::all();
    files.extend(office::all());
    files.extend(packages::all());
    files.extend(xml::all());
    files.extend(rows::all());
    files
}
