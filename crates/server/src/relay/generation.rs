//! Which life of its database the server is in.

use uuid::Uuid;

use super::Municipality;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// Gives the generation that is stored, or stores this one.
#[derive(Clone, Copy, Debug)]
pub struct Generation {
    /// Whose server it is.
    pub municipality: Municipality,
    /// Drawn for it.
    pub fresh: [u8; 16],
    /// Whether the fresh one replaces what is stored: a backup was put back.
    pub renew: bool,
}

impl Work for Generation {
    type Answer = [u8; 16];

    async fn run(&mut self, database: &mut Database) -> Result<[u8; 16], StoreError> {
        let sql = if self.renew {
            "INSERT INTO server (municipality, generation) VALUES ($1, $2) \
             ON CONFLICT (municipality) DO UPDATE SET generation = excluded.generation"
        } else {
            "INSERT INTO server (municipality, generation) VALUES ($1, $2) \
             ON CONFLICT (municipality) DO NOTHING"
        };
        let municipality = i64::from(self.municipality.0);
        let values = vec![municipality.into(), self.fresh.into()];
        database.write(sql, values).await?;
        let sql = "SELECT generation FROM server WHERE municipality = $1";
        let row = database.row(sql, vec![municipality.into()]).await?;
        row.ok_or(StoreError::Inconsistent("no generation"))?
            .array(0)
    }

    fn locks(&self) -> Uuid {
        Uuid::max()
    }
}

/// Asks the store whether it answers.
#[derive(Clone, Copy, Debug)]
pub struct IsWell;

impl Work for IsWell {
    type Answer = ();

    async fn run(&mut self, database: &mut Database) -> Result<(), StoreError> {
        database
            .rows("SELECT municipality FROM server LIMIT 1", vec![])
            .await
            .map(drop)
    }
}
