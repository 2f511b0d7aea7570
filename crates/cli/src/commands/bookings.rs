//! Bookings and loans.

use app::App;
use app::booking::{
    BookingDetails, BookingInput, BookingQuery, book, bring_back, cancel_booking, confirm_booking,
    edit_booking, list_bookings, pick_up, show_booking,
};
use app::domain::period::{day_of, on_the_clock};
use app::domain::{BookingId, Period};
use app::{ErrorCode, Refusal};
use serde_json::{Value, json};

use crate::answer::Answer;
use crate::arguments::Resources;
use crate::dates::period;
use crate::fault::Fault;
use crate::shell::Shell;

pub(super) async fn run(shell: &Shell, app: &App, what: Resources) -> Result<Answer, Fault> {
    let done = match what {
        Resources::Book(new) => {
            let (of, input) = new.input();
            let initiative = super::initiative(app, of).await?;
            book(app, initiative, &input).await?
        }
        Resources::Move(change) => {
            let id = change.id;
            let standing = input(&show_booking(app, id).await?);
            edit_booking(app, id, &change.over(standing)).await?
        }
        Resources::Confirm { id } => confirm_booking(app, id).await?,
        Resources::Cancel { id } => cancel_booking(app, id).await?,
        Resources::PickUp { id, condition } => pick_up(app, id, &condition).await?,
        Resources::BringBack { id, condition } => bring_back(app, id, &condition).await?,
        Resources::Bookings {
            from,
            to,
            resource,
            of,
        } => {
            let query = BookingQuery {
                initiative: super::initiative(app, of.initiative).await?,
                to: to.unwrap_or_else(|| from.clone()),
                from,
                resource,
            };
            let all = list_bookings(app, &query).await?;
            return Ok(answer(shell, "cli-bookings-none", &all));
        }
        Resources::Overdue(of) => {
            let today = day_of(shell.ports.clock.now()).to_string();
            let query = BookingQuery {
                initiative: super::initiative(app, of.initiative).await?,
                from: today.clone(),
                to: today,
                resource: None,
            };
            let mut all = list_bookings(app, &query).await?;
            all.retain(|it| it.is_overdue);
            return Ok(answer(shell, "cli-overdue-none", &all));
        }
        _ => return Err(Refusal::new(ErrorCode::Failed).into()),
    };
    Ok(Answer::line(
        booking_line(shell, &done),
        booking_object(&done),
    ))
}

fn answer(shell: &Shell, none: &str, all: &[BookingDetails]) -> Answer {
    let mut lines: Vec<String> = all.iter().map(|it| booking_line(shell, it)).collect();
    if lines.is_empty() {
        lines.push(shell.say(none));
    }
    let objects: Vec<Value> = all.iter().map(booking_object).collect();
    Answer {
        lines,
        json: json!({ "bookings": objects }),
    }
}

/// As someone would have typed it.
fn input(shown: &BookingDetails) -> BookingInput {
    let it = &shown.booking;
    BookingInput {
        resource: it.resource,
        starts_at: on_the_clock(it.period.starts_at()),
        ends_at: on_the_clock(it.period.ends_at()),
        quantity: it.quantity.to_string(),
        purpose: it.purpose.to_string(),
        borrower: it.borrower.to_string(),
        allow_short_notice: false,
    }
}

pub(super) fn booking_line(shell: &Shell, shown: &BookingDetails) -> String {
    let it = &shown.booking;
    let said = [
        ("state", it.state.as_str().into()),
        ("overdue", shown.is_overdue.to_string().into()),
        ("clash", shown.clashes_with.is_some().to_string().into()),
    ];
    let state = shell.words.say("cli-booking-state", &said);
    let (id, name, quantity) = (it.id, &shown.resource_name, it.quantity);
    let words = [it.purpose.as_str(), it.borrower.as_str()].join(" ");
    let line = format!("{id}  {}  {quantity} × {name}  {words}", period(it.period));
    format!("{}  {state}", line.trim_end())
}

pub(super) fn booking_object(shown: &BookingDetails) -> Value {
    let it = &shown.booking;
    let clashes = shown
        .clashes_with
        .iter()
        .flatten()
        .map(BookingId::to_string);
    json!({
        "id": it.id.to_string(),
        "resource_id": it.resource.to_string(),
        "resource_name": shown.resource_name,
        "starts_at": on_the_clock(it.period.starts_at()),
        "ends_at": on_the_clock(it.period.ends_at()),
        "quantity": it.quantity,
        "purpose": it.purpose.as_str(),
        "borrower": it.borrower.as_str(),
        "state": it.state.as_str(),
        "clash": shown.clashes_with.is_some(),
        "clashes_with": clashes.collect::<Vec<_>>(),
        "overdue": shown.is_overdue,
        "condition_out": it.condition_out.as_str(),
        "condition_in": it.condition_in.as_str(),
    })
}

pub(super) fn period_object(it: Period) -> Value {
    json!({
        "starts_at": on_the_clock(it.starts_at()),
        "ends_at": on_the_clock(it.ends_at()),
    })
}
