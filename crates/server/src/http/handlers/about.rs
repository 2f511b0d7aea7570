//! What the server says of itself.

use axum::http::StatusCode;
use protocol::{About, Limits, VERSION};
use serde_json::json;

use super::{Answer, Asked};
use crate::http::answers;
use crate::relay::generation::IsWell;

/// `GET /health`
pub(crate) async fn health(asked: Asked) -> Answer {
    asked.read(IsWell).await?;
    Ok(answers::json(StatusCode::OK, &json!({ "well": true })))
}

/// `GET /v1`
pub(crate) async fn about(asked: Asked) -> Answer {
    let about = About {
        version: VERSION,
        generation: asked.server.generation.clone(),
        now: asked.server.now().0,
        limits: Limits::DEFAULT,
    };
    Ok(answers::json(StatusCode::OK, &about))
}
