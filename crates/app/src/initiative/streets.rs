//! The streets of Overzicht: each counted, and the first with their doors.

use domain::InitiativeId;
use storage::{Door, StorageError, StreetCount};

use crate::App;

/// What Overzicht draws at first sight; [`street_doors`](super::street_doors()) gives the rest.
const FIRST_STREETS: usize = 3;
const FIRST_DOORS: u32 = 132;

/// Doors counted while the connection is held once: 50 ms is the limit, and twice as many took up to 46.
const SLICE: u32 = 2_048;

/// A street with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Street {
    /// Its name.
    pub name: String,
    /// How many doors it has.
    pub doors: u32,
    /// Of these, reached and not without post.
    pub reached: u32,
    /// Of these, that want no post.
    pub no_post: u32,
    /// The doors that come along, by number: all, a first part, or none.
    pub first_doors: Vec<Door>,
}

/// Every street in walking order.
pub(super) async fn streets(app: &App, id: InitiativeId) -> Result<Vec<Street>, StorageError> {
    let mut streets = counted(app, id, SLICE).await?;
    let mut lease = app.store.lease().await?;
    for door in lease.first_doors(id, FIRST_DOORS).await? {
        let name = &door.household.address.street;
        let mut first = streets.iter_mut().take(FIRST_STREETS);
        if let Some(street) = first.find(|street| street.name.eq_ignore_ascii_case(name)) {
            street.first_doors.push(door);
        }
    }
    Ok(streets)
}

async fn counted(app: &App, id: InitiativeId, slice: u32) -> Result<Vec<Street>, StorageError> {
    let mut streets = Vec::new();
    let mut walked = 0;
    loop {
        let mut lease = app.store.lease().await?;
        let counts = lease.count_doors(id, walked, slice).await?;
        let doors: u32 = counts.iter().map(|count| count.doors).sum();
        for count in counts {
            add(&mut streets, count);
        }
        if doors < slice {
            return Ok(streets);
        }
        walked += slice;
    }
}

/// Adds what a slice counted; its first street may have begun in the slice before.
fn add(streets: &mut Vec<Street>, count: StreetCount) {
    let begun = streets.last_mut();
    match begun.filter(|street| street.name.eq_ignore_ascii_case(&count.street)) {
        Some(street) => {
            street.doors += count.doors;
            street.reached += count.reached;
            street.no_post += count.no_post;
        }
        None => streets.push(Street {
            name: count.street,
            doors: count.doors,
            reached: count.reached,
            no_post: count.no_post,
            first_doors: Vec::new(),
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::ops::RangeInclusive;

    use domain::NeighbourId;

    use super::*;
    use crate::initiative::{overview, street_doors};
    use crate::neighbour::{NeighbourInput, create_neighbour, set_no_post, trash_neighbours};
    use crate::testing::TestApp;

    async fn lives_at(
        t: &TestApp,
        id: InitiativeId,
        door: (&str, u32),
        phone: &str,
    ) -> NeighbourId {
        let input = NeighbourInput {
            given: "Jan".into(),
            street: door.0.into(),
            house_number: door.1.to_string(),
            phone: phone.into(),
            ..Default::default()
        };
        create_neighbour(&t.app, id, &input).await.unwrap()
    }

    /// A street with one person behind each door, whom only an odd number reaches.
    async fn fill(t: &TestApp, id: InitiativeId, street: &str, numbers: RangeInclusive<u32>) {
        for number in numbers {
            let phone = if number % 2 == 1 { "06 12345678" } else { "" };
            lives_at(t, id, (street, number), phone).await;
        }
    }

    fn numbers(doors: &[Door]) -> Vec<u32> {
        let number = |door: &Door| Some(door.household.address.house_number.as_ref()?.number);
        doors.iter().filter_map(number).collect()
    }

    #[tokio::test]
    async fn a_street_too_long_for_first_sight_is_cut_and_completes() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        fill(&t, id, "Berkenhof", 1..=2).await;
        fill(&t, id, "Lindelaan", 1..=140).await;
        fill(&t, id, "Wilgenpad", 1..=1).await;
        let streets = overview(&t.app, id).await.unwrap().streets;
        let sight: Vec<_> = streets
            .iter()
            .map(|it| (it.name.as_str(), it.doors, it.reached, it.first_doors.len()))
            .collect();
        let wanted = [
            ("Berkenhof", 2, 1, 2),
            ("Lindelaan", 140, 70, 130),
            ("Wilgenpad", 1, 1, 0),
        ];
        assert_eq!(sight, wanted);
        let whole = street_doors(&t.app, id, "Lindelaan").await.unwrap();
        assert_eq!(numbers(&whole), Vec::from_iter(1..=140));
        assert_eq!(streets[1].first_doors, whole[..130]);
    }

    #[tokio::test]
    async fn no_more_than_three_streets_bring_their_doors_along() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        for street in ["Berkenhof", "Iepenlaan", "Lindelaan", "Wilgenpad"] {
            fill(&t, id, street, 1..=1).await;
        }
        let streets = streets(&t.app, id).await.unwrap();
        let along: Vec<_> = streets.iter().map(|it| it.first_doors.len()).collect();
        assert_eq!(along, [1, 1, 1, 0]);
    }

    #[tokio::test]
    async fn a_door_without_post_or_with_only_the_trashed_is_known_but_not_reached() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        fill(&t, id, "Lindelaan", 1..=2).await;
        let refuses = lives_at(&t, id, ("Lindelaan", 3), "06 12345678").await;
        let gone = lives_at(&t, id, ("Lindelaan", 5), "06 12345678").await;
        set_no_post(&t.app, refuses, true).await.unwrap();
        trash_neighbours(&t.app, &[gone]).await.unwrap();
        let shown = overview(&t.app, id).await.unwrap();
        let street = &shown.streets[0];
        assert_eq!((street.doors, street.reached, street.no_post), (4, 1, 1));
        assert_eq!((shown.households, shown.households_reached), (4, 1));
        assert_eq!((shown.neighbours, shown.with_contact), (3, 2));
        let people: Vec<_> = street.first_doors.iter().map(|it| it.people).collect();
        assert_eq!(people, [1, 1, 1, 0]);
    }

    #[tokio::test]
    async fn a_street_counted_in_slices_is_one_street() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        fill(&t, id, "Berkenhof", 1..=3).await;
        fill(&t, id, "Lindelaan", 1..=5).await;
        let at_once = counted(&t.app, id, SLICE).await.unwrap();
        for slice in 1..=8 {
            assert_eq!(counted(&t.app, id, slice).await.unwrap(), at_once);
        }
        assert_eq!((at_once[0].doors, at_once[1].doors), (3, 5));
    }

    #[tokio::test]
    async fn a_street_spelled_with_other_capitals_is_the_same_street() {
        let t = TestApp::new().await;
        let id = t.an_initiative().await;
        fill(&t, id, "Lindelaan", 1..=2).await;
        fill(&t, id, "lindelaan", 3..=3).await;
        fill(&t, id, "LINDELAAN", 4..=4).await;
        let streets = streets(&t.app, id).await.unwrap();
        assert_eq!((streets.len(), streets[0].doors), (1, 4));
        assert_eq!(numbers(&streets[0].first_doors), [1, 2, 3, 4]);
        let whole = street_doors(&t.app, id, &streets[0].name).await.unwrap();
        assert_eq!(whole, streets[0].first_doors);
    }
}
