//! Stored codes may never change: old stores hold them.

use std::fmt::{Debug, Display};
use std::str::FromStr;

use samenspel_domain::{
    Balance, BookingState, Channel, CheckAnswer, CheckKey, CheckPlace, CheckTheme, CirclePartKind,
    ConsentDecision, ConsentSource, ContactChannel, ContactDirection, ContactState, DoubleWhy,
    DurationUnit, GatheringRhythm, GuideRule, HeardState, Influence, Involvement, KindredVerdict,
    LegalBasis, MediaType, MethodKind, MethodState, NextCallWhy, OrganisationKind,
    OrganisationStanding, Outcome, PartyKind, PartyPosition, Phase, Position, PriceUnit,
    Processing, Purpose, QuestionKind, ResourceKind, ResourceStanding, Scale, Side, Standing,
    SupportChannel, SupportUnit, TalentKind, TalentState, TeamRole, UnknownCode,
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
        "team neighbour_book neighbour_contact neighbour_notes consent_record attachments minutes support door_rounds lending involved contact_log talents organisations",
    );
    assert_codes(
        LegalBasis::ALL,
        "consent legal_obligation legitimate_interest",
    );
    assert_codes(CirclePartKind::ALL, "range door no_door");
    assert_codes(Side::ALL, "both odd even");
    assert_codes(Position::ALL, "for against neutral");
    assert_codes(SupportChannel::ALL, "door paper spoken letter online");
    assert_codes(SupportUnit::ALL, "household person");
    assert_codes(
        Outcome::ALL,
        "for against neutral not_home come_back no_post",
    );
    assert_codes(QuestionKind::ALL, "yes_no choice open");
}

#[test]
fn every_code_of_what_can_be_booked_is_as_stores_hold_it() {
    assert_codes(
        ResourceKind::ALL,
        "room tool land fencing printer vehicle expertise other",
    );
    assert_codes(ResourceStanding::ALL, "available out_of_use hidden");
    assert_codes(PriceUnit::ALL, "free time hour half_day day");
    assert_codes(
        BookingState::ALL,
        "provisional confirmed picked_up returned cancelled",
    );
    assert_codes(DurationUnit::ALL, "working_days weeks months");
    assert_codes(SupportUnit::ALL, "household person");
    assert_codes(
        GuideRule::ALL,
        "who_may_start area amount support lead_time asks afterwards",
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

#[test]
fn every_code_of_the_initiative_in_depth_is_as_stores_hold_it() {
    assert_codes(
        Scale::ALL,
        "street neighbourhood district town region country",
    );
    assert_codes(
        Influence::ALL,
        "told asked advises makes_together decides_together decides",
    );
    assert_codes(
        GatheringRhythm::ALL,
        "weekly two_weekly monthly_day monthly_weekday quarterly",
    );
    assert_codes(
        PartyKind::ALL,
        "residents entrepreneurs officials council organisation other",
    );
    assert_codes(PartyPosition::ALL, "for doubts against unknown");
    assert_codes(Balance::ALL, "both only_gains only_gives neither");
    assert_codes(MethodKind::ALL, "thinking deciding doing");
    assert_codes(MethodState::ALL, "idea planned done dropped");
    assert_codes(HeardState::ALL, "not partly heard");
    assert_codes(KindredVerdict::ALL, "not_looked join learn different");
    assert_codes(CheckAnswer::ALL, "yes partly no not_needed open");
    assert_codes(
        CheckKey::ALL,
        "core_team why_how_what question goal_sentence similar street consent circle \
         groups_heard expectations rules win_win roles methods gathering dates resources scheme \
         investment town_contact agreements council short_lines lasting shared recovery_sheet",
    );
    assert_codes(
        CheckTheme::ALL,
        "people goal rules support town means lasting",
    );
    assert_codes(
        CheckPlace::ALL,
        "overview depth neighbours support resources schemes team network settings",
    );
}

#[test]
fn every_code_of_the_network_is_as_stores_hold_it() {
    assert_codes(
        OrganisationKind::ALL,
        "association neighbourhood_council company school care housing faith municipality foundation group other",
    );
    assert_codes(
        OrganisationStanding::ALL,
        "not_asked asked supports partner declines",
    );
    assert_codes(TalentKind::ALL, "talent knowledge hours goods place");
    assert_codes(TalentState::ALL, "available in_use withdrawn");
    assert_codes(
        ContactChannel::ALL,
        "door phone email letter message meeting street other",
    );
    assert_codes(ContactDirection::ALL, "out in");
    assert_codes(ContactState::ALL, "planned done not_reached call_back");
    assert_codes(Involvement::ALL, "unknown follows interested helps carries");
    assert_codes(
        NextCallWhy::ALL,
        "follow_up call_back not_reached planned long_silent",
    );
    assert_codes(
        DoubleWhy::ALL,
        "same_phone same_email same_name_and_address like_name_same_address same_name_other_address",
    );
}
