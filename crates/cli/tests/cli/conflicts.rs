//! A field that two laptops changed, decided from the command line.

use serde_json::Value;

use crate::samenspel::{Home, text};

/// Two laptops of one team, which carry a stick to and fro.
struct Two {
    ours: Home,
    theirs: Home,
    kees: String,
}

impl Two {
    async fn new() -> Self {
        let (ours, theirs) = (Home::begun().await, Home::empty());
        let list = ours.file("buren.csv", "Voornaam;Achternaam\nKees;Vries\n");
        ours.done(&["import", "neighbours", &list]).await;
        let found = ours.json(&["neighbours", "search", "kees"]).await;
        let kees = text(&found["neighbours"][0]["id"]);
        ours.done(&["team", "create", "--name", "Wil"]).await;
        let link = text(&ours.json(&["team", "invite"]).await["link"]);
        let answer = ours.argument("answer.bin");
        let join = ["team", "join", &link, "--name", "Noor", "--answer", &answer];
        let digits = text(&theirs.json(&join).await["digits"]);
        ours.done(&["team", "accept", &answer, "--digits", &digits])
            .await;
        let two = Self { ours, theirs, kees };
        two.carry(&two.ours, &two.theirs).await;
        two
    }

    async fn carry(&self, from: &Home, to: &Home) {
        let stick = self.ours.argument("stick.samenspel");
        from.done(&["bundle", "export", &stick]).await;
        to.done(&["bundle", "import", &stick]).await;
    }

    async fn both_write_a_note(&self) {
        for (home, note) in [(&self.ours, "Heeft een ladder"), (&self.theirs, "Zingt")] {
            home.done(&["neighbours", "edit", &self.kees, "--note", note])
                .await;
        }
        self.carry(&self.ours, &self.theirs).await;
        self.carry(&self.theirs, &self.ours).await;
    }
}

async fn undecided(home: &Home) -> Vec<Value> {
    let list = home.json(&["conflicts", "list"]).await;
    list["conflicts"].as_array().expect("a list").clone()
}

#[tokio::test]
async fn a_field_that_two_changed_is_listed_and_decided() {
    let two = Two::new().await;
    two.both_write_a_note().await;
    let said = two.ours.done(&["conflicts", "list"]).await;
    for word in [
        "Kees",
        "Notitie",
        "Heeft een ladder",
        "Zingt",
        "deze laptop",
    ] {
        assert!(said.contains(word), "{word} in {said}");
    }
    let fields = undecided(&two.ours).await;
    let (id, wanted) = (
        text(&fields[0]["id"]),
        text(&fields[0]["others"][0]["value"]),
    );
    two.ours
        .done(&["conflicts", "resolve", &id, "--take", &wanted])
        .await;
    two.carry(&two.ours, &two.theirs).await;
    for home in [&two.ours, &two.theirs] {
        assert_eq!(undecided(home).await, Vec::<Value>::new());
        let kees = home.json(&["neighbours", "show", &two.kees]).await;
        assert_eq!(text(&kees["note"]), wanted);
    }
}

#[tokio::test]
async fn a_value_that_is_none_of_them_is_refused_with_those_that_are() {
    let two = Two::new().await;
    two.both_write_a_note().await;
    let before = undecided(&two.ours).await;
    let id = text(&before[0]["id"]);
    let resolve = ["conflicts", "resolve", &id, "--take", "Fluit"];
    let refused = two.ours.object(&resolve, 3).await;
    assert_eq!(refused["error"]["code"], "unknown_choice");
    let said = refused.to_string();
    assert!(said.contains("Zingt") && said.contains("Heeft een ladder"));
    assert_eq!(undecided(&two.ours).await, before);
    let keep = ["conflicts", "resolve", &id, "--keep"];
    two.ours.done(&keep).await;
    let again = two.ours.object(&keep, 3).await;
    assert_eq!(again["error"]["code"], "decided_already");
}
