//! Tells the story of the Lindebuurt through the use cases, from its first day until today.

use std::sync::Arc;

use app::history::forget_steps;
use app::import::{ImportChoice, Stop, Table, import_neighbours};
use app::initiative::show_initiative;
use app::neighbour::{NeighbourQuery, list_neighbours, set_no_post};
use app::{App, ListRow, Refusal};
use domain::period::day_of;
use domain::{InitiativeId, Moment};

use crate::chance::Chance;
use crate::consents::{self, Said};
use crate::depth::think_it_through;
use crate::initiatives;
use crate::network;
use crate::people::{COLUMNS, People};
use crate::resources;
use crate::rounds::ask_around;
use crate::story_clock::StoryClock;
use crate::streets::{STREETS, Street};

/// The same neighbourhood every time.
const SEED: u64 = 0x11_de;
/// The idea was born so many days ago; a street was visited every week.
const FIRST_DAY: i64 = 84;
const DAYS_A_STREET: i64 = 9;
const WITHOUT_ADDRESS: usize = 14;
const AT_THE_TABLE: usize = 16;

/// Why the demo was not built.
pub(crate) enum BuildError {
    /// Asked to stop.
    Cancelled,
    /// A use case said no.
    Refused(Refusal),
}

impl<R: Into<Refusal>> From<R> for BuildError {
    fn from(refused: R) -> Self {
        Self::Refused(refused.into())
    }
}

pub(crate) async fn build(
    app: &App,
    clock: &StoryClock,
    stop: &Stop,
    told: &(dyn Fn(u64, u64) + Send + Sync),
) -> Result<(), BuildError> {
    let today = app::Clock::now(clock);
    clock.be_days_ago(FIRST_DAY);
    let playground = initiatives::begin_playground(app, today).await?;
    fill_streets(app, clock, playground, stop, told).await?;
    ask_around(app, clock, playground, stop).await?;
    resources::lend(app, clock, playground, today).await?;
    network::know(app, clock, playground, today).await?;
    think_it_through(app, playground, today).await?;
    clock.be_days_ago(1);
    let table = initiatives::begin_monday_table(app, today).await?;
    bring_in(
        app,
        table,
        People::new(SEED + 1).without_address(AT_THE_TABLE),
        stop,
    )
    .await?;
    clock.be_now();
    app.look_at(show_initiative(app, playground).await?.initiative.id)
        .await?;
    // Nobody who looks around did this, and undoing it would empty the streets.
    Ok(forget_steps(app).await?)
}

async fn fill_streets(
    app: &App,
    clock: &StoryClock,
    initiative: InitiativeId,
    stop: &Stop,
    told: &(dyn Fn(u64, u64) + Send + Sync),
) -> Result<(), BuildError> {
    let mut people = People::new(SEED);
    let lists: Vec<(&Street, Table)> = STREETS
        .iter()
        .map(|street| (street, people.of_street(street)))
        .collect();
    let strangers = people.without_address(WITHOUT_ADDRESS);
    let total = lists.iter().map(|(_, list)| list.rows.len()).sum::<usize>() + WITHOUT_ADDRESS;
    let mut chance = Chance::new(SEED);
    let mut done = 0;
    told(0, total as u64);
    for (week, (street, list)) in (1..).zip(lists) {
        clock.be_days_ago(FIRST_DAY - week * DAYS_A_STREET);
        done += list.rows.len();
        bring_in(app, initiative, list, stop).await?;
        meet(app, initiative, street, &mut chance, stop).await?;
        told(done as u64, total as u64);
    }
    bring_in(app, initiative, strangers, stop).await?;
    told(total as u64, total as u64);
    Ok(())
}

async fn bring_in(
    app: &App,
    initiative: InitiativeId,
    list: Table,
    stop: &Stop,
) -> Result<(), BuildError> {
    let choice = ImportChoice {
        columns: COLUMNS.to_vec(),
        ..ImportChoice::default()
    };
    let outcome = import_neighbours(app, initiative, &Arc::new(list), &choice, stop).await;
    outcome
        .map(drop)
        .map_err(|error| stopped_or(stop, error.into()))
}

fn stopped_or(stop: &Stop, refusal: Refusal) -> BuildError {
    if stop.is_asked() {
        BuildError::Cancelled
    } else {
        BuildError::Refused(refusal)
    }
}

/// The walk along the doors of a street: who may be reached, and who wants no post.
async fn meet(
    app: &App,
    initiative: InitiativeId,
    street: &Street,
    chance: &mut Chance,
    stop: &Stop,
) -> Result<(), BuildError> {
    for person in of_street(app, initiative, street.name).await? {
        if stop.is_asked() {
            return Err(BuildError::Cancelled);
        }
        for said in consents::said(&person, chance) {
            record(app, &person, &said).await?;
        }
        if chance.percent(2) {
            set_no_post(app, person.id, true).await?;
        }
    }
    Ok(())
}

pub(crate) async fn of_street(
    app: &App,
    initiative: InitiativeId,
    street: &str,
) -> Result<Vec<ListRow>, BuildError> {
    let query = NeighbourQuery::all(initiative, street, 500);
    let mut rows = list_neighbours(app, &query).await?.rows;
    rows.retain(|row| row.address.street == street);
    Ok(rows)
}

async fn record(app: &App, person: &ListRow, said: &Said) -> Result<(), BuildError> {
    Ok(app::consent::record_consent(app, person.id, &said.input()).await?)
}

/// The day of the neighbourhood's clock that lies so many days from a moment.
pub(crate) fn date(today: Moment, days: i64) -> String {
    let date = day_of(today).saturating_add(jiff::Span::new().days(days));
    date.to_string()
}
