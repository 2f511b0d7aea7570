//! Workbooks whose XML is damaged, or says more than it shows.

use super::BadFile;
use super::workbook::{TWO_ROWS, ods, ods_table, ods_with_content, xlsx, xlsx_with_sheet};

pub(super) fn all() -> Vec<BadFile> {
    let mut files = xlsx_parts();
    files.extend(open_document());
    files
}

fn xlsx_parts() -> Vec<BadFile> {
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><worksheet><sheetData/></worksheet>"#;
    let deep = format!("{}{}", "<a>".repeat(65), "</a>".repeat(65));
    let not_closed = "<worksheet><sheetData><row r=\"1\">";
    let crossed = "<worksheet><sheetData></worksheet></sheetData>";
    let long_tag = format!(
        "<worksheet a=\"{}\"><sheetData/></worksheet>",
        unpackable(1_100_000)
    );
    let backwards = format!(
        "<worksheet><dimension ref=\"C5:A1\"/><sheetData>{TWO_ROWS}</sheetData></worksheet>"
    );
    let far_away = r#"<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>"#;
    let announced = r#"<sst uniqueCount="18446744073709551615"><si><t>a</t></si></sst>"#;
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf/>".repeat(66_001)
    );
    let hidden = r#"<Relationships><Relationship Id="rId1" Type="http://x/relationships/worksheet" Target="media/a.png"/></Relationships>"#;
    let relation = ("xl/_rels/workbook.xml.rels", hidden.as_bytes().to_vec());
    let disguised = (
        "xl/media/a.png",
        format!("<worksheet><sheetData>{TWO_ROWS}</sheetData></worksheet>").into_bytes(),
    );
    let sheet = |xml: &str| xlsx_with_sheet(xml, Vec::new());
    let with = |part, xml: &str| xlsx(TWO_ROWS, vec![(part, xml.as_bytes().to_vec())]);
    vec![
        BadFile::new("xml_entities", "lach.xlsx", sheet(laughs), "xml_entities"),
        BadFile::new(
            "nested_too_deep",
            "diep.xlsx",
            sheet(&deep),
            "nested_too_deep",
        ),
        BadFile::new(
            "xml_not_closed",
            "open.xlsx",
            sheet(not_closed),
            "file_damaged",
        ),
        BadFile::new("xml_crossed", "kruis.xlsx", sheet(crossed), "file_damaged"),
        BadFile::new(
            "xml_long_tag",
            "tag.xlsx",
            sheet(&long_tag),
            "line_too_long",
        ),
        BadFile::new(
            "range_backwards",
            "bereik.xlsx",
            sheet(&backwards),
            "file_damaged",
        ),
        BadFile::new(
            "cell_far_away",
            "ver.xlsx",
            xlsx(far_away, Vec::new()),
            "file_damaged",
        ),
        BadFile::new(
            "announces_too_many_texts",
            "veel.xlsx",
            with("xl/sharedStrings.xml", announced),
            "file_damaged",
        ),
        BadFile::new(
            "too_many_styles",
            "stijl.xlsx",
            with("xl/styles.xml", &styles),
            "too_many_elements",
        ),
        BadFile::new(
            "sheet_under_another_name",
            "vermomd.xlsx",
            xlsx("", vec![relation, disguised]),
            "file_damaged",
        ),
    ]
}

/// Letters that hardly pack, so that only their number is to blame.
fn unpackable(length: u32) -> String {
    let letter = |i: u32| char::from(b'a' + (i.wrapping_mul(2_654_435_761) >> 20) as u8 % 26);
    (0..length).map(letter).collect()
}

fn open_document() -> Vec<BadFile> {
    let cell =
        "<table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell>";
    let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"16384\" office:value-type=\"float\" office:value=\"1\"/></table:table-row>";
    let tall =
        format!("<table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row>");
    let blanks = "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>x<text:s text:c=\"4000000000\"/>x</text:p></table:table-cell></table:table-row>";
    let cut_off = "<table:table table:name=\"a\"><table:table-row>";
    vec![
        BadFile::new(
            "repeats_columns",
            "breed.ods",
            ods_table(wide),
            "too_many_columns",
        )
        .in_row(1),
        BadFile::new(
            "repeats_rows",
            "hoog.ods",
            ods_table(&tall),
            "too_many_rows",
        )
        .in_row(200_001),
        BadFile::new(
            "repeats_blanks",
            "wit.ods",
            ods_table(blanks),
            "cell_too_long",
        )
        .in_row(1),
        BadFile::new("crossed_table", "kruis.ods", ods(cut_off), "file_damaged"),
        BadFile::new(
            "cut_off_table",
            "half.ods",
            ods_with_content(cut_off, "<m/>"),
            "file_damaged",
        ),
        BadFile::new("no_sheet", "geen.ods", ods(""), "no_sheet"),
    ]
}
