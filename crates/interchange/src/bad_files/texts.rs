//! Text that cannot be read as a list, and files that only pretend to be text.

use super::BadFile;

pub(super) fn all() -> Vec<BadFile> {
    let mut files = sizes();
    files.extend(encodings());
    files.extend(pretenders());
    files
}

fn sizes() -> Vec<BadFile> {
    let many_rows = format!("Naam;Plaats\n{}", "Jan;Utrecht\n".repeat(200_000));
    let many_columns = format!("Naam;Plaats\nJan;Utrecht\nEls{}x\n", ";".repeat(200));
    let many_cells = format!("{}\n", "x;".repeat(199)).repeat(10_100);
    let long_cell = format!("Naam;Notitie\nJan;kort\nEls;{}\n", "é".repeat(32_768));
    let long_line = format!("Naam\nJan\n{}\n", "a;".repeat(500_001));
    vec![
        BadFile::new("empty", "leeg.csv", "", "file_empty"),
        BadFile::new("blank_lines", "blanco.csv", "\r\n \r\n\r\n", "file_empty"),
        BadFile::new("delimiters_only", "puntkomma.csv", ";;;\n;;;\n", "file_empty"),
        BadFile::new("only_header", "kop.csv", "Naam;Postcode\r\n", "only_header").in_row(1),
        BadFile::new("too_large", "groot.csv", vec![b'a'; 20_000_001], "file_too_large"),
        BadFile::new("too_many_rows", "lang.csv", many_rows, "too_many_rows").in_row(200_001),
        BadFile::new("too_many_columns", "breed.csv", many_columns, "too_many_columns").in_row(3),
        BadFile::new("too_many_cells", "vol.csv", many_cells, "too_many_cells").in_row(10_051),
        BadFile::new("cell_too_long", "cel.csv", long_cell, "cell_too_long").in_row(3),
        BadFile::new("line_too_long", "regel.csv", long_line, "line_too_long").in_row(3),
        BadFile::new("unclosed_quote", "open.csv", "Naam;Notitie\nJan;goed\nEls;\"niet dicht\nAnn;x\n", "unclosed_quote").in_row(3),
        BadFile::new("quote_closed_too_late", "laat.csv", "Naam;Notitie\n\"Jan;goed\nEls;\"best\"\n", "unclosed_quote").in_row(2),
        BadFile::new("unclosed_card", "kaart.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Jan\nEND:VCARD\nBEGIN:VCARD\nFN:Els\nBEGIN:VCARD\nFN:Ann\nEND:VCARD\n", "unclosed_card").in_row(2),
        BadFile::new("cut_off_card", "half.vcf", "BEGIN:VCARD\nVERSION:3.0\nFN:Jan\n", "unclosed_card").in_row(1),
    ]
}

fn encodings() -> Vec<BadFile> {
    let wide = |text: &str| {
        text.encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect::<Vec<u8>>()
    };
    let lone_surrogate = [
        &[0xFF, 0xFE][..],
        &wide("Naam;Plaats\nJan"),
        &[0x00, 0xD8],
        &wide(";Utrecht\n"),
    ]
    .concat();
    let odd_length = [&[0xFF, 0xFE][..], &wide("Naam\nJan\n"), b"x"].concat();
    let utf32: Vec<u8> = "\u{FEFF}Naam\nJan\n"
        .chars()
        .flat_map(|c| u32::from(c).to_le_bytes())
        .collect();
    vec![
        BadFile::new(
            "nul_character",
            "nul.csv",
            "Naam;Plaats\nJan;Utrecht\nEls\0;Utrecht\n",
            "nul_character",
        )
        .in_row(3),
        BadFile::new(
            "mixed_encoding",
            "gemengd.csv",
            b"Naam\nZo\xC3\xAB\nAndr\xE9\n",
            "mixed_encoding",
        )
        .in_row(3),
        BadFile::new(
            "lone_surrogate",
            "utf16.csv",
            lone_surrogate,
            "invalid_utf16",
        )
        .in_row(2),
        BadFile::new("odd_utf16", "oneven.csv", odd_length, "invalid_utf16").in_row(3),
        BadFile::new(
            "utf7",
            "utf7.csv",
            "Naam;Plaats\nAndr+AOk-;Utrecht\n",
            "unknown_encoding",
        ),
        BadFile::new("utf32", "utf32.csv", utf32, "unknown_encoding"),
    ]
}

fn pretenders() -> Vec<BadFile> {
    let rubbish: Vec<u8> = (0..4000_u32)
        .map(|i| (i.wrapping_mul(2_654_435_761) >> 11) as u8)
        .collect();
    let excel_xml = "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"></Workbook>";
    vec![
        BadFile::new("binary_rubbish", "rommel.csv", rubbish, "binary_file"),
        BadFile::new("pdf", "lijst.csv", "%PDF-1.7\n1 0 obj\n", "pdf"),
        BadFile::new(
            "picture",
            "foto.xlsx",
            b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
            "image",
        ),
        BadFile::new(
            "web_page",
            "lijst.xls",
            "<html><head></head><body><table><tr><td>Jan</td></tr></table>",
            "web_page",
        ),
        BadFile::new("excel_xml", "oud.xml", excel_xml, "excel_xml"),
        BadFile::new("rich_text", "brief.csv", "{\\rtf1\\ansi Jan}", "rich_text"),
        BadFile::new("json", "data.csv", "[{\"naam\": \"Jan\"}]", "json"),
        BadFile::new(
            "calendar",
            "agenda.vcf",
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
            "calendar",
        ),
        BadFile::new(
            "gzip",
            "lijst.csv.gz",
            b"\x1F\x8B\x08\0\0\0\0\0\0\x03",
            "compressed_file",
        ),
    ]
}
