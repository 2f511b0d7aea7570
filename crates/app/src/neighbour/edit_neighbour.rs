//! Changes what is known of a person.

use domain::{Address, Neighbour, NeighbourId, PersonName, Text};
use storage::{Act, StorageError};

use super::home::{AddressInput, household_at, parse};
use crate::field::{At as _, name_error, optional_email, optional_phone};
use crate::refusal::refuses;
use crate::{App, ErrorCode, Field, FieldError, Refusal};

/// New values; `None` leaves a field as it is, an empty text clears it.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "the fields of a person, as typed")]
pub struct NeighbourChange {
    pub given: Option<String>,
    pub prefix: Option<String>,
    pub family: Option<String>,
    pub street: Option<String>,
    pub house_number: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
}

/// Why a person was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditNeighbourError {
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

refuses!(EditNeighbourError {
    EditNeighbourError::Unknown(_) => Refusal::new(ErrorCode::NotFound),
    EditNeighbourError::Field(error) => error.into(),
    EditNeighbourError::Storage(error) => error.into(),
});

/// Changes the fields that are given. A new address moves this person alone: they join
/// the household that is known there, or get a new one; housemates stay where they are.
pub async fn edit_neighbour(
    app: &App,
    id: NeighbourId,
    change: &NeighbourChange,
) -> Result<(), EditNeighbourError> {
    let mut act = app.begin("edit_neighbour").await?;
    let standing = act
        .neighbour(id)
        .await?
        .ok_or(EditNeighbourError::Unknown(id))?;
    let mut neighbour = with_fields(standing, change)?;
    if change.moves() {
        let address = new_address(&mut act, &neighbour, change).await?;
        neighbour.household = household_at(app, &mut act, neighbour.initiative, address).await?;
    }
    act.save(&neighbour);
    app.commit(act).await?;
    Ok(())
}

impl NeighbourChange {
    fn moves(&self) -> bool {
        [&self.street, &self.house_number, &self.postcode, &self.city]
            .iter()
            .any(|it| it.is_some())
    }
}

fn with_fields(mut it: Neighbour, change: &NeighbourChange) -> Result<Neighbour, FieldError> {
    let given = change.given.as_deref().unwrap_or(&it.name.given);
    let prefix = change.prefix.as_deref().unwrap_or(&it.name.prefix);
    let family = change.family.as_deref().unwrap_or(&it.name.family);
    it.name = PersonName::new(given, prefix, family).map_err(|error| name_error(&error))?;
    if let Some(phone) = &change.phone {
        it.phone = optional_phone(phone)?;
    }
    if let Some(email) = &change.email {
        it.email = optional_email(email)?;
    }
    if let Some(note) = &change.note {
        it.note = Text::parse(note).at(Field::Note)?;
    }
    Ok(it)
}

async fn new_address(
    act: &mut Act,
    neighbour: &Neighbour,
    change: &NeighbourChange,
) -> Result<Address, EditNeighbourError> {
    let standing = match neighbour.household {
        Some(id) => act
            .household(id)
            .await?
            .map(|household| household.address)
            .unwrap_or_default(),
        None => Address::default(),
    };
    let number = standing
        .house_number
        .map_or_else(String::new, |number| number.to_string());
    let postcode = standing
        .postcode
        .map_or_else(String::new, |postcode| postcode.to_string());
    let input = AddressInput {
        street: change.street.as_deref().unwrap_or(&standing.street),
        house_number: change.house_number.as_deref().unwrap_or(&number),
        postcode: change.postcode.as_deref().unwrap_or(&postcode),
        city: change.city.as_deref().unwrap_or(&standing.city),
    };
    Ok(parse(&input)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neighbour::show_neighbour;
    use crate::testing::TestApp;

    #[tokio::test]
    async fn a_phone_is_kept_in_one_writing_and_cleared_by_an_empty_text() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let id = t.a_neighbour(initiative, "Fatima", "Berg").await;
        let phone = |text: &str| NeighbourChange {
            phone: Some(text.into()),
            ..Default::default()
        };
        edit_neighbour(&t.app, id, &phone("06-1234 5678"))
            .await
            .unwrap();
        let shown = show_neighbour(&t.app, id).await.unwrap().neighbour;
        assert_eq!(shown.phone.unwrap().as_e164(), "+31612345678");
        edit_neighbour(&t.app, id, &phone("")).await.unwrap();
        assert_eq!(
            show_neighbour(&t.app, id).await.unwrap().neighbour.phone,
            None
        );
    }

    #[tokio::test]
    async fn moving_one_person_leaves_the_housemates() {
        let t = TestApp::new().await;
        let initiative = t.an_initiative().await;
        let one = t.a_neighbour(initiative, "Fatima", "Berg").await;
        let other = t.a_neighbour(initiative, "Bram", "Berg").await;
        let home = NeighbourChange {
            street: Some("Dorpsstraat".into()),
            house_number: Some("12".into()),
            ..Default::default()
        };
        edit_neighbour(&t.app, one, &home).await.unwrap();
        edit_neighbour(&t.app, other, &home).await.unwrap();
        assert_eq!(
            show_neighbour(&t.app, one).await.unwrap().housemates.len(),
            1
        );
        let next_door = NeighbourChange {
            house_number: Some("14".into()),
            ..Default::default()
        };
        edit_neighbour(&t.app, one, &next_door).await.unwrap();
        let moved = show_neighbour(&t.app, one).await.unwrap();
        assert_eq!(moved.address.to_string(), "Dorpsstraat 14");
        assert!(moved.housemates.is_empty());
        assert_eq!(
            show_neighbour(&t.app, other)
                .await
                .unwrap()
                .address
                .to_string(),
            "Dorpsstraat 12"
        );
    }
}
