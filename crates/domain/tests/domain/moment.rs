use proptest::prelude::*;
use samenspel_domain::Moment;

#[test]
fn a_moment_is_written_in_utc() {
    assert_eq!(Moment(0).to_string(), "1970-01-01T00:00:00Z");
    assert_eq!(
        Moment(1_777_626_000_123).to_string(),
        "2026-05-01T09:00:00.123Z"
    );
}

proptest! {
    #[test]
    fn every_moment_can_be_written(ms in any::<i64>()) {
        prop_assert!(!Moment(ms).to_string().is_empty());
    }
}
