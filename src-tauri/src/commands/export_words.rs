//! The words above the columns of a list, in the language of the person.

use app::import::ExportHeaders;
use words::Words;

pub(super) fn headers(words: Words) -> ExportHeaders {
    let header = |column: &str| words.say(&format!("export-header-{column}"), &[]);
    ExportHeaders {
        given: header("given"),
        prefix: header("prefix"),
        family: header("family"),
        street: header("street"),
        house_number: header("house_number"),
        addition: header("addition"),
        postcode: header("postcode"),
        city: header("city"),
        phone: header("phone"),
        email: header("email"),
        note: header("note"),
        tags: header("tags"),
    }
}
