//! Moments as people read them.

use app::domain::Moment;
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// `21-11-2026 20:15`, on the clock of the Netherlands.
pub(crate) fn local(at: Moment) -> String {
    let zone = TimeZone::get("Europe/Amsterdam").unwrap_or(TimeZone::UTC);
    let time = Timestamp::from_millisecond(at.0).unwrap_or_default();
    time.to_zoned(zone).strftime("%-d-%-m-%Y %H:%M").to_string()
}
