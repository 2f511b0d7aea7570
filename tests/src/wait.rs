//! Waiting for something to become true. The only place that lets time pass.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long something may take on a busy machine before the test says that it never comes.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often we look.
pub const POLL: Duration = Duration::from_millis(40);

/// Looks until there is an answer. `what` completes the sentence "waited in vain for …".
pub async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await? {
            return Ok(found);
        }
        if start.elapsed() > PATIENCE {
            bail!("waited in vain for {what}");
        }
        tokio::time::sleep(POLL).await;
    }
}

/// Gives what a driver is asked its time: it may never answer.
pub async fn in_time<T, E>(what: &str, asked: impl Future<Output = Result<T, E>>) -> Result<T>
where
    E: std::error::Error + Send + Sync + 'static,
{
    let answer = tokio::time::timeout(PATIENCE, asked).await;
    let answer = answer.with_context(|| format!("waited in vain for {what}"))?;
    answer.with_context(|| format!("while waiting for {what}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_answer_that_comes_later_is_found() {
        let mut looks = 0;
        let found = until("the third look", async || {
            looks += 1;
            Ok((looks == 3).then_some("here"))
        });
        assert_eq!(found.await.unwrap(), "here");
    }
}
