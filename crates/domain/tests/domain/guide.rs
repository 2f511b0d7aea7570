//! A scheme held against an initiative.

use samenspel_domain::{Cents, GuideFacts, GuideRule, SchemeGuide, SchemeTerms, known_schemes};

fn scheme_of(town: &str) -> SchemeTerms {
    let mut all = known_schemes().into_iter();
    all.find(|it| it.town.as_str() == town)
        .expect("as it is typed")
}

fn facts() -> GuideFacts {
    GuideFacts {
        today: "2026-11-23".parse().expect("as it is typed"),
        day: None,
        amount: None,
        has_plan: false,
        supporters: None,
        files: Vec::new(),
    }
}

fn met(terms: &SchemeTerms, facts: &GuideFacts, rule: GuideRule) -> Vec<Option<bool>> {
    let guide = SchemeGuide::new(terms, facts);
    let items = guide.items.iter().filter(|item| item.rule == rule);
    items.map(|item| item.is_met).collect()
}

#[test]
fn of_every_known_scheme_the_page_is_known_and_nothing_is_said_twice() {
    let all = known_schemes();
    assert!(all.len() >= 8);
    for terms in &all {
        assert!(terms.source.as_str().starts_with("https://"));
        let same = |it: &&SchemeTerms| (&it.name, &it.town) == (&terms.name, &terms.town);
        assert_eq!(all.iter().filter(same).count(), 1);
        assert!(!SchemeGuide::new(terms, &facts()).items.is_empty() || terms.reply_time.is_some());
    }
}

#[test]
fn the_last_day_to_ask_is_counted_back_from_the_day_of_the_activity() {
    for (town, activity, latest) in [
        ("Enschede", "2026-11-28", "2026-11-23"),
        ("Culemborg", "2026-04-17", "2026-04-01"), // over Easter
        ("Harderwijk", "2027-01-23", "2026-11-28"),
        ("De Ronde Venen", "2027-03-31", "2027-02-28"),
    ] {
        let mut facts = facts();
        facts.day = Some(activity.parse().expect("as it is typed"));
        let terms = scheme_of(town);
        let guide = SchemeGuide::new(&terms, &facts);
        assert_eq!(
            guide.latest_day,
            Some(latest.parse().expect("as it is typed")),
            "{town}"
        );
        for (today, in_time) in [(guide.latest_day, true), (facts.day, false)] {
            facts.today = today.expect("as it is typed");
            assert_eq!(met(&terms, &facts, GuideRule::LeadTime), [Some(in_time)]);
        }
    }
    let terms = scheme_of("Harderwijk");
    assert_eq!(met(&terms, &facts(), GuideRule::LeadTime), [None]);
}

#[test]
fn an_amount_is_held_against_the_limits_that_are_known() {
    for (town, euros, fits) in [
        ("Opmeer", 249, false),
        ("Opmeer", 250, true),
        ("Opmeer", 500, true),
        ("Opmeer", 501, false),
        ("Rotterdam", 1, true),
        ("Rotterdam", 20_001, false),
    ] {
        let mut facts = facts();
        facts.amount = Some(Cents::new(euros * 100));
        let found = met(&scheme_of(town), &facts, GuideRule::Amount);
        assert_eq!(found, [Some(fits)], "{town} {euros}");
    }
    assert_eq!(
        met(&scheme_of("Harderwijk"), &facts(), GuideRule::Amount),
        []
    );
}

#[test]
fn the_own_share_is_told_in_euros() {
    let mut facts = facts();
    facts.amount = Some(Cents::new(125_050));
    let guide = SchemeGuide::new(&scheme_of("Smallingerland"), &facts);
    assert_eq!(guide.own_share, Some(Cents::new(25_010)));
    assert_eq!(
        SchemeGuide::new(&scheme_of("Opmeer"), &facts).own_share,
        None
    );
}

#[test]
fn what_is_to_be_sent_along_is_there_is_missing_or_is_not_known() {
    let terms = scheme_of("Smallingerland");
    let mut facts = facts();
    let asks = |facts: &GuideFacts| met(&terms, facts, GuideRule::Asks);
    assert_eq!(asks(&facts), [Some(false), None, None]);
    facts.has_plan = true;
    facts.files = vec!["Begroting-2027.pdf".into(), "foto.jpg".into()];
    assert_eq!(asks(&facts), [Some(true), Some(true), None]);
}

#[test]
fn support_is_held_against_what_is_asked_once_it_was_counted() {
    let terms = scheme_of("Smallingerland");
    for (supporters, is_met) in [
        (None, None),
        (Some(24), Some(false)),
        (Some(25), Some(true)),
    ] {
        let mut facts = facts();
        facts.supporters = supporters;
        assert_eq!(met(&terms, &facts, GuideRule::Support), [is_met]);
    }
}
