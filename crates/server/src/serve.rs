//! The loop that takes connections. It is our own, so that a connection that says nothing, or
//! says it very slowly, ends.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http_body_util::BodyExt as _;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use tower::ServiceExt as _;

use crate::Server;
use crate::http::{Peer, router};

/// How long connections may take, and how many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// At one time; who comes later waits to be taken.
    pub most: usize,
    /// From the first byte of a request until its headers are here.
    pub header_time: Duration,
    /// Without a request that is being answered. A held poll is being answered.
    pub idle_time: Duration,
    /// For one request, until the last byte of its answer is sent. A long answer over a slow
    /// line takes minutes.
    pub request_time: Duration,
    /// What is being answered may go on for so long when the server stops.
    pub stop_time: Duration,
}

impl Default for Connections {
    fn default() -> Self {
        Self {
            most: 4096,
            header_time: Duration::from_secs(10),
            idle_time: Duration::from_secs(60),
            request_time: Duration::from_secs(15 * 60),
            stop_time: Duration::from_secs(20),
        }
    }
}

/// Serves until `stop` returns; then lets those who wait go, finishes what is being answered
/// and closes the store.
pub async fn serve(
    server: Arc<Server>,
    listener: TcpListener,
    connections: Connections,
    stop: impl Future<Output = ()>,
) {
    let room = Arc::new(Semaphore::new(connections.most));
    let stopping = watch::Sender::new(false);
    let mut open = JoinSet::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let next = tokio::select! {
            () = &mut stop => break,
            next = next(&listener, &room) => next,
        };
        let Some((stream, address, place)) = next else {
            continue;
        };
        let connection = Connection {
            router: router(server.clone()),
            peer: Peer(address),
            connections,
            stopping: stopping.subscribe(),
        };
        open.spawn(async move {
            connection.run(stream).await;
            drop(place);
        });
        while open.try_join_next().is_some() {}
    }
    drop(listener);
    server.stop();
    stopping.send_replace(true);
    let ended = timeout(connections.stop_time, async {
        while open.join_next().await.is_some() {}
    });
    if ended.await.is_err() {
        tracing::warn!(open = open.len(), "connections were cut off");
    }
    open.shutdown().await;
    server.close().await;
}

type Taken = (TcpStream, IpAddr, OwnedSemaphorePermit);

async fn next(listener: &TcpListener, room: &Arc<Semaphore>) -> Option<Taken> {
    let place = room.clone().acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, address)) => Some((stream, SocketAddr::ip(&address), place)),
        Err(error) => {
            tracing::warn!(%error, "a connection was not taken");
            // Without free file handles there is nothing to do but to wait for some.
            sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

struct Connection {
    router: Router,
    peer: Peer,
    connections: Connections,
    stopping: watch::Receiver<bool>,
}

impl Connection {
    async fn run(mut self, stream: TcpStream) {
        let _not_ours = stream.set_nodelay(true);
        let busy = watch::Sender::new(0_usize);
        let idle = idle(busy.subscribe(), self.connections);
        let (router, peer) = (self.router, self.peer);
        let service = hyper::service::service_fn(move |request| {
            let work = Busy::new(busy.clone());
            answer(router.clone(), peer, request, work)
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.connections.header_time)
            .max_buf_size(32 << 10)
            .serve_connection(TokioIo::new(stream), service);
        let mut connection = std::pin::pin!(connection);
        tokio::select! {
            ended = &mut connection => return log_end(ended),
            () = idle => {}
            _ = self.stopping.wait_for(|stopping| *stopping) => {}
        }
        connection.as_mut().graceful_shutdown();
        let ended = timeout(self.connections.stop_time, connection).await;
        log_end(ended.unwrap_or(Ok(())));
    }
}

async fn answer(
    router: Router,
    peer: Peer,
    request: hyper::Request<Incoming>,
    busy: Busy,
) -> Result<Response, Infallible> {
    let mut request = request.map(Body::new);
    request.extensions_mut().insert(peer);
    Ok(until_sent(router.oneshot(request).await?, busy))
}

/// A request is being answered as long as its answer is being sent.
fn until_sent(response: Response, busy: Busy) -> Response {
    response.map(|body| {
        Body::new(body.map_frame(move |frame| {
            let _still = &busy;
            frame
        }))
    })
}

/// Returns when nothing was asked, or one thing was answered, for too long.
async fn idle(mut busy: watch::Receiver<usize>, connections: Connections) {
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

/// Counts a request as long as it is being answered.
struct Busy(watch::Sender<usize>);

impl Busy {
    fn new(busy: watch::Sender<usize>) -> Self {
        busy.send_modify(|requests| *requests += 1);
        Self(busy)
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.send_modify(|requests| *requests -= 1);
    }
}

fn log_end(ended: Result<(), hyper::Error>) {
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke off");
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
