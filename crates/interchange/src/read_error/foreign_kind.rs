//! Files that are something else than a list.

/// A file that is something else than a list we read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ForeignKind {
    /// Excel up to 2003: save it as .xlsx.
    OldExcel,
    /// Excel's binary workbook, .xlsb: save it as .xlsx.
    BinaryExcel,
    /// Excel 2003 XML: save it as .xlsx.
    ExcelXml,
    /// A Word or PowerPoint file, or OpenDocument text.
    OtherOffice,
    /// Apple Numbers: export it as .xlsx.
    Numbers,
    /// A zip with other files in it.
    Zip,
    /// gzip, 7z, rar, bzip2 or xz.
    Compressed,
    /// PDF.
    Pdf,
    /// A picture.
    Image,
    /// A web page, often under the name of a spreadsheet.
    Html,
    /// Rich text.
    Rtf,
    /// A calendar.
    Calendar,
    /// JSON.
    Json,
    /// Bytes that are no text.
    Binary,
}

impl ForeignKind {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::OldExcel => "old_excel",
            Self::BinaryExcel => "binary_excel",
            Self::ExcelXml => "excel_xml",
            Self::OtherOffice => "other_office_file",
            Self::Numbers => "apple_numbers",
            Self::Zip => "plain_zip",
            Self::Compressed => "compressed_file",
            Self::Pdf => "pdf",
            Self::Image => "image",
            Self::Html => "web_page",
            Self::Rtf => "rich_text",
            Self::Calendar => "calendar",
            Self::Json => "json",
            Self::Binary => "binary_file",
        }
    }

    /// Its plain name, for logs.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::OldExcel => "xls",
            Self::BinaryExcel => "xlsb",
            Self::ExcelXml => "Excel 2003 XML",
            Self::OtherOffice => "a document",
            Self::Numbers => "a Numbers file",
            Self::Zip => "a zip",
            Self::Compressed => "a compressed file",
            Self::Pdf => "a PDF",
            Self::Image => "a picture",
            Self::Html => "a web page",
            Self::Rtf => "rich text",
            Self::Calendar => "a calendar",
            Self::Json => "JSON",
            Self::Binary => "a binary file",
        }
    }
}
