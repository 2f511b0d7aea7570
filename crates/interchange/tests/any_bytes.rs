//! No bytes whatever make the reader panic, hang or fill the memory.

use std::sync::LazyLock;

use interchange::{Limits, guess_columns, map_rows, read_table, remember_key};
use proptest::prelude::*;

mod parts;

use parts::{Part, packed, unpacked};

/// Every file that this crate keeps, small bad ones included.
static SEEDS: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let fixtures: [&[u8]; 5] = [
        include_bytes!("../fixtures/iphone.vcf"),
        include_bytes!("../fixtures/android.vcf"),
        include_bytes!("../fixtures/google.vcf"),
        include_bytes!("../fixtures/libreoffice.xlsx"),
        include_bytes!("../fixtures/libreoffice.ods"),
    ];
    let bad = interchange::bad_files::all();
    let small = bad
        .into_iter()
        .map(|file| file.bytes)
        .filter(|bytes| bytes.len() < 50_000);
    fixtures
        .into_iter()
        .map(<[u8]>::to_vec)
        .chain(small)
        .collect()
});

/// Workbooks by part, so that a change reaches the XML and not the checksum around it.
static WORKBOOKS: LazyLock<Vec<Vec<Part>>> = LazyLock::new(|| {
    let parts = |bytes: &Vec<u8>| unpacked(bytes).filter(|parts| parts.len() < 100);
    SEEDS.iter().filter_map(parts).collect()
});

/// Everything that the window does with a file.
fn take(bytes: &[u8]) {
    if let Ok(table) = read_table("lijst.xlsx", bytes, None, &Limits::default()) {
        let columns = guess_columns(&table);
        assert_eq!(columns.len(), table.headers.len());
        assert!(!remember_key(&table).is_empty());
        let mapped = map_rows(&table, &columns);
        let rows = table.filled_rows();
        assert!(mapped.drafts.len() <= rows);
    }
}

/// One change to some bytes.
#[derive(Clone, Debug)]
enum Change {
    Flip(usize, u8),
    CutOff(usize),
    Drop(usize, usize),
    Repeat(usize, usize, usize),
    Insert(usize, &'static str),
}

/// Pieces that mean something to one of the readers.
const PIECES: [&str; 36] = [
    "\"",
    "\"\"",
    ";",
    "\r\n",
    "=\r\n",
    "=",
    ":",
    "<",
    ">",
    "</",
    "/>",
    "&",
    "&#x0;",
    "&amp;",
    "<!DOCTYPE a [",
    "<![CDATA[",
    "]]>",
    "-",
    "0",
    "99999999999999999999",
    "1e999",
    "-1",
    "NaN",
    "BEGIN:VCARD\r\n",
    "END:VCARD\r\n",
    "\\",
    "\u{FEFF}",
    "\u{202E}",
    "\0",
    "<si>",
    "<row r=\"0\">",
    "<c r=\"XFE1\">",
    "A0",
    "ZZZZZZZ1",
    "t=\"e\"",
    "<table:table table:name=\"x\">",
];

fn change() -> impl Strategy<Value = Change> {
    let at = 0..100_000_usize;
    prop_oneof![
        4 => (at.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Flip(at, byte)),
        1 => at.clone().prop_map(Change::CutOff),
        2 => (at.clone(), 1..40_usize).prop_map(|(at, length)| Change::Drop(at, length)),
        1 => (at.clone(), 1..200_usize, 2..50_usize).prop_map(|(at, length, times)| Change::Repeat(at, length, times)),
        4 => (at, proptest::sample::select(&PIECES[..])).prop_map(|(at, piece)| Change::Insert(at, piece)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let size = bytes.len();
    let within = |at: usize| at % size.max(1);
    match *change {
        _ if size == 0 => {}
        Change::Flip(at, byte) => bytes[within(at)] = byte,
        Change::CutOff(at) => bytes.truncate(within(at)),
        Change::Drop(at, length) => drop(bytes.drain(within(at)..(within(at) + length).min(size))),
        Change::Repeat(at, length, times) => {
            let end = (within(at) + length).min(size);
            let piece = bytes[within(at)..end].repeat(times);
            bytes.splice(end..end, piece);
        }
        Change::Insert(at, piece) => drop(bytes.splice(within(at)..within(at), piece.bytes())),
    }
}

fn config(cases: u32) -> ProptestConfig {
    let factor: u32 = std::env::var("FUZZ_FACTOR")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1);
    ProptestConfig {
        cases: cases * factor,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        take(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-zA-Zé0-9;,\t\"'@+=. \r\n-]{0,600}") {
        take(text.as_bytes());
    }

    #[test]
    fn any_card_is_read_or_refused(lines in "(((item1\\.)?(N|FN|TEL|ADR|NOTE|EMAIL|CATEGORIES|AGENT)(;[A-Z=\"-]{0,9}){0,3}:\\PC{0,30}|[ =]\\PC{0,9}|END:VCARD\r\nBEGIN:VCARD)\r?\n){0,12}") {
        take(format!("BEGIN:VCARD\r\n{lines}END:VCARD\r\n").as_bytes());
    }

    #[test]
    fn a_changed_file_is_read_or_refused(seed in any::<usize>(), changes in proptest::collection::vec(change(), 1..6)) {
        let mut bytes = SEEDS[seed % SEEDS.len()].clone();
        changes.iter().for_each(|change| apply(&mut bytes, change));
        take(&bytes);
    }

    #[test]
    fn a_workbook_with_changed_parts_is_read_or_refused(
        seed in any::<usize>(),
        changes in proptest::collection::vec((any::<usize>(), change()), 1..5),
    ) {
        let mut parts = WORKBOOKS[seed % WORKBOOKS.len()].clone();
        for (part, change) in &changes {
            let index = part % parts.len();
            apply(&mut parts[index].1, change);
        }
        take(&packed(&parts));
    }
}
