//! Texts of the network that name a person who is erased.

use domain::{ContactMomentId, Counterpart, Neighbour, OrganisationId, fold};
use storage::{Lease, StorageError};

use super::Names;

/// Where a person is named in free text of the network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NamedInNetwork {
    /// In the note of an organisation, or as its phone or e-mail.
    Organisation(OrganisationId),
    /// In what was said to someone else.
    Contact(ContactMomentId),
}

/// A text of the network that names someone; for a human to decide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NetworkMention {
    /// Where.
    pub named_in: NamedInNetwork,
    /// The organisation, or with whom it was.
    pub name: String,
    /// The words around the name.
    pub excerpt: String,
}

/// Notes of organisations and of contact with others in someone's initiative that hold all of
/// their name, and organisations that are reached by their phone or e-mail. `excerpt` gives the
/// words around the name.
pub(crate) async fn mentions_in_network(
    lease: &mut Lease,
    person: &Neighbour,
    excerpt: impl Fn(&str) -> Option<String>,
) -> Result<Vec<NetworkMention>, StorageError> {
    let parts = [&person.name.given, &person.name.family].map(|part| fold(part));
    let names_them = |text: &str| {
        let text = fold(text);
        parts.iter().all(|part| text.contains(part.as_str()))
    };
    let found = |text: &str| excerpt(text).filter(|_| names_them(text));
    let moments = lease.contact_in(person.initiative).await?;
    let people = moments.iter().filter_map(|it| it.with.person());
    let names = Names::load(lease, person.initiative, people).await?;
    let mut mentions = Vec::new();
    for (id, it) in &names.organisations {
        let has_phone = it.phone.is_some() && it.phone == person.phone;
        let has_email = it.email.is_some() && it.email == person.email;
        let by_contact = (has_phone || has_email).then(|| it.name.to_string());
        let excerpt = found(it.note.as_str()).or(by_contact);
        mentions.extend(excerpt.map(|excerpt| NetworkMention {
            named_in: NamedInNetwork::Organisation(*id),
            name: it.name.to_string(),
            excerpt,
        }));
    }
    let of_others = moments.into_iter();
    let of_others = of_others.filter(|it| it.with != Counterpart::Person(person.id));
    mentions.extend(of_others.filter_map(|it| {
        Some(NetworkMention {
            named_in: NamedInNetwork::Contact(it.id),
            name: names.of(it.with)?,
            excerpt: found(it.note.as_str())?,
        })
    }));
    Ok(mentions)
}
