//! What people and programs call their columns.

use domain::fold;

use crate::Column;

/// What a header says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Word {
    /// It names a column of ours.
    Means(Column),
    /// A middle name: in Dutch lists often the prefix, elsewhere a second given name.
    MiddleName,
}

/// Looks a header up, with and without what stands between brackets: `Telefoon (mobiel)`.
pub(crate) fn word(header: &str) -> Option<Word> {
    known(&letters(header)).or_else(|| {
        let (before, _) = header.split_once('(')?;
        known(&letters(before))
    })
}

/// Folded letters only: `E-mail 1 - Value` becomes `emailvalue`.
fn letters(header: &str) -> String {
    if header.len() > 60 {
        return String::new();
    }
    fold(header).chars().filter(|c| c.is_alphabetic()).collect()
}

fn known(letters: &str) -> Option<Word> {
    if matches!(
        letters,
        "middlename" | "additionalname" | "middelstenaam" | "tweedenaam" | "weiterevornamen"
    ) {
        return Some(Word::MiddleName);
    }
    let column = name_column(letters)
        .or_else(|| address_column(letters))
        .or_else(|| contact_column(letters))
        .or_else(|| remark_column(letters));
    column.map(Word::Means)
}

fn name_column(letters: &str) -> Option<Column> {
    Some(match letters {
        "naam" | "volledigenaam" | "naamvolledig" | "name" | "fullname" | "bewoner" | "buur"
        | "deelnemer" | "contactpersoon" | "contact" | "displayname" | "weergavenaam"
        | "naambewoner" | "formattedname" | "anzeigename" | "vorundnachname"
        | "voorenachternaam" | "voorenachternamen" => Column::FullName,
        "voornaam" | "voornamen" | "roepnaam" | "voorletters" | "initialen" | "firstname"
        | "givenname" | "given" | "vorname" => Column::Given,
        "tussenvoegsel" | "tussenvoegsels" | "voorvoegsel" | "voorvoegsels" | "tussenv" | "tsv"
        | "tv" | "voorv" | "prefix" | "infix" => Column::Prefix,
        "achternaam" | "achternamen" | "familienaam" | "lastname" | "familyname" | "surname"
        | "family" | "nachname" | "familienname" => Column::Family,
        _ => return None,
    })
}

fn address_column(letters: &str) -> Option<Column> {
    Some(match letters {
        "straat" | "straatnaam" | "street" | "streetname" | "strasse" | "strassenname" => {
            Column::Street
        }
        "huisnummer" | "huisnr" | "hnr" | "nummer" | "nr" | "housenumber" | "housenr"
        | "number" | "hausnummer" | "hausnr" => Column::HouseNumber,
        "toevoeging"
        | "toev"
        | "huisnummertoevoeging"
        | "huisnrtoev"
        | "huisletter"
        | "addition"
        | "bus"
        | "zusatz" => Column::Addition,
        "adres"
        | "woonadres"
        | "thuisadres"
        | "huisadres"
        | "adresregel"
        | "straatenhuisnummer"
        | "straatennummer"
        | "straatennr"
        | "straathuisnummer"
        | "straatnr"
        | "streetandnumber"
        | "huisadresstraat"
        | "address"
        | "addressline"
        | "streetaddress"
        | "homestreet"
        | "homeaddress"
        | "addressstreet"
        | "adresse"
        | "strasseundhausnummer"
        | "anschrift" => Column::StreetAndNumber,
        "postcode" | "pc" | "zip" | "zipcode" | "postalcode" | "addresspostalcode"
        | "homepostalcode" | "huisadrespostcode" | "plz" | "postleitzahl" => Column::Postcode,
        "plaats" | "woonplaats" | "plaatsnaam" | "stad" | "dorp" | "city" | "town"
        | "addresscity" | "homecity" | "huisadresplaats" | "ort" | "wohnort" | "stadt" => {
            Column::City
        }
        _ => return None,
    })
}

fn contact_column(letters: &str) -> Option<Column> {
    Some(match letters {
        "telefoon" | "telefoonnummer" | "telefoonnr" | "telnr" | "tel" | "telefoonthuis"
        | "telefoonprive" | "telefoonmobiel" | "telefoonvast" | "mobiel" | "mobieletelefoon"
        | "mobielnummer" | "mobielnr" | "mobieltje" | "vast" | "vastnummer" | "gsm"
        | "gsmnummer" | "whatsapp" | "phone" | "phonenumber" | "phonevalue" | "homephone"
        | "mobile" | "mobilephone" | "mobilenumber" | "primaryphone" | "cell" | "cellphone"
        | "telephone" | "telefon" | "telefonnummer" | "handy" | "handynummer" | "mobiltelefon" => {
            Column::Phone
        }
        "email" | "emailadres" | "mail" | "mailadres" | "emailprive" | "emailaddress"
        | "emailvalue" | "emailadresse" | "epost" => Column::Email,
        _ => return None,
    })
}

fn remark_column(letters: &str) -> Option<Column> {
    Some(match letters {
        "opmerking" | "opmerkingen" | "notitie" | "notities" | "note" | "notes"
        | "bijzonderheden" | "bijzonderheid" | "toelichting" | "commentaar" | "comment"
        | "comments" | "remark" | "remarks" | "memo" | "bemerkung" | "bemerkungen" | "notizen" => {
            Column::Note
        }
        "tags" | "tag" | "label" | "labels" | "categorie" | "categorieen" | "categories"
        | "category" | "groep" | "groepen" | "group" | "groups" | "groupmembership"
        | "trefwoord" | "trefwoorden" | "gruppe" | "gruppen" | "kategorien" => Column::Tags,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(header: &str) -> Option<Column> {
        match word(header) {
            Some(Word::Means(column)) => Some(column),
            _ => None,
        }
    }

    #[test]
    fn dutch_headers_are_known_in_any_writing() {
        assert_eq!(column("  E-MAILADRES "), Some(Column::Email));
        assert_eq!(column("Telefoon (mobiel)"), Some(Column::Phone));
        assert_eq!(column("Post-code"), Some(Column::Postcode));
        assert_eq!(column("Categorieën"), Some(Column::Tags));
    }

    #[test]
    fn every_column_is_known_by_its_own_name() {
        for expected in Column::ALL.into_iter().skip(1) {
            assert_eq!(column(expected.as_str()), Some(expected));
        }
    }

    #[test]
    fn titles_before_a_name_are_no_prefix() {
        assert_eq!(column("Name Prefix"), None);
    }
}
