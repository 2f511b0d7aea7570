//! Reads a paper back.

use documents::Look;
pub use documents::reading::{pages, text};
use jiff::civil::date;
use words::{Language, Words};

/// A paper in Dutch.
pub fn dutch() -> Look {
    Look {
        words: Words::new(Language::Nl),
        large: false,
        day: date(2026, 11, 23),
    }
}

/// The same in large print.
pub fn large() -> Look {
    Look {
        large: true,
        ..dutch()
    }
}

/// Leaves the picture of a paper behind for whoever wants to look at it.
pub fn keep(name: &str, pdf: &[u8]) {
    if let Some(folder) = std::env::var_os("SAMENSPEL_PAPERS") {
        let path = std::path::Path::new(&folder).join(name);
        std::fs::write(path, pdf).expect("a paper");
    }
}
