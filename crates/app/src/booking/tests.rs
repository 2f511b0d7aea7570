//! Bookings: refused where they overlap, carried on, and clashing after they were brought together.

use domain::period::{Edge, moment_on_the_clock, on_the_clock};
use domain::{BookingState, InitiativeId, ResourceId};

use super::*;
use crate::history::undo;
use crate::neighbour::erase_neighbour;
use crate::resource::{
    PartInput, ResourceInput, add_resource, set_parts, show_resource, trash_resource,
};
use crate::team::two_laptops::TwoLaptops;
use crate::testing::TestApp;
use crate::trash::empty_trash;
use crate::{ErrorCode, Field, Refusal};

impl BookingInput {
    /// One of something, for nothing that is said.
    pub(crate) fn of(resource: ResourceId, starts_at: &str, ends_at: &str) -> Self {
        Self {
            resource,
            starts_at: starts_at.into(),
            ends_at: ends_at.into(),
            quantity: "1".into(),
            purpose: String::new(),
            borrower: String::new(),
            allow_short_notice: false,
        }
    }
}

const SATURDAY: (&str, &str) = ("2026-11-28T14:00", "2026-11-28T18:00");

fn on_saturday(resource: ResourceId) -> BookingInput {
    BookingInput::of(resource, SATURDAY.0, SATURDAY.1)
}

async fn a_hall(t: &TestApp) -> (InitiativeId, ResourceId) {
    let initiative = t.an_initiative().await;
    (initiative, t.resource(initiative, "Zaal", 1).await)
}

fn detail(refusal: &Refusal, name: &str) -> String {
    let found = refusal.details.iter().find(|(known, _)| *known == name);
    found.unwrap().1.clone()
}

#[tokio::test]
async fn the_hall_on_saturday_is_refused_with_the_clash_and_the_nearest_free_time() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    let rehearsal = BookingInput {
        purpose: "Repetitie".into(),
        borrower: "Koor".into(),
        ..BookingInput::of(hall, "2026-11-28T17:00", "2026-11-28T20:00")
    };
    book(&t.app, initiative, &rehearsal).await.unwrap();
    let before = t.app.state_hash().await.unwrap();
    let refused = book(&t.app, initiative, &on_saturday(hall)).await;
    let refusal: Refusal = refused.unwrap_err().into();
    assert_eq!(
        (refusal.code, refusal.field),
        (ErrorCode::NotFree, Some(Field::Period))
    );
    for (name, value) in [
        ("from", "2026-11-28T17:00"),
        ("to", "2026-11-28T20:00"),
        ("purpose", "Repetitie"),
        ("borrower", "Koor"),
        ("free", "0"),
        ("next_from", "2026-11-28T13:00"),
        ("next_to", "2026-11-28T17:00"),
    ] {
        assert_eq!(detail(&refusal, name), value, "{name}");
    }
    assert_eq!(t.app.state_hash().await.unwrap(), before);
    let next = BookingInput::of(hall, "2026-11-28T13:00", "2026-11-28T17:00");
    let booked = book(&t.app, initiative, &next).await.unwrap();
    assert_eq!(booked.clashes_with, None);
    assert_eq!(booked.resource_name, "Zaal");
}

#[tokio::test]
async fn what_can_not_be_booked_is_refused_by_name_and_changes_nothing() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    let closed = ResourceInput {
        standing: "out_of_use".into(),
        ..ResourceInput::named("Stuk")
    };
    let closed = add_resource(&t.app, initiative, &closed).await.unwrap().id;
    let asked_early = ResourceInput {
        notice_days: "14".into(),
        ..ResourceInput::named("Hek")
    };
    let asked_early = add_resource(&t.app, initiative, &asked_early)
        .await
        .unwrap()
        .id;
    let before = t.app.state_hash().await.unwrap();
    let at = |from: &str, to: &str| BookingInput::of(hall, from, to);
    let many = |quantity: &str| BookingInput {
        quantity: quantity.into(),
        ..on_saturday(hall)
    };
    let soon = BookingInput::of(asked_early, "2025-11-20T14:00", "2025-11-20T15:00");
    for (input, code, field) in [
        (at("", SATURDAY.1), ErrorCode::Blank, Some(Field::StartsAt)),
        (
            at("14:00", SATURDAY.1),
            ErrorCode::DateTime,
            Some(Field::StartsAt),
        ),
        (
            at(SATURDAY.0, "2026-11-28"),
            ErrorCode::DateTime,
            Some(Field::EndsAt),
        ),
        (
            at(SATURDAY.1, SATURDAY.0),
            ErrorCode::EndBeforeStart,
            Some(Field::EndsAt),
        ),
        (
            at("2027-03-28T02:30", "2027-03-28T04:00"),
            ErrorCode::MissingHour,
            Some(Field::StartsAt),
        ),
        (many(""), ErrorCode::Blank, Some(Field::Quantity)),
        (many("0"), ErrorCode::Number, Some(Field::Quantity)),
        (many("2"), ErrorCode::TooMany, Some(Field::Quantity)),
        (on_saturday(closed), ErrorCode::OutOfUse, None),
        (soon.clone(), ErrorCode::Notice, Some(Field::StartsAt)),
    ] {
        let refusal: Refusal = book(&t.app, initiative, &input).await.unwrap_err().into();
        assert_eq!((refusal.code, refusal.field), (code, field), "{input:?}");
    }
    let other = t.an_initiative().await;
    let refusal: Refusal = book(&t.app, other, &on_saturday(hall))
        .await
        .unwrap_err()
        .into();
    assert_eq!(refusal.code, ErrorCode::NotFound);
    undo(&t.app).await.unwrap();
    assert_eq!(t.app.state_hash().await.unwrap(), before);
    let anyway = BookingInput {
        allow_short_notice: true,
        ..soon
    };
    book(&t.app, initiative, &anyway).await.unwrap();
}

#[tokio::test]
async fn a_booking_moves_where_it_is_free_and_does_not_stand_in_its_own_way() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    let first = book(&t.app, initiative, &on_saturday(hall)).await.unwrap();
    let later = BookingInput::of(hall, "2026-11-28T18:00", "2026-11-28T20:00");
    book(&t.app, initiative, &later).await.unwrap();
    let id = first.booking.id;
    let earlier = BookingInput::of(hall, "2026-11-28T13:00", "2026-11-28T17:00");
    edit_booking(&t.app, id, &earlier).await.unwrap();
    let longer = BookingInput::of(hall, "2026-11-28T13:00", "2026-11-28T18:15");
    let refused = edit_booking(&t.app, id, &longer).await.unwrap_err();
    assert_eq!(Refusal::from(refused).code, ErrorCode::NotFree);
    undo(&t.app).await.unwrap();
    let shown = show_booking(&t.app, id).await.unwrap();
    assert_eq!(shown.booking.period, first.booking.period);
    cancel_booking(&t.app, id).await.unwrap();
    let words = BookingInput {
        purpose: "Afgelast".into(),
        ..on_saturday(hall)
    };
    edit_booking(&t.app, id, &words).await.unwrap();
    let refused = edit_booking(&t.app, id, &earlier).await.unwrap_err();
    assert_eq!(Refusal::from(refused).code, ErrorCode::BookingState);
}

#[tokio::test]
async fn a_loan_goes_out_and_comes_back_and_is_late_in_between() {
    let t = TestApp::new().await;
    let (initiative, bike) = a_hall(&t).await;
    let now = t.app.now();
    let clock = |minutes: i64| on_the_clock(domain::Moment(now.0 + minutes * 60_000));
    let loan = BookingInput::of(bike, &clock(-120), &clock(30));
    let id = book(&t.app, initiative, &loan).await.unwrap().booking.id;
    confirm_booking(&t.app, id).await.unwrap();
    let out = pick_up(&t.app, id, "Band zacht").await.unwrap();
    assert_eq!(out.booking.condition_out.as_str(), "Band zacht");
    assert!(!out.is_overdue);
    // The clock of a test goes on by a second a look.
    for _ in 0..40 * 60 {
        t.app.now();
    }
    assert!(show_booking(&t.app, id).await.unwrap().is_overdue);
    let later = BookingInput::of(bike, &clock(24 * 60), &clock(25 * 60));
    let refusal: Refusal = book(&t.app, initiative, &later).await.unwrap_err().into();
    assert_eq!(refusal.code, ErrorCode::NotFree);
    assert_eq!(
        detail(&refusal, "next_from"),
        "",
        "who knows when it is back"
    );
    let refused = cancel_booking(&t.app, id).await.unwrap_err();
    let refusal = Refusal::from(refused);
    assert_eq!(refusal.code, ErrorCode::BookingState);
    assert_eq!(detail(&refusal, "state"), "picked_up");
    let back = bring_back(&t.app, id, "Heel").await.unwrap();
    assert_eq!(back.booking.state, BookingState::Returned);
    assert!(!back.is_overdue);
    book(&t.app, initiative, &later).await.unwrap();
    let shown = show_resource(&t.app, bike).await.unwrap();
    assert_eq!(shown.bookings.len(), 1, "what is back is past");
}

#[tokio::test]
async fn a_set_and_its_parts_stand_in_each_others_way() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kit = t.resource(initiative, "Feestpakket", 2).await;
    let tables = t.resource(initiative, "Tafels", 10).await;
    let four = [PartInput {
        resource: tables,
        quantity: "4".into(),
    }];
    set_parts(&t.app, kit, &four).await.unwrap();
    let many = |resource, quantity: &str| BookingInput {
        quantity: quantity.into(),
        ..on_saturday(resource)
    };
    book(&t.app, initiative, &many(tables, "7")).await.unwrap();
    let refusal: Refusal = book(&t.app, initiative, &many(kit, "1"))
        .await
        .unwrap_err()
        .into();
    assert_eq!(refusal.code, ErrorCode::NotFree);
    undo(&t.app).await.unwrap();
    book(&t.app, initiative, &many(kit, "2")).await.unwrap();
    let refusal: Refusal = book(&t.app, initiative, &many(tables, "3"))
        .await
        .unwrap_err()
        .into();
    assert_eq!(detail(&refusal, "free"), "2");
    book(&t.app, initiative, &many(tables, "2")).await.unwrap();
}

#[tokio::test]
async fn bookings_are_listed_by_days_and_late_loans_with_them() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    for (from, to) in [
        ("2026-11-27T23:00", "2026-11-28T00:00"),
        ("2026-11-28T00:00", "2026-11-28T02:00"),
        ("2026-11-28T23:00", "2026-11-29T01:00"),
        ("2026-11-29T01:00", "2026-12-29T01:00"),
    ] {
        let input = BookingInput::of(hall, from, to);
        book(&t.app, initiative, &input).await.unwrap();
    }
    let listed = async |from: &str, to: &str| {
        let query = BookingQuery {
            initiative,
            from: from.into(),
            to: to.into(),
            resource: Some(hall),
        };
        list_bookings(&t.app, &query).await
    };
    assert_eq!(listed("2026-11-28", "2026-11-28").await.unwrap().len(), 2);
    assert_eq!(listed("2026-11-27", "2026-11-28").await.unwrap().len(), 3);
    assert_eq!(listed("2026-12-15", "2026-12-15").await.unwrap().len(), 1);
    assert_eq!(listed("2026-12-30", "2026-12-31").await.unwrap().len(), 0);
    let refused = listed("2026-11-28", "2026-11-27").await.unwrap_err();
    assert_eq!(Refusal::from(refused).code, ErrorCode::EndBeforeStart);
}

#[tokio::test]
async fn two_bookings_made_apart_both_stay_and_both_say_that_they_clash() {
    let two = TwoLaptops::new().await;
    let hall = two.a.resource(two.initiative, "Zaal", 1).await;
    two.carry(&two.a, &two.b).await;
    let at_a = book(&two.a.app, two.initiative, &on_saturday(hall))
        .await
        .unwrap();
    let at_b = BookingInput::of(hall, "2026-11-28T16:00", "2026-11-28T20:00");
    let at_b = book(&two.b.app, two.initiative, &at_b).await.unwrap();
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    let ids = [at_a.booking.id, at_b.booking.id];
    for at in [&two.a, &two.b] {
        for (id, other) in [(ids[0], ids[1]), (ids[1], ids[0])] {
            let shown = show_booking(&at.app, id).await.unwrap();
            assert_eq!(shown.clashes_with, Some([other].into()));
        }
    }
    let moved = BookingInput::of(hall, "2026-11-28T18:00", "2026-11-28T20:00");
    edit_booking(&two.b.app, ids[1], &moved).await.unwrap();
    two.carry(&two.b, &two.a).await;
    for at in [&two.a, &two.b] {
        let shown = show_booking(&at.app, ids[0]).await.unwrap();
        assert_eq!(shown.clashes_with, None);
    }
}

#[tokio::test]
async fn two_who_move_one_end_each_leave_a_booking_that_is_seen_and_can_be_put_right() {
    let two = TwoLaptops::new().await;
    let hall = two.a.resource(two.initiative, "Zaal", 1).await;
    let booked = book(&two.a.app, two.initiative, &on_saturday(hall))
        .await
        .unwrap();
    two.carry(&two.a, &two.b).await;
    let id = booked.booking.id;
    let later = BookingInput::of(hall, "2026-11-28T17:00", SATURDAY.1);
    edit_booking(&two.a.app, id, &later).await.unwrap();
    let shorter = BookingInput::of(hall, SATURDAY.0, "2026-11-28T15:00");
    edit_booking(&two.b.app, id, &shorter).await.unwrap();
    two.carry(&two.a, &two.b).await;
    two.carry(&two.b, &two.a).await;
    two.agree().await;
    let start = moment_on_the_clock("2026-11-28T17:00", Edge::Start).unwrap();
    for at in [&two.a, &two.b] {
        let shown = show_booking(&at.app, id).await.unwrap();
        assert_eq!(shown.booking.period.starts_at(), start);
        assert_eq!(shown.booking.period.length_ms(), 15 * 60_000);
    }
    edit_booking(&two.b.app, id, &on_saturday(hall))
        .await
        .unwrap();
}

#[tokio::test]
async fn what_names_an_erased_person_is_reported_and_stays_for_someone_to_decide() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    let kees = t.a_neighbour(initiative, "Kees", "Zandstra").await;
    let bike = ResourceInput {
        contact_name: "Kees Zandstra".into(),
        ..ResourceInput::named("Bakfiets")
    };
    let bike = add_resource(&t.app, initiative, &bike).await.unwrap().id;
    let lent = BookingInput {
        borrower: "kees zandstra van de hoek".into(),
        ..on_saturday(hall)
    };
    let lent = book(&t.app, initiative, &lent).await.unwrap().booking.id;
    let other = BookingInput {
        borrower: "Kees de Vries".into(),
        ..BookingInput::of(hall, "2026-11-29T14:00", "2026-11-29T18:00")
    };
    book(&t.app, initiative, &other).await.unwrap();
    let report = erase_neighbour(&t.app, kees).await.unwrap();
    let named: Vec<NamedIn> = report
        .mentions_in_bookings
        .iter()
        .map(|it| it.named_in)
        .collect();
    assert_eq!(named, [NamedIn::Resource(bike), NamedIn::Booking(lent)]);
    assert_eq!(report.mentions_in_bookings[1].resource, "Zaal");
    show_booking(&t.app, lent).await.unwrap();
}

#[tokio::test]
async fn a_resource_that_is_erased_takes_its_past_bookings_along() {
    let t = TestApp::new().await;
    let (initiative, hall) = a_hall(&t).await;
    let past = BookingInput::of(hall, "2025-01-28T14:00", "2025-01-28T18:00");
    let past = book(&t.app, initiative, &past).await.unwrap().booking.id;
    trash_resource(&t.app, hall).await.unwrap();
    let shown = show_booking(&t.app, past).await.unwrap();
    assert_eq!(
        shown.resource_name, "Zaal",
        "in the trash it keeps its name"
    );
    for _ in 0..31 * 24 * 3_600 {
        t.app.now();
    }
    assert_eq!(empty_trash(&t.app).await.unwrap().rows, 2);
    assert!(show_booking(&t.app, past).await.is_err());
}
