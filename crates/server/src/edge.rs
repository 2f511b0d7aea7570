//! What comes from outside: the time and random bytes.

use domain::Moment;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Milliseconds since 1970.
    fn now(&self) -> Moment;
}

/// Draws random bytes.
pub trait Random: Send + Sync {
    /// 16 bytes that nobody can guess.
    fn draw(&self) -> [u8; 16];
}

/// The clock of this machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock;

/// The random bytes of this machine.
#[derive(Clone, Copy, Debug)]
pub struct SystemRandom;

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the edge that tells the time"
        )]
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        Moment(since.map_or(0, |since| {
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        }))
    }
}

impl Random for SystemRandom {
    fn draw(&self) -> [u8; 16] {
        let mut bytes = [0; 16];
        #[expect(
            clippy::disallowed_methods,
            reason = "this is the edge that draws them"
        )]
        let drawn = getrandom::fill(&mut bytes);
        // Without random bytes no id would be safe.
        drawn.expect("the system has random bytes");
        bytes
    }
}
