//! How many doors of the circle are for it: ten thousand addresses, of which six out of ten said
//! something, a tenth of them twice.

use std::path::Path;

use anyhow::{Result, ensure};
use app::App;
use app::support::count_support;
use domain::{
    Address, CirclePart, CirclePartId, CirclePartKind, HouseNumber, Household, HouseholdId,
    InitiativeId, Moment, Position, Side, Support, SupportChannel, SupportId, Text,
};
use samenspel_tests::bench::report::Report;
use sqlx::sqlite::SqliteConnection;
use storage::Store;
use uuid::Uuid;

use crate::measured::{self, Question, n_log_n};

const FEW: usize = 1_000;
const MANY: usize = 10_000;
/// Of each street.
const DOORS: usize = 100;
const THEN: Moment = Moment(1_893_452_400_000);

/// Measures the count, and how it grows.
pub async fn measure(report: &mut Report) -> Result<()> {
    let (few, _) = measured::measure(&Coverage { doors: FEW }).await?;
    let (many, bare) = measured::measure(&Coverage { doors: MANY }).await?;
    report.ratio("coverage_10k", many, bare, "ms", 3.0);
    report.ratio("coverage_10k_to_1k", many, few, "ms", n_log_n(FEW, MANY));
    Ok(())
}

struct Coverage {
    doors: usize,
}

impl Question for Coverage {
    async fn fill(&self, folder: &Path) -> Result<InitiativeId> {
        let (app, initiative) = measured::begin(folder).await?;
        app.close().await?;
        let store = measured::store(folder).await?;
        for number in 0..self.doors / DOORS {
            a_street(&store, initiative, number).await?;
        }
        store.close().await?;
        Ok(initiative)
    }

    async fn ask(&self, app: &App, initiative: InitiativeId) -> Result<()> {
        let count = count_support(app, initiative).await?.count;
        let said = count.in_favour + count.against + count.neutral;
        ensure!(
            (count.doors, said) == (self.doors, self.doors / 10 * 6),
            "counted {count:?}"
        );
        Ok(())
    }

    async fn read(&self, conn: &mut SqliteConnection, initiative: InitiativeId) -> Result<()> {
        const DOORS: &str = "SELECT id, street, house_number, addition, postcode, city, no_post \
             FROM household WHERE initiative_id = ? AND removed_at IS NULL ORDER BY id";
        const SAID: &str = "SELECT s.id, s.household_id, s.neighbour_id, s.pseudonym, \
             n.given_name, n.name_prefix, n.family_name, s.position, s.given_on, s.withdrawn_on, \
             s.double_of FROM support s LEFT JOIN neighbour n ON n.id = s.neighbour_id \
             WHERE s.initiative_id = ? AND s.removed_at IS NULL ORDER BY s.id";
        let mut rows = 0;
        for sql in [DOORS, SAID] {
            let read = sqlx::query(sql).bind(initiative.uuid());
            rows += read.fetch_all(&mut *conn).await?.len();
        }
        ensure!(rows > self.doors, "{rows} rows");
        Ok(())
    }
}

/// A street that counts, with every door known, and what was said there.
async fn a_street(store: &Store, initiative: InitiativeId, number: usize) -> Result<()> {
    let street = format!("Straat {number}");
    let id = |kind: u128, at: usize| {
        Uuid::from_u128((kind << 64) | ((number * DOORS + at) as u128) << 8)
    };
    let mut act = store.begin("import", THEN).await?;
    act.add(&CirclePart {
        id: CirclePartId::new(id(1, 0)),
        initiative,
        kind: CirclePartKind::Range,
        street: street.clone(),
        city: "Utrecht".to_owned(),
        first: 1,
        last: 100,
        side: Side::Both,
        addition: String::new(),
    });
    for door in 1..=DOORS {
        let household = HouseholdId::new(id(2, door));
        act.add(&Household {
            id: household,
            initiative,
            address: Address {
                street: street.clone(),
                house_number: Some(HouseNumber::parse(&door.to_string())?),
                postcode: None,
                city: "Utrecht".to_owned(),
            },
            no_post: false,
        });
        // Six of ten say something, and one of these a second time.
        let times = match door % 10 {
            0 => 2,
            1..=5 => 1,
            _ => 0,
        };
        for time in 0..times {
            act.add(&Support {
                id: SupportId::new(id(3 + time, door)),
                initiative,
                household,
                neighbour: None,
                pseudonym: None,
                position: Position::For,
                channel: SupportChannel::Paper,
                given_on: None,
                withdrawn_on: None,
                remark: Text::empty(),
                double_of: None,
                round: None,
            });
        }
    }
    act.commit().await?;
    Ok(())
}
