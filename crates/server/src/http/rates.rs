//! How often the server may be asked, by one device and from one address.

use std::hash::Hash;
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::Duration;

use governor::clock::Clock as GovernorClock;
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::HashMapStateStore;
use governor::{Quota, RateLimiter};
use protocol::{Code, Problem};

use crate::edge::Clock;

/// So many devices or addresses are counted at a time. When more come, those that have been
/// quiet are forgotten, and while there are none, newcomers are refused.
const COUNTED: usize = 50_000;

/// Requests a minute; as many may come at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rates {
    /// By one device.
    pub device_per_minute: NonZeroU32,
    /// From one address, behind which a whole office may sit.
    pub address_per_minute: NonZeroU32,
}

impl Default for Rates {
    fn default() -> Self {
        Self {
            device_per_minute: NonZeroU32::MIN.saturating_add(2_999),
            address_per_minute: NonZeroU32::MIN.saturating_add(11_999),
        }
    }
}

/// What was asked lately.
pub struct RateLimits {
    devices: Limiter<[u8; 12]>,
    addresses: Limiter<IpAddr>,
}

type Counted<K> = RateLimiter<K, HashMapStateStore<K>, Ticking, NoOpMiddleware<Duration>>;

struct Limiter<K: Hash + Eq + Clone> {
    counted: Counted<K>,
    most: usize,
}

#[derive(Clone)]
struct Ticking(Arc<dyn Clock>);

impl GovernorClock for Ticking {
    type Instant = Duration;

    fn now(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.now().0).unwrap_or(0))
    }
}

impl RateLimits {
    pub(crate) fn new(rates: Rates, clock: Arc<dyn Clock>) -> Self {
        let clock = Ticking(clock);
        Self {
            devices: Limiter::new(rates.device_per_minute, clock.clone(), COUNTED),
            addresses: Limiter::new(rates.address_per_minute, clock, COUNTED),
        }
    }

    pub(crate) fn device(&self, device: [u8; 12]) -> Result<(), Problem> {
        self.devices.check(&device)
    }

    pub(crate) fn address(&self, address: IpAddr) -> Result<(), Problem> {
        self.addresses.check(&network(address))
    }
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    fn new(per_minute: NonZeroU32, clock: Ticking, most: usize) -> Self {
        let quota = Quota::per_minute(per_minute);
        Self {
            counted: RateLimiter::new(quota, HashMapStateStore::default(), clock),
            most,
        }
    }

    fn check(&self, key: &K) -> Result<(), Problem> {
        if self.counted.len() >= self.most {
            self.counted.retain_recent();
        }
        let is_full = self.counted.len() >= self.most;
        let is_in_time = !is_full && self.counted.check_key(key).is_ok();
        let refusal = || Problem::new(Code::TooMany, "try again in a minute");
        is_in_time.then_some(()).ok_or_else(refusal)
    }
}

/// One household or office has a whole /64 of version 6.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => {
            let bits = address.to_bits() & !u128::from(u64::MAX);
            IpAddr::V6(bits.into())
        }
        address => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Moment;
    use testkit::FixedClock;

    struct Fixed(FixedClock);

    impl Clock for Fixed {
        fn now(&self) -> Moment {
            self.0.now()
        }
    }

    fn two_a_minute(clock: Arc<Fixed>) -> RateLimits {
        let two = NonZeroU32::MIN.saturating_add(1);
        let rates = Rates {
            device_per_minute: two,
            address_per_minute: two,
        };
        RateLimits::new(rates, clock)
    }

    #[test]
    fn who_asks_too_often_waits_and_others_do_not() {
        let clock = Arc::new(Fixed(FixedClock::default()));
        let limits = two_a_minute(clock.clone());
        let ask = |device| limits.device([device; 12]).is_ok();
        assert_eq!([ask(1), ask(1), ask(1), ask(2)], [true, true, false, true]);
        clock.0.advance_ms(30_000);
        assert_eq!([ask(1), ask(1)], [true, false]);
    }

    #[test]
    fn addresses_of_one_connection_count_together() {
        let limits = two_a_minute(Arc::new(Fixed(FixedClock::default())));
        let ask = |text: &str| limits.address(text.parse().unwrap()).is_ok();
        assert_eq!(
            [ask("2001:db8::1"), ask("2001:db8::2"), ask("2001:db8::3")],
            [true, true, false]
        );
        assert!(ask("2001:db8:0:1::1"));
        assert_eq!(
            [ask("192.0.2.1"), ask("::ffff:192.0.2.1"), ask("192.0.2.1")],
            [true, true, false]
        );
    }

    #[test]
    fn no_more_are_counted_than_there_is_room_for() {
        let clock = Arc::new(Fixed(FixedClock::default()));
        let limiter = Limiter::new(NonZeroU32::MIN, Ticking(clock.clone()), 2);
        let ask = |key: u8| limiter.check(&key).is_ok();
        assert_eq!([ask(1), ask(2), ask(3)], [true, true, false]);
        clock.0.advance_ms(120_000);
        assert!(ask(3));
        assert_eq!(limiter.counted.len(), 1);
    }
}
