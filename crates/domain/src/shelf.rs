//! All that can be booked, side by side: sets with their parts, and who has what.

use std::collections::{BTreeMap, BTreeSet};

use crate::stock::{Need, Stock, Taken, free, nearest};
use crate::{BookingId, Moment, Period, Resource, ResourceId, ResourcePart};

/// The stock of every resource, with what is taken of it.
///
/// A set takes its parts: whoever books it takes from their stocks, too. A part of a part is not
/// looked at: two who make sets of each other's sets without seeing it would go round and round.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    stocks: BTreeMap<ResourceId, Stock>,
    parts: BTreeMap<ResourceId, BTreeMap<ResourceId, u32>>,
}

impl Shelf {
    /// With these resources and sets, and all that is taken.
    pub fn new(
        resources: &[Resource],
        parts: &[ResourcePart],
        taken: impl IntoIterator<Item = (ResourceId, Taken)>,
    ) -> Self {
        let mut shelf = Self::default();
        for resource in resources {
            let stock = Stock {
                quantity: resource.quantity,
                buffer_ms: resource.buffer_ms(),
                taken: Vec::new(),
            };
            shelf.stocks.insert(resource.id, stock);
        }
        for part in parts {
            let each = shelf.parts.entry(part.set).or_default();
            // Two who put the same thing in meant it once.
            let known = each.entry(part.part).or_default();
            *known = part.quantity.max(*known);
        }
        shelf.take_all(taken);
        shelf
    }

    /// Takes this from it, too.
    pub fn take_all(&mut self, taken: impl IntoIterator<Item = (ResourceId, Taken)>) {
        for (resource, taken) in taken {
            self.take(resource, taken);
        }
    }

    /// As far as something may lie and still be in the way of a period: the longest buffer on
    /// either side.
    pub fn reach(&self, period: Period) -> Period {
        let buffers = self.stocks.values().map(|stock| stock.buffer_ms);
        let buffer = buffers.max().unwrap_or(0);
        let from = Moment(period.starts_at().0.saturating_sub(buffer));
        let to = Moment(period.ends_at().0.saturating_add(buffer));
        Period::new(from, to).unwrap_or(period)
    }

    /// How many of a resource can still be booked in a period.
    pub fn free(&self, resource: ResourceId, period: Period) -> u32 {
        free(&self.needs(resource), period)
    }

    /// The nearest free time of the same length: see [`nearest`].
    pub fn nearest(
        &self,
        (resource, quantity): (ResourceId, u32),
        wanted: Period,
        now: Moment,
        known: Period,
    ) -> Option<Period> {
        nearest(&self.needs(resource), quantity, wanted, now, known)
    }

    /// Who stands in the way of so many in a period, the earliest first: of every stock that has
    /// too few.
    pub fn in_the_way(
        &self,
        (resource, quantity): (ResourceId, u32),
        period: Period,
    ) -> Vec<BookingId> {
        let too_few = |need: &&Need<'_>| free(&[**need], period) < quantity;
        let needs = self.needs(resource);
        let stocks = needs.iter().filter(too_few).map(|need| need.stock);
        stocks.flat_map(|stock| stock.who_within(period)).collect()
    }

    /// Bookings that together take more than there is, each with those that stand in its way.
    pub fn clashes(&self) -> BTreeMap<BookingId, BTreeSet<BookingId>> {
        let mut all: BTreeMap<BookingId, BTreeSet<BookingId>> = BTreeMap::new();
        for stock in self.stocks.values() {
            for (booking, others) in stock.clashes() {
                all.entry(booking).or_default().extend(others);
            }
        }
        all
    }

    fn take(&mut self, resource: ResourceId, taken: Taken) {
        let parts = self.parts.get(&resource).into_iter().flatten();
        for (part, each) in [(&resource, &1)].into_iter().chain(parts) {
            if let Some(stock) = self.stocks.get_mut(part) {
                let quantity = taken.quantity.saturating_mul(*each);
                stock.taken.push(Taken { quantity, ..taken });
            }
        }
    }

    fn needs(&self, resource: ResourceId) -> Vec<Need<'_>> {
        let parts = self.parts.get(&resource).into_iter().flatten();
        let all = [(&resource, &1)].into_iter().chain(parts);
        let need = |(part, each): (&ResourceId, &u32)| {
            let stock = self.stocks.get(part)?;
            Some(Need { stock, each: *each })
        };
        all.filter_map(need).collect()
    }
}
