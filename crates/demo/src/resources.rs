//! What the Lindebuurt can borrow, who has it when, and the budgets that it looks at.

use app::App;
use app::booking::{BookingInput, book, bring_back, confirm_booking, pick_up};
use app::resource::{PartInput, ResourceInput, add_resource, set_parts};
use app::scheme::{SchemeInput, add_scheme};
use domain::{InitiativeId, Moment, ResourceId, known_schemes};

use crate::build::{BuildError, date};
use crate::story_clock::StoryClock;

/// Name, kind, place, contact, phone, how many, days of notice, minutes between, conditions,
/// price and for what, deposit.
type Thing = [&'static str; 12];

const HALL: Thing = [
    "Zaal van het oude schoolgebouw",
    "room",
    "Schoolstraat 2",
    "Beheerder van de school",
    "030 000 9020",
    "1",
    "3",
    "30",
    "Stoelen terug in rijen van tien. Om elf uur is het stil.",
    "12,50",
    "half_day",
    "50",
];
const BIKE: Thing = [
    "Bakfiets",
    "vehicle",
    "Schuur achter de winkel op de hoek",
    "Winkel op de hoek",
    "030 000 9021",
    "1",
    "",
    "15",
    "Niet in de regen laten staan. De sleutel hangt binnen.",
    "",
    "free",
    "",
];
const TOOLS: Thing = [
    "Kist met gereedschap",
    "tool",
    "Schuur achter de winkel op de hoek",
    "Winkel op de hoek",
    "030 000 9021",
    "3",
    "",
    "",
    "Schoon terug. Zeg het als er iets stuk is.",
    "",
    "free",
    "20",
];
const FENCING: Thing = [
    "Dranghekken",
    "fencing",
    "Gemeentewerf",
    "Gebiedsbeheer",
    "030 000 9022",
    "20",
    "10",
    "",
    "De gemeente brengt ze en haalt ze op.",
    "",
    "free",
    "",
];
const TABLES: Thing = [
    "Lange tafels",
    "tool",
    "Zolder van het schoolgebouw",
    "Beheerder van de school",
    "030 000 9020",
    "8",
    "",
    "",
    "",
    "",
    "free",
    "",
];
const PARTY: Thing = [
    "Feestpakket: tafels en gereedschap",
    "other",
    "Zolder van het schoolgebouw",
    "Beheerder van de school",
    "030 000 9020",
    "2",
    "",
    "60",
    "",
    "10",
    "time",
    "25",
];
const HOUR: Thing = [
    "Uur met de groenadviseur van de gemeente",
    "expertise",
    "Stadskantoor, of bij ons op het plein",
    "Gebiedsbeheer",
    "030 000 9022",
    "1",
    "5",
    "",
    "Stuur je vragen van tevoren.",
    "",
    "free",
    "",
];

/// Of these towns the budgets are looked at, as examples.
const TOWNS: [&str; 3] = ["Smallingerland", "Harderwijk", "Culemborg"];

/// Fills the shed and the calendar: things, a set, bookings to come, and a loan that is late.
pub(crate) async fn lend(
    app: &App,
    clock: &StoryClock,
    initiative: InitiativeId,
    today: Moment,
) -> Result<(), BuildError> {
    clock.be_days_ago(12);
    let add = async |thing| add_resource(app, initiative, &input(thing)).await;
    let (hall, bike, tools) = (add(HALL).await?, add(BIKE).await?, add(TOOLS).await?);
    let (fencing, hour) = (add(FENCING).await?, add(HOUR).await?);
    let (tables, party) = (add(TABLES).await?, add(PARTY).await?);
    let part = |resource: ResourceId, quantity: &str| PartInput {
        resource,
        quantity: quantity.into(),
    };
    set_parts(app, party.id, &[part(tables.id, "4"), part(tools.id, "1")]).await?;
    let at = |days, from: &str, to: &str| {
        let day = date(today, days);
        (format!("{day}T{from}"), format!("{day}T{to}"))
    };
    let book_for = async |resource: ResourceId, when: (String, String), words: [&str; 3]| {
        let booking = BookingInput {
            resource,
            starts_at: when.0,
            ends_at: when.1,
            quantity: words[0].into(),
            purpose: words[1].into(),
            borrower: words[2].into(),
            allow_short_notice: true,
        };
        let booked = book(app, initiative, &booking).await;
        booked.map(|it| it.booking.id)
    };
    let flyers = ["1", "Flyers rondbrengen", "Samira"];
    let late = book_for(bike.id, at(-4, "10:00", "12:00"), flyers).await?;
    let swept = ["1", "Plein vegen", "Joost"];
    let swept = book_for(tools.id, at(-8, "09:00", "13:00"), swept).await?;
    clock.be_days_ago(8);
    pick_up(app, swept, "Compleet").await?;
    bring_back(app, swept, "De bezem is versleten").await?;
    clock.be_days_ago(4);
    pick_up(app, late, "Voorband zacht").await?;
    let evening = ["1", "Bewonersavond", "Kernteam"];
    let evening = book_for(hall.id, at(5, "19:00", "22:00"), evening).await?;
    confirm_booking(app, evening).await?;
    for (resource, when, words) in [
        (hall.id, at(6, "10:00", "12:00"), ["1", "Repetitie", "Koor"]),
        (hour.id, at(9, "14:00", "15:00"), ["1", "Welke bomen?", ""]),
        (fencing.id, at(19, "08:00", "20:00"), ["12", "Plantdag", ""]),
        (party.id, at(19, "10:00", "18:00"), ["1", "Plantdag", ""]),
        (
            tables.id,
            at(20, "17:00", "21:00"),
            ["3", "Maandagtafel", ""],
        ),
    ] {
        book_for(resource, when, words).await?;
    }
    for terms in known_schemes() {
        if TOWNS.contains(&terms.town.as_str()) {
            add_scheme(app, initiative, &SchemeInput::from(&terms)).await?;
        }
    }
    Ok(())
}

fn input(thing: Thing) -> ResourceInput {
    let [
        name,
        kind,
        place,
        contact_name,
        contact_phone,
        quantity,
        rest @ ..,
    ] = thing.map(str::to_owned);
    let [
        notice_days,
        buffer_minutes,
        conditions,
        price,
        price_unit,
        deposit,
    ] = rest;
    ResourceInput {
        name,
        kind,
        place,
        contact_name,
        contact_phone,
        contact_email: String::new(),
        quantity,
        capacity: String::new(),
        notice_days,
        buffer_minutes,
        conditions,
        price,
        price_unit,
        deposit,
        standing: "available".into(),
    }
}
