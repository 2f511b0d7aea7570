//! Writes down a new person.

use domain::{InitiativeId, Neighbour, NeighbourId, PersonName, Tag, Text};
use storage::{NeighbourTag, StorageError};

use super::home::{AddressInput, household_at, parse};
use crate::field::{At as _, name_error, optional_email, optional_phone};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// A person as typed.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a person, as typed")]
pub struct NeighbourInput {
    pub given: String,
    pub prefix: String,
    pub family: String,
    pub street: String,
    pub house_number: String,
    pub postcode: String,
    pub city: String,
    pub phone: String,
    pub email: String,
    pub note: String,
    pub tags: Vec<String>,
}

/// Why nobody was written down.
#[derive(Debug, thiserror::Error)]
pub enum CreateNeighbourError {
    /// There is no such initiative.
    #[error("no initiative {0}")]
    UnknownInitiative(InitiativeId),
    /// A value is refused.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

refuses!(CreateNeighbourError {
    CreateNeighbourError::UnknownInitiative(_) => Refusal::new(ErrorCode::NotFound),
    CreateNeighbourError::Field(error) => error.into(),
    CreateNeighbourError::Storage(error) => error.into(),
});

/// Writes down a person, in the household at the address when it is known.
pub async fn create_neighbour(
    app: &App,
    initiative: InitiativeId,
    input: &NeighbourInput,
) -> Result<NeighbourId, CreateNeighbourError> {
    let id = NeighbourId::new(app.ports.next_id());
    let mut neighbour = parse_person(id, initiative, input)?;
    let address = parse(&AddressInput {
        street: &input.street,
        house_number: &input.house_number,
        postcode: &input.postcode,
        city: &input.city,
    })?;
    let tags = input.tags.iter().map(|tag| Tag::parse(tag).at(Field::Tag));
    let tags = tags.collect::<Result<Vec<_>, _>>()?;
    let mut act = app.begin("create_neighbour").await?;
    act.initiative(initiative)
        .await?
        .ok_or(CreateNeighbourError::UnknownInitiative(initiative))?;
    neighbour.household = household_at(app, &mut act, initiative, address).await?;
    act.add(&neighbour);
    for tag in tags {
        act.save(&NeighbourTag::new(initiative, id, tag));
    }
    app.commit(act).await?;
    Ok(id)
}

fn parse_person(
    id: NeighbourId,
    initiative: InitiativeId,
    input: &NeighbourInput,
) -> Result<Neighbour, FieldError> {
    let name = PersonName::new(&input.given, &input.prefix, &input.family);
    let name = name.map_err(|error| name_error(&error))?;
    Ok(Neighbour {
        phone: optional_phone(&input.phone)?,
        email: optional_email(&input.email)?,
        note: Text::parse(&input.note).at(Field::Note)?,
        ..Neighbour::named(id, initiative, name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neighbour::show_neighbour;
    use crate::testing::TestApp;

    fn at_number_12(given: &str) -> NeighbourInput {
        NeighbourInput {
            given: given.into(),
            family: "Berg".into(),
            street: "Dorpsstraat".into(),
            house_number: "12".into(),
            postcode: "3511 ab".into(),
            city: "Utrecht".into(),
            ..Default::default()
        }
    }

    #[tokio::test]
    async fn two_people_at_one_door_share_a_household() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let one = create_neighbour(&t.app, initiative, &at_number_12("Fatima"))
            .await
            .unwrap();
        create_neighbour(&t.app, initiative, &at_number_12("Bram"))
            .await
            .unwrap();
        let shown = show_neighbour(&t.app, one).await.unwrap();
        let housemates: Vec<_> = shown
            .housemates
            .iter()
            .map(|it| it.name.to_string())
            .collect();
        assert_eq!(housemates, ["Bram Berg"]);
    }

    #[tokio::test]
    async fn a_wrong_value_is_refused_by_name_and_changes_nothing() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let before = t.app.state_hash().await.unwrap();
        let with = |change: fn(&mut NeighbourInput)| {
            let mut input = at_number_12("Fatima");
            change(&mut input);
            input
        };
        for (input, field, code) in [
            (
                with(|i| i.phone = "06 123".into()),
                Field::Phone,
                ErrorCode::Phone,
            ),
            (
                with(|i| i.email = "fatima".into()),
                Field::Email,
                ErrorCode::Email,
            ),
            (
                with(|i| i.postcode = "0123 AB".into()),
                Field::Postcode,
                ErrorCode::Postcode,
            ),
            (
                with(|i| i.house_number = "twaalf".into()),
                Field::HouseNumber,
                ErrorCode::HouseNumber,
            ),
            (
                with(|i| i.tags = vec![" ".into()]),
                Field::Tag,
                ErrorCode::Blank,
            ),
            (
                NeighbourInput::default(),
                Field::FamilyName,
                ErrorCode::Blank,
            ),
        ] {
            let refusal: Refusal = create_neighbour(&t.app, initiative, &input)
                .await
                .unwrap_err()
                .into();
            assert_eq!((refusal.field, refusal.code), (Some(field), code));
        }
        assert_eq!(t.app.state_hash().await.unwrap(), before);
    }
}
