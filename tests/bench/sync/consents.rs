//! What everyone on a list agreed to, written down past the app: it takes consent one by one.

use anyhow::Result;
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
pub async fn write_down(laptop: Laptop, initiative: InitiativeId) -> Result<Laptop> {
    let Laptop {
        app,
        counted,
        folder,
    } = laptop;
    app.close().await?;
    drop(app); // it holds the folder
    let file = folder.path().join("samenspel.db");
    let key = baseline::key(folder.path(), PASSPHRASE)?;
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
    let secret = Secret::Passphrase(PASSPHRASE);
    Ok(Laptop {
        app: unlock_profile(ports(&counted), folder.path(), secret).await?,
        counted,
        folder,
    })
}

fn now() -> Moment {
    let since = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or_default())
}
