//! What part people have in organisations and in the neighbourhood, and who many listen to.

use domain::{
    Counterpart, InitiativeId, NeighbourId, OrganisationId, PersonName, Relation, RelationId, Text,
    last_contacts,
};
use jiff::civil::Date;
use storage::Lease;
use sync::registry::RELATION;

use super::names::{one_party, one_person};
use super::{Names, NetworkError};
use crate::field::At as _;
use crate::{App, Field};

/// A part in an organisation, or in the neighbourhood at large, as typed.
#[derive(Clone, Debug)]
pub struct RelationInput {
    /// Who.
    pub neighbour: NeighbourId,
    /// In which organisation; none for the neighbourhood at large.
    pub organisation: Option<OrganisationId>,
    /// What they do or are there.
    pub role: String,
    /// Whether many listen to them.
    pub is_key_figure: bool,
}

/// A part with the names of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownRelation {
    /// The part.
    pub relation: Relation,
    /// Who.
    pub name: PersonName,
    /// The name of the organisation, or nothing.
    pub organisation: String,
}

/// Someone whom many listen to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFigure {
    /// The part in which they are one.
    pub shown: ShownRelation,
    /// Phone, as people write it.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// When they were last spoken to.
    pub last_contact_on: Option<Date>,
}

/// Writes down what part someone has.
pub async fn add_relation(
    app: &App,
    initiative: InitiativeId,
    input: &RelationInput,
) -> Result<ShownRelation, NetworkError> {
    let id = RelationId::new(app.ports.next_id());
    let mut act = app.begin("add_relation").await?;
    let relation = parse(&mut act, id, initiative, input).await?;
    let names = Names::load(&mut act, initiative, [relation.neighbour]).await?;
    act.add(&relation);
    app.commit(act).await?;
    let shown = shown_relations(vec![relation], &names);
    shown.into_iter().next().ok_or(NetworkError::Unknown)
}

/// Replaces what is known with what is typed.
pub async fn edit_relation(
    app: &App,
    id: RelationId,
    input: &RelationInput,
) -> Result<(), NetworkError> {
    let mut act = app.begin("edit_relation").await?;
    let standing = act.relation(id).await?.ok_or(NetworkError::Unknown)?;
    let relation = parse(&mut act, id, standing.initiative, input).await?;
    act.save(&relation);
    app.commit(act).await?;
    Ok(())
}

/// Takes it away; undo brings it back.
pub async fn remove_relation(app: &App, id: RelationId) -> Result<(), NetworkError> {
    let mut act = app.begin("remove_relation").await?;
    act.relation(id).await?.ok_or(NetworkError::Unknown)?;
    act.trash(&RELATION, id.uuid());
    app.commit(act).await?;
    Ok(())
}

/// Everyone whom many listen to, by name.
pub async fn list_key_figures(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<KeyFigure>, NetworkError> {
    let mut lease = app.store.lease().await?;
    let mut relations = lease.relations_in(initiative).await?;
    relations.retain(|it| it.is_key_figure);
    let people = relations.iter().map(|it| it.neighbour);
    let names = Names::load(&mut lease, initiative, people).await?;
    let contact = last_contacts(&lease.contact_in(initiative).await?);
    let figure = |shown: ShownRelation| {
        let id = shown.relation.neighbour;
        let person = names.people.get(&id)?;
        let phone = person.phone.as_ref().map(ToString::to_string);
        let email = person.email.as_ref().map(ToString::to_string);
        Some(KeyFigure {
            phone: phone.unwrap_or_default(),
            email: email.unwrap_or_default(),
            last_contact_on: contact.get(&Counterpart::Person(id)).copied(),
            shown,
        })
    };
    let shown = shown_relations(relations, &names).into_iter();
    Ok(shown.filter_map(figure).collect())
}

async fn parse(
    lease: &mut Lease,
    id: RelationId,
    initiative: InitiativeId,
    input: &RelationInput,
) -> Result<Relation, NetworkError> {
    let role = Text::parse(&input.role).at(Field::Role)?;
    let person = one_person(lease, initiative, input.neighbour).await?;
    if let Some(organisation) = input.organisation {
        one_party(lease, initiative, None, Some(organisation)).await?;
    }
    Ok(Relation {
        id,
        initiative,
        neighbour: person.id,
        organisation: input.organisation,
        role,
        is_key_figure: input.is_key_figure,
    })
}

/// Those of whom both ends are there, by the name of the person.
pub(crate) fn shown_relations(relations: Vec<Relation>, names: &Names) -> Vec<ShownRelation> {
    let shown = |relation: Relation| {
        let name = names.people.get(&relation.neighbour)?.name.clone();
        let organisation = match relation.organisation {
            Some(id) => names.of(Counterpart::Organisation(id))?,
            None => String::new(),
        };
        Some(ShownRelation {
            relation,
            name,
            organisation,
        })
    };
    let mut all: Vec<ShownRelation> = relations.into_iter().filter_map(shown).collect();
    all.sort_by_key(|it| (it.name.sort_key(), it.relation.id));
    all
}
