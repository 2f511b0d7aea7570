//! Numbers that a spreadsheet wrote its own way: `612345678.0` and `3,1612345678E+10`.

/// What a text is when it is read as a spreadsheet's number.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum PlainNumber {
    /// All digits are there.
    Exact(String),
    /// Digits are gone for good.
    Rounded,
    /// Not written by a spreadsheet.
    Other,
}

/// Reads the writing with decimals or an exponent; anything else is left as it is.
pub(super) fn read(text: &str) -> PlainNumber {
    match text.split_once(['E', 'e']) {
        Some((mantissa, exponent)) => scientific(mantissa, exponent),
        None => whole(text),
    }
}

fn whole(text: &str) -> PlainNumber {
    match text.strip_suffix(".0").or_else(|| text.strip_suffix(",0")) {
        Some(digits) if is_digits(digits) => PlainNumber::Exact(digits.to_owned()),
        _ => PlainNumber::Other,
    }
}

fn scientific(mantissa: &str, exponent: &str) -> PlainNumber {
    let (first, decimals) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    let Ok(exponent) = exponent.trim_start_matches('+').parse::<usize>() else {
        return PlainNumber::Other;
    };
    if !is_digits(first) || !decimals.bytes().all(|b| b.is_ascii_digit()) || exponent > 15 {
        return PlainNumber::Other;
    }
    if decimals.len() < exponent {
        return PlainNumber::Rounded;
    }
    let (digits, rest) = decimals.split_at(exponent);
    if rest.bytes().any(|b| b != b'0') {
        return PlainNumber::Other;
    }
    PlainNumber::Exact([first, digits].concat())
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_digits_of_an_exponent_are_put_back() {
        assert_eq!(
            read("3.1612345678E+10"),
            PlainNumber::Exact("31612345678".into())
        );
        assert_eq!(
            read("6,12345678E+8"),
            PlainNumber::Exact("612345678".into())
        );
        assert_eq!(read("612345678.0"), PlainNumber::Exact("612345678".into()));
    }

    #[test]
    fn a_rounded_number_is_never_filled_up_with_zeros() {
        assert_eq!(read("3.16123E+10"), PlainNumber::Rounded);
        assert_eq!(read("6E8"), PlainNumber::Rounded);
    }

    #[test]
    fn other_writings_are_left_alone() {
        for text in [
            "06 12345678",
            "12 bis",
            "06.12.34.56.70",
            "E",
            "+31612345678",
            "",
        ] {
            assert_eq!(read(text), PlainNumber::Other);
        }
    }
}
