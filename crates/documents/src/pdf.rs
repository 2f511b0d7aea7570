//! Sets pages: the one file that knows Typst.
//!
//! Its world holds our templates, our letters and the values of one paper. There is no disk, no
//! network, no package and no clock in it.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::Look;
use crate::printable::printable;

/// Why no paper came of it.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// The values can not be handed to a template.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A template does not work out. What it says may quote a value, and is for no log.
    #[error("the template {template}: {problem}")]
    Template {
        /// Which.
        template: &'static str,
        /// What is wrong with it.
        problem: String,
    },
}

/// Our templates.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Template {
    Slip,
    WalkList,
    Signatures,
    Report,
}

impl Template {
    const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Slip => ("slip.typ", include_str!("templates/slip.typ")),
            Self::WalkList => ("walk_list.typ", include_str!("templates/walk_list.typ")),
            Self::Signatures => ("signatures.typ", include_str!("templates/signatures.typ")),
            Self::Report => ("report.typ", include_str!("templates/report.typ")),
        }
    }
}

/// Sets a paper: accessible (PDF/UA-1) and to be kept (PDF/A-2a).
pub(crate) fn pdf(
    template: Template,
    title: &str,
    look: &Look,
    input: &impl Serialize,
) -> Result<Vec<u8>, DocumentError> {
    let mut data = serde_json::to_value(input)?;
    data["look"] = json!({
        "title": title,
        "lang": look.words.language().as_str(),
        "large": look.large,
        "year": look.day.year(),
        "month": look.day.month(),
        "day": look.day.day(),
    });
    let data = printable(data, |c| SHELF.has(c));
    let set = Paper::new(template, &data).set(template);
    // What was on it stays in no memory of the library.
    comemo::evict(0);
    set
}

/// What all papers share.
struct Shelf {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    base: Source,
}

static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let letters: [&'static [u8]; 2] = [
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
        include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    ];
    let fonts = letters.into_iter().map(Bytes::new);
    let fonts: Vec<Font> = fonts.flat_map(|bytes| Font::new(bytes, 0)).collect();
    // Says which cells of a table are labels of their row.
    let features = [Feature::A11yExtras].into_iter().collect();
    Shelf {
        library: LazyHash::new(Library::builder().with_features(features).build()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        base: Source::new(
            id("base.typ"),
            include_str!("templates/base.typ").to_owned(),
        ),
    }
});

impl Shelf {
    fn has(&self, c: char) -> bool {
        let coverage = |font: &Font| font.info().coverage.contains(c.into());
        self.fonts.iter().all(coverage)
    }
}

/// The world of one paper.
struct Paper {
    main: Source,
    data_id: FileId,
    data: Bytes,
}

impl Paper {
    fn new(template: Template, data: &Value) -> Self {
        let (name, text) = template.file();
        Self {
            main: Source::new(id(name), text.to_owned()),
            data_id: id("data.json"),
            data: Bytes::from_string(data.to_string()),
        }
    }

    fn set(&self, template: Template) -> Result<Vec<u8>, DocumentError> {
        let failed = |problem: String| DocumentError::Template {
            template: template.file().0,
            problem,
        };
        let document = typst::compile::<PagedDocument>(self).output;
        let document = document.map_err(|errors| failed(told(&errors)))?;
        let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
        let options = PdfOptions {
            creator: Smart::Custom(Some("Samenspel".to_owned())),
            standards: standards.map_err(|error| failed(error.message().to_string()))?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|errors| failed(told(&errors)))
    }
}

fn told(errors: &[SourceDiagnostic]) -> String {
    let messages: Vec<&str> = errors.iter().map(|it| it.message.as_str()).collect();
    messages.join("; ")
}

/// A file of the world by its name.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name);
    let path = path.unwrap_or_else(|_| unreachable!("our own names are paths"));
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

fn not_found(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_with_slash()))
}

impl World for Paper {
    fn library(&self) -> &LazyHash<Library> {
        &SHELF.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHELF.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let files = [&self.main, &SHELF.base];
        let file = files.into_iter().find(|file| file.id() == id);
        file.cloned().ok_or_else(|| not_found(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id == self.data_id {
            true => Ok(self.data.clone()),
            false => Err(not_found(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHELF.fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
