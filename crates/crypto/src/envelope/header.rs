//! The part of an envelope that everyone may read.

use sabotage::{Sabotage, is_on};

use super::ReadEnvelopeError;
use crate::SiteId;

pub(super) const HEADER_BYTES: usize = 102;
const VERSION: u8 = 1;

/// Who may read a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stream {
    /// The team alone.
    Team,
    /// Also the municipality.
    Shared,
    /// The team alone: parts of a copy of what stood, for who lacks what it came from.
    Copy,
}

/// BLAKE3 of a whole envelope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnvelopeHash(pub [u8; 32]);

/// Version (1 byte), then these in their order, numbers big endian.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnvelopeHeader {
    /// Who may read it: 1 is the team, 2 is shared, 3 is a copy for the team.
    pub stream: Stream,
    /// Of which initiative it is.
    pub initiative: [u8; 16],
    /// Which key of the team seals it.
    pub epoch: u32,
    /// The series of changes that it goes on with.
    pub site: SiteId,
    /// The number of its first change set among all of that site.
    pub first: u64,
    /// The number of its last one.
    pub last: u64,
    /// The envelope before it, of the same site; zeroes for the first.
    pub previous: EnvelopeHash,
    /// The latest stamp in it.
    pub latest: u64,
    /// How much of the membership log the site knew.
    pub membership: u64,
}

impl EnvelopeHeader {
    pub(super) fn encode(&self) -> [u8; HEADER_BYTES] {
        let mut bytes = [0; HEADER_BYTES];
        let mut rest = bytes.as_mut_slice();
        let mut put = |part: &[u8]| {
            let (here, after) = std::mem::take(&mut rest).split_at_mut(part.len());
            here.copy_from_slice(part);
            rest = after;
        };
        put(&[VERSION, self.stream.code()]);
        put(&self.initiative);
        put(&self.epoch.to_be_bytes());
        put(&self.site.to_bytes());
        put(&self.first.to_be_bytes());
        put(&self.last.to_be_bytes());
        put(&self.previous.0);
        put(&self.latest.to_be_bytes());
        put(&self.membership.to_be_bytes());
        bytes
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Self, ReadEnvelopeError> {
        match bytes.first() {
            Some(&VERSION) => {}
            Some(&found) => return Err(ReadEnvelopeError::UnknownVersion { found }),
            None => return Err(ReadEnvelopeError::Malformed),
        }
        let mut rest = &bytes[1..];
        let [stream] = take(&mut rest)?;
        let header = Self {
            stream: Stream::of(stream).ok_or(ReadEnvelopeError::Malformed)?,
            initiative: take(&mut rest)?,
            epoch: u32::from_be_bytes(take(&mut rest)?),
            site: SiteId::from_bytes(take(&mut rest)?),
            first: u64::from_be_bytes(take(&mut rest)?),
            last: u64::from_be_bytes(take(&mut rest)?),
            previous: EnvelopeHash(take(&mut rest)?),
            latest: u64::from_be_bytes(take(&mut rest)?),
            membership: u64::from_be_bytes(take(&mut rest)?),
        };
        if header.last < header.first {
            return Err(ReadEnvelopeError::Malformed);
        }
        Ok(header)
    }

    /// What a sealed message is bound to: it opens in no other envelope.
    pub(super) fn bound(&self) -> Vec<u8> {
        let of = match is_on(Sabotage::BindNoInitiative) {
            true => Default::default(),
            false => self.initiative,
        };
        let header = Self {
            initiative: of,
            ..*self
        };
        [&b"samenspel envelope"[..], &header.encode()].concat()
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N], ReadEnvelopeError> {
    let (part, after) = rest
        .split_first_chunk()
        .ok_or(ReadEnvelopeError::Malformed)?;
    *rest = after;
    Ok(*part)
}

impl Stream {
    fn code(self) -> u8 {
        match self {
            Self::Team => 1,
            Self::Shared => 2,
            Self::Copy => 3,
        }
    }

    /// Whether only the team can read it.
    pub fn is_sealed(self) -> bool {
        self != Self::Shared
    }

    fn of(code: u8) -> Option<Self> {
        [Self::Team, Self::Shared, Self::Copy]
            .into_iter()
            .find(|stream| stream.code() == code)
    }
}
