//! What personal data is processed for: the entries of the record of processing activities that
//! article 30 of the GDPR asks for (*verwerkingsregister*). Which column belongs to which of them
//! stands in `sync::registry`.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use crate::code::codes;

/// A processing activity: personal data kept for one purpose, on one basis, for one term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Processing {
    /// Who is in the core team, and how to reach them.
    Team,
    /// Who lives where, so that everyone who is concerned hears of the initiative.
    NeighbourBook,
    /// Telephone numbers and e-mail addresses of neighbours who want to be reached.
    NeighbourContact,
    /// What helps to involve someone: notes and tags.
    NeighbourNotes,
    /// Proof of who agreed to what.
    ConsentRecord,
    /// Photos and papers.
    Attachments,
    /// What was said and decided in meetings.
    Minutes,
    /// Who is for it and who is against, to show the town.
    Support,
    /// Who was met at the door, and what they said. That nobody was home goes when the round ends.
    DoorRounds,
    /// Who lends and who borrows.
    Lending,
    /// Who takes which role, what each side wants, and whom to ask elsewhere.
    Involved,
    /// Who was spoken to, when, and what was said.
    ContactLog,
    /// What people can do and have to offer.
    Talents,
    /// Who does what in which organisation.
    Organisations,
}

/// On what ground personal data may be processed: article 6(1) of the GDPR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LegalBasis {
    /// The person agreed: (a).
    Consent,
    /// The law asks for it: (c).
    LegalObligation,
    /// The initiative has an interest that outweighs the person's: (f).
    LegitimateInterest,
}

/// For how long personal data is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// So many months after the initiative ended.
    MonthsAfterEnd(u8),
    /// So many months after anything was last noted of the person, and not beyond six months after
    /// the end.
    MonthsWithoutSign(u8),
}

impl Processing {
    /// On what ground.
    pub const fn basis(self) -> LegalBasis {
        match self {
            Self::NeighbourContact => LegalBasis::Consent,
            // Article 7(1): who relies on consent must be able to show it.
            Self::ConsentRecord => LegalBasis::LegalObligation,
            Self::Team
            | Self::NeighbourBook
            | Self::NeighbourNotes
            | Self::Attachments
            | Self::Minutes
            | Self::Support
            | Self::DoorRounds
            | Self::Lending
            | Self::Involved
            | Self::ContactLog
            | Self::Talents
            | Self::Organisations => LegalBasis::LegitimateInterest,
        }
    }

    /// For how long.
    pub const fn term(self) -> Term {
        match self {
            Self::NeighbourBook
            | Self::NeighbourContact
            | Self::NeighbourNotes
            | Self::ContactLog
            | Self::Talents => Term::MonthsWithoutSign(24),
            Self::ConsentRecord
            | Self::Attachments
            | Self::DoorRounds
            | Self::Lending
            | Self::Organisations => Term::MonthsAfterEnd(Term::AFTER_END),
            Self::Team | Self::Involved => Term::MonthsAfterEnd(12),
            // What was decided, and who stood behind it, is asked for as long as the result is
            // looked after.
            Self::Minutes | Self::Support => Term::MonthsAfterEnd(24),
        }
    }
}

impl Term {
    /// What is known of someone is kept no longer than this after the initiative ended, in months.
    const AFTER_END: u8 = 6;

    /// How many months after the initiative ended, at most.
    pub const fn months_after_end(self) -> u8 {
        match self {
            Self::MonthsAfterEnd(months) => months,
            Self::MonthsWithoutSign(_) => Self::AFTER_END,
        }
    }

    /// How many months after anything was last noted of the person, if that counts.
    pub const fn months_without_sign(self) -> Option<u8> {
        match self {
            Self::MonthsAfterEnd(_) => None,
            Self::MonthsWithoutSign(months) => Some(months),
        }
    }

    /// The day from which what it is about is to be gone: by when the initiative ended, if it
    /// did, and by when something was last noted of the person, if that counts.
    pub fn due_on(self, ended_on: Option<Date>, last_sign: Option<Date>) -> Option<Date> {
        let ended = after(ended_on, self.months_after_end());
        let without_sign = self.months_without_sign();
        let without_sign = without_sign.and_then(|months| after(last_sign, months));
        without_sign.into_iter().chain(ended).min()
    }
}

/// The same day of a later month, or its last one where it is shorter.
fn after(day: Option<Date>, months: u8) -> Option<Date> {
    let span: Span = i32::from(months).months();
    day?.checked_add(span).ok()
}

codes!("processing", Processing {
    Team = "team",
    NeighbourBook = "neighbour_book",
    NeighbourContact = "neighbour_contact",
    NeighbourNotes = "neighbour_notes",
    ConsentRecord = "consent_record",
    Attachments = "attachments",
    Minutes = "minutes",
    Support = "support",
    DoorRounds = "door_rounds",
    Lending = "lending",
    Involved = "involved",
    ContactLog = "contact_log",
    Talents = "talents",
    Organisations = "organisations",
});

codes!("legal basis", LegalBasis {
    Consent = "consent",
    LegalObligation = "legal_obligation",
    LegitimateInterest = "legitimate_interest",
});

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_term_after_the_end_begins_only_when_the_initiative_ended() {
        let term = Term::MonthsAfterEnd(6);
        assert_eq!(term.due_on(None, Some(date(2020, 1, 1))), None);
        let due = term.due_on(Some(date(2026, 8, 31)), None);
        assert_eq!(due, Some(date(2027, 2, 28)));
    }

    #[test]
    fn whoever_gave_no_sign_is_due_by_what_comes_first() {
        let term = Term::MonthsWithoutSign(24);
        let sign = Some(date(2026, 3, 15));
        assert_eq!(term.due_on(None, sign), Some(date(2028, 3, 15)));
        let ended = Some(date(2026, 12, 1));
        assert_eq!(term.due_on(ended, sign), Some(date(2027, 6, 1)));
        let ended_late = Some(date(2030, 1, 1));
        assert_eq!(term.due_on(ended_late, sign), Some(date(2028, 3, 15)));
    }

    #[test]
    fn nobody_is_reached_by_phone_without_having_agreed() {
        assert_eq!(Processing::NeighbourContact.basis(), LegalBasis::Consent);
    }
}
