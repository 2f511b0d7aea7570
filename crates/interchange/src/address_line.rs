//! An address on one line: `Kerkstraat 12 bis` or `Kerkstraat 12 bis, 1234 AB Utrecht`.

use domain::{Address, HouseNumber, Postcode};

use crate::looks;

/// What a line says.
#[derive(Debug, Default)]
pub(crate) struct AddressLine {
    pub(crate) street: String,
    pub(crate) house_number: Option<HouseNumber>,
    pub(crate) postcode: Option<Postcode>,
    pub(crate) city: String,
}

/// Cuts a line at its postcode, when it has one, and takes the number from what stands before.
pub(crate) fn read(line: &str) -> AddressLine {
    if line.is_empty() {
        return AddressLine::default();
    }
    let (before, postcode, city) = match postcode_at(line) {
        Some((start, end)) => (
            &line[..start],
            Postcode::parse(&line[start..end]).ok(),
            &line[end..],
        ),
        None => (line, None, ""),
    };
    let (street, house_number) = Address::street_and_number(before.trim_end_matches(is_between));
    AddressLine {
        street,
        house_number,
        postcode,
        city: city.trim_matches(is_between).to_owned(),
    }
}

/// Where a postcode stands behind a number, which a line with five digits or more can have.
fn postcode_at(line: &str) -> Option<(usize, usize)> {
    let digits = line.bytes().filter(u8::is_ascii_digit).count();
    if digits < 5 {
        return None;
    }
    let starts = line
        .match_indices(is_between)
        .map(|(at, between)| at + between.len());
    starts.rev().find_map(|start| postcode_from(line, start))
}

/// `1234AB` or `1234 AB` at this place, with a number before it and nothing glued behind it.
fn postcode_from(line: &str, start: usize) -> Option<(usize, usize)> {
    let lengths = [6, 7].into_iter();
    let mut ends = lengths.map(|length| start + length).filter(|end| {
        let is_postcode = line.get(start..*end).is_some_and(looks::like_postcode);
        is_postcode && line[*end..].chars().next().is_none_or(is_between)
    });
    let has_number_before = line[..start].bytes().any(|b| b.is_ascii_digit());
    ends.next()
        .filter(|_| has_number_before)
        .map(|end| (start, end))
}

fn is_between(c: char) -> bool {
    c.is_whitespace() || c == ','
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_address_is_cut_at_its_postcode() {
        let line = read("Kerkstraat 12 bis, 1234 AB  Utrecht");
        assert_eq!(line.street, "Kerkstraat");
        assert_eq!(line.house_number, HouseNumber::parse("12 bis").ok());
        assert_eq!(line.postcode, Postcode::parse("1234AB").ok());
        assert_eq!(line.city, "Utrecht");
    }

    #[test]
    fn a_street_and_number_is_not_taken_for_a_postcode() {
        let line = read("Kerkstraat 1234 ab");
        assert_eq!((line.street.as_str(), line.postcode), ("Kerkstraat", None));
    }
}
