//! Requests over the network: by the proxy of the system, trusting who the system trusts, and
//! the municipality's own authority where one was given.

use std::error::Error as _;
use std::time::Duration;

use crypto::ServerAddress;
use reqwest::{Certificate, Client, RequestBuilder, Response, redirect};
use rustls::crypto::ring;

use crate::{Answer, Exchange, Method, NoAnswer, Request, Sending};

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(10);

/// How long nothing may come, once the server has begun to answer or has thought long enough.
const SILENCE: Duration = Duration::from_secs(30);

/// The longest that one request with all its bytes may take, on the slowest of networks.
const WHOLE: Duration = Duration::from_secs(10 * 60);

/// Requests to one address.
pub struct Https {
    client: Client,
    address: String,
}

/// Why no connection can be made from here.
#[derive(Debug, thiserror::Error)]
pub enum HttpsError {
    /// Not certificates in PEM.
    #[error("the certificates can not be read")]
    Certificates(#[source] reqwest::Error),
    /// TLS or the system's certificates do not work here.
    #[error("no connection can be made from here")]
    Client(#[source] reqwest::Error),
}

impl Https {
    /// `authorities` are certificates in PEM that are trusted beside the system's; may be empty.
    pub fn new(address: &ServerAddress, authorities: &[u8]) -> Result<Self, HttpsError> {
        // Whoever came first has chosen the same.
        let _chosen = ring::default_provider().install_default();
        let authorities =
            Certificate::from_pem_bundle(authorities).map_err(HttpsError::Certificates)?;
        let client = Client::builder()
            .connect_timeout(CONNECT)
            .timeout(WHOLE)
            .redirect(redirect::Policy::none())
            .tls_certs_merge(authorities)
            .user_agent(concat!("samenspel/", env!("CARGO_PKG_VERSION")));
        Ok(Self {
            client: client.build().map_err(HttpsError::Client)?,
            address: address.as_str().trim_end_matches('/').to_owned(),
        })
    }

    fn built(&self, request: &Request) -> RequestBuilder {
        let url = format!("{}{}", self.address, request.path);
        let built = match request.method {
            Method::Get => self.client.get(url),
            Method::Post => self.client.post(url),
            Method::Put => self.client.put(url),
            Method::Delete => self.client.delete(url),
        };
        let headers = request.headers.iter();
        headers.fold(built, |built, (name, value)| built.header(*name, value))
    }

    async fn exchange(&self, request: Request) -> Result<Answer, NoAnswer> {
        let built = self.built(&request);
        let (most, thinking) = (
            request.answer_max,
            Duration::from_secs(request.wait_s.into()),
        );
        let sending = built.body(request.body).send();
        let patience = WHOLE.min(SILENCE + thinking);
        let response = match request.wait_s {
            // Bytes on their way up are no silence.
            0 => sending.await,
            _ => tokio::time::timeout(patience, sending)
                .await
                .map_err(|_| NoAnswer::CutOff("it took too long".into()))?,
        };
        read(response.map_err(|error| told(&error))?, most).await
    }
}

impl Exchange for Https {
    fn send(&self, request: Request) -> Sending<'_> {
        Box::pin(self.exchange(request))
    }
}

async fn read(mut response: Response, most: usize) -> Result<Answer, NoAnswer> {
    let status = response.status().as_u16();
    let headers = response.headers().iter();
    let headers = headers.filter_map(|(name, value)| {
        let value = value.to_str().ok()?;
        Some((name.as_str().to_owned(), value.to_owned()))
    });
    let headers = headers.collect();
    let mut body = Vec::new();
    loop {
        let chunk = tokio::time::timeout(SILENCE, response.chunk()).await;
        let chunk = chunk.map_err(|_| NoAnswer::CutOff("it took too long".into()))?;
        let Some(chunk) = chunk.map_err(|error| told(&error))? else {
            break;
        };
        if body.len() + chunk.len() > most {
            return Err(NoAnswer::TooLong(most));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer {
        status,
        headers,
        body,
    })
}

fn told(error: &reqwest::Error) -> NoAnswer {
    let mut causes = vec![error.to_string()];
    let mut cause = error.source();
    let mut is_untrusted = false;
    while let Some(at) = cause {
        is_untrusted |= is_about_certificates(at);
        causes.push(at.to_string());
        cause = at.source();
    }
    let why = causes.join(": ");
    match error {
        _ if is_untrusted => NoAnswer::Untrusted(why),
        error if error.is_connect() => NoAnswer::Unreached(why),
        _ => NoAnswer::CutOff(why),
    }
}

/// An error of TLS comes wrapped in one of input and output, which has it as its inner error.
fn is_about_certificates(error: &(dyn std::error::Error + 'static)) -> bool {
    let inner = error
        .downcast_ref::<std::io::Error>()
        .and_then(std::io::Error::get_ref)
        .and_then(|inner| inner.downcast_ref::<rustls::Error>());
    let found = inner.or_else(|| error.downcast_ref::<rustls::Error>());
    matches!(found, Some(rustls::Error::InvalidCertificate(_)))
}
