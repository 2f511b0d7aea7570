//! The way of a laptop to the server, with its bytes counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::Network;
use app::remote::{Exchange, Https, NoAnswer, Request, Sending, ServerAddress};

/// How many bytes of bodies went up and came down.
#[derive(Clone, Default)]
pub struct Counted {
    pub up: Arc<AtomicU64>,
    pub down: Arc<AtomicU64>,
}

struct Counting {
    https: Https,
    counted: Counted,
}

impl Network for Counted {
    fn reach(
        &self,
        address: &ServerAddress,
        authorities: &[u8],
    ) -> Result<Arc<dyn Exchange>, NoAnswer> {
        let https = Https::new(address, authorities);
        let https = https.map_err(|error| NoAnswer::Untrusted(error.to_string()))?;
        let counted = self.clone();
        Ok(Arc::new(Counting { https, counted }))
    }
}

impl Exchange for Counting {
    fn send(&self, request: Request) -> Sending<'_> {
        let up = request.body.len() as u64;
        self.counted.up.fetch_add(up, Ordering::Relaxed);
        Box::pin(async move {
            let answer = self.https.send(request).await?;
            let down = answer.body.len() as u64;
            self.counted.down.fetch_add(down, Ordering::Relaxed);
            Ok(answer)
        })
    }
}
