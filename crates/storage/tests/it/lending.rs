use std::pin::pin;
use std::time::Duration;

use futures_util::poll;
use tokio::time::timeout;

use super::Room;

/// So long a test waits for what must come.
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test]
async fn who_asked_and_went_away_keeps_nobody_waiting() {
    let room = Room::new().await;
    let held = room.store.lease().await.unwrap();
    for asks_behind_others in [true, false] {
        let asked = async {
            match asks_behind_others {
                true => room.store.background_lease().await,
                false => room.store.lease().await,
            }
        };
        assert!(poll!(pin!(asked)).is_pending());
    }
    drop(held);
    let next = timeout(PATIENCE, room.store.background_lease()).await;
    drop(next.unwrap().unwrap());
}
