//! Moments as people read them.

use app::domain::period::clock_at;
use app::domain::{Moment, Period};
use jiff::civil::{Date, DateTime};

/// `21-11-2026 20:15`, on the clock of the Netherlands.
pub(crate) fn local(at: Moment) -> String {
    read(clock_at(at))
}

/// `21-11-2026 20:15 – 22:00`, and with both days when they differ.
pub(crate) fn period(it: Period) -> String {
    let (start, end) = (clock_at(it.starts_at()), clock_at(it.ends_at()));
    if start.date() == end.date() {
        return format!("{} – {}", read(start), end.strftime("%H:%M"));
    }
    format!("{} – {}", read(start), read(end))
}

/// A detail of a refusal: a time or a day as people read it, anything else as it is.
pub(crate) fn detail(value: &str) -> String {
    if let Ok(time) = DateTime::strptime("%Y-%m-%dT%H:%M", value) {
        return read(time);
    }
    match Date::strptime("%Y-%m-%d", value) {
        Ok(day) => day.strftime("%-d-%-m-%Y").to_string(),
        Err(_) => value.to_owned(),
    }
}

fn read(time: DateTime) -> String {
    time.strftime("%-d-%-m-%Y %H:%M").to_string()
}
