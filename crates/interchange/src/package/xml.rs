//! One XML part: well formed, not deep, without entities of its own, and not full of surprises.

use std::io::{BufRead, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::kept::Kept;
use crate::Limits;
use crate::read_error::{Measure, ReadError};

/// Reads a part from begin to end and keeps nothing.
pub(super) fn check(name: &str, part: impl BufRead, limits: &Limits) -> Result<(), ReadError> {
    let mut kept = Kept::new(name, limits);
    parse(name, part, limits, |event| kept.see(event))
}

/// Hands every event of a well-formed part to `see`. Text, comments and tags have the length of
/// a line at most, elements are closed in order, and nothing is defined.
pub(crate) fn parse(
    name: &str,
    part: impl BufRead,
    limits: &Limits,
    mut see: impl FnMut(&Event<'_>) -> Result<(), ReadError>,
) -> Result<(), ReadError> {
    let mut reader = Reader::from_reader(ShortEvents::new(part, limits.line_bytes));
    let mut buffer = Vec::new();
    let mut depth = 0_usize;
    loop {
        buffer.clear();
        reader.get_mut().begin();
        let event = match reader.read_event_into(&mut buffer) {
            Ok(event) => event,
            Err(_) if reader.get_ref().is_past() => return Err(too_long(limits)),
            Err(_) => return Err(ReadError::damaged(name)),
        };
        match &event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::DocType(text) if text.contains('[') => {
                return Err(ReadError::XmlEntities {
                    part: name.to_owned(),
                });
            }
            Event::Eof if depth > 0 => return Err(ReadError::damaged(name)),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if depth > limits.xml_depth {
            return Err(ReadError::too_much(
                Measure::Nesting,
                limits.xml_depth as u64,
            ));
        }
        see(&event)?;
    }
}

/// The value of an attribute as it is written, without resolving entities.
pub(crate) fn attribute<'e>(element: &'e BytesStart<'_>, name: &str) -> Option<&'e str> {
    // Checking for doubles is slow, and the first one wins in every reader.
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .flatten()
        .find(|a| a.key.as_ref() == name)?;
    match found.value {
        std::borrow::Cow::Borrowed(value) => Some(value),
        std::borrow::Cow::Owned(_) => None,
    }
}

fn too_long(limits: &Limits) -> ReadError {
    ReadError::too_much(Measure::Line, limits.line_bytes as u64)
}

/// Fails once a single event takes more bytes than a line may.
struct ShortEvents<R> {
    inner: R,
    bytes: usize,
    limit: usize,
}

impl<R: BufRead> ShortEvents<R> {
    const fn new(inner: R, limit: usize) -> Self {
        Self {
            inner,
            bytes: 0,
            limit,
        }
    }

    /// A new event begins.
    const fn begin(&mut self) {
        self.bytes = 0;
    }

    const fn is_past(&self) -> bool {
        self.bytes > self.limit
    }
}

impl<R: BufRead> Read for ShortEvents<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.inner.read(buffer)?;
        self.bytes += length;
        Ok(length)
    }
}

impl<R: BufRead> BufRead for ShortEvents<R> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.is_past() {
            return Err(std::io::Error::other("past the limit"));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.bytes += amount;
        self.inner.consume(amount);
    }
}
