//! Requests of laptops, brought to the router of the server.

use std::sync::{Arc, Mutex};

use app::Network;
use app::remote::{Answer, Exchange, NoAnswer, Request, Sending, ServerAddress};
use axum::Router;
use axum::body::Body;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

/// The network between the laptops and the town.
#[derive(Clone, Default)]
pub struct Wire(Arc<Mutex<Option<Router>>>);

impl Wire {
    /// From now on requests go to this router; `None` when there is no network.
    pub fn lead_to(&self, router: Option<Router>) {
        *self.0.lock().expect("nothing panics here") = router;
    }

    async fn bring(&self, request: Request) -> Result<Answer, NoAnswer> {
        let router = self.0.lock().expect("nothing panics here").clone();
        let router = router.ok_or_else(|| NoAnswer::Unreached("no network".into()))?;
        let answer = router.oneshot(written(request)).await;
        let (parts, body) = answer.expect("a router always answers").into_parts();
        let body = body.collect().await;
        let body = body.map_err(|error| NoAnswer::CutOff(error.to_string()))?;
        let text = |value: &axum::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        Ok(Answer {
            status: parts.status.as_u16(),
            headers: parts
                .headers
                .iter()
                .map(|(name, value)| (name.as_str().to_owned(), text(value)))
                .collect(),
            body: body.to_bytes().to_vec(),
        })
    }
}

fn written(request: Request) -> axum::http::Request<Body> {
    let built = axum::http::Request::builder()
        .method(request.method.as_str())
        .uri(&request.path);
    let headers = request.headers.iter();
    let built = headers.fold(built, |built, (name, value)| built.header(*name, value));
    let built = built.body(Body::from(request.body));
    built.expect("a laptop writes whole requests")
}

impl Exchange for Wire {
    fn send(&self, request: Request) -> Sending<'_> {
        Box::pin(self.bring(request))
    }
}

impl Network for Wire {
    fn reach(&self, _: &ServerAddress, _: &[u8]) -> Result<Arc<dyn Exchange>, NoAnswer> {
        Ok(Arc::new(self.clone()))
    }
}
