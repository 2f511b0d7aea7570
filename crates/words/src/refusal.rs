//! Refusals as sentences, by the same table of codes as the window has.

use crate::{Arg, Words};

/// The code of a list that could not be read at all; its data `reason` says more.
const IMPORT_FILE: &str = "import_file";

impl Words {
    /// One sentence or two: what is wrong, where, and what would be accepted.
    ///
    /// `row` counts as a person sees it in the file. `details` are the data of the refusal.
    pub fn refusal(
        self,
        code: &str,
        field: Option<&str>,
        row: Option<u32>,
        details: &[(&str, String)],
    ) -> String {
        let id = self.refusal_id(code, details);
        let mut args = vec![
            ("code", code.into()),
            ("position", 0_u32.into()),
            ("field", field.unwrap_or("none").into()),
            ("row", row.unwrap_or(0).into()),
        ];
        args.extend(
            details
                .iter()
                .map(|(name, value)| (*name, Arg::detail(value))),
        );
        self.say(&id, &args)
    }

    fn refusal_id(self, code: &str, details: &[(&str, String)]) -> String {
        let reason = details
            .iter()
            .find(|(name, _)| *name == "reason" && code == IMPORT_FILE);
        let of_list = reason.map(|(_, reason)| message_id("error-list", reason));
        let of_code = message_id("error", code);
        let known = of_list.into_iter().chain([of_code]).find(|id| self.has(id));
        known.unwrap_or_else(|| "error-unknown".to_owned())
    }
}

/// `error` and `not_found` make `error-not-found`.
pub(crate) fn message_id(kind: &str, code: &str) -> String {
    format!("{kind}-{}", code.replace('_', "-"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    const DUTCH: fn() -> Words = || Words::new(Language::Nl);

    #[test]
    fn a_blank_field_is_named() {
        assert_eq!(
            DUTCH().refusal("blank", Some("title"), None, &[]),
            "Geef het initiatief een naam."
        );
    }

    #[test]
    fn a_list_that_can_not_be_read_says_where_and_why() {
        let reason = [("reason", "unclosed_quote".to_owned())];
        let said = DUTCH().refusal("import_file", Some("file"), Some(1_234), &reason);
        assert!(said.contains("regel 1.234"), "{said}");
    }

    #[test]
    fn a_code_from_a_later_version_is_named() {
        assert!(
            DUTCH()
                .refusal("moon_is_full", None, None, &[])
                .contains("moon_is_full")
        );
        let reason = [("reason", "moon_is_full".to_owned())];
        let said = DUTCH().refusal("import_file", None, None, &reason);
        assert_eq!(said, DUTCH().say("error-import-file", &[]));
    }

    #[test]
    fn a_typing_error_without_a_place_names_none() {
        let sentence = DUTCH().refusal("recovery_code", None, None, &[]);
        assert!(
            !sentence.contains("groepje 0") && !sentence.contains('$'),
            "{sentence}"
        );
    }
}
