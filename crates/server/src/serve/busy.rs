//! Whether a connection is being used.

use axum::body::Body;
use axum::response::Response;
use http_body_util::BodyExt as _;
use tokio::sync::watch;
use tokio::time::timeout;

use super::Connections;

/// Counts a request as long as it is being answered.
pub(super) struct Busy(watch::Sender<usize>);

impl Busy {
    pub(super) fn new(busy: watch::Sender<usize>) -> Self {
        busy.send_modify(|requests| *requests += 1);
        Self(busy)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.send_modify(|requests| *requests -= 1);
    }
}

/// A request is being answered as long as its answer is being sent.
pub(super) fn until_sent(response: Response, busy: Busy) -> Response {
    response.map(|body| {
        Body::new(body.map_frame(move |frame| {
            let _still = &busy;
            frame
        }))
    })
}

/// Returns when nothing was asked, or one thing was answered, for too long.
pub(super) async fn idle(mut busy: watch::Receiver<usize>, connections: Connections) {
    loop {
        let answered = busy.wait_for(|requests| *requests == 0);
        let in_time = timeout(connections.request_time, answered).await;
        match in_time.map(|answered| answered.is_ok()) {
            Err(_) => return,
            // The connection ended by itself.
            Ok(false) => return std::future::pending().await,
            Ok(true) => {}
        }
        let asked = busy.wait_for(|requests| *requests > 0);
        if timeout(connections.idle_time, asked).await.is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_counts_until_its_answer_is_sent() {
        let busy = watch::Sender::new(0);
        let response = until_sent(Response::new(Body::from("lang")), Busy::new(busy.clone()));
        assert_eq!(*busy.borrow(), 1);
        drop(response);
        assert_eq!(*busy.borrow(), 0);
    }
}
