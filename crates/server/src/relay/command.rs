//! What the municipality is asked to decide: each command is carried out once, however often
//! it is sent, and its answer is kept.
//!
//! It is begun in one transaction and carried out in a second, which also stores the answer.
//! Should the server die between the two, whoever sends it again after a minute takes it over.

use domain::Moment;
use futures_util::future::BoxFuture;
use serde_json::Value as Json;
use uuid::Uuid;

use super::Place;
use crate::database::{Database, StoreError};
use crate::store::Work;

/// After so long without an answer, whoever began it is taken to be gone. One minute.
pub const GONE_MS: i64 = 60 * 1000;

/// One kind of command and what it does.
pub trait Kind: Send + Sync {
    /// The word by which it is asked for.
    fn name(&self) -> &'static str;

    /// Does it and gives the answer, in the transaction that stores it.
    fn carry_out<'a>(
        &'a self,
        database: &'a mut Database,
        place: Place,
        body: &'a Json,
    ) -> BoxFuture<'a, Result<Json, StoreError>>;
}

/// Which command of which team.
#[derive(Clone, Copy, Debug)]
pub struct CommandAt {
    /// Who asks.
    pub place: Place,
    /// Made by who asks.
    pub command: Uuid,
    /// BLAKE3 of the body.
    pub body_hash: [u8; 32],
    /// When it came in.
    pub now: Moment,
}

/// What is known of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Begun {
    /// The initiative is not registered.
    Unknown,
    /// It is to be carried out, by who asked this.
    Yours,
    /// Someone is carrying it out.
    InProgress,
    /// The id belongs to another command.
    Differs,
    /// It was carried out before.
    Answered(Json),
}

/// Begins it.
#[derive(Clone, Copy, Debug)]
pub struct BeginCommand(pub CommandAt);

/// Carries it out and stores the answer.
pub struct FinishCommand {
    /// Which.
    pub at: CommandAt,
    /// What it does.
    pub kind: std::sync::Arc<dyn Kind>,
    /// The facts of its kind.
    pub body: Json,
}

impl Work for BeginCommand {
    type Answer = Begun;

    async fn run(&mut self, database: &mut Database) -> Result<Begun, StoreError> {
        let at = self.0;
        if at.place.lock(database).await?.is_none() {
            return Ok(Begun::Unknown);
        }
        let sql = "SELECT body_hash, since, answered, answer FROM command \
                   WHERE municipality = $1 AND initiative = $2 AND command = $3";
        let Some(row) = database.row(sql, at.place.bind([at.id()])).await? else {
            return at.begin(database).await;
        };
        if row.array(0)? != at.body_hash {
            return Ok(Begun::Differs);
        }
        if row.number(2)? != 0 {
            let answer = serde_json::from_str(&row.text(3)?);
            let wrong = |_| StoreError::Inconsistent("an answer is not JSON");
            return answer.map(Begun::Answered).map_err(wrong);
        }
        if row.number(1)? + GONE_MS > at.now.0 {
            return Ok(Begun::InProgress);
        }
        at.begin(database).await
    }

    fn locks(&self) -> Uuid {
        self.0.place.initiative.uuid()
    }
}

impl Work for FinishCommand {
    /// `None` when someone else took it over meanwhile.
    type Answer = Option<Json>;

    async fn run(&mut self, database: &mut Database) -> Result<Self::Answer, StoreError> {
        let at = self.at;
        at.place.lock(database).await?;
        let sql = "SELECT since FROM command WHERE municipality = $1 AND initiative = $2 \
                   AND command = $3 AND answered = 0";
        let row = database.row(sql, at.place.bind([at.id()])).await?;
        let since = row.map(|row| row.number(0)).transpose()?;
        if since != Some(at.now.0) {
            return Ok(None);
        }
        let answer = self.kind.carry_out(database, at.place, &self.body).await?;
        let sql = "UPDATE command SET answered = 1, answer = $4 \
                   WHERE municipality = $1 AND initiative = $2 AND command = $3";
        let values = at.place.bind([at.id(), answer.to_string().into()]);
        database.write(sql, values).await?;
        Ok(Some(answer))
    }

    fn locks(&self) -> Uuid {
        self.at.place.initiative.uuid()
    }
}

impl CommandAt {
    fn id(&self) -> crate::database::Value {
        (*self.command.as_bytes()).into()
    }

    async fn begin(&self, database: &mut Database) -> Result<Begun, StoreError> {
        let sql = "INSERT INTO command \
                   (municipality, initiative, command, body_hash, since, answered, answer) \
                   VALUES ($1, $2, $3, $4, $5, 0, '') \
                   ON CONFLICT (municipality, initiative, command) \
                   DO UPDATE SET since = excluded.since";
        let values = [self.id(), self.body_hash.into(), self.now.into()];
        database.write(sql, self.place.bind(values)).await?;
        Ok(Begun::Yours)
    }
}
