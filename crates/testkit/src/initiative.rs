//! An initiative.

use domain::{Initiative, InitiativeId, Phase, Standing, Text, Title};

use crate::counted;

/// The green square: an idea, going on, without dates.
pub fn an_initiative() -> Initiative {
    Initiative {
        id: InitiativeId::new(counted(1)),
        title: Title::from_stored("Het Groene Plein".to_owned()),
        why: Text::from_stored("Het plein is grijs en heet.".to_owned()),
        how: Text::empty(),
        what: Text::empty(),
        theme: Text::empty(),
        area: Text::empty(),
        starts_on: None,
        ends_on: None,
        phase: Phase::Idea,
        standing: Standing::Active,
        support: domain::SupportRules::default(),
    }
}
