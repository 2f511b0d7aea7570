//! What everyone on a list agreed to, written down past the app: it takes consent one by one.

use anyhow::Result;
use app::App;
use app::profile::{Secret, unlock_profile};
use domain::{
    Channel, ConsentDecision, ConsentEvent, ConsentEventId, ConsentSource, InitiativeId, Moment,
    NeighbourId, Purpose, Text,
};
use samenspel_tests::bench::baseline;
use sqlx::Connection as _;
use storage::Store;
use uuid::Uuid;

use crate::laptops::{Laptop, PASSPHRASE, ports};

/// Everyone may be called about the initiative.
pub async fn write_down(laptop: &mut Laptop, initiative: InitiativeId) -> Result<()> {
    laptop.app.close().await?;
    let folder = laptop.folder.path();
    let (file, key) = (
        folder.join("samenspel.db"),
        baseline::key(folder, PASSPHRASE)?,
    );
    let mut conn = baseline::open(&file, &key).await?;
    let sql = "SELECT id FROM neighbour";
    let people: Vec<Uuid> = sqlx::query_scalar(sql).fetch_all(&mut conn).await?;
    conn.close().await?;
    let store = Store::open(&file, &key).await?;
    let at = now();
    let mut batch = store.begin_batch("record_consent", initiative, at).await?;
    for person in people {
        batch.add(&ConsentEvent {
            id: ConsentEventId::new(Uuid::from_u128(person.as_u128() ^ 1)),
            initiative,
            neighbour: NeighbourId::new(person),
            channel: Channel::Phone,
            purpose: Purpose::Contact,
            decision: ConsentDecision::Given,
            wording: Text::parse("Je mag me bellen over dit initiatief.")?,
            source: ConsentSource::Spoken,
            happened_at: at,
        });
        batch.write_full_slices().await?;
    }
    batch.publish().await?;
    store.close().await?;
    laptop.app = reopened(laptop).await?;
    Ok(())
}

async fn reopened(laptop: &Laptop) -> Result<App> {
    let secret = Secret::Passphrase(PASSPHRASE);
    Ok(unlock_profile(ports(&laptop.counted), laptop.folder.path(), secret).await?)
}

fn now() -> Moment {
    let since = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or_default())
}
