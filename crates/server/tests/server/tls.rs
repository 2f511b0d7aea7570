use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use http_body_util::{BodyExt as _, Empty};
use hyper_util::rt::{TokioExecutor, TokioIo};
use server::serve::Connections;
use server::tls::Tls;
use tokio::net::TcpStream;
use tokio::task::spawn_blocking;
use tokio_rustls::TlsConnector;

use crate::support::{Authority, Wire, listening, on_both, replace, settings};

/// Valid for all of these tests.
const LATER: i32 = 4000;

const ASK: &[u8] = b"GET /v1 HTTP/1.1\r\nhost: localhost\r\n\r\n";

/// The status of one answer, and the certificate that the server showed.
fn ask(authority: &Authority, address: SocketAddr) -> (u16, Vec<u8>) {
    let mut wire = authority.connect(address);
    wire.send(ASK).unwrap();
    let status = wire.answer().unwrap().status;
    let shown = wire.stream().conn.peer_certificates().unwrap();
    (status, shown[0].to_vec())
}

fn tls(authority: &Authority, folder: &Path) -> Option<Tls> {
    Some(Tls::new(authority.files(folder, LATER)).unwrap())
}

on_both! {
    async fn a_laptop_that_trusts_the_authority_is_answered(t: TestServer) {
        let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
        let tls = tls(&authority, folder.path());
        let (address, _stop, _) = listening(&t, tls, Connections::default()).await;
        let asked = spawn_blocking(move || {
            let mut stranger = Authority::new().connect(address);
            assert!(stranger.send(ASK).is_err());
            ask(&authority, address).0
        });
        assert_eq!(asked.await.unwrap(), 200);
    }

    async fn several_requests_at_a_time_go_over_one_connection(t: TestServer) {
        let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
        let tls = tls(&authority, folder.path());
        let (address, _stop, _) = listening(&t, tls, Connections::default()).await;
        let connector = TlsConnector::from(authority.client(&["h2"]));
        let stream = TcpStream::connect(address).await.unwrap();
        let stream = connector.connect("localhost".try_into().unwrap(), stream).await.unwrap();
        assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
        let shaking = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream));
        let (mut sender, connection) = shaking.await.unwrap();
        tokio::spawn(connection);
        let asked = (0..9).map(|_| {
            let request = hyper::Request::get("https://localhost/v1");
            sender.send_request(request.body(Empty::<&[u8]>::new()).unwrap())
        });
        for answer in futures_util::future::join_all(asked).await {
            let answer = answer.unwrap();
            assert_eq!(answer.status(), 200);
            assert!(!answer.into_body().collect().await.unwrap().to_bytes().is_empty());
        }
    }

    async fn who_speaks_without_tls_is_not_answered(t: TestServer) {
        let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
        let tls = tls(&authority, folder.path());
        let (address, _stop, _) = listening(&t, tls, Connections::default()).await;
        let asked = spawn_blocking(move || {
            let mut wire = Wire::to(address).unwrap();
            wire.send(ASK).unwrap();
            let said = wire.rest().unwrap_or_default();
            assert!(!said.windows(4).any(|part| part == b"HTTP"), "{said:?}");
            ask(&authority, address).0
        });
        assert_eq!(asked.await.unwrap(), 200);
    }

    async fn who_is_slow_with_the_handshake_is_cut_off(t: TestServer) {
        let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
        let tls = tls(&authority, folder.path());
        let short = Connections { handshake_time: Duration::from_millis(50), ..Connections::default() };
        let (address, _stop, _) = listening(&t, tls, short).await;
        // The default of every other time is longer than this waits.
        let ended = tokio::time::timeout(Duration::from_secs(9), spawn_blocking(move || {
            for said in [&b""[..], b"\x16\x03\x01"] {
                let mut wire = Wire::to(address).unwrap();
                wire.send(said).unwrap();
                assert!(wire.rest().unwrap_or_default().is_empty());
            }
        }));
        ended.await.expect("the server ends the connection").unwrap();
    }

    async fn a_renewed_certificate_is_shown_without_a_new_start(t: TestServer) {
        let (folder, authority) = (tempfile::tempdir().unwrap(), Authority::new());
        let files = authority.files(folder.path(), LATER);
        let tls = Tls::new(files.clone()).unwrap();
        let (address, _stop, _) = listening(&t, Some(tls), Connections::default()).await;
        let asked = spawn_blocking(move || {
            let (_, old) = ask(&authority, address);
            let [certificate, key] = authority.certify(LATER);
            replace(&files.certificate, &certificate);
            assert_eq!(ask(&authority, address), (200, old.clone()), "its key is not there yet");
            replace(&files.key, &key);
            let (status, new) = ask(&authority, address);
            assert_eq!(status, 200);
            assert_ne!(new, old);
            std::fs::remove_file(&files.certificate).unwrap();
            assert_eq!(ask(&authority, address), (200, new));
        });
        asked.await.unwrap();
    }
}
