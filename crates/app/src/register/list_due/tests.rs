use jiff::ToSpan as _;

use super::*;
use crate::initiative::{InitiativeChange, edit_initiative};
use crate::neighbour::{NeighbourChange, edit_neighbour};
use crate::testing::TestApp;

async fn due_after(t: &TestApp, initiative: InitiativeId, months: i32) -> Vec<Due> {
    let mut lease = t.app.store.lease().await.unwrap();
    let day = t.app.today().checked_add(months.months()).unwrap();
    due_on(&mut lease, initiative, day).await.unwrap()
}

fn names(due: &[Due]) -> Vec<&str> {
    due.iter().map(|it| it.name.as_str()).collect()
}

async fn last_sign(t: &TestApp, initiative: InitiativeId) -> Moment {
    let mut lease = t.app.store.lease().await.unwrap();
    lease.last_signs(initiative).await.unwrap()[0].at
}

#[tokio::test]
async fn whoever_gave_no_sign_for_two_years_is_due() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    t.a_neighbour(initiative, "Kees", "Vries").await;

    assert!(due_after(&t, initiative, 23).await.is_empty());
    let due = due_after(&t, initiative, 24).await;

    assert_eq!(names(&due), ["Kees Vries"]);
    assert_eq!(due[0].processing, Processing::NeighbourBook);
}

#[tokio::test]
async fn an_edit_is_a_sign() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    let kees = t.a_neighbour(initiative, "Kees", "Vries").await;
    let before = last_sign(&t, initiative).await;

    let change = NeighbourChange {
        note: Some("helpt graag".into()),
        ..Default::default()
    };
    edit_neighbour(&t.app, kees, &change).await.unwrap();

    assert!(last_sign(&t, initiative).await > before);
}

#[tokio::test]
async fn half_a_year_after_the_end_neighbours_are_due_and_a_year_after_it_the_team() {
    let t = TestApp::new().await;
    let initiative = t.an_initiative().await;
    t.a_neighbour(initiative, "Kees", "Vries").await;
    let noor = crate::team_member::TeamMemberInput {
        given: "Noor".into(),
        family: "Bakker".into(),
        role: "lead".into(),
        ..Default::default()
    };
    crate::team_member::add_team_member(&t.app, initiative, &noor)
        .await
        .unwrap();
    assert!(due_after(&t, initiative, 12).await.is_empty());

    let over = InitiativeChange {
        standing: Some("stopped".into()),
        ..Default::default()
    };
    edit_initiative(&t.app, initiative, &over).await.unwrap();

    assert!(due_after(&t, initiative, 5).await.is_empty());
    assert_eq!(names(&due_after(&t, initiative, 6).await), ["Kees Vries"]);
    let due = due_after(&t, initiative, 12).await;
    assert_eq!(names(&due), ["Kees Vries", "Noor Bakker"]);
}
