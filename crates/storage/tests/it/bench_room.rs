//! A look at speed while building; figures come from `xtask bench`.

use super::{Room, at};

#[tokio::test]
#[ignore = "prints times, proves nothing"]
#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_macros,
    reason = "a look at speed measures and prints"
)]
async fn print_times() {
    let room = Room::new().await;
    let begun = std::time::Instant::now();
    let mut batch = room
        .store
        .begin_batch("import_neighbours", room.initiative, at(5))
        .await
        .unwrap();
    for number in 0..10_000u32 {
        let home = room.household(number + 1);
        let mut person = room.neighbour(u128::from(number), "Ada", "Zwart");
        person.household = Some(home.id);
        batch.add(&home);
        batch.add(&person);
        batch.write_full_slices().await.unwrap();
    }
    batch.publish().await.unwrap();
    println!(
        "import 10k {:?}, longest hold {} us",
        begun.elapsed(),
        room.store.longest_hold_us()
    );
    let mut kees = room.neighbour(50_000, "Kees", "Vries");
    room.add(&kees).await;
    for round in 0..20u32 {
        kees.note = domain::Text::parse(&format!("ronde {round}")).unwrap();
        let begun = std::time::Instant::now();
        let mut act = room.store.begin("edit_neighbour", at(6)).await.unwrap();
        act.save(&kees);
        act.commit().await.unwrap();
        println!("edit {:?}", begun.elapsed());
    }
    for typed in ["z", "zw", "zwa", "dorpsstraat 12", "kees"] {
        let begun = std::time::Instant::now();
        room.found(typed).await;
        println!("search {typed} {:?}", begun.elapsed());
    }
    let begun = std::time::Instant::now();
    room.store.undo(at(7)).await.unwrap();
    println!("undo {:?}", begun.elapsed());
    let begun = std::time::Instant::now();
    println!("hash {} {:?}", room.hash().await, begun.elapsed());
}
