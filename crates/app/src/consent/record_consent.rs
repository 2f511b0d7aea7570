//! Records that someone gave or withdrew consent.

use domain::{ConsentDecision, ConsentEvent, ConsentEventId, NeighbourId, Text};
use storage::StorageError;

use crate::field::At as _;
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// What was said, as chosen and typed.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the fields of a consent line, as codes")]
pub struct ConsentInput {
    pub channel: String,
    pub purpose: String,
    pub given: bool,
    pub wording: String,
    pub source: String,
}

/// Why it was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordConsentError {
    /// There is no such person.
    #[error("no neighbour {0}")]
    Unknown(NeighbourId),
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(RecordConsentError {
    RecordConsentError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    RecordConsentError::Field(error) => error.into(),
    RecordConsentError::Storage(error) => error.into(),
});

/// Adds a line to the history. Withdrawing is as easy as giving; nothing is overwritten.
pub async fn record_consent(
    app: &App,
    id: NeighbourId,
    input: &ConsentInput,
) -> Result<(), RecordConsentError> {
    let channel = input.channel.parse().at(Field::Channel)?;
    let purpose = input.purpose.parse().at(Field::Purpose)?;
    let source = input.source.parse().at(Field::Source)?;
    let wording = Text::parse(&input.wording).at(Field::Wording)?;
    let decision = if input.given {
        ConsentDecision::Given
    } else {
        ConsentDecision::Withdrawn
    };
    let mut act = app.begin("record_consent").await?;
    let person = act
        .neighbour(id)
        .await?
        .ok_or(RecordConsentError::Unknown(id))?;
    act.add(&ConsentEvent {
        id: ConsentEventId::new(app.ports.next_id()),
        initiative: person.initiative,
        neighbour: person.id,
        channel,
        purpose,
        decision,
        wording,
        source,
        happened_at: act.now(),
    });
    app.commit(act).await?;
    Ok(())
}
