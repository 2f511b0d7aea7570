//! Questions to the list of people that were kept under a name.

use domain::{InitiativeId, Involvement, Segment, SegmentId, Tag, Text, Title};
use storage::ListFilter;
use sync::registry::SEGMENT;

use super::NetworkError;
use crate::field::{At as _, out_of_range};
use crate::neighbour::{NeighbourQuery, count_neighbours};
use crate::{App, Field};

/// A question as typed: the fields of the list, under a name.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a question to the list")]
pub struct SegmentInput {
    pub name: String,
    pub text: String,
    pub tag: Option<String>,
    pub filter: ListFilter,
    pub involvement: Option<Involvement>,
    pub street: String,
    pub silent_days: Option<u32>,
}

/// A question with how many people it finds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownSegment {
    /// The question.
    pub segment: Segment,
    /// Its filter.
    pub filter: ListFilter,
    /// How many it finds.
    pub count: u64,
}

/// The questions of an initiative, by name.
pub async fn list_segments(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<ShownSegment>, NetworkError> {
    let all = app.store.lease().await?.segments_in(initiative).await?;
    let mut shown = Vec::new();
    for segment in all {
        shown.push(show(app, segment).await?);
    }
    Ok(shown)
}

/// Keeps a question under a name, or changes one that is kept.
pub async fn save_segment(
    app: &App,
    initiative: InitiativeId,
    id: Option<SegmentId>,
    input: &SegmentInput,
) -> Result<ShownSegment, NetworkError> {
    let segment_id = id.unwrap_or_else(|| SegmentId::new(app.ports.next_id()));
    let segment = input.parse(segment_id, initiative)?;
    let mut act = app.begin("save_segment").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(NetworkError::UnknownInitiative(initiative))?;
    if id.is_some() {
        let standing = act.segment(segment_id).await?;
        let standing = standing.filter(|it| it.initiative == initiative);
        standing.ok_or(NetworkError::Unknown)?;
    }
    act.save(&segment);
    app.commit(act).await?;
    show(app, segment).await
}

/// Forgets a question; undo brings it back. The people stay.
pub async fn remove_segment(app: &App, id: SegmentId) -> Result<(), NetworkError> {
    let mut act = app.begin("remove_segment").await?;
    act.segment(id).await?.ok_or(NetworkError::Unknown)?;
    act.trash(&SEGMENT, id.uuid());
    app.commit(act).await?;
    Ok(())
}

impl SegmentInput {
    fn parse(&self, id: SegmentId, initiative: InitiativeId) -> Result<Segment, NetworkError> {
        let tag = self.tag.as_deref().filter(|tag| !tag.trim().is_empty());
        let tag = tag.map(Tag::parse).transpose().at(Field::Tag)?;
        let max = Segment::SILENT_DAYS_MAX;
        if self.silent_days.is_some_and(|days| days == 0 || days > max) {
            return Err(out_of_range(Field::SilentDays, 1, max).into());
        }
        Ok(Segment {
            id,
            initiative,
            name: Title::parse(&self.name).at(Field::Name)?,
            text: Text::parse(&self.text).at(Field::Text)?,
            tag: tag.map(|tag| tag.to_string()),
            filter: self.filter.as_str().to_owned(),
            involvement: self.involvement,
            street: Text::parse(self.street.trim()).at(Field::Street)?,
            silent_days: self.silent_days,
        })
    }
}

async fn show(app: &App, segment: Segment) -> Result<ShownSegment, NetworkError> {
    let filter = ListFilter::of_code(&segment.filter);
    let query = NeighbourQuery {
        tag: segment.tag.clone(),
        filter,
        involvement: segment.involvement,
        street: segment.street.to_string(),
        silent_days: segment.silent_days,
        ..NeighbourQuery::all(segment.initiative, segment.text.as_str(), 0)
    };
    Ok(ShownSegment {
        count: count_neighbours(app, &query).await?,
        filter,
        segment,
    })
}
