//! Organisations: the list, one with all that hangs on it, and how they are written down.

use std::collections::BTreeMap;

use domain::{
    Counterpart, InitiativeId, Organisation, OrganisationId, Text, Title, fold, last_contacts,
};
use jiff::civil::Date;
use sync::registry::ORGANISATION;

use super::contact::{ShownContact, shown_contact};
use super::relations::{ShownRelation, shown_relations};
use super::talents::{ShownTalent, shown_talents};
use super::{Names, NetworkError};
use crate::field::{At as _, optional_email, optional_phone};
use crate::{App, Field, FieldError};

/// An organisation as typed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of an organisation, as typed")]
pub struct OrganisationInput {
    pub name: String,
    pub kind: String,
    pub standing: String,
    pub place: String,
    pub phone: String,
    pub email: String,
    pub website: String,
    pub note: String,
}

/// An organisation as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// How many people have a part in it.
    pub people: usize,
    /// How many of them are key figures.
    pub key_figures: usize,
    /// When it was last spoken to.
    pub last_contact_on: Option<Date>,
}

/// An organisation with all that hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationDetails {
    /// The organisation.
    pub organisation: Organisation,
    /// Who has a part in it.
    pub people: Vec<ShownRelation>,
    /// What it offers.
    pub offers: Vec<ShownTalent>,
    /// When it was spoken to, the newest first.
    pub contact: Vec<ShownContact>,
}

impl OrganisationInput {
    fn parse(
        &self,
        id: OrganisationId,
        initiative: InitiativeId,
    ) -> Result<Organisation, FieldError> {
        Ok(Organisation {
            id,
            initiative,
            name: Title::parse(&self.name).at(Field::Name)?,
            kind: self.kind.parse().at(Field::Kind)?,
            standing: self.standing.parse().at(Field::Standing)?,
            place: Text::parse(&self.place).at(Field::Place)?,
            phone: optional_phone(&self.phone)?,
            email: optional_email(&self.email)?,
            website: Text::parse(&self.website).at(Field::Website)?,
            note: Text::parse(&self.note).at(Field::Note)?,
        })
    }
}

impl From<&Organisation> for OrganisationInput {
    /// As someone would have typed it, for who changes a part of it.
    fn from(it: &Organisation) -> Self {
        Self {
            name: it.name.to_string(),
            kind: it.kind.to_string(),
            standing: it.standing.to_string(),
            place: it.place.to_string(),
            phone: it
                .phone
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            email: it
                .email
                .as_ref()
                .map(ToString::to_string)
                .unwrap_or_default(),
            website: it.website.to_string(),
            note: it.note.to_string(),
        }
    }
}

/// Writes down an organisation.
pub async fn add_organisation(
    app: &App,
    initiative: InitiativeId,
    input: &OrganisationInput,
) -> Result<OrganisationId, NetworkError> {
    let organisation = input.parse(OrganisationId::new(app.ports.next_id()), initiative)?;
    let mut act = app.begin("add_organisation").await?;
    let known = act.initiative(initiative).await?;
    known.ok_or(NetworkError::UnknownInitiative(initiative))?;
    act.add(&organisation);
    app.commit(act).await?;
    Ok(organisation.id)
}

/// Replaces what is known with what is typed.
pub async fn edit_organisation(
    app: &App,
    id: OrganisationId,
    input: &OrganisationInput,
) -> Result<(), NetworkError> {
    let mut act = app.begin("edit_organisation").await?;
    let standing = act.organisation(id).await?.ok_or(NetworkError::Unknown)?;
    act.save(&input.parse(id, standing.initiative)?);
    app.commit(act).await?;
    Ok(())
}

/// Puts an organisation in the trash. What hangs on it comes back with it.
pub async fn trash_organisation(app: &App, id: OrganisationId) -> Result<(), NetworkError> {
    let mut act = app.begin("trash_organisation").await?;
    act.organisation(id).await?.ok_or(NetworkError::Unknown)?;
    act.trash(&ORGANISATION, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Takes an organisation out of the trash.
pub async fn restore_organisation(app: &App, id: OrganisationId) -> Result<(), NetworkError> {
    let mut act = app.begin("restore_organisation").await?;
    act.organisation(id).await?.ok_or(NetworkError::Unknown)?;
    act.restore(&ORGANISATION, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// The organisations in whose name, place or note all words stand, by name.
pub async fn list_organisations(
    app: &App,
    initiative: InitiativeId,
    text: &str,
) -> Result<Vec<ListedOrganisation>, NetworkError> {
    let mut lease = app.store.lease().await?;
    let relations = lease.relations_in(initiative).await?;
    let people = relations.iter().map(|it| it.neighbour);
    let names = Names::load(&mut lease, initiative, people).await?;
    let contact = last_contacts(&lease.contact_in(initiative).await?);
    let all = lease.organisations_in(initiative).await?;
    let mut counts = BTreeMap::<OrganisationId, (usize, usize)>::new();
    for it in relations {
        if let Some(id) = it
            .organisation
            .filter(|_| names.people.contains_key(&it.neighbour))
        {
            let (people, key_figures) = counts.entry(id).or_default();
            *people += 1;
            *key_figures += usize::from(it.is_key_figure);
        }
    }
    let words: Vec<String> = text.split_whitespace().map(fold).collect();
    let found = all.into_iter().filter(|it| has_words(it, &words));
    let listed = |organisation: Organisation| {
        let counted = counts.get(&organisation.id).copied();
        let (people, key_figures) = counted.unwrap_or_default();
        ListedOrganisation {
            people,
            key_figures,
            last_contact_on: contact
                .get(&Counterpart::Organisation(organisation.id))
                .copied(),
            organisation,
        }
    };
    Ok(found.map(listed).collect())
}

fn has_words(it: &Organisation, words: &[String]) -> bool {
    let text = fold(&format!("{}\n{}\n{}", it.name, it.place, it.note));
    words.iter().all(|word| text.contains(word.as_str()))
}

/// Shows an organisation, also one in the trash.
pub async fn show_organisation(
    app: &App,
    id: OrganisationId,
) -> Result<OrganisationDetails, NetworkError> {
    let mut lease = app.store.lease().await?;
    let organisation = lease.organisation(id).await?.ok_or(NetworkError::Unknown)?;
    let relations = lease.relations_in(organisation.initiative).await?;
    let relations = relations.into_iter();
    let relations: Vec<_> = relations.filter(|it| it.organisation == Some(id)).collect();
    let people = relations.iter().map(|it| it.neighbour);
    let mut names = Names::load(&mut lease, organisation.initiative, people).await?;
    names.organisations.insert(id, organisation.clone());
    let of = Counterpart::Organisation(id);
    Ok(OrganisationDetails {
        people: shown_relations(relations, &names),
        offers: shown_talents(lease.talents_of(of).await?, &names),
        contact: shown_contact(lease.contact_with(of).await?, &names),
        organisation,
    })
}
