//! Unpacks every part to nowhere and counts.

use std::borrow::Cow;
use std::io::{BufReader, Read};

use zip::read::ZipFile;

use super::{Archive, damaged, xml};
use crate::Limits;
use crate::read_error::{Measure, ReadError};

/// A part may grow this far before its ratio counts: a small part of blanks packs very well.
const RATIO_FREE_BYTES: u64 = 1_000_000;

/// Refuses a package with a part that is unsafe, locked, damaged or far larger than it seems.
pub(super) fn check_parts(archive: &mut Archive<'_>, limits: &Limits) -> Result<(), ReadError> {
    check_declared(archive, limits)?;
    let mut left = limits.inflated_bytes;
    for index in 0..archive.len() {
        let mut part = archive
            .by_index(index)
            .map_err(|error| damaged("", &error))?;
        left -= check_part(&mut part, left, limits)?;
    }
    Ok(())
}

/// What the directory announces, before anything is unpacked.
fn check_declared(archive: &mut Archive<'_>, limits: &Limits) -> Result<(), ReadError> {
    let mut announced = 0_u64;
    for index in 0..archive.len() {
        let part = archive
            .by_index_raw(index)
            .map_err(|error| damaged("", &error))?;
        check_name(&part_name(&part)?)?;
        announced = announced.saturating_add(part.size());
    }
    if announced > limits.inflated_bytes {
        return Err(ReadError::too_much(
            Measure::Inflated,
            limits.inflated_bytes,
        ));
    }
    Ok(())
}

fn part_name<R: Read>(part: &ZipFile<'_, R>) -> Result<String, ReadError> {
    part.name()
        .map(Cow::into_owned)
        .map_err(|error| damaged("", &error))
}

/// We never write parts to disk; a name that leaves its folder is still no honest workbook.
fn check_name(name: &str) -> Result<(), ReadError> {
    let leaves = name.split(['/', '\\']).any(|step| step == "..");
    let is_absolute = name.starts_with(['/', '\\']) || name.get(1..2) == Some(":");
    if leaves || is_absolute || name.contains('\0') {
        return Err(ReadError::UnsafePartName {
            part: name.to_owned(),
        });
    }
    Ok(())
}

/// Unpacks one part; returns how large it was.
fn check_part<R: Read>(
    part: &mut ZipFile<'_, R>,
    left: u64,
    limits: &Limits,
) -> Result<u64, ReadError> {
    let name = part_name(part)?;
    let ratio_limit = part
        .compressed_size()
        .saturating_mul(limits.inflation_ratio)
        .max(RATIO_FREE_BYTES);
    let mut counted = Counted {
        inner: part,
        bytes: 0,
        limit: left.min(ratio_limit),
    };
    let checked = drain(&name, &mut counted, limits);
    let bytes = counted.bytes;
    if bytes > left {
        return Err(ReadError::too_much(
            Measure::Inflated,
            limits.inflated_bytes,
        ));
    }
    if bytes > ratio_limit {
        return Err(ReadError::too_much(
            Measure::Inflation,
            limits.inflation_ratio,
        ));
    }
    checked.map(|()| bytes)
}

fn drain<R: Read>(name: &str, part: &mut Counted<R>, limits: &Limits) -> Result<(), ReadError> {
    if is_xml(name) {
        return xml::check(name, BufReader::new(part), limits);
    }
    std::io::copy(part, &mut std::io::sink()).map_err(|_| ReadError::damaged(name))?;
    Ok(())
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".xml") || name.ends_with(".rels")
}

/// Counts what passes and stops just past a limit.
struct Counted<R> {
    inner: R,
    bytes: u64,
    limit: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if self.bytes > self.limit {
            return Err(std::io::Error::other("past the limit"));
        }
        let length = self.inner.read(buffer)?;
        self.bytes += length as u64;
        Ok(length)
    }
}
