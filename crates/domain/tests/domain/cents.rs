//! Money as people type it.

use samenspel_domain::{Cents, CentsError};

#[test]
fn euros_are_read_as_people_write_them() {
    for (typed, cents) in [
        ("12", 1_200),
        ("12,5", 1_250),
        ("12,50", 1_250),
        ("12.50", 1_250),
        (" € 12,- ", 1_200),
        ("0", 0),
        ("0,05", 5),
        ("1.250", 125_000),
        ("1.250,75", 125_075),
        ("10.000.000", 1_000_000_000),
    ] {
        assert_eq!(Cents::parse(typed), Ok(Some(Cents::new(cents))), "{typed}");
    }
    assert_eq!(Cents::parse("  "), Ok(None));
    assert_eq!(Cents::parse("€"), Ok(None));
}

#[test]
fn what_is_no_money_is_refused() {
    for typed in [
        "twaalf", "-5", "12,345", "1,2,3", "1.25.0", "1250.000", ".5", ",50", "1e3", "12 50", "١٢",
    ] {
        assert_eq!(Cents::parse(typed), Err(CentsError::NotMoney), "{typed}");
    }
    for typed in ["10000000,01", "99999999999999999999"] {
        assert_eq!(Cents::parse(typed), Err(CentsError::TooMuch), "{typed}");
    }
}

#[test]
fn what_is_shown_is_read_back() {
    for cents in [0, 5, 50, 100, 1_250, 125_000] {
        let amount = Cents::new(cents);
        assert_eq!(Cents::parse(&amount.as_typed()), Ok(Some(amount)));
        assert_eq!(Cents::parse(&amount.to_string()), Ok(Some(amount)));
    }
}

#[test]
fn a_share_takes_a_begun_cent_as_a_whole_one() {
    assert_eq!(Cents::new(1_000).percent(20), Cents::new(200));
    assert_eq!(Cents::new(1_001).percent(20), Cents::new(201));
    assert_eq!(Cents::new(0).percent(20), Cents::new(0));
}
