//! Whether two lists say the same.

use anyhow::{Result, ensure};

/// Compares line by line, so that the first difference is named and not ten thousand. Below the
/// first line, the order does not count.
pub fn same_lines(found: &str, expected: &str) -> Result<()> {
    for (number, (found, expected)) in (1..).zip(sorted(found).into_iter().zip(sorted(expected))) {
        ensure!(
            found == expected,
            "line {number} of the sorted list is {found:?}, not {expected:?}"
        );
    }
    let (lines, wanted) = (found.lines().count(), expected.lines().count());
    ensure!(lines == wanted, "{lines} lines, not {wanted}");
    Ok(())
}

fn sorted(list: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = list.lines().collect();
    if let Some((_headers, rows)) = lines.split_first_mut() {
        rows.sort_unstable();
    }
    lines
}
