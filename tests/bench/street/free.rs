//! "What is free on Saturday from 14:00 to 18:00?", with a year of bookings, one a day of each
//! thing. Half of the things are taken then, and for each of these the nearest free time is found.

use std::path::Path;

use anyhow::{Result, ensure};
use app::initiative::create_initiative;
use app::profile::{Secret, begin_profile, unlock_profile};
use app::resource::{FreeQuery, ResourceInput, add_resource, free_resources};
use app::{App, system_ports};
use domain::{Booking, BookingId, BookingState, InitiativeId, Moment, Period, ResourceId, Text};
use samenspel_tests::bench::baseline;
use samenspel_tests::bench::report::Report;
use samenspel_tests::bench::timing::{median, millis};
use sqlx::sqlite::SqliteConnection;
use sqlx::{Connection as _, Row as _};
use storage::Store;
use tempfile::TempDir;
use uuid::Uuid;

use crate::folder::{PASSPHRASE, n_log_n, on_disk};

const DAYS: i64 = 365;
const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Midnight of 1 January 2030 in the Netherlands.
const FIRST_DAY: Moment = Moment(1_893_452_400_000);
/// 29 June 2030, a Saturday.
const SATURDAY: (&str, &str) = ("2030-06-29T14:00", "2030-06-29T18:00");
const ROUNDS: usize = 9;
const FEW: usize = 50;
const MANY: usize = 500;
/// As far as the nearest free time is looked for at first.
const AROUND_MS: i64 = 3 * DAY_MS;

/// Measures the search, and how it grows.
pub async fn measure(report: &mut Report) -> Result<()> {
    let (few, _) = of(FEW).await?;
    let (many, bare) = of(MANY).await?;
    report.ratio("free_500_of_a_year", many, bare, "ms", 3.0);
    report.ratio("free_500_to_50", many, few, "ms", n_log_n(FEW, MANY));
    Ok(())
}

/// How long the search takes, and the bare queries.
async fn of(resources: usize) -> Result<(f64, f64)> {
    let folder = on_disk()?;
    let initiative = fill(&folder, resources).await?;
    let secret = Secret::Passphrase(PASSPHRASE);
    let app = unlock_profile(system_ports(), folder.path(), secret).await?;
    let search = search(&app, initiative, resources).await?;
    app.close().await?;
    let key = baseline::key(folder.path(), PASSPHRASE)?;
    let mut conn = baseline::open(&folder.path().join("samenspel.db"), &key).await?;
    let bare = bare(&mut conn, initiative, resources).await?;
    conn.close().await?;
    Ok((search, bare))
}

async fn search(app: &App, initiative: InitiativeId, resources: usize) -> Result<f64> {
    let query = FreeQuery {
        initiative,
        starts_at: SATURDAY.0.into(),
        ends_at: SATURDAY.1.into(),
        kind: None,
        quantity: "1".into(),
    };
    let mut figures = Vec::new();
    for _ in 0..ROUNDS {
        let (took, rows) = millis(async { Ok(free_resources(app, &query).await?) }).await?;
        let taken = rows.iter().filter(|row| row.next.is_some()).count();
        ensure!(
            rows.len() == resources && taken * 3 > resources,
            "{taken} are taken"
        );
        figures.push(took);
    }
    Ok(median(figures))
}

/// Reads once what the answer is made of: the things, what is taken in the period, with the
/// words, and what is taken around it.
async fn bare(
    conn: &mut SqliteConnection,
    initiative: InitiativeId,
    resources: usize,
) -> Result<f64> {
    let mut figures = Vec::new();
    for _ in 0..ROUNDS {
        let (took, things) = millis(async {
            let things = "SELECT id, name, kind, place, contact_name, contact_phone, \
                 contact_email, quantity, capacity, notice_days, buffer_minutes, conditions, \
                 price_cents, price_unit, deposit_cents, standing FROM resource \
                 WHERE initiative_id = ? AND removed_at IS NULL ORDER BY name";
            let things = sqlx::query(things).bind(initiative.uuid());
            let things = things.fetch_all(&mut *conn).await?;
            taken(conn, initiative, 0).await?;
            taken(conn, initiative, AROUND_MS).await?;
            Ok(things.len())
        })
        .await?;
        ensure!(things == resources, "{things} things");
        figures.push(took);
    }
    Ok(median(figures))
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

async fn fill(folder: &TempDir, resources: usize) -> Result<InitiativeId> {
    let app = begin_profile(system_ports(), folder.path(), Some(PASSPHRASE)).await?;
    let initiative = create_initiative(&app, "Meting").await?;
    let mut ids = Vec::new();
    for number in 0..resources {
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
    book_a_year(folder.path(), initiative, &ids).await?;
    Ok(initiative)
}

/// As others of the team would have done: written by the store, since a year by hand takes long.
async fn book_a_year(folder: &Path, initiative: InitiativeId, ids: &[ResourceId]) -> Result<()> {
    let key = baseline::key(folder, PASSPHRASE)?;
    let store = Store::open(&folder.join("samenspel.db"), &key).await?;
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
