//! Where rows belong.

use domain::InitiativeId;

use crate::database::{Database, StoreError, Value};

/// The number of the municipality: every key begins with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality(pub u32);

/// One initiative of one municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose server it is.
    pub municipality: Municipality,
    /// Whose rows they are.
    pub initiative: InitiativeId,
}

/// One stream of one initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamAt {
    /// Of which initiative.
    pub place: Place,
    /// 1 is the team's, 2 is shared, 3 is what the municipality decides.
    pub stream: i64,
}

/// An initiative that stays as it is until the transaction ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Locked {
    /// How many records its membership log has.
    pub(crate) records: u64,
    /// The hash of the last of them.
    pub(crate) head: [u8; 32],
    /// How much it keeps here: envelopes and chunks together.
    pub(crate) used_bytes: u64,
}

impl Place {
    /// What a statement about this initiative binds first, and then the rest.
    pub(crate) fn bind<const N: usize>(self, rest: [Value; N]) -> Vec<Value> {
        let mut values = vec![
            i64::from(self.municipality.0).into(),
            self.initiative.into(),
        ];
        values.extend(rest);
        values
    }

    /// Locks the initiative until the transaction ends, so that whatever is read next is still
    /// so when it is changed. `None` when it is not registered.
    pub(crate) async fn lock(self, database: &mut Database) -> Result<Option<Locked>, StoreError> {
        let sql = "UPDATE initiative SET changes = changes \
                   WHERE municipality = $1 AND initiative = $2 \
                   RETURNING membership_count, membership_head, used_bytes";
        let row = database.row(sql, self.bind([])).await?;
        row.map(|row| {
            Ok(Locked {
                records: row.count(0)?,
                head: row.array(1)?,
                used_bytes: row.count(2)?,
            })
        })
        .transpose()
    }

    /// Says that something changed which laptops may be waiting for.
    pub(crate) async fn changed(self, database: &mut Database) -> Result<(), StoreError> {
        let sql = "UPDATE initiative SET changes = changes + 1 \
                   WHERE municipality = $1 AND initiative = $2";
        database.write(sql, self.bind([])).await.map(drop)
    }

    /// Counts so many bytes more, or fewer.
    pub(crate) async fn uses(self, database: &mut Database, bytes: i64) -> Result<(), StoreError> {
        let sql = "UPDATE initiative SET used_bytes = used_bytes + $3 \
                   WHERE municipality = $1 AND initiative = $2";
        database
            .write(sql, self.bind([bytes.into()]))
            .await
            .map(drop)
    }
}

impl StreamAt {
    /// What a statement about this stream binds first, and then the rest.
    pub(crate) fn bind<const N: usize>(self, rest: [Value; N]) -> Vec<Value> {
        let mut values = self.place.bind([self.stream.into()]);
        values.extend(rest);
        values
    }

    /// The last position given out and the last one collected; `None` when it is not there.
    pub(crate) async fn head(
        self,
        database: &mut Database,
    ) -> Result<Option<(u64, u64)>, StoreError> {
        let sql = "SELECT head, collected FROM stream_head \
                   WHERE municipality = $1 AND initiative = $2 AND stream = $3";
        let row = database.row(sql, self.bind([])).await?;
        row.map(|row| Ok((row.count(0)?, row.count(1)?)))
            .transpose()
    }
}
