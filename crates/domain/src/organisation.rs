//! Organisations around an initiative, and what part people have in them.

use crate::code::codes;
use crate::{Email, InitiativeId, NeighbourId, OrganisationId, Phone, RelationId, Text, Title};

/// An association, a school, a shop: anyone who is not one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// The initiative that knows it.
    pub initiative: InitiativeId,
    /// What everyone calls it.
    pub name: Title,
    /// What kind it is.
    pub kind: OrganisationKind,
    /// How it stands towards the initiative.
    pub standing: OrganisationStanding,
    /// Where it is.
    pub place: Text,
    /// Phone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// Its page, as it was typed.
    pub website: Text,
    /// What the organisers wrote down.
    pub note: Text,
}

/// Kinds of organisations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationKind {
    /// A club with members.
    Association,
    /// The council of a neighbourhood (wijkraad, buurtcomité).
    NeighbourhoodCouncil,
    /// A shop or another business.
    Company,
    /// A school or day care.
    School,
    /// Care and welfare.
    Care,
    /// A housing corporation.
    Housing,
    /// A church, a mosque.
    Faith,
    /// A part of the town.
    Municipality,
    /// A foundation.
    Foundation,
    /// People who do something together, without a form.
    Group,
    /// Anything else.
    Other,
}

/// How an organisation stands towards the initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrganisationStanding {
    /// Nobody asked it.
    NotAsked,
    /// It was asked, and thinks about it.
    Asked,
    /// It is for it.
    Supports,
    /// It does it with us.
    Partner,
    /// It does not join in.
    Declines,
}

/// A person's part in an organisation, or in the neighbourhood at large.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Identity.
    pub id: RelationId,
    /// The initiative of both.
    pub initiative: InitiativeId,
    /// Who.
    pub neighbour: NeighbourId,
    /// In which organisation; none for the neighbourhood at large.
    pub organisation: Option<OrganisationId>,
    /// What they do or are there: `voorzitter`, `kent iedereen in de Kerkstraat`.
    pub role: Text,
    /// Someone whom many listen to.
    pub is_key_figure: bool,
}

codes!("organisation kind", OrganisationKind {
    Association = "association",
    NeighbourhoodCouncil = "neighbourhood_council",
    Company = "company",
    School = "school",
    Care = "care",
    Housing = "housing",
    Faith = "faith",
    Municipality = "municipality",
    Foundation = "foundation",
    Group = "group",
    Other = "other",
});

codes!("organisation standing", OrganisationStanding {
    NotAsked = "not_asked",
    Asked = "asked",
    Supports = "supports",
    Partner = "partner",
    Declines = "declines",
});
