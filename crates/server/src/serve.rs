//! The loop that takes connections. It is our own, so that a connection that says nothing, or
//! says it very slowly, ends.

mod busy;
mod connection;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use ipnet::IpNet;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

use crate::Server;
use crate::http::{Peer, router};
use crate::tls::Tls;
use connection::Connection;

/// How long connections may take, and how many there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Connections {
    /// At one time; who comes later waits to be taken.
    pub most: usize,
    /// From the first byte of a connection until both sides agreed on keys, where TLS is spoken.
    pub handshake_time: Duration,
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
            handshake_time: Duration::from_secs(10),
            header_time: Duration::from_secs(10),
            idle_time: Duration::from_secs(60),
            request_time: Duration::from_secs(15 * 60),
            stop_time: Duration::from_secs(20),
        }
    }
}

/// Serves until `stop` returns; then lets those who wait go, finishes what is being answered
/// and closes the store. Without `tls` only this machine and the trusted proxies are answered.
pub async fn serve(
    server: Arc<Server>,
    listener: TcpListener,
    tls: Option<Arc<Tls>>,
    connections: Connections,
    stop: impl Future<Output = ()>,
) {
    let router = router(server.clone());
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
        if tls.is_none() && !may_speak_plainly(address, &server.settings.trusted_proxies) {
            tracing::warn!("a connection without TLS from elsewhere was refused");
            continue;
        }
        let connection = Connection {
            router: router.clone(),
            peer: Peer(address),
            tls: tls.clone(),
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
        Ok((stream, address)) => Some((stream, plain(address), place)),
        Err(error) => {
            tracing::warn!(%error, "a connection was not taken");
            // Without free file handles there is nothing to do but to wait for some.
            sleep(Duration::from_millis(100)).await;
            None
        }
    }
}

/// Who listens on IPv6 is told of IPv4 in another form.
fn plain(address: SocketAddr) -> IpAddr {
    address.ip().to_canonical()
}

/// What a proxy hands on went through its TLS; what comes from anywhere else would be readable
/// on its way.
fn may_speak_plainly(address: IpAddr, proxies: &[IpNet]) -> bool {
    address.is_loopback() || proxies.iter().any(|net| net.contains(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_tls_only_this_machine_and_the_proxies_are_answered() {
        let proxies = ["10.0.0.0/8".parse().unwrap()];
        let may = |text: &str| may_speak_plainly(plain(text.parse().unwrap()), &proxies);
        assert!(may("127.0.0.1:1") && may("[::1]:1") && may("10.1.2.3:1"));
        assert!(may("[::ffff:10.1.2.3]:1"));
        assert!(!may("192.168.1.2:1") && !may("[2001:db8::1]:1"));
    }
}
