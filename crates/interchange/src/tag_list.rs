//! Several tags in one cell: commas between them, quotes around a tag that holds a comma.

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
pub(crate) fn read(cell: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = cell;
    while !rest.is_empty() {
        let (tag, after) = next_tag(rest);
        tags.extend(tag);
        rest = after;
    }
    tags
}

/// One tag and what stands behind its separator.
fn next_tag(cell: &str) -> (Option<String>, &str) {
    let cell = cell.trim_start();
    if let Some((tag, after)) = quoted_tag(cell) {
        return (Some(tag), after);
    }
    let end = cell.find(SEPARATORS).unwrap_or(cell.len());
    let end = cell.find(":::").unwrap_or(end).min(end);
    let after = cell[end..].trim_start_matches(':');
    let after = after.strip_prefix(SEPARATORS).unwrap_or(after);
    let tag = cell[..end].trim();
    let is_tag = !tag.is_empty() && !tag.starts_with('*') && tag != "myContacts";
    (is_tag.then(|| tag.to_owned()), after)
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
        assert_eq!(read(&write(tags.into_iter())), tags);
    }

    #[test]
    fn google_groups_are_left_out() {
        assert_eq!(
            read("Buurt ::: * myContacts ::: Moestuin"),
            ["Buurt", "Moestuin"]
        );
    }

    #[test]
    fn a_lone_quote_is_text() {
        assert_eq!(read("\"a, b"), ["\"a", "b"]);
    }
}
