//! Stored codes may never change: old stores hold them.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use samenspel_domain::{
    Channel, ConsentDecision, ConsentSource, LegalBasis, MediaType, Phase, Processing, Purpose,
    Standing, TeamRole, UnknownCode,
};

fn assert_codes<T>(all: &[T], expected: &str)
where
    T: Copy + Debug + Display + PartialEq + FromStr<Err = UnknownCode>,
{
    let codes: Vec<String> = all.iter().map(T::to_string).collect();
    assert_eq!(codes.join(" "), expected);
    for value in all {
        assert_eq!(value.to_string().parse(), Ok(*value));
    }
    let error = T::from_str("Nieuw").expect_err("no such code");
    assert_eq!(error.code, "Nieuw");
    assert_eq!(error.accepted.join(" "), expected);
}

#[test]
fn every_code_is_as_stores_hold_it() {
    assert_codes(
        Phase::ALL,
        "idea explore plan requested execution account upkeep done",
    );
    assert_codes(Standing::ALL, "active paused stopped handed_over");
    assert_codes(
        TeamRole::ALL,
        "lead chair secretary treasurer town_contact neighbour_contact volunteers execution other",
    );
    assert_codes(Channel::ALL, "post phone email message door");
    assert_codes(Purpose::ALL, "contact newsletter photo share_with_town");
    assert_codes(ConsentDecision::ALL, "given withdrawn");
    assert_codes(ConsentSource::ALL, "paper spoken form");
    assert_codes(
        MediaType::ALL,
        "image/jpeg image/png image/webp application/pdf",
    );
    assert_codes(
        Processing::ALL,
        "team neighbour_book neighbour_contact neighbour_notes consent_record attachments minutes",
    );
    assert_codes(
        LegalBasis::ALL,
        "consent legal_obligation legitimate_interest",
    );
}

#[test]
fn an_unknown_code_says_what_would_be_accepted() {
    let error = "later".parse::<Standing>().expect_err("no such code");
    assert_eq!(
        error.to_string(),
        r#"unknown standing "later", accepted: active, paused, stopped, handed_over"#
    );
}
