//! This laptop in the team of an initiative, and the signed log of members.

use crypto::TeamId;
use domain::InitiativeId;
use sabotage::{Sabotage, is_on};
use sqlx::sqlite::SqliteConnection;
use sync::Value;
use zeroize::Zeroizing;

use crate::write::Script;
use crate::{Lease, StorageError};

/// This laptop in one team.
pub struct OwnDevice {
    /// Which team: the hash of its first record.
    pub team: TeamId,
    /// Its secret keys.
    pub secret: Zeroizing<[u8; 64]>,
    /// Tells what it sends from what an older copy of this folder would send. 0 when this may
    /// be such a copy: it begins a series before it sends anything.
    pub series: u32,
}

impl Lease {
    /// Makes this laptop a device of a team, founded by a record or joined without one. What it
    /// did before is not sent act by act.
    pub async fn become_device(
        &mut self,
        initiative: InitiativeId,
        device: &OwnDevice,
        founding: Option<&[u8]>,
    ) -> Result<(), StorageError> {
        let core = self.core()?;
        core.begin_writing();
        let conn = &mut core.conn;
        sqlx::raw_sql("BEGIN IMMEDIATE").execute(&mut *conn).await?;
        let (id, secret) = (initiative.uuid(), device.secret.as_slice());
        let team = device.team.0.as_slice();
        let end =
            sqlx::query_scalar!(r#"SELECT coalesce(max(seq), 0) AS "end!: i64" FROM change_set"#);
        let sealed_up_to = end.fetch_one(&mut *conn).await?;
        sqlx::query!(
            "INSERT INTO team (initiative_id, team_id, device, series, sealed_up_to)
             VALUES (?, ?, ?, ?, ?)",
            id,
            team,
            secret,
            device.series,
            sealed_up_to
        )
        .execute(&mut *conn)
        .await?;
        if let Some(bytes) = founding {
            insert_record(conn, initiative, 0, bytes).await?;
        }
        sqlx::raw_sql("COMMIT").execute(conn).await?;
        core.writing = false;
        Ok(())
    }

    /// The keys of this laptop in a team; `None` when there is no team.
    pub async fn own_device(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Option<OwnDevice>, StorageError> {
        let id = initiative.uuid();
        let row = sqlx::query!(
            r#"SELECT team_id, device, series AS "series: u32" FROM team WHERE initiative_id = ?"#,
            id
        );
        let Some(row) = row.fetch_optional(self.conn()?).await? else {
            return Ok(None);
        };
        let team = row.team_id.try_into().map_err(|_| malformed("team_id"))?;
        let secret = row.device.try_into().map_err(|_| malformed("device"))?;
        Ok(Some(OwnDevice {
            team: TeamId(team),
            secret: Zeroizing::new(secret),
            series: row.series,
        }))
    }

    /// From now on sends under a new series: an older copy of this folder sent something, too.
    pub async fn begin_series(
        &mut self,
        initiative: InitiativeId,
        series: u32,
    ) -> Result<(), StorageError> {
        if is_on(Sabotage::KeepTheSeries) && series != 0 {
            return Ok(());
        }
        let mut script = Script::begin();
        push_own_series(&mut script);
        let id = Value::reference(initiative.uuid());
        script.bind(&id)?;
        script.push("UPDATE team SET series = ? WHERE initiative_id = ?; ");
        script.bind(&Value::Integer(series.into()))?;
        script.bind(&id)?;
        self.run_whole(script).await
    }

    /// The records of the membership log, from the first.
    pub async fn membership_records(
        &mut self,
        initiative: InitiativeId,
    ) -> Result<Vec<Vec<u8>>, StorageError> {
        let id = initiative.uuid();
        let records = sqlx::query_scalar!(
            "SELECT bytes FROM membership_record WHERE initiative_id = ? ORDER BY number",
            id
        );
        Ok(records.fetch_all(self.conn()?).await?)
    }

    /// Adds the record with this number; the caller has checked that it follows.
    pub async fn keep_membership_record(
        &mut self,
        initiative: InitiativeId,
        number: u32,
        bytes: &[u8],
    ) -> Result<(), StorageError> {
        insert_record(self.conn()?, initiative, number, bytes).await
    }
}

/// Whoever opens this copy of a folder begins a new series before it sends anything: what was
/// sent after the copy was made must not be sent otherwise under the same numbers.
pub(crate) async fn end_series(conn: &mut SqliteConnection) -> Result<(), StorageError> {
    let mut script = Script::default();
    push_own_series(&mut script);
    script.bind(&Value::Null)?;
    script.push("UPDATE team SET series = 0; ");
    script.run(conn).await
}

/// Notes how far a series went, or every series when no initiative is named. One under which
/// nothing was sealed is not noted: it would take what the one before it sealed for its own.
fn push_own_series(script: &mut Script) {
    script.push(
        "INSERT INTO own_series (initiative_id, series, until) \
         SELECT initiative_id, series, sealed_up_to FROM team \
         WHERE series <> 0 AND initiative_id = coalesce(?, initiative_id) \
         AND sealed_up_to > (SELECT coalesce(max(until), 0) FROM own_series \
                             WHERE own_series.initiative_id = team.initiative_id) \
         ON CONFLICT DO NOTHING; ",
    );
}

async fn insert_record(
    conn: &mut SqliteConnection,
    initiative: InitiativeId,
    number: u32,
    bytes: &[u8],
) -> Result<(), StorageError> {
    let id = initiative.uuid();
    sqlx::query!(
        "INSERT INTO membership_record (initiative_id, number, bytes) VALUES (?, ?, ?)",
        id,
        number,
        bytes
    )
    .execute(conn)
    .await?;
    Ok(())
}

fn malformed(what: &'static str) -> StorageError {
    StorageError::Inconsistent {
        table: "team",
        what,
    }
}
