//! One connection, from its first byte to its last.

use std::convert::Infallible;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use hyper::body::Incoming;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_rustls::server::TlsStream;
use tower::ServiceExt as _;

use super::Connections;
use super::busy::{Busy, idle, until_sent};
use crate::http::Peer;
use crate::tls::Tls;

/// So many requests may be asked over one connection at a time, where it can carry several.
const STREAMS: u32 = 32;

pub(super) struct Connection {
    pub(super) router: Router,
    pub(super) peer: Peer,
    pub(super) tls: Option<Arc<Tls>>,
    pub(super) connections: Connections,
    pub(super) stopping: watch::Receiver<bool>,
}

/// What both sides agreed to speak.
#[derive(Clone, Copy)]
enum Speaks {
    Http1,
    Http2,
}

impl Connection {
    pub(super) async fn run(mut self, stream: TcpStream) {
        let _not_ours = stream.set_nodelay(true);
        let Some(tls) = self.tls.take() else {
            return self.speak(stream, Speaks::Http1).await;
        };
        let Some(stream) = self.shake_hands(&tls, stream).await else {
            return;
        };
        let speaks = match stream.get_ref().1.alpn_protocol() {
            Some(b"h2") => Speaks::Http2,
            _ => Speaks::Http1,
        };
        self.speak(stream, speaks).await;
    }

    /// `None` when the other side does not speak TLS, or not in time.
    async fn shake_hands(&mut self, tls: &Tls, stream: TcpStream) -> Option<TlsStream<TcpStream>> {
        let shaking = timeout(
            self.connections.handshake_time,
            tls.acceptor().accept(stream),
        );
        let shaken = tokio::select! {
            shaken = shaking => shaken,
            _ = self.stopping.wait_for(|stopping| *stopping) => return None,
        };
        match shaken {
            Ok(Ok(stream)) => return Some(stream),
            Ok(Err(error)) => tracing::debug!(%error, "a handshake broke off"),
            Err(_) => tracing::debug!("a handshake took too long"),
        }
        None
    }

    async fn speak(
        mut self,
        stream: impl AsyncRead + AsyncWrite + Unpin + 'static,
        speaks: Speaks,
    ) {
        let busy = watch::Sender::new(0_usize);
        let idle = idle(busy.subscribe(), self.connections);
        let builder = builder(self.connections, speaks);
        let (router, peer) = (self.router, self.peer);
        let service = hyper::service::service_fn(move |request| {
            let work = Busy::new(busy.clone());
            answer(router.clone(), peer, request, work)
        });
        let connection = builder.serve_connection(TokioIo::new(stream), service);
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

fn builder(connections: Connections, speaks: Speaks) -> Builder<TokioExecutor> {
    let mut builder = Builder::new(TokioExecutor::new());
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(connections.header_time)
        .max_buf_size(32 << 10);
    builder
        .http2()
        .timer(TokioTimer::new())
        .max_concurrent_streams(STREAMS)
        .max_header_list_size(32 << 10);
    match speaks {
        Speaks::Http1 => builder.http1_only(),
        Speaks::Http2 => builder.http2_only(),
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

fn log_end(ended: Result<(), Box<dyn std::error::Error + Send + Sync>>) {
    if let Err(error) = ended {
        tracing::debug!(%error, "a connection broke off");
    }
}
