//! What a text looks like at a glance: cheap guesses that decide nothing on their own.

use domain::PersonName;

/// `van der`, which is a prefix between two words; `Maria` is not.
pub(crate) fn like_prefix(text: &str) -> bool {
    if text.is_empty() || text.len() > 20 {
        return false;
    }
    let name = PersonName::from_full(&format!("A {text} B"));
    name.is_ok_and(|name| name.prefix == text)
}

/// `1234 AB`, with or without the space.
pub(crate) fn like_postcode(text: &str) -> bool {
    let mut letters = text.bytes().filter(|b| !b.is_ascii_whitespace());
    let mut next = |is: fn(&u8) -> bool| letters.next().is_some_and(|b| is(&b));
    let digits = next(|b| matches!(b, b'1'..=b'9')) && (0..3).all(|_| next(u8::is_ascii_digit));
    digits && (0..2).all(|_| next(u8::is_ascii_alphabetic)) && letters.next().is_none()
}

/// Something with an @ and a dot after it.
pub(crate) fn like_email(text: &str) -> bool {
    let Some((name, domain)) = text.trim().rsplit_once('@') else {
        return false;
    };
    !name.is_empty() && !text.trim().contains(' ') && domain.contains('.')
}

/// Nine to fifteen digits with what people write between them; a year or an amount has fewer.
pub(crate) fn like_phone(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_writing = |c: char| {
        c.is_ascii_digit() || matches!(c, '+' | '-' | '(' | ')' | ' ' | '.' | '/' | '\u{A0}' | '\'')
    };
    (9..=15).contains(&digits) && !like_iso_date(text) && text.chars().all(is_writing)
}

/// A house number: up to five digits, then at most a short addition.
pub(crate) fn like_house_number(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=5).contains(&digits) && text.len() - digits <= 6 && !text.starts_with('0')
}

/// Words, then a number, then at most a short addition.
pub(crate) fn like_street_and_number(text: &str) -> bool {
    let words = text.trim();
    let Some(at) = words.find(|c: char| c.is_ascii_digit()) else {
        return false;
    };
    let street = words[..at].trim_end();
    street.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && at > street.len()
        && like_house_number(&words[at..])
}

fn like_iso_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() >= 10 && bytes[4] == b'-' && bytes[7] == b'-'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postcodes_are_four_digits_and_two_letters() {
        assert!(like_postcode("1234 AB") && like_postcode("9999zz"));
        assert!(!like_postcode("0123 AB") && !like_postcode("1234") && !like_postcode("1234 ABC"));
    }

    #[test]
    fn phones_are_told_from_dates_and_house_numbers() {
        assert!(
            like_phone("06-12345678")
                && like_phone("612345678")
                && like_phone("+31 (0)20 624 11 11")
        );
        assert!(!like_phone("2024-01-31 10:00") && !like_phone("12") && !like_phone("1990"));
    }

    #[test]
    fn a_street_with_its_number_is_seen() {
        assert!(
            like_street_and_number("Kerkstraat 12 bis") && like_street_and_number("Plein 1944 3")
        );
        assert!(
            !like_street_and_number("Kerkstraat")
                && !like_street_and_number("12")
                && !like_street_and_number("B12")
        );
    }
}
