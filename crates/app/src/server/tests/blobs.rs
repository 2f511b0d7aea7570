//! The attachments of the server in memory, and what it may do to them.

use std::collections::BTreeMap;

use protocol::{BlobAnswer, BlobsAnswer, Code, Problem, WholeBlob};
use remote::{Answer, Request};

use super::relay::{Said, bytes, json, number};
use crate::server::hex;

#[derive(Default)]
pub(super) struct Blobs {
    kept: BTreeMap<String, Blob>,
    /// Names in the order in which they became whole; empty once erased.
    whole: Vec<String>,
    /// Every chunk that was put or asked for, in order.
    pub(super) asked: Vec<(String, String)>,
    /// What it says in the place of chunks.
    pub(super) lie: Option<fn(Vec<u8>) -> Vec<u8>>,
    /// No more bytes fit.
    pub(super) most: Option<usize>,
    /// After so many chunks the connection is gone.
    pub(super) cut_after: Option<usize>,
}

#[derive(Default)]
struct Blob {
    chunks: BTreeMap<u32, Vec<u8>>,
    of: u32,
    is_erased: bool,
}

impl Blobs {
    pub(super) fn told(&self) -> u64 {
        self.whole.len() as u64
    }

    /// All bytes that it has.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let chunks = self.kept.values().flat_map(|blob| blob.chunks.values());
        chunks.flatten().copied().collect()
    }

    /// Loses a chunk of every attachment without saying so.
    pub(super) fn lose_first_chunks(&mut self) {
        for blob in self.kept.values_mut() {
            blob.chunks.remove(&0);
        }
    }

    /// The path and method of every chunk that went or came since the last call.
    pub(super) fn went(&mut self) -> Vec<String> {
        let asked = std::mem::take(&mut self.asked);
        asked.into_iter().map(|(method, _)| method).collect()
    }

    pub(super) fn cuts_off(&mut self, request: &Request) -> bool {
        let is_chunk =
            request.path.starts_with("/v1/blobs/") && request.path.matches('/').count() == 4;
        match &mut self.cut_after {
            Some(0) if is_chunk => true,
            Some(left) if is_chunk => {
                *left -= 1;
                false
            }
            _ => false,
        }
    }

    pub(super) fn handle(&mut self, method: &str, path: &[&str], query: &str, body: &[u8]) -> Said {
        let lacking = || Problem::new(Code::NotFound, "not here");
        match (method, path) {
            ("GET", []) => Ok(json(&self.list(number(query, "after")))),
            ("GET", [cid]) => {
                let blob = self.kept.get(*cid).filter(|blob| !blob.chunks.is_empty());
                let blob = blob.ok_or_else(lacking)?;
                let missing = (0..blob.of).filter(|at| !blob.chunks.contains_key(at));
                Ok(json(&BlobAnswer {
                    chunks: blob.of,
                    missing: missing.collect(),
                }))
            }
            ("DELETE", [cid]) => {
                self.kept.insert(
                    (*cid).to_owned(),
                    Blob {
                        is_erased: true,
                        ..Blob::default()
                    },
                );
                self.whole
                    .iter_mut()
                    .filter(|it| it == cid)
                    .for_each(String::clear);
                Ok(bytes(Vec::new()))
            }
            ("GET", [cid, at]) => {
                self.asked.push((method.to_owned(), (*at).to_owned()));
                let blob = self.kept.get(*cid).filter(|_| self.is_whole(cid));
                let chunk = blob.and_then(|blob| blob.chunks.get(&at.parse().unwrap()));
                let chunk = chunk.cloned().ok_or_else(lacking)?;
                Ok(bytes(self.lie.map_or(chunk.clone(), |lie| lie(chunk))))
            }
            ("PUT", [cid, at]) => {
                self.asked.push((method.to_owned(), (*at).to_owned()));
                let of = number(query, "of") as u32;
                self.put(cid, (at.parse().unwrap(), of), body)
            }
            _ => Err(Problem::new(Code::UnknownPath, path.join("/"))),
        }
    }

    fn is_whole(&self, cid: &str) -> bool {
        self.whole.iter().any(|it| it == cid)
    }

    fn list(&self, after: u64) -> BlobsAnswer {
        let whole = (1u64..).zip(&self.whole).skip(after as usize);
        let whole = whole.filter(|(_, cid)| !cid.is_empty());
        let blobs = whole.map(|(number, cid)| WholeBlob {
            number,
            cid: cid.clone(),
        });
        BlobsAnswer {
            blobs: blobs.collect(),
        }
    }

    fn put(&mut self, cid: &str, (at, of): (u32, u32), body: &[u8]) -> Said {
        let used = self.bytes().len();
        if self.most.is_some_and(|most| used + body.len() > most) {
            return Err(Problem::new(Code::QuotaExceeded, "full"));
        }
        let blob = self.kept.entry(cid.to_owned()).or_default();
        if blob.is_erased {
            return Err(Problem::new(Code::Erased, "erased"));
        }
        blob.of = of;
        blob.chunks.insert(at, body.to_vec());
        if blob.chunks.len() < of as usize {
            return Ok(Answer {
                status: 202,
                ..bytes(Vec::new())
            });
        }
        let all: Vec<u8> = blob.chunks.values().flatten().copied().collect();
        if hex::digits(blake3::hash(&all).as_bytes()) != cid {
            blob.chunks.clear();
            return Err(Problem::new(Code::ContentDiffers, "again"));
        }
        if !self.is_whole(cid) {
            self.whole.push(cid.to_owned());
        }
        Ok(Answer {
            status: 201,
            ..bytes(Vec::new())
        })
    }
}
