//! "What is free on Saturday from 14:00 to 18:00?", with a year of bookings, one a day of each
//! thing. Half of the things are taken then, and for each of these the nearest free time is found.

use std::path::Path;

use anyhow::{Result, ensure};
use app::App;
use app::resource::{FreeQuery, ResourceInput, add_resource, free_resources};
use domain::{Booking, BookingId, BookingState, InitiativeId, Moment, Period, ResourceId, Text};
use samenspel_tests::bench::report::Report;
use sqlx::Row as _;
use sqlx::sqlite::SqliteConnection;
use uuid::Uuid;

use crate::measured::{self, Question, n_log_n};

const DAYS: i64 = 365;
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Midnight of 1 January 2030 in the Netherlands.
const FIRST_DAY: Moment = Moment(1_893_452_400_000);
/// 29 June 2030, a Saturday.
const SATURDAY: (&str, &str) = ("2030-06-29T14:00", "2030-06-29T18:00");
const FEW: usize = 50;
const MANY: usize = 500;
/// As far as the nearest free time is looked for at first.
const AROUND_MS: i64 = 3 * DAY_MS;

/// Measures the search, and how it grows.
pub async fn measure(report: &mut Report) -> Result<()> {
    let (few, _) = measured::measure(&Free { resources: FEW }).await?;
    let (many, bare) = measured::measure(&Free { resources: MANY }).await?;
    report.ratio("free_500_of_a_year", many, bare, "ms", 3.0);
    report.ratio("free_500_to_50", many, few, "ms", n_log_n(FEW, MANY));
    Ok(())
}

struct Free {
    resources: usize,
}

impl Question for Free {
    async fn fill(&self, folder: &Path) -> Result<InitiativeId> {
        let (app, initiative) = measured::begin(folder).await?;
        let mut ids = Vec::new();
        for number in 0..self.resources {
            let input = ResourceInput {
                name: format!("Middel {number}"),
                kind: "tool".into(),
                quantity: "1".into(),
                price_unit: "free".into(),
                standing: "available".into(),
                ..ResourceInput::default()
            };
            ids.push(add_resource(&app, initiative, &input).await?.id);
        }
        app.close().await?;
        book_a_year(folder, initiative, &ids).await?;
        Ok(initiative)
    }

    async fn ask(&self, app: &App, initiative: InitiativeId) -> Result<()> {
        let query = FreeQuery {
            initiative,
            starts_at: SATURDAY.0.into(),
            ends_at: SATURDAY.1.into(),
            kind: None,
            quantity: "1".into(),
        };
        let rows = free_resources(app, &query).await?;
        let taken = rows.iter().filter(|row| row.next.is_some()).count();
        ensure!(
            rows.len() == self.resources && taken * 3 > self.resources,
            "{taken} are taken"
        );
        Ok(())
    }

    /// Reads the things, what is taken in the period, with the words, and what is taken around it.
    async fn read(&self, conn: &mut SqliteConnection, initiative: InitiativeId) -> Result<()> {
        let things = "SELECT id, name, kind, place, contact_name, contact_phone, \
             contact_email, quantity, capacity, notice_days, buffer_minutes, conditions, \
             price_cents, price_unit, deposit_cents, standing FROM resource \
             WHERE initiative_id = ? AND removed_at IS NULL ORDER BY name";
        let things = sqlx::query(things).bind(initiative.uuid());
        let things = things.fetch_all(&mut *conn).await?.len();
        taken(conn, initiative, 0).await?;
        taken(conn, initiative, AROUND_MS).await?;
        ensure!(things == self.resources, "{things} things");
        Ok(())
    }
}

async fn taken(conn: &mut SqliteConnection, initiative: InitiativeId, around: i64) -> Result<()> {
    let sql = "SELECT id, resource_id, starts_at, ends_at, quantity, purpose, borrower, state \
         FROM booking WHERE initiative_id = ? AND removed_at IS NULL AND span = 0 \
         AND starts_at > ? AND starts_at < ? AND ends_at > ? \
         AND state NOT IN ('cancelled', 'returned')";
    let from = FIRST_DAY.0 + 179 * DAY_MS + 13 * HOUR_MS - around;
    let to = from + 4 * HOUR_MS + 2 * around;
    let rows = sqlx::query(sql)
        .bind(initiative.uuid())
        .bind(from - DAY_MS)
        .bind(to)
        .bind(from);
    let rows = rows.fetch_all(conn).await?;
    let sum: i64 = rows.iter().map(|row| row.get::<i64, _>("quantity")).sum();
    ensure!(sum > 0, "nothing is taken");
    Ok(())
}

/// As others of the team would have done: written by the store, since a year by hand takes long.
async fn book_a_year(folder: &Path, initiative: InitiativeId, ids: &[ResourceId]) -> Result<()> {
    let store = measured::store(folder).await?;
    let mut number = 0_u128;
    for day in 0..DAYS {
        let mut act = store.begin("book", FIRST_DAY).await?;
        for (at, resource) in (0..).zip(ids) {
            number += 1;
            // Some in the morning, some in the afternoon, some in the evening.
            let from = FIRST_DAY.0 + day * DAY_MS + (8 + (at * 7 + day * 5) % 12) * HOUR_MS;
            act.add(&Booking {
                id: BookingId::new(Uuid::from_u128(number << 16)),
                initiative,
                resource: *resource,
                period: Period::new(Moment(from), Moment(from + 3 * HOUR_MS))?,
                quantity: 1,
                purpose: Text::parse("Bijeenkomst")?,
                borrower: Text::parse("Buren")?,
                state: BookingState::Confirmed,
                condition_out: Text::empty(),
                condition_in: Text::empty(),
                picked_up_at: None,
                returned_at: None,
            });
        }
        act.commit().await?;
    }
    store.close().await?;
    Ok(())
}
