//! Numbers and dates of a spreadsheet as the text that a person meant.

use calamine::ExcelDateTime;

/// `612345678`, never `612345678.0` or `6.12E+8`: house numbers and phone numbers come as numbers.
pub(crate) fn number_text(number: f64) -> String {
    if number.is_finite() {
        format!("{number}")
    } else {
        String::new()
    }
}

/// ISO date, with the time when there is one: `2024-05-31`, `2024-05-31 19:30`, `19:30`.
pub(crate) fn date_text(date: ExcelDateTime) -> String {
    let serial = date.as_f64();
    if !(0.0..2_958_466.0).contains(&serial) {
        return number_text(serial);
    }
    let (year, month, day, hour, minute, _, _) = date.to_ymd_hms_milli();
    let has_time = hour > 0 || minute > 0;
    if serial < 1.0 || date.is_duration() {
        format!("{hour:02}:{minute:02}")
    } else if has_time {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// `2024-05-31T00:00:00` is a date.
pub(crate) fn iso_text(iso: &str) -> String {
    match iso.split_once('T') {
        Some((date, time)) if time.starts_with("00:00") => date.to_owned(),
        Some((date, time)) => format!("{date} {}", time.get(..5).unwrap_or(time)),
        None => iso.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_have_no_decimals_and_no_exponent() {
        assert_eq!(number_text(612_345_678.0), "612345678");
        assert_eq!(number_text(3.161_234_567_8e10), "31612345678");
        assert_eq!(number_text(12.5), "12.5");
        assert_eq!(number_text(f64::NAN), "");
    }

    #[test]
    fn midnight_is_a_date() {
        assert_eq!(iso_text("2024-05-31T00:00:00"), "2024-05-31");
        assert_eq!(iso_text("2024-05-31T19:30:00"), "2024-05-31 19:30");
    }
}
