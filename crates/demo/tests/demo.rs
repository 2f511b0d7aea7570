//! The demo as a person meets it.

use std::sync::Mutex;

use app::history::undo;
use app::import::Stop;
use app::initiative::{Street, list_initiatives, overview, trash_initiative};
use app::neighbour::find_doubles;
use app::network::{list_key_figures, list_organisations, list_segments, next_calls};
use app::resource::{ResourceQuery, list_resources};
use app::scheme::list_schemes;
use app::testing::test_ports;
use app::{App, ErrorCode, Refusal, UndoSteps};
use demo::{DiscardDemoError, OpenDemoError, discard_demo, open_demo};
use domain::Phase;
use tempfile::TempDir;

const SILENTLY: &(dyn Fn(u64, u64) + Send + Sync) = &|_, _| {};

async fn open(folder: &TempDir) -> App {
    open_demo(
        test_ports(),
        &folder.path().join("demo"),
        &Stop::default(),
        SILENTLY,
    )
    .await
    .expect("a demo")
}

#[tokio::test]
async fn the_shed_is_in_use_and_something_is_late() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    let initiative = app.last_initiative().await.unwrap().unwrap();
    let query = ResourceQuery {
        initiative,
        text: String::new(),
        kind: None,
    };
    let all = list_resources(&app, &query).await.unwrap();
    let late = all.iter().filter(|it| it.is_overdue);
    let late: Vec<&str> = late.map(|it| it.resource.name.as_str()).collect();
    assert_eq!((all.len(), late), (7, vec!["Bakfiets"]));
    assert_eq!(list_schemes(&app, initiative).await.unwrap().len(), 3);
}

#[tokio::test]
async fn there_is_someone_to_call_and_someone_who_was_written_down_twice() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    let initiative = app.last_initiative().await.unwrap().unwrap();
    let organisations = list_organisations(&app, initiative, "").await.unwrap();
    assert_eq!(organisations.len(), 4);
    let figures = list_key_figures(&app, initiative).await.unwrap();
    assert_eq!(figures.len(), 6);
    let calls = next_calls(&app, initiative).await.unwrap();
    assert!(calls.iter().filter(|it| it.call.is_due).count() >= 4);
    let doubles = find_doubles(&app, initiative, 0, 100).await.unwrap();
    assert!(doubles.total >= 3 && doubles.pairs[0].score >= 80);
    let segments = list_segments(&app, initiative).await.unwrap();
    assert!(segments.len() == 2 && segments.iter().all(|it| it.count > 0));
}

#[tokio::test]
async fn its_playground_is_thought_through_and_something_is_left_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    let playground = app.last_initiative().await.unwrap().unwrap();
    let shown = app::depth::show_depth(&app, playground).await.unwrap();
    assert_eq!(shown.parties.len(), 3);
    assert_eq!(shown.next_gatherings.len(), 6);
    assert!(
        shown.initiative.support.needed.is_some() || shown.initiative.support.percent.is_some()
    );
    assert!(shown.roles.iter().all(|it| it.missing > 0));
    assert!(shown.checklist.met > 8 && shown.checklist.next().is_some());
    app.close().await.unwrap();
}

#[tokio::test]
async fn the_neighbourhood_is_lived_in() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    let initiatives = list_initiatives(&app).await.unwrap();
    let titles: Vec<_> = initiatives
        .iter()
        .map(|it| it.initiative.title.as_str())
        .collect();
    assert_eq!(titles, ["Speelplein Lindebuurt", "Maandagtafel"]);
    let playground = initiatives[0].initiative.id;
    assert_eq!(app.last_initiative().await.unwrap(), Some(playground));
    let shown = overview(&app, playground).await.unwrap();
    assert_eq!(
        (
            shown.households,
            shown.streets.len(),
            shown.details.team.len()
        ),
        (300, 8, 5)
    );
    assert!(
        (590..=660).contains(&shown.neighbours),
        "{}",
        shown.neighbours
    );
    assert!(
        (120..=180).contains(&shown.with_consent),
        "{}",
        shown.with_consent
    );
    assert!(shown.streets.iter().any(|street| street.no_post > 0));
    // The first three streets are drawn whole at first sight.
    let drawn = |street: &Street| street.first_doors.len() == street.doors as usize;
    assert!(shown.streets[..3].iter().all(drawn));
    assert_eq!(shown.details.initiative.phase, Phase::Plan);
    app.close().await.unwrap();
}

#[tokio::test]
async fn its_circle_is_half_walked_for_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    let playground = app.last_initiative().await.unwrap().unwrap();
    let counted = app::support::count_support(&app, playground).await.unwrap();
    assert!(counted.count.doors > 60 && counted.count.in_favour > 10);
    assert!(counted.count.silent > 5 && counted.is_enough.is_some());
    let rounds = app::door_round::list_rounds(&app, playground)
        .await
        .unwrap();
    let ended: Vec<bool> = rounds
        .iter()
        .map(|it| it.round.ended_at.is_some())
        .collect();
    assert_eq!((ended, rounds[0].done), (vec![false, true], 14));
}

#[tokio::test]
async fn nothing_is_offered_to_be_undone_before_anything_is_done() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    assert_eq!(app.undo_steps().await.unwrap(), UndoSteps::default());
    let first = list_initiatives(&app).await.unwrap()[0].initiative.id;
    trash_initiative(&app, first).await.unwrap();
    undo(&app).await.unwrap();
    assert_eq!(list_initiatives(&app).await.unwrap().len(), 2);
    app.close().await.unwrap();
}

#[tokio::test]
async fn it_is_the_same_every_time() {
    let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let mut hashes = Vec::new();
    for folder in &folders {
        let app = open(folder).await;
        hashes.push(app.state_hash().await.unwrap());
        app.close().await.unwrap();
    }
    assert_eq!(hashes[0], hashes[1]);
}

#[tokio::test]
async fn what_a_person_changed_is_still_there_the_next_time() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    app::initiative::create_initiative(&app, "Geveltuinen")
        .await
        .unwrap();
    app.close().await.unwrap();
    drop(app);
    let again = open(&folder).await;
    assert_eq!(list_initiatives(&again).await.unwrap().len(), 3);
    again.close().await.unwrap();
}

#[tokio::test]
async fn it_is_thrown_away_whole() {
    let folder = tempfile::tempdir().unwrap();
    let app = open(&folder).await;
    app.close().await.unwrap();
    drop(app);
    discard_demo(&folder.path().join("demo")).unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let again = discard_demo(&folder.path().join("demo"));
    assert!(matches!(again, Err(DiscardDemoError::NotADemo)));
}

#[tokio::test]
async fn a_stop_half_way_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let stop = Stop::default();
    let heard = Mutex::new(Vec::new());
    let told = |done: u64, total: u64| {
        heard.lock().unwrap().push((done, total));
        if done > 200 {
            stop.ask();
        }
    };
    let outcome = open_demo(test_ports(), &folder.path().join("demo"), &stop, &told).await;
    assert!(matches!(outcome, Err(OpenDemoError::Cancelled)));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    let heard = heard.into_inner().unwrap();
    assert!(heard.is_sorted() && heard.len() > 1, "{heard:?}");
}

#[tokio::test]
async fn a_folder_with_something_else_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let letter = folder.path().join("brief.txt");
    std::fs::write(&letter, "Beste buren").unwrap();
    let outcome = open_demo(test_ports(), folder.path(), &Stop::default(), SILENTLY).await;
    let Err(error) = outcome else {
        panic!("a demo in a folder with a letter")
    };
    assert_eq!(Refusal::from(error).code, ErrorCode::ProfileExists);
    assert_eq!(std::fs::read_to_string(letter).unwrap(), "Beste buren");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[tokio::test]
async fn a_demo_that_was_not_finished_is_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let demo = folder.path().join("demo");
    std::fs::create_dir(&demo).unwrap();
    std::fs::write(demo.join("samenspel-demo"), "being built\n").unwrap();
    std::fs::write(demo.join("samenspel.db"), "half").unwrap();
    let app = open(&folder).await;
    assert_eq!(list_initiatives(&app).await.unwrap().len(), 2);
    app.close().await.unwrap();
}
