//! The network: organisations, who has a part in them, talents and offers, contact, whom to call
//! next, and how much people take part.

mod contact;
mod interest;
mod involvement;
mod mentions;
mod names;
mod network_error;
mod next_calls;
mod organisations;
mod relations;
mod segments;
mod talents;
#[cfg(test)]
mod tests;

pub(crate) use contact::shown_contact;
pub use contact::{
    ContactInput, ShownContact, edit_contact, follow_up, record_contact, remove_contact,
};
pub use interest::show_interest;
pub use involvement::{set_involvement, set_joined_on};
pub(crate) use mentions::mentions_in_network;
pub use mentions::{NamedInNetwork, NetworkMention};
pub(crate) use names::Names;
pub use network_error::NetworkError;
pub use next_calls::{CallToMake, next_calls};
pub use organisations::{
    ListedOrganisation, OrganisationDetails, OrganisationInput, add_organisation,
    edit_organisation, list_organisations, restore_organisation, show_organisation,
    trash_organisation,
};
pub(crate) use relations::shown_relations;
pub use relations::{
    KeyFigure, RelationInput, ShownRelation, add_relation, edit_relation, list_key_figures,
    remove_relation,
};
pub use segments::{SegmentInput, ShownSegment, list_segments, remove_segment, save_segment};
pub(crate) use talents::shown_talents;
pub use talents::{
    ShownTalent, TalentInput, TalentQuery, add_talent, edit_talent, list_talents, remove_talent,
};
