//! Envelopes to the server and from it, how far it is, and checkpoints.

use std::collections::BTreeSet;

use protocol::{
    CheckpointAnswer, Code, EPOCH_HEADER, Heads, LeaseAnswer, Limits, POSITION_HEADER, PushAnswer,
    PushOutcome, join, paths, split_numbered,
};

use crate::server::{PAGE, get, post, put};
use crate::{Caller, Server, ServerError};

/// Envelopes in the order of their positions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// Each with its position; every position after the one asked for, without a gap.
    pub envelopes: Vec<(u64, Vec<u8>)>,
    /// The head of the stream.
    pub head: u64,
}

/// What comes after a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pulled {
    /// The next envelopes; none at the head.
    Page(Page),
    /// What comes next stands only in the checkpoint.
    Collected,
}

/// One blob that stands for everything up to a position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The last envelope that it holds.
    pub position: u64,
    /// Sealed.
    pub bytes: Vec<u8>,
}

/// No stream is longer; what is kept here counts no further.
const POSITION_MAX: u64 = i64::MAX as u64;

impl Server {
    /// Pushes envelopes to the team's stream. One outcome for each, in their order.
    pub async fn push(
        &self,
        caller: Caller<'_>,
        envelopes: &[Vec<u8>],
    ) -> Result<PushAnswer, ServerError> {
        let body = join(envelopes.iter().map(Vec::as_slice));
        let path = paths::within(caller.initiative, "team/envelopes");
        let answer: PushAnswer = self.ask_as(caller, post(path, body)).await?.json()?;
        let is_whole = answer.outcomes.len() == envelopes.len();
        if is_whole && are_positions(&answer) {
            Ok(answer)
        } else {
            Err(ServerError::NotUnderstood("outcomes"))
        }
    }

    /// The envelopes of the team's stream after a position.
    pub async fn pull(&self, caller: Caller<'_>, after: u64) -> Result<Pulled, ServerError> {
        let path = paths::within(caller.initiative, &format!("team/envelopes?after={after}"));
        let mut request = get(path);
        request.answer_max = PAGE;
        let answer = match self.ask_as(caller, request).await {
            Err(error) if error.code() == Some(Code::CheckpointNeeded) => {
                return Ok(Pulled::Collected);
            }
            answered => answered?,
        };
        let head = answer.head()?;
        let envelopes = split_numbered(&answer.body, Limits::DEFAULT.envelope)
            .map_err(|_| ServerError::NotUnderstood("envelopes"))?;
        let follow = (after + 1..)
            .zip(&envelopes)
            .all(|(due, (at, _))| due == *at);
        let ends = after.saturating_add(envelopes.len() as u64) <= head;
        let ends = ends && head <= POSITION_MAX;
        if !follow || !ends || (envelopes.is_empty() && after < head) {
            return Err(ServerError::NotUnderstood("positions"));
        }
        let owned = |(at, bytes): (u64, &[u8])| (at, bytes.to_vec());
        let envelopes = envelopes.into_iter().map(owned).collect();
        Ok(Pulled::Page(Page { envelopes, head }))
    }

    /// How far it is: now, or once that is not what `known` says any more; `None` when nothing
    /// changed for `wait_s` seconds. The text is for the next `known`.
    pub async fn heads(
        &self,
        caller: Caller<'_>,
        known: Option<&str>,
        wait_s: u32,
    ) -> Result<Option<(Heads, String)>, ServerError> {
        let mut request = get(paths::within(
            caller.initiative,
            &format!("heads?wait={wait_s}"),
        ));
        request.wait_s = wait_s;
        if let Some(known) = known {
            request.headers.push(("if-none-match", known.to_owned()));
        }
        let answer = self.ask_as(caller, request).await?;
        if answer.status == 304 {
            return Ok(None);
        }
        let tag = answer.header("etag").unwrap_or_default().to_owned();
        let heads: Heads = answer.json()?;
        // The request was signed for one generation, and no other answers it.
        if heads.generation != self.generation().await? || heads.team > POSITION_MAX {
            return Err(ServerError::NotUnderstood("heads"));
        }
        Ok(Some((heads, tag)))
    }

    /// The right to make a checkpoint of the team's stream for some minutes.
    pub async fn checkpoint_lease(&self, caller: Caller<'_>) -> Result<LeaseAnswer, ServerError> {
        let path = paths::within(caller.initiative, "team/checkpoint/lease");
        self.ask_as(caller, post(path, Vec::new())).await?.json()
    }

    /// Stores a checkpoint that holds everything up to a position.
    pub async fn put_checkpoint(
        &self,
        caller: Caller<'_>,
        lease: &LeaseAnswer,
        epoch: u32,
        checkpoint: Checkpoint,
    ) -> Result<CheckpointAnswer, ServerError> {
        let Checkpoint { position, bytes } = checkpoint;
        let lease = &lease.lease;
        let query = format!("team/checkpoint?lease={lease}&position={position}&epoch={epoch}");
        let path = paths::within(caller.initiative, &query);
        let answer: CheckpointAnswer = self.ask_as(caller, put(path, bytes)).await?.json()?;
        if answer.position == position {
            Ok(answer)
        } else {
            Err(ServerError::NotUnderstood("position"))
        }
    }

    /// The latest checkpoint of the team's stream; `None` when there is none.
    pub async fn checkpoint(&self, caller: Caller<'_>) -> Result<Option<Checkpoint>, ServerError> {
        let mut request = get(paths::within(caller.initiative, "team/checkpoint"));
        request.answer_max = Limits::DEFAULT.checkpoint;
        let answer = match self.ask_as(caller, request).await {
            Err(error) if error.code() == Some(Code::NotFound) => return Ok(None),
            answered => answered?,
        };
        answer.number(EPOCH_HEADER)?;
        Ok(Some(Checkpoint {
            position: answer.number(POSITION_HEADER)?,
            bytes: answer.body,
        }))
    }
}

/// Whether each envelope stands at a position of its own, up to the head.
fn are_positions(answer: &PushAnswer) -> bool {
    let positions = answer.outcomes.iter().filter_map(|outcome| match outcome {
        PushOutcome::Ok { pos } | PushOutcome::Dup { pos } => Some(*pos),
        _ => None,
    });
    let mut seen = BTreeSet::new();
    let mut positions = positions.map(|pos| (1..=answer.head).contains(&pos) && seen.insert(pos));
    answer.head <= POSITION_MAX && positions.all(|is_right| is_right)
}
