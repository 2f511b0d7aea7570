//! Whether an envelope follows what its site sent before.

use std::collections::BTreeMap;

use crypto::EnvelopeHeader;
use protocol::PushOutcome;

use super::Place;
use crate::database::{Database, StoreError};

/// The number of the last change set of a site, and the hash of its last envelope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tail {
    last: u64,
    hash: [u8; 32],
}

/// The ends of the sites that one transaction is about. A site counts through all streams.
#[derive(Debug)]
pub(super) struct Tails {
    place: Place,
    known: BTreeMap<[u8; 16], Tail>,
}

impl Tails {
    pub(super) fn new(place: Place) -> Self {
        Self {
            place,
            known: BTreeMap::new(),
        }
    }

    /// `None` when the envelope may be numbered; otherwise why not.
    pub(super) async fn refuse(
        &mut self,
        database: &mut Database,
        header: &EnvelopeHeader,
    ) -> Result<Option<PushOutcome>, StoreError> {
        let tail = self.tail(database, site(header)).await?;
        let expected = tail.last + 1;
        Ok(if header.first > expected {
            Some(PushOutcome::Gap { expected })
        } else if header.first < expected || header.previous.0 != tail.hash {
            Some(PushOutcome::Fork)
        } else {
            None
        })
    }

    /// The envelope was numbered, and is the end of its site now.
    pub(super) async fn follow(
        &mut self,
        database: &mut Database,
        header: &EnvelopeHeader,
        hash: [u8; 32],
    ) -> Result<(), StoreError> {
        let (site, last) = (site(header), header.last);
        self.known.insert(site, Tail { last, hash });
        let sql = "INSERT INTO site_tail (municipality, initiative, site, last, hash) \
                   VALUES ($1, $2, $3, $4, $5) \
                   ON CONFLICT (municipality, initiative, site) \
                   DO UPDATE SET last = excluded.last, hash = excluded.hash";
        let values = self.place.bind([site.into(), last.into(), hash.into()]);
        database.write(sql, values).await.map(drop)
    }

    async fn tail(&mut self, database: &mut Database, site: [u8; 16]) -> Result<Tail, StoreError> {
        if let Some(tail) = self.known.get(&site) {
            return Ok(*tail);
        }
        let sql = "SELECT last, hash FROM site_tail \
                   WHERE municipality = $1 AND initiative = $2 AND site = $3";
        let row = database.row(sql, self.place.bind([site.into()])).await?;
        let tail = match row {
            Some(row) => Tail {
                last: row.count(0)?,
                hash: row.array(1)?,
            },
            None => Tail::default(),
        };
        self.known.insert(site, tail);
        Ok(tail)
    }
}

fn site(header: &EnvelopeHeader) -> [u8; 16] {
    header.site.to_bytes()
}
