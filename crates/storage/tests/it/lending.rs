use std::time::Duration;

use futures_util::FutureExt as _;
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
        assert!(asked.now_or_never().is_none());
    }
    drop(held);
    let next = timeout(PATIENCE, room.store.background_lease()).await;
    drop(next.unwrap().unwrap());
}
