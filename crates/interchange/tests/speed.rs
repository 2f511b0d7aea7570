//! How long reading takes and how much memory, in release builds and wide enough for a busy machine.
//! Run with `cargo test --release -p samenspel-interchange --test speed -- --ignored --nocapture`.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use interchange::{Limits, Table, guess_columns, map_rows, read_table};

mod parts;

use parts::{packed, unpacked};

const ROWS: usize = 10_000;

fn list() -> Vec<u8> {
    let mut text = String::from(
        "Voornaam;Tussenvoegsel;Achternaam;Straat;Huisnummer;Toevoeging;Postcode;Plaats;Telefoon;E-mail;Notitie;Tags\r\n",
    );
    for i in 0..ROWS {
        let letter = char::from(b'A' + (i % 16) as u8);
        let _ = write!(
            text,
            "Fatima{i};van der;Berg-Çelik{i};Eendrachtstraat;{};{};{} {letter}B;Utrecht;06-1{i:07};fatima.{i}@example.nl;woont hier sinds {i};moestuin, straatfeest\r\n",
            1 + i % 400,
            ["", "bis", "a", "3hoog"][i % 4],
            1000 + i % 9000,
        );
    }
    text.into_bytes()
}

#[expect(
    clippy::disallowed_methods,
    reason = "measuring time is what this test does"
)]
fn timed<T>(act: impl FnOnce() -> T) -> (Duration, T) {
    let start = Instant::now();
    let result = act();
    (start.elapsed(), result)
}

fn best_of<T>(times: usize, mut act: impl FnMut() -> T) -> (Duration, T) {
    let mut best = timed(&mut act);
    for _ in 1..times {
        let next = timed(&mut act);
        if next.0 < best.0 {
            best = next;
        }
    }
    best
}

fn read(bytes: &[u8]) -> Table {
    read_table("lijst.csv", bytes, None, &Limits::default()).expect("a table")
}

#[expect(
    clippy::disallowed_macros,
    reason = "the figures are what this test is for"
)]
#[test]
#[ignore = "measures time: release builds only"]
fn ten_thousand_rows_are_mapped_within_40_ms() {
    let bytes = list();
    let (reading, table) = best_of(25, || read(&bytes));
    let (guessing, columns) = best_of(25, || guess_columns(&table));
    let (mapping, mapped) = best_of(25, || map_rows(&table, &columns));
    println!("read {reading:?}, guess {guessing:?}, map {mapping:?}");
    assert_eq!(mapped.issues, []);
    assert_eq!(mapped.drafts.len(), ROWS);
    assert!(mapping < Duration::from_millis(40), "{mapping:?}");
    assert!(reading < Duration::from_millis(100), "{reading:?}");
}

/// Text that every limit but one lets through.
fn many_small_cells() -> Vec<u8> {
    "ab;cd;ef;gh;ij;kl;mn;op;qr;s\n"
        .repeat(199_999)
        .into_bytes()
}

fn long_accented_cells() -> Vec<u8> {
    let cell = [0xE9_u8; 30_000];
    let mut bytes = b"Naam;Notitie\n".to_vec();
    while bytes.len() + cell.len() < 20_000_000 {
        bytes.extend(cell);
        bytes.extend(b";x\n");
    }
    bytes
}

fn wide_characters() -> Vec<u8> {
    let row = format!("{};{}\n", "\u{65E5}".repeat(40), "\u{672C}".repeat(50));
    let text = "Naam;Notitie\n".to_owned() + &row.repeat(105_000);
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    [0xFF, 0xFE].into_iter().chain(units).collect()
}

/// A million shared texts and ten cells in every row.
fn full_workbook() -> Vec<u8> {
    let texts: String = (0..1_000_000)
        .map(|i| format!("<si><t>{i}</t></si>"))
        .collect();
    let rows: String = (1..=199_999)
        .map(|r| {
            let cells: String = (0..10)
                .map(|c| {
                    format!(
                        "<c r=\"{}{r}\" t=\"s\"><v>{}</v></c>",
                        char::from(b'A' + c),
                        (r * 7 + usize::from(c)) % 1_000_000
                    )
                })
                .collect();
            format!("<row r=\"{r}\">{cells}</row>")
        })
        .collect();
    replaced(
        include_bytes!("../fixtures/libreoffice.xlsx"),
        &[
            ("xl/sharedStrings.xml", format!("<sst>{texts}</sst>")),
            (
                "xl/worksheets/sheet1.xml",
                format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
            ),
        ],
    )
}

/// As many cells in the other format, in few letters: one row that says how often it stands there.
fn repeating_workbook() -> Vec<u8> {
    let row = "<table:table-row table:number-rows-repeated=\"199999\"><table:table-cell table:number-columns-repeated=\"10\" office:value-type=\"float\" office:value=\"1234567\"/></table:table-row>";
    let content = format!(
        "<office:document-content><table:table table:name=\"x\">{row}</table:table></office:document-content>"
    );
    replaced(
        include_bytes!("../fixtures/libreoffice.ods"),
        &[("content.xml", content)],
    )
}

fn replaced(bytes: &[u8], changes: &[(&str, String)]) -> Vec<u8> {
    let mut parts = unpacked(bytes).expect("a workbook");
    for (name, content) in changes {
        let part = parts
            .iter_mut()
            .find(|(known, _)| known == name)
            .expect("the part");
        part.1 = content.clone().into_bytes();
    }
    packed(&parts)
}

/// Makes the bytes of a file.
type Build = fn() -> Vec<u8>;

/// The most memory since the last call, as the kernel counts it.
fn peak_megabytes() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .expect("a peak");
    let kilobytes: usize = line
        .split_whitespace()
        .nth(1)
        .and_then(|number| number.parse().ok())
        .expect("a number");
    std::fs::write("/proc/self/clear_refs", "5").expect("Linux");
    kilobytes / 1024
}

#[expect(
    clippy::disallowed_macros,
    reason = "the figures are what this test is for"
)]
#[test]
#[ignore = "measures memory: release builds only, and alone"]
fn the_largest_files_take_less_than_300_mb_and_20_s() {
    let files: [(&str, Build); 5] = [
        ("many small cells", many_small_cells),
        ("long accented cells", long_accented_cells),
        ("wide characters", wide_characters),
        ("a full workbook", full_workbook),
        ("a repeating workbook", repeating_workbook),
    ];
    for (name, file) in files {
        let bytes = file();
        // Building the file took memory too.
        peak_megabytes();
        let (took, table) = timed(|| read_table("", &bytes, None, &Limits::default()));
        let peak = peak_megabytes();
        let rows = table
            .as_ref()
            .map(Table::filled_rows)
            .map_err(interchange::ReadError::code);
        println!("{name}: {rows:?} rows, {peak} MB with the file, {took:?}");
        assert!(peak < 300, "{name}: {peak} MB");
        assert!(took < Duration::from_secs(20), "{name}: {took:?}");
    }
}
