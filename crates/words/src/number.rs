//! Numbers as a language writes them.

use fluent_bundle::FluentValue;

/// `12.345`.
pub(crate) fn dutch<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, '.')
}

/// `12,345`.
pub(crate) fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(value, ',')
}

/// Whole numbers with a mark between the thousands; all else is left to Fluent.
fn grouped(value: &FluentValue<'_>, mark: char) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let plain = format!("{:.0}", number.value.abs());
    let first = plain.len() % 3;
    let mut text = String::from(if number.value < 0.0 { "-" } else { "" });
    for (at, digit) in plain.chars().enumerate() {
        if at > 0 && at % 3 == first {
            text.push(mark);
        }
        text.push(digit);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_marked_as_the_language_does() {
        let dutch = |number: i64| dutch(&FluentValue::from(number), &());
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1.000"),
            (20_000, "20.000"),
            (-1_234_567, "-1.234.567"),
        ] {
            assert_eq!(dutch(number).as_deref(), Some(text));
        }
        assert_eq!(
            english(&FluentValue::from(2_000), &()).as_deref(),
            Some("2,000")
        );
        assert_eq!(english(&FluentValue::from("2000"), &()), None);
    }
}
