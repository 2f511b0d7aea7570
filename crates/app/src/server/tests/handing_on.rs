//! What came by hand goes on by hand, past who wrote it.

use super::street::Street;
use crate::neighbour::{erase_neighbour, show_neighbour};
use crate::team::{export_bundle, import_bundle};

#[tokio::test]
async fn who_shared_an_envelope_with_someone_who_is_erased_is_handed_on() {
    let street = Street::new().await;
    let (id, a) = (street.initiative, &street.a);
    let erased = a.a_neighbour(id, "Piet", "Bos").await;
    let stays = a.a_neighbour(id, "Ans", "Smit").await;
    let by_a = export_bundle(&a.app, id).await.unwrap();
    import_bundle(&street.c.app, &by_a).await.unwrap();
    erase_neighbour(&street.c.app, erased).await.unwrap();
    let by_c = export_bundle(&street.c.app, id).await.unwrap();
    import_bundle(&street.b.app, &by_c).await.unwrap();
    assert!(show_neighbour(&street.b.app, stays).await.is_ok());
    assert!(show_neighbour(&street.b.app, erased).await.is_err());
}
