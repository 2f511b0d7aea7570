//! Names as a Dutch street really has. They are common, and belong to nobody in particular.

use crate::chance::Chance;

/// Given names and family names that go together. A prefix stands before a `|`.
pub(crate) struct Names {
    weight: usize,
    given: &'static [&'static str],
    family: &'static [&'static str],
}

const NAMES: &[Names] = &[
    Names {
        weight: 50,
        given: &[
            "Anna", "Bas", "Bram", "Carla", "Daan", "Dirk", "Els", "Emma", "Femke", "Floor",
            "Frank", "Greet", "Hanneke", "Hans", "Henk", "Ineke", "Jan", "Jeroen", "Joke", "Joost",
            "Karin", "Kees", "Laura", "Lotte", "Maaike", "Marieke", "Mark", "Marjan", "Niels",
            "Noor", "Paul", "Peter", "Piet", "Rob", "Roos", "Ruud", "Sanne", "Sander", "Sophie",
            "Stijn", "Thijs", "Tineke", "Tom", "Truus", "Wim", "Wouter",
        ],
        family: &[
            "Bakker",
            "van den |Berg",
            "Boer",
            "de |Boer",
            "van den |Bosch",
            "Bos",
            "de |Bruijn",
            "Brouwer",
            "van |Dam",
            "Dekker",
            "van |Dijk",
            "van der |Heijden",
            "Hendriks",
            "van den |Heuvel",
            "Hoekstra",
            "Jacobs",
            "Jansen",
            "Janssen",
            "de |Jong",
            "de |Groot",
            "de |Haan",
            "Koning",
            "Kok",
            "Kuipers",
            "van |Leeuwen",
            "van der |Linden",
            "Maas",
            "van der |Meer",
            "Meijer",
            "Mulder",
            "Peters",
            "Post",
            "Prins",
            "de |Ruiter",
            "Schouten",
            "Smit",
            "Smits",
            "van der |Veen",
            "Verhoeven",
            "Vermeer",
            "Vermeulen",
            "Visser",
            "Vos",
            "de |Vries",
            "de |Wit",
            "van ’t |Hof",
        ],
    },
    Names {
        weight: 6,
        given: &[
            "Anske", "Baukje", "Douwe", "Froukje", "Gerrit", "Hylke", "Jelle", "Nynke", "Sietske",
            "Sjoerd", "Tjitske", "Wiebe",
        ],
        family: &[
            "Bouma", "Dijkstra", "Hiemstra", "Hoekstra", "Postma", "Sikkema", "Veenstra",
            "Wiersma", "Zijlstra",
        ],
    },
    Names {
        weight: 10,
        given: &[
            "Ahmet", "Ayşe", "Burak", "Elif", "Emine", "Fatma", "Hakan", "Hülya", "Mehmet",
            "Meryem", "Murat", "Selin", "Yusuf", "Zeynep",
        ],
        family: &[
            "Aydın", "Çelik", "Demir", "Doğan", "Kaya", "Koç", "Öztürk", "Şahin", "Yıldız",
            "Yılmaz",
        ],
    },
    Names {
        weight: 10,
        given: &[
            "Abdelkader",
            "Amina",
            "Bilal",
            "Fatima",
            "Hamza",
            "Hanan",
            "Karima",
            "Mohamed",
            "Naima",
            "Rachid",
            "Samira",
            "Soufiane",
            "Yasmina",
            "Youssef",
        ],
        family: &[
            "Amrani",
            "Azzouzi",
            "Ben Ali",
            "El Amrani",
            "El Idrissi",
            "El Khattabi",
            "Haddou",
            "Ouali",
            "Tahiri",
            "Ziani",
        ],
    },
    Names {
        weight: 9,
        given: &[
            "Anil", "Carmen", "Dewi", "Gladys", "Jerrel", "Kishan", "Merlin", "Orlando", "Priya",
            "Ravi", "Roy", "Sharda", "Sherida", "Winston",
        ],
        family: &[
            "Bihari",
            "Doekhi",
            "Gopal",
            "Kartosen",
            "Lont",
            "Mangal",
            "Pinas",
            "Ramdin",
            "Ramlal",
            "Soekhai",
            "Vreden",
            "Wong A Sang",
        ],
    },
    Names {
        weight: 5,
        given: &[
            "Agnieszka",
            "Ewa",
            "Katarzyna",
            "Krzysztof",
            "Łukasz",
            "Magdalena",
            "Marek",
            "Michał",
            "Paweł",
            "Zofia",
        ],
        family: &[
            "Kamiński",
            "Kowalczyk",
            "Lewandowski",
            "Mazur",
            "Nowak",
            "Wiśniewski",
            "Wójcik",
            "Zając",
        ],
    },
    Names {
        weight: 3,
        given: &["Anh", "Duc", "Hoa", "Lan", "Linh", "Minh", "Thảo", "Tuấn"],
        family: &["Đặng", "Lê", "Nguyễn", "Phạm", "Trần", "Võ"],
    },
    Names {
        weight: 4,
        given: &[
            "Ahmad", "Dima", "Khaled", "Layla", "Nour", "Omar", "Rana", "Sami",
        ],
        family: &[
            "Al Hassan",
            "Al Masri",
            "Darwish",
            "Haddad",
            "Khoury",
            "Saleh",
        ],
    },
    Names {
        weight: 3,
        given: &["Ferry", "Johan", "Lucia", "Max", "Rosa", "Yvonne"],
        family: &["Latuheru", "Manuhutu", "Pattiasina", "Sahetapy", "Tahapary"],
    },
];

/// Where the names of one family come from.
pub(crate) fn any_names(chance: &mut Chance) -> &'static Names {
    let weights: Vec<usize> = NAMES.iter().map(|names| names.weight).collect();
    &NAMES[chance.weighted(&weights)]
}

impl Names {
    pub(crate) fn given(&self, chance: &mut Chance) -> &'static str {
        chance.pick(self.given)
    }

    /// Prefix and family name.
    pub(crate) fn family(&self, chance: &mut Chance) -> (&'static str, &'static str) {
        let whole = chance.pick(self.family);
        let (prefix, name) = whole.split_once('|').unwrap_or(("", whole));
        (prefix.trim(), name)
    }
}
