//! Words that may stand nowhere in plain text, and the search for them in every writing.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use aho_corasick::AhoCorasick;
use anyhow::{Context, Result};

use crate::Memory;

/// Words to be found in no file, name of a file or open file.
pub struct Canaries {
    searched: AhoCorasick,
    writings: Vec<(String, Encoding)>,
}

/// A way in which a word can stand among bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the encoding of that name")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Hex,
    /// Wherever in its groups of three bytes the word begins.
    Base64,
}

/// A word that was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// The word.
    pub word: String,
    /// How it was written.
    pub encoding: Encoding,
    /// The file that holds it or has it in its name.
    pub place: PathBuf,
}

/// What a search read, and what it found.
#[derive(Debug, Default)]
pub struct Searched {
    /// Files, or parts of a memory, that were read.
    pub files: usize,
    /// Bytes in them.
    pub bytes: usize,
    /// Each word once for each encoding and place.
    pub found: Vec<Found>,
}

/// All that a person types in a profile of canaries holds one of these; none is part of a code
/// of the program.
pub const CANARY_WORDS: [&str; 5] = ["Kanarie", "12349875", "12349876", "9731XQ", "9731 XQ"];

impl Canaries {
    /// Looks for these words as typed, in small letters and in capitals.
    pub fn new(words: &[&str]) -> Result<Self> {
        let (mut patterns, mut writings) = (Vec::new(), Vec::new());
        for word in words {
            for text in [(*word).to_owned(), word.to_lowercase(), word.to_uppercase()] {
                for (encoding, bytes) in written(&text) {
                    patterns.push(bytes);
                    writings.push(((*word).to_owned(), encoding));
                }
            }
        }
        Ok(Self {
            searched: AhoCorasick::new(patterns)?,
            writings,
        })
    }

    /// Searches every file below a folder, and the names of files and folders.
    pub fn in_folder(&self, folder: &Path) -> Result<Searched> {
        let mut searched = Searched::default();
        self.search_folder(folder, &mut searched)?;
        searched.found.sort();
        searched.found.dedup();
        Ok(searched)
    }

    /// Searches bytes that stand nowhere else.
    pub fn in_bytes(&self, bytes: &[u8]) -> Searched {
        let mut searched = Searched {
            bytes: bytes.len(),
            ..Searched::default()
        };
        self.search_bytes(bytes, Path::new(""), &mut searched);
        searched
    }

    /// Searches what a process had in its memory at one moment, but for what was searched before.
    pub fn in_memory(&self, memory: &Memory, before: &Memory) -> Searched {
        let mut searched = Searched::default();
        for (place, bytes) in memory.since(before) {
            searched.files += 1;
            searched.bytes += bytes.len();
            self.search_bytes(bytes, place, &mut searched);
        }
        searched
    }

    /// Searches every file that a process has open, also one that has no name any more.
    pub fn in_open_files(&self, process: u32) -> Result<Searched> {
        let mut searched = Searched::default();
        let Ok(open) = fs::read_dir(format!("/proc/{process}/fd")) else {
            return Ok(searched); // it has ended
        };
        for entry in open.flatten() {
            // The name leads to the open file itself; what stands behind it may be gone.
            if entry.path().metadata().is_ok_and(|about| about.is_file()) {
                self.search_file(&entry.path(), &mut searched)?;
            }
        }
        Ok(searched)
    }

    fn search_folder(&self, folder: &Path, searched: &mut Searched) -> Result<()> {
        let Some(entries) = if_there(fs::read_dir(folder))? else {
            return Ok(());
        };
        for entry in entries {
            let entry = entry?;
            let path = entry.path();
            self.search_bytes(entry.file_name().as_encoded_bytes(), &path, searched);
            let Some(kind) = if_there(entry.file_type())? else {
                continue;
            };
            if kind.is_dir() {
                self.search_folder(&path, searched)?;
            } else if kind.is_file() {
                self.search_file(&path, searched)?;
            }
        }
        Ok(())
    }

    fn search_file(&self, path: &Path, searched: &mut Searched) -> Result<()> {
        let read = if_there(fs::read(path));
        let Some(bytes) = read.with_context(|| format!("{} can not be read", path.display()))?
        else {
            return Ok(());
        };
        searched.files += 1;
        searched.bytes += bytes.len();
        self.search_bytes(&bytes, path, searched);
        Ok(())
    }

    fn search_bytes(&self, bytes: &[u8], place: &Path, searched: &mut Searched) {
        for hit in self.searched.find_overlapping_iter(bytes) {
            let (word, encoding) = self.writings[hit.pattern().as_usize()].clone();
            let place = place.to_owned();
            searched.found.push(Found {
                word,
                encoding,
                place,
            });
        }
    }
}

impl Searched {
    /// Takes in what another search read and found.
    pub fn add(&mut self, other: Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.found.extend(other.found);
    }
}

impl fmt::Display for Searched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (files, kb, found) = (self.files, self.bytes / 1_000, self.found.len());
        write!(f, "{files} files, {kb} kB, {found} found")
    }
}

/// The same bytes with a word among them, in every writing: a search that does not find it is
/// blind.
pub fn spoiled(bytes: &[u8], word: &str) -> impl Iterator<Item = (Encoding, Vec<u8>)> {
    let (before, after) = bytes.split_at(bytes.len() / 2);
    let written = written(word).into_iter();
    written.map(move |(encoding, word)| (encoding, [before, &word, after].concat()))
}

/// Files come and go while a program works.
fn if_there<T>(outcome: io::Result<T>) -> io::Result<Option<T>> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        outcome => outcome.map(Some),
    }
}

/// The word in all writings.
pub(crate) fn written(text: &str) -> Vec<(Encoding, Vec<u8>)> {
    let bytes = text.as_bytes();
    let units: Vec<u16> = text.encode_utf16().collect();
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut all = vec![
        (Encoding::Utf8, bytes.to_vec()),
        (
            Encoding::Utf16Le,
            units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        ),
        (
            Encoding::Utf16Be,
            units.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        ),
        (Encoding::Hex, hex.to_uppercase().into_bytes()),
        (Encoding::Hex, hex.into_bytes()),
    ];
    all.extend((0..3).map(|before| (Encoding::Base64, base64(bytes, before))));
    all
}

/// The characters of base64 (RFC 4648) that the word alone decides, when so many bytes of
/// its group of three stand before it. Letters and digits are the same in every alphabet;
/// no word here makes one of the two characters that are not.
fn base64(word: &[u8], before: usize) -> Vec<u8> {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bit = |at: usize| word[at / 8] >> (7 - at % 8) & 1;
    let first = (6 - before * 8 % 6) % 6; // bits that share a character with what stands before
    let whole = (first..word.len() * 8)
        .step_by(6)
        .filter(|at| at + 6 <= word.len() * 8);
    whole
        .map(|at| (at..at + 6).fold(0, |value, at| value << 1 | bit(at)))
        .map(|value| ALPHABET[usize::from(value)])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canaries() -> Canaries {
        Canaries::new(&["Kanarie", "612349876"]).unwrap()
    }

    fn found(content: &[u8]) -> Vec<(String, Encoding)> {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("a/b")).unwrap();
        fs::write(folder.path().join("a/b/c"), content).unwrap();
        let searched = canaries().in_folder(folder.path()).unwrap();
        assert_eq!((searched.files, searched.bytes), (1, content.len()));
        let found = searched.found.into_iter();
        found.map(|it| (it.word, it.encoding)).collect()
    }

    fn is_found(content: &[u8], encoding: Encoding) {
        let expected = ("Kanarie".to_owned(), encoding);
        assert!(found(content).contains(&expected), "{encoding:?}");
    }

    #[test]
    fn a_word_is_found_in_every_writing() {
        for word in ["Kanarie", "kanarie", "KANARIE"] {
            let text = format!("zij heet {word} en woont hier");
            let units: Vec<u16> = text.encode_utf16().collect();
            let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            is_found(text.as_bytes(), Encoding::Utf8);
            is_found(&little, Encoding::Utf16Le);
            is_found(&big, Encoding::Utf16Be);
            let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
            is_found(hex.as_bytes(), Encoding::Hex);
            is_found(hex.to_uppercase().as_bytes(), Encoding::Hex);
        }
    }

    /// Written by `base64` of coreutils, with no, one and two bytes before the word.
    #[test]
    fn base64_is_found_wherever_the_word_begins() {
        for text in [
            "S2FuYXJpZSB6aW5ndA==",
            "eEthbmFyaWUgemluZ3Q=",
            "eHhLYW5hcmllIHppbmd0",
        ] {
            is_found(text.as_bytes(), Encoding::Base64);
        }
    }

    #[test]
    fn another_word_is_not_found() {
        assert!(found(b"Kanari en S2FuYXJp en 61234987").is_empty());
    }

    #[test]
    fn a_name_of_a_file_is_searched_too() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("kanarie.pdf"), "").unwrap();
        let searched = canaries().in_folder(folder.path()).unwrap();
        assert_eq!(searched.found.len(), 1);
        assert_eq!(searched.found[0].encoding, Encoding::Utf8);
    }

    #[test]
    fn a_file_that_is_open_and_has_no_name_any_more_is_searched() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("gone");
        fs::write(&path, "kanarie").unwrap();
        let _open = fs::File::open(&path).unwrap();
        fs::remove_file(&path).unwrap();
        assert!(
            canaries()
                .in_folder(folder.path())
                .unwrap()
                .found
                .is_empty()
        );
        let open = canaries().in_open_files(std::process::id()).unwrap();
        assert!(open.found.iter().any(|it| it.word == "Kanarie"));
    }
}
