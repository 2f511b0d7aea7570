//! The little CBOR (RFC 8949) that records are written in: maps with small keys, in one order.

use minicbor::decode::{Decoder, Error as DecodeError};
use minicbor::encode::Encoder;

use super::ReadRecordError;

/// Writes to memory, which can not fail; minicbor's error type does not say so.
pub(super) struct Writer(Encoder<Vec<u8>>);

impl Writer {
    pub(super) fn new() -> Self {
        Self(Encoder::new(Vec::new()))
    }

    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_writer()
    }

    pub(super) fn map(&mut self, length: usize) {
        let _ = self.0.map(length as u64);
    }

    pub(super) fn number(&mut self, number: u64) {
        let _ = self.0.u64(number);
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let _ = self.0.bytes(bytes);
    }

    /// A key of a map, with a number.
    pub(super) fn number_at(&mut self, key: u8, number: u64) {
        self.number(key.into());
        self.number(number);
    }

    /// A key of a map, with a number that may be below zero.
    pub(super) fn signed_at(&mut self, key: u8, number: i64) {
        self.number(key.into());
        let _ = self.0.i64(number);
    }

    /// A key of a map, with bytes.
    pub(super) fn bytes_at(&mut self, key: u8, bytes: &[u8]) {
        self.number(key.into());
        self.bytes(bytes);
    }
}

/// Reads what [`Writer`] wrote. It takes some other writings too; who reads compares.
pub(super) struct Reader<'b>(Decoder<'b>);

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self(Decoder::new(bytes))
    }

    pub(super) fn number(&mut self) -> Result<u64, ReadRecordError> {
        self.0.u64().map_err(malformed)
    }

    pub(super) fn signed(&mut self) -> Result<i64, ReadRecordError> {
        self.0.i64().map_err(malformed)
    }

    pub(super) fn bytes<const N: usize>(&mut self) -> Result<[u8; N], ReadRecordError> {
        let bytes = self.0.bytes().map_err(malformed)?;
        bytes.try_into().map_err(|_| ReadRecordError::Malformed)
    }

    /// How many pairs follow. Nothing is allocated for what is only announced.
    pub(super) fn map(&mut self) -> Result<u64, ReadRecordError> {
        let length = self.0.map().map_err(malformed)?;
        length.ok_or(ReadRecordError::Malformed)
    }
}

/// A map whose keys are known numbers in rising order. A later version adds higher ones.
pub(super) struct Fields<'r, 'b> {
    reader: &'r mut Reader<'b>,
    left: u64,
    key: Option<u64>,
}

impl<'r, 'b> Fields<'r, 'b> {
    pub(super) fn of(reader: &'r mut Reader<'b>) -> Result<Self, ReadRecordError> {
        let left = reader.map()?;
        let mut fields = Self {
            reader,
            left,
            key: None,
        };
        fields.next_key()?;
        Ok(fields)
    }

    pub(super) fn field<T>(
        &mut self,
        key: u64,
        read: impl FnOnce(&mut Reader<'b>) -> Result<T, ReadRecordError>,
    ) -> Result<T, ReadRecordError> {
        let value = self.field_if_there(key, read)?;
        value.ok_or(ReadRecordError::Malformed)
    }

    pub(super) fn field_if_there<T>(
        &mut self,
        key: u64,
        read: impl FnOnce(&mut Reader<'b>) -> Result<T, ReadRecordError>,
    ) -> Result<Option<T>, ReadRecordError> {
        if self.key != Some(key) {
            return Ok(None);
        }
        let value = read(self.reader)?;
        self.next_key()?;
        Ok(Some(value))
    }

    /// What this version does not know may mean anything: such a record is not read by halves.
    pub(super) fn end(self) -> Result<(), ReadRecordError> {
        match self.key {
            None => Ok(()),
            Some(_) => Err(ReadRecordError::NewerVersion),
        }
    }

    fn next_key(&mut self) -> Result<(), ReadRecordError> {
        self.key = match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                Some(self.reader.number()?)
            }
            None => None,
        };
        Ok(())
    }
}

fn malformed(_: DecodeError) -> ReadRecordError {
    ReadRecordError::Malformed
}
