//! Several tags in one cell: commas between them, quotes around a tag that holds a comma.

use std::borrow::Cow;

/// Writes tags into one cell.
pub(crate) fn write<'t>(tags: impl Iterator<Item = &'t str>) -> String {
    let mut cell = String::new();
    for tag in tags {
        if !cell.is_empty() {
            cell.push_str(", ");
        }
        push_tag(&mut cell, tag);
    }
    cell
}

fn push_tag(cell: &mut String, tag: &str) {
    if tag.contains(SEPARATORS) || tag.contains(":::") || tag.contains('"') || tag.starts_with('*')
    {
        cell.push('"');
        cell.push_str(&tag.replace('"', "\"\""));
        cell.push('"');
    } else {
        cell.push_str(tag);
    }
}

const SEPARATORS: [char; 5] = [',', ';', '|', '\n', '\r'];

/// Reads the tags of a cell. Google's own groups (`* myContacts`, with ` ::: ` between them) say
/// nothing about a person and are left out.
pub(crate) fn read(cell: &str) -> impl Iterator<Item = Cow<'_, str>> {
    let mut rest = cell;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let (tag, after) = next_tag(rest);
            rest = after;
            if tag.is_some() {
                return tag;
            }
        }
        None
    })
}

/// One tag and what stands behind its separator.
fn next_tag(cell: &str) -> (Option<Cow<'_, str>>, &str) {
    let cell = cell.trim_start();
    if let Some((tag, after)) = quoted_tag(cell) {
        return (Some(Cow::Owned(tag)), after);
    }
    let end = cell.find(SEPARATORS).unwrap_or(cell.len());
    let end = cell[..end].find(":::").unwrap_or(end);
    let after = cell[end..].trim_start_matches(':');
    let after = after.strip_prefix(SEPARATORS).unwrap_or(after);
    let tag = cell[..end].trim();
    let is_tag = !tag.is_empty() && !tag.starts_with('*') && tag != "myContacts";
    (is_tag.then_some(Cow::Borrowed(tag)), after)
}

fn quoted_tag(cell: &str) -> Option<(String, &str)> {
    let inner = cell.strip_prefix('"')?;
    let mut at = 0;
    loop {
        at += inner.get(at..)?.find('"')?;
        if inner[at..].starts_with("\"\"") {
            at += 2;
            continue;
        }
        let after = inner[at + 1..].trim_start();
        let after = if after.is_empty() {
            after
        } else {
            after.strip_prefix(SEPARATORS)?
        };
        return Some((inner[..at].replace("\"\"", "\""), after));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_with_commas_and_quotes_come_back() {
        let tags = ["moestuin", "a, b", "zegt \"hoi\"", "* ster", "x:::y"];
        let cell = write(tags.into_iter());
        assert!(read(&cell).eq(tags));
    }

    #[test]
    fn google_groups_are_left_out() {
        assert!(read("Buurt ::: * myContacts ::: Moestuin").eq(["Buurt", "Moestuin"]));
    }

    #[test]
    fn a_lone_quote_is_text() {
        assert!(read("\"a, b").eq(["\"a", "b"]));
    }
}
