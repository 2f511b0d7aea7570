//! The street plan: eight streets, three hundred front doors.

/// The quarter is in this town.
pub(crate) const TOWN: &str = "Lindewaard";

/// A street with the doors on its two sides.
pub(crate) struct Street {
    pub(crate) name: &'static str,
    odd: Side,
    even: Side,
    /// Doors beside a number, such as `17a`.
    extra: &'static [(u32, &'static str)],
    /// How many doors share a number, as in a flat: `10-1` to `10-56`.
    flat: Option<(u32, u32)>,
}

/// One side: the last number and the postcode. A last number of 0 is a side without doors.
struct Side {
    last: u32,
    postcode: &'static str,
}

/// A front door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DemoDoor {
    pub(crate) street: &'static str,
    pub(crate) number: u32,
    pub(crate) addition: String,
    pub(crate) postcode: &'static str,
    pub(crate) is_flat: bool,
}

const fn side(last: u32, postcode: &'static str) -> Side {
    Side { last, postcode }
}

/// 2999 is no postcode area that is in use.
pub(crate) const STREETS: [Street; 8] = [
    Street {
        name: "Lindelaan",
        odd: side(57, "2999 LA"),
        even: side(58, "2999 LB"),
        extra: &[(17, "a"), (34, "bis")],
        flat: None,
    },
    Street {
        name: "Esdoornstraat",
        odd: side(41, "2999 LC"),
        even: side(42, "2999 LD"),
        extra: &[(8, "a"), (8, "b")],
        flat: None,
    },
    Street {
        name: "Meidoornstraat",
        odd: side(35, "2999 LE"),
        even: side(36, "2999 LE"),
        extra: &[(21, "bis")],
        flat: None,
    },
    Street {
        name: "Berkenhof",
        odd: side(21, "2999 LG"),
        even: side(22, "2999 LG"),
        extra: &[],
        flat: None,
    },
    Street {
        name: "Kastanjeplein",
        odd: side(13, "2999 LH"),
        even: side(14, "2999 LH"),
        extra: &[(1, "a"), (1, "b"), (1, "c")],
        flat: None,
    },
    Street {
        name: "Wilgenpad",
        odd: side(0, ""),
        even: side(40, "2999 LJ"),
        extra: &[],
        flat: None,
    },
    Street {
        name: "Populierenweg",
        odd: side(45, "2999 LK"),
        even: side(40, "2999 LL"),
        extra: &[(7, "a")],
        flat: None,
    },
    Street {
        name: "Hazelaarlaan",
        odd: side(0, ""),
        even: side(0, "2999 LN"),
        extra: &[],
        flat: Some((10, 56)),
    },
];

impl Street {
    /// Every door: the odd side, the even side, what stands between, the flat.
    pub(crate) fn doors(&self) -> Vec<DemoDoor> {
        let odd = (1..=self.odd.last)
            .step_by(2)
            .map(|number| self.door(number, ""));
        let even = (2..=self.even.last)
            .step_by(2)
            .map(|number| self.door(number, ""));
        let extra = self
            .extra
            .iter()
            .map(|(number, addition)| self.door(*number, addition));
        odd.chain(even)
            .chain(extra)
            .chain(self.flat_doors())
            .collect()
    }

    fn flat_doors(&self) -> impl Iterator<Item = DemoDoor> {
        let (number, doors) = self.flat.unwrap_or_default();
        (1..=doors).map(move |door| DemoDoor {
            is_flat: true,
            ..self.door(number, &door.to_string())
        })
    }

    fn door(&self, number: u32, addition: &str) -> DemoDoor {
        let side = if number % 2 == 1 {
            &self.odd
        } else {
            &self.even
        };
        DemoDoor {
            street: self.name,
            number,
            addition: addition.to_owned(),
            postcode: side.postcode,
            is_flat: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_three_hundred_doors_and_none_twice() {
        let doors: Vec<DemoDoor> = STREETS.iter().flat_map(Street::doors).collect();
        assert_eq!(doors.len(), 300);
        for (at, door) in doors.iter().enumerate() {
            assert!(!doors[..at].contains(door), "{door:?}");
            assert!(!door.postcode.is_empty(), "{door:?}");
        }
    }
}
