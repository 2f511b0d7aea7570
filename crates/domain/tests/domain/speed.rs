//! An import reads 10,000 rows; the limits are for release builds and wide enough for a busy machine.
//! Run with `cargo test --release -p samenspel-domain -- --ignored`.

use std::time::{Duration, Instant};

use samenspel_domain::{Email, PersonName, Phone, Postcode, fold};

const ROWS: u32 = 10_000;

#[expect(
    clippy::disallowed_methods,
    reason = "measuring time is what this test does"
)]
fn time(read: impl Fn(u32)) -> Duration {
    let start = Instant::now();
    (0..ROWS).for_each(read);
    start.elapsed()
}

fn assert_fast(what: &str, limit_ms: u64, read: impl Fn(&str), row: impl Fn(u32) -> String) {
    let rows: Vec<String> = (0..ROWS).map(row).collect();
    let took = time(|i| read(&rows[i as usize]));
    assert!(
        took < Duration::from_millis(limit_ms),
        "{what} took {took:?}"
    );
}

#[test]
#[ignore = "measures time: release builds only"]
fn ten_thousand_rows_are_read_within_milliseconds() {
    assert_fast(
        "phone",
        5,
        |t| assert!(Phone::parse(t).is_ok()),
        |i| format!("06-1{i:07}"),
    );
    assert_fast(
        "phone with country code",
        5,
        |t| assert!(Phone::parse(t).is_ok()),
        |i| format!("+31 (0)6 1{i:07}"),
    );
    assert_fast(
        "postcode",
        5,
        |t| assert!(Postcode::parse(t).is_ok()),
        |i| format!("{} ab", 1000 + i % 9000),
    );
    assert_fast(
        "email",
        15,
        |t| assert!(Email::parse(t).is_ok()),
        |i| format!("fatima.{i}@Example.nl"),
    );
    assert_fast(
        "name",
        40,
        |t| assert!(PersonName::from_full(t).is_ok()),
        |i| format!("Fatima{i} van der Berg"),
    );
    assert_fast(
        "fold",
        5,
        |t| assert!(!fold(t).is_empty()),
        |i| format!("Dorpsstraat {i}"),
    );
}
