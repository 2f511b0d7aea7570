//! Texts and steps as bytes: CBOR, with the version in front. What a later version wrote is not
//! read at all, so that nothing of it gets lost in a join; the store keeps it until it can be.

use std::collections::BTreeMap;

use minicbor::decode::{Decoder, Error as DecodeError};
use minicbor::encode::Encoder;

use super::step::Move;
use super::{
    Approval, Authored, BrokenText, Generation, GenerationKey, MINUTES_BYTES_MAX, MinutesText, Step,
};
use crate::Stamp;
use crate::change_set::{Writer, Written, infallible};

const VERSION: u8 = 1;

type Read<T> = Result<T, DecodeError>;

impl MinutesText {
    /// The bytes that stand in the row, in its log and in messages; none for nothing.
    pub fn encode(&self) -> Vec<u8> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut bytes = Vec::new();
        let Ok(()) = write_text(&mut Encoder::new(&mut bytes), self);
        bytes
    }

    /// Reads what [`MinutesText::encode`] wrote, here or on the laptop of someone else.
    pub fn decode(bytes: &[u8]) -> Result<Self, BrokenText> {
        if bytes.is_empty() {
            return Ok(Self::default());
        }
        if bytes.len() > MINUTES_BYTES_MAX {
            return Err(BrokenText);
        }
        read_text(&mut Decoder::new(bytes)).map_err(|_| BrokenText)
    }
}

impl Step {
    /// The bytes that stand in the list of what can be undone.
    pub fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let Ok(()) = write_step(&mut Encoder::new(&mut bytes), self);
        bytes
    }

    /// Reads what [`Step::encode`] wrote.
    pub fn decode(bytes: &[u8]) -> Result<Self, BrokenText> {
        read_step(&mut Decoder::new(bytes)).map_err(|_| BrokenText)
    }

    /// Whether it does nothing.
    pub fn is_empty(&self) -> bool {
        self.moves.is_empty()
    }
}

fn write_text(e: &mut Writer<'_>, text: &MinutesText) -> Written {
    infallible(e.array(2))?;
    infallible(e.u8(VERSION))?;
    infallible(e.array(text.generations.len() as u64))?;
    for (key, it) in &text.generations {
        infallible(e.array(6))?;
        write_key(e, *key)?;
        infallible(e.u32(it.opened))?;
        infallible(e.bytes(&it.state))?;
        infallible(e.array(it.edits.len() as u64))?;
        for (client, Authored { stamp, by }) in &it.edits {
            infallible(e.array(3))?;
            infallible(e.u64(*client))?;
            infallible(e.u64(stamp.0))?;
            infallible(e.bytes(by))?;
        }
        infallible(e.array(it.approvals.len() as u64))?;
        for (id, approval) in &it.approvals {
            write_approval(e, id, approval)?;
        }
        infallible(e.map(it.decided.len() as u64))?;
        for (client, level) in &it.decided {
            infallible(e.u64(*client))?;
            infallible(e.u32(*level))?;
        }
    }
    Ok(())
}

fn write_key(e: &mut Writer<'_>, key: GenerationKey) -> Written {
    infallible(e.array(2))?;
    infallible(e.u32(key.number))?;
    infallible(e.bytes(&key.from))
}

fn write_approval(e: &mut Writer<'_>, id: &[u8; 16], it: &Approval) -> Written {
    infallible(e.array(8))?;
    infallible(e.bytes(id))?;
    infallible(e.u32(it.level))?;
    infallible(e.bool(it.stands))?;
    infallible(e.u64(it.stamp.0))?;
    infallible(e.bytes(&it.by))?;
    infallible(e.bytes(&it.digest))?;
    infallible(e.str(&it.text))?;
    write_edits(e, &it.seen)
}

fn write_edits(e: &mut Writer<'_>, edits: &[u64]) -> Written {
    infallible(e.array(edits.len() as u64))?;
    edits.iter().try_for_each(|edit| infallible(e.u64(*edit)))
}

fn write_step(e: &mut Writer<'_>, step: &Step) -> Written {
    infallible(e.array(3))?;
    infallible(e.u8(VERSION))?;
    infallible(e.bytes(&step.by))?;
    infallible(e.array(step.moves.len() as u64))?;
    step.moves.iter().try_for_each(|it| write_move(e, it))
}

fn write_move(e: &mut Writer<'_>, it: &Move) -> Written {
    infallible(e.array(5))?;
    write_key(e, it.generation())?;
    match it {
        Move::Text {
            seen,
            text,
            is_set_back,
            ..
        } => {
            infallible(e.u8(0))?;
            infallible(e.str(seen))?;
            infallible(e.str(text))?;
            infallible(e.bool(*is_set_back))
        }
        Move::Approval { id, approval, .. } => {
            infallible(e.u8(1))?;
            write_approval(e, id, approval)?;
            infallible(e.null())?;
            infallible(e.null())
        }
        Move::Open { text, is_open, .. } => {
            infallible(e.u8(2))?;
            infallible(e.str(text))?;
            infallible(e.bool(*is_open))?;
            infallible(e.null())
        }
        Move::Decide {
            edits, is_decided, ..
        } => {
            infallible(e.u8(3))?;
            write_edits(e, edits)?;
            infallible(e.bool(*is_decided))?;
            infallible(e.null())
        }
    }
}

fn read_text(d: &mut Decoder<'_>) -> Read<MinutesText> {
    exactly(d, 2)?;
    version(d)?;
    let mut generations = BTreeMap::new();
    for _ in 0..length(d)? {
        exactly(d, 6)?;
        let key = read_key(d)?;
        let generation = Generation {
            opened: d.u32()?,
            state: d.bytes()?.to_vec(),
            edits: read_authors(d)?,
            approvals: read_approvals(d)?,
            decided: read_levels(d)?,
        };
        generations.insert(key, generation);
    }
    Ok(MinutesText { generations })
}

fn read_authors(d: &mut Decoder<'_>) -> Read<BTreeMap<u64, Authored>> {
    let mut edits = BTreeMap::new();
    for _ in 0..length(d)? {
        exactly(d, 3)?;
        let client = d.u64()?;
        let (stamp, by) = (Stamp(d.u64()?), id(d)?);
        edits.insert(client, Authored { stamp, by });
    }
    Ok(edits)
}

fn read_approvals(d: &mut Decoder<'_>) -> Read<BTreeMap<[u8; 16], Approval>> {
    let mut approvals = BTreeMap::new();
    for _ in 0..length(d)? {
        let (id, approval) = read_approval(d)?;
        approvals.insert(id, approval);
    }
    Ok(approvals)
}

fn read_levels(d: &mut Decoder<'_>) -> Read<BTreeMap<u64, u32>> {
    let count = d.map()?.ok_or_else(malformed)?;
    let mut levels = BTreeMap::new();
    for _ in 0..count {
        levels.insert(d.u64()?, d.u32()?);
    }
    Ok(levels)
}

fn read_key(d: &mut Decoder<'_>) -> Read<GenerationKey> {
    exactly(d, 2)?;
    Ok(GenerationKey {
        number: d.u32()?,
        from: id(d)?,
    })
}

fn read_approval(d: &mut Decoder<'_>) -> Read<([u8; 16], Approval)> {
    exactly(d, 8)?;
    let name = id(d)?;
    let approval = Approval {
        level: d.u32()?,
        stands: d.bool()?,
        stamp: Stamp(d.u64()?),
        by: id(d)?,
        digest: id(d)?,
        text: d.str()?.to_owned(),
        seen: read_edits(d)?,
    };
    Ok((name, approval))
}

fn read_edits(d: &mut Decoder<'_>) -> Read<Vec<u64>> {
    let mut edits = Vec::new();
    for _ in 0..length(d)? {
        edits.push(d.u64()?);
    }
    Ok(edits)
}

fn read_step(d: &mut Decoder<'_>) -> Read<Step> {
    exactly(d, 3)?;
    version(d)?;
    let by = id(d)?;
    let mut moves = Vec::new();
    for _ in 0..length(d)? {
        moves.push(read_move(d)?);
    }
    Ok(Step { by, moves })
}

fn read_move(d: &mut Decoder<'_>) -> Read<Move> {
    exactly(d, 5)?;
    let generation = read_key(d)?;
    Ok(match d.u8()? {
        0 => Move::Text {
            generation,
            seen: d.str()?.to_owned(),
            text: d.str()?.to_owned(),
            is_set_back: d.bool()?,
        },
        1 => {
            let (id, approval) = read_approval(d)?;
            d.null()?;
            d.null()?;
            Move::Approval {
                generation,
                id,
                approval,
            }
        }
        2 => {
            let (text, is_open) = (d.str()?.to_owned(), d.bool()?);
            d.null()?;
            Move::Open {
                generation,
                text,
                is_open,
            }
        }
        3 => {
            let (edits, is_decided) = (read_edits(d)?, d.bool()?);
            d.null()?;
            Move::Decide {
                generation,
                edits,
                is_decided,
            }
        }
        _ => return Err(malformed()),
    })
}

fn version(d: &mut Decoder<'_>) -> Read<()> {
    if d.u8()? == VERSION {
        Ok(())
    } else {
        Err(malformed())
    }
}

fn length(d: &mut Decoder<'_>) -> Read<u64> {
    d.array()?.ok_or_else(malformed)
}

fn exactly(d: &mut Decoder<'_>, parts: u64) -> Read<()> {
    if length(d)? == parts {
        Ok(())
    } else {
        Err(malformed())
    }
}

fn id(d: &mut Decoder<'_>) -> Read<[u8; 16]> {
    d.bytes()?.try_into().map_err(|_| malformed())
}

fn malformed() -> DecodeError {
    DecodeError::message("not the text of minutes")
}
