//! Who signs certificates for the servers of these tests, and whom their laptops trust.

use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::crypto::ring::default_provider;
use rustls::pki_types::CertificateDer;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use server::tls::TlsFiles;

use super::Wire;

pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    own: CertificateDer<'static>,
}

impl Authority {
    pub fn new() -> Self {
        let mut params = CertificateParams::new(vec![]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let own = params.self_signed(&key).unwrap().der().clone();
        Self {
            issuer: Issuer::new(params, key),
            own,
        }
    }

    /// A certificate that holds until the end of that year, and its key, both in PEM.
    pub fn certify(&self, year: i32) -> [String; 2] {
        let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        params.not_after = date_time_ymd(year, 12, 31);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        [certificate.pem(), key.serialize_pem()]
    }

    /// The same, in files.
    pub fn files(&self, folder: &Path, year: i32) -> TlsFiles {
        let files = TlsFiles {
            certificate: folder.join("certificate.pem"),
            key: folder.join("key.pem"),
        };
        let [certificate, key] = self.certify(year);
        replace(&files.certificate, &certificate);
        replace(&files.key, &key);
        files
    }

    /// What a laptop that trusts this authority alone connects with.
    pub fn client(&self, speaks: &[&str]) -> Arc<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(self.own.clone()).unwrap();
        let builder = ClientConfig::builder_with_provider(Arc::new(default_provider()));
        let builder = builder.with_safe_default_protocol_versions().unwrap();
        let mut config = builder.with_root_certificates(roots).with_no_client_auth();
        config.alpn_protocols = speaks.iter().map(|it| it.as_bytes().to_vec()).collect();
        Arc::new(config)
    }

    pub fn connect(&self, address: SocketAddr) -> Wire<StreamOwned<ClientConnection, TcpStream>> {
        let client = self.client(&["http/1.1"]);
        let client = ClientConnection::new(client, "localhost".try_into().unwrap()).unwrap();
        Wire::over(StreamOwned::new(
            client,
            TcpStream::connect(address).unwrap(),
        ))
    }
}

/// As programs that renew certificates do it: the new file takes the place of the old one.
pub fn replace(file: &Path, text: &str) {
    let beside = file.with_extension("new");
    std::fs::write(&beside, text).unwrap();
    std::fs::rename(beside, file).unwrap();
}
