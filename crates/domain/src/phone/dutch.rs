//! Ordinary Dutch numbers: mobile, and fixed lines with an area code.
//!
//! Source: the Dutch numbering plan (Nummerplan telefoon- en ISDN-diensten). Service
//! numbers (088, 085, 0800, 0900) are left to the library.

use super::compact::Compact;

/// Area codes of three digits with their zero, in order.
const SHORT_AREAS: [&str; 30] = [
    "10", "13", "15", "20", "23", "24", "26", "30", "33", "35", "36", "38", "40", "43", "45", "46",
    "50", "53", "55", "58", "70", "71", "72", "73", "74", "75", "76", "77", "78", "79",
];

/// Area codes of four digits with their zero, in order.
const LONG_AREAS: [&str; 107] = [
    "111", "113", "114", "115", "117", "118", "161", "162", "164", "165", "166", "167", "168",
    "172", "174", "180", "184", "186", "187", "222", "223", "224", "226", "227", "228", "229",
    "251", "252", "255", "294", "297", "299", "313", "314", "315", "316", "317", "318", "320",
    "321", "341", "342", "343", "344", "345", "346", "347", "348", "411", "413", "416", "418",
    "475", "478", "481", "485", "486", "487", "488", "492", "493", "495", "497", "499", "511",
    "512", "513", "514", "515", "516", "517", "518", "519", "521", "522", "523", "524", "525",
    "527", "528", "529", "541", "543", "544", "545", "546", "547", "548", "561", "562", "566",
    "570", "571", "572", "573", "575", "577", "578", "591", "592", "593", "594", "595", "596",
    "597", "598", "599",
];

/// The nine digits behind `+31`, when they are an ordinary number.
pub(super) fn ordinary(compact: &Compact) -> Option<&str> {
    let national = national_digits(compact.as_str())?;
    (national.len() == 9 && (is_mobile(national) || is_fixed(national))).then_some(national)
}

/// `06 12345678`, `030 2920701`, `0345 123456`, `0800 1234`: area code, blank, the rest.
pub(super) fn national_writing(national: &str) -> String {
    if let Some(town) = town_number(national) {
        return format!("14 {town}");
    }
    match national.split_at_checked(area_length(national)) {
        Some((area, rest)) => format!("0{area} {rest}"),
        None => format!("0{national}"),
    }
}

/// Town halls answer at 14 and their own area code, which keeps its zero: `14 030`.
fn town_number(national: &str) -> Option<&str> {
    let town = national.strip_prefix("14")?;
    matches!(town.len(), 3 | 4).then_some(town)
}

/// What stays behind `+31`, `+31 (0)`, `0` or nothing at all.
fn national_digits(digits: &str) -> Option<&str> {
    if let Some(abroad) = digits.strip_prefix('+') {
        let national = abroad.strip_prefix("31")?;
        return Some(national.strip_prefix('0').unwrap_or(national));
    }
    match digits.len() {
        9 => Some(digits),
        10 => digits.strip_prefix('0'),
        _ => None,
    }
}

fn is_mobile(national: &str) -> bool {
    matches!(national.as_bytes(), [b'6', b'1'..=b'5' | b'8', ..])
}

fn is_fixed(national: &str) -> bool {
    has_short_area(national) || has_long_area(national)
}

fn has_short_area(national: &str) -> bool {
    national
        .get(..2)
        .is_some_and(|area| SHORT_AREAS.binary_search(&area).is_ok())
}

fn has_long_area(national: &str) -> bool {
    national
        .get(..3)
        .is_some_and(|area| LONG_AREAS.binary_search(&area).is_ok())
}

/// Digits of the area or service code, without the zero in front.
fn area_length(national: &str) -> usize {
    if national.starts_with('6') && is_mobile(national) {
        1
    } else if has_short_area(national)
        || matches!(
            national.as_bytes(),
            [b'6', ..] | [b'8', b'1'..=b'9', ..] | [b'9', b'1', ..]
        )
    {
        2
    } else {
        3
    }
}
