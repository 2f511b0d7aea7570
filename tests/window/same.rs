//! Whether two lists say the same.

use anyhow::{Result, ensure};

/// Compares line by line, so that the first difference is named and not ten thousand.
pub fn same_lines(found: &str, expected: &str) -> Result<()> {
    for (number, (found, expected)) in (1..).zip(found.lines().zip(expected.lines())) {
        ensure!(
            found == expected,
            "line {number} is {found:?}, not {expected:?}"
        );
    }
    let (lines, wanted) = (found.lines().count(), expected.lines().count());
    ensure!(lines == wanted, "{lines} lines, not {wanted}");
    Ok(())
}
