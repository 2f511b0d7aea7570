//! Resources and bookings that name a person who is erased.

use domain::{BookingId, Neighbour, Resource, ResourceId, Text, fold};
use storage::{Lease, StorageError};

/// Where a person is named in free text of what can be booked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedIn {
    /// As the contact of a resource, or in its conditions or place.
    Resource(ResourceId),
    /// As the borrower, or in what a booking is for or how it came back.
    Booking(BookingId),
}

/// A resource or booking that names someone; for a human to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookingMention {
    /// Where.
    pub named_in: NamedIn,
    /// The name of the resource.
    pub resource: String,
    /// The words around the name.
    pub excerpt: String,
}

/// What can be booked in someone's initiative, and its bookings, that hold all of their name, or
/// their phone or e-mail. `excerpt` gives the words around the name.
pub(crate) async fn mentions_in_bookings(
    lease: &mut Lease,
    person: &Neighbour,
    excerpt: impl Fn(&str) -> Option<String>,
) -> Result<Vec<BookingMention>, StorageError> {
    let parts = [&person.name.given, &person.name.family].map(|part| fold(part));
    let names = |text: &&str| {
        let text = fold(text);
        parts.iter().all(|part| text.contains(part.as_str()))
    };
    let found = |texts: &[&str]| {
        texts
            .iter()
            .filter(|it| names(it))
            .find_map(|it| excerpt(it))
    };
    let mut mentions = Vec::new();
    for it in lease.resources_in(person.initiative).await? {
        let texts = [&it.contact_name, &it.place, &it.conditions].map(Text::as_str);
        let by_contact = has_contact_of(&it, person).then(|| it.contact_name.to_string());
        mentions.extend(found(&texts).or(by_contact).map(|excerpt| BookingMention {
            named_in: NamedIn::Resource(it.id),
            resource: it.name.to_string(),
            excerpt,
        }));
    }
    for listed in lease.bookings_in(person.initiative).await? {
        let it = &listed.booking;
        let texts = [
            &it.borrower,
            &it.purpose,
            &it.condition_out,
            &it.condition_in,
        ];
        let texts = texts.map(Text::as_str);
        mentions.extend(found(&texts).map(|excerpt| BookingMention {
            named_in: NamedIn::Booking(it.id),
            resource: listed.resource_name.clone(),
            excerpt,
        }));
    }
    Ok(mentions)
}

fn has_contact_of(it: &Resource, person: &Neighbour) -> bool {
    let has_phone = it.contact_phone.is_some() && it.contact_phone == person.phone;
    has_phone || (it.contact_email.is_some() && it.contact_email == person.email)
}
