//! How far a booking is, and what it keeps from others.

use samenspel_domain::{
    Booking, BookingId, BookingState, InitiativeId, Moment, Period, ResourceId, Text,
};
use uuid::Uuid;

fn booking(state: BookingState) -> Booking {
    Booking {
        id: BookingId::new(Uuid::from_u128(3)),
        initiative: InitiativeId::new(Uuid::from_u128(1)),
        resource: ResourceId::new(Uuid::from_u128(2)),
        period: Period::new(Moment(100), Moment(200)).expect("as it is typed"),
        quantity: 2,
        purpose: Text::empty(),
        borrower: Text::empty(),
        state,
        condition_out: Text::empty(),
        condition_in: Text::empty(),
        picked_up_at: None,
        returned_at: None,
    }
}

#[test]
fn a_booking_goes_from_asked_to_back_and_not_otherwise() {
    use BookingState::{Cancelled, Confirmed, PickedUp, Provisional, Returned};
    for (from, confirm, cancel, pick_up, bring_back, move_it) in [
        (Provisional, true, true, true, false, true),
        (Confirmed, false, true, true, false, true),
        (PickedUp, false, false, false, true, true),
        (Returned, false, false, false, false, false),
        (Cancelled, false, false, false, false, false),
    ] {
        let text = Text::empty;
        assert_eq!(booking(from).confirm().is_ok(), confirm, "{from}");
        assert_eq!(booking(from).cancel().is_ok(), cancel, "{from}");
        let picked_up = booking(from).pick_up(text(), Moment(0));
        assert_eq!(picked_up.is_ok(), pick_up, "{from}");
        let back = booking(from).bring_back(text(), Moment(0));
        assert_eq!(back.is_ok(), bring_back, "{from}");
        assert_eq!(booking(from).may_be_moved().is_ok(), move_it, "{from}");
    }
}

#[test]
fn a_booking_keeps_its_time_until_it_is_cancelled_or_back() {
    use BookingState::{Cancelled, Confirmed, PickedUp, Provisional, Returned};
    for (state, now, until) in [
        (Provisional, 0, Some(200)),
        (Confirmed, 500, Some(200)),
        (PickedUp, 150, Some(200)),
        (PickedUp, 199, Some(200)),
        (PickedUp, 200, Some(i64::MAX)), // it was to be back now
        (Returned, 150, None),
        (Cancelled, 0, None),
    ] {
        let taken = booking(state).taken(Moment(now));
        assert_eq!(taken.map(|it| it.until.0), until, "{state} at {now}");
    }
}

#[test]
fn what_was_fetched_early_is_away_since_then() {
    let mut early = booking(BookingState::Confirmed);
    early
        .pick_up(Text::empty(), Moment(40))
        .expect("as it is typed");
    assert_eq!(
        early.taken(Moment(50)).expect("as it is typed").from,
        Moment(40)
    );
    let mut late = booking(BookingState::Confirmed);
    late.pick_up(Text::empty(), Moment(140))
        .expect("as it is typed");
    assert_eq!(
        late.taken(Moment(150)).expect("as it is typed").from,
        Moment(100)
    );
}
