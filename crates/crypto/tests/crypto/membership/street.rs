//! People with devices, and a team that they found, for the tests beside this one.

use std::collections::BTreeMap;

use samenspel_crypto::{
    Author, DeviceId, DeviceKeys, DeviceKind, EpochKey, Holder, InviteId, MakeRecordError,
    Newcomer, Pins, Record, RecordRefusal, Role, Team,
};

pub const INITIATIVE: [u8; 16] = [1; 16];

/// The same name has the same device in every test.
pub fn device(name: &str) -> DeviceKeys {
    let seed = |name: &str| *blake3::hash(name.as_bytes()).as_bytes();
    let person = name.split('-').next().expect("a name");
    let signing = if name.ends_with("-signing-anew") {
        name
    } else {
        person
    };
    let receiving = if name.ends_with("-receiving-anew") {
        name
    } else {
        person
    };
    let mut bytes = [0; 64];
    bytes[..32].copy_from_slice(&seed(signing));
    bytes[32..].copy_from_slice(&seed(&format!("{receiving} receives")));
    DeviceKeys::new(&bytes)
}

pub fn id(name: &str) -> DeviceId {
    device(name).id()
}

pub fn author(keys: &DeviceKeys) -> Author<'_> {
    let at_ms = 1_777_626_000_000;
    Author { keys, at_ms }
}

pub fn newcomer(name: &str, role: Role) -> Newcomer {
    Newcomer {
        card: *device(name).card(),
        kind: DeviceKind::Laptop,
        role,
        invite: None,
    }
}

/// All that happened, and what it came to.
pub struct Street {
    pub team: Team,
    pub records: Vec<Record>,
}

impl Street {
    /// Anna founds a team.
    pub fn new(holder: Holder) -> Self {
        let anna = device("anna");
        let record = Team::found(author(&anna), INITIATIVE, holder, &[7; 64]).expect("founded");
        Self::founded_by(record).expect("taken")
    }

    pub fn founded_by(record: Record) -> Result<Self, RecordRefusal> {
        let team = Team::begin(&record)?;
        let records = vec![record];
        Ok(Self { team, records })
    }

    /// With a server, and these keepers beside Anna.
    pub fn with_keepers(names: &[&str]) -> Self {
        let mut street = Self::new(Holder::Server);
        for name in names {
            let record = street.admit("anna", newcomer(name, Role::Keeper));
            street.take(record.expect("made"));
        }
        street
    }

    pub fn take(&mut self, record: Record) {
        self.follow(record).expect("taken");
    }

    pub fn follow(&mut self, record: Record) -> Result<(), RecordRefusal> {
        self.team.follow(&record)?;
        self.records.push(record);
        Ok(())
    }

    pub fn admit(&self, by: &str, newcomer: Newcomer) -> Result<Record, MakeRecordError> {
        let (keys, key) = (device(by), self.current_key());
        self.team
            .admit(author(&keys), newcomer, &key, &self.random())
    }

    pub fn remove(
        &self,
        by: &str,
        devices: BTreeMap<DeviceId, Pins>,
    ) -> Result<Record, MakeRecordError> {
        let (keys, key) = (device(by), self.current_key());
        self.team
            .remove(author(&keys), devices, &key, &self.random())
    }

    pub fn current_key(&self) -> EpochKey {
        self.key_of(self.team.epoch().number)
    }

    /// Somebody has it.
    pub fn key_of(&self, epoch: u32) -> EpochKey {
        let names = ["anna", "bas", "cem", "dina", "eva", "sheet"];
        let keys = names.map(|name| self.team.epoch_keys(&device(name)));
        let mut keys = keys.into_iter().flatten();
        keys.find_map(|mut keys| keys.remove(&epoch))
            .expect("a key")
    }

    /// Other bytes after every record.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut random = [0; N];
        let mut hasher = blake3::Hasher::new();
        hasher
            .update(&self.team.head().0)
            .finalize_xof()
            .fill(&mut random);
        random
    }
}

pub fn invite(number: u8) -> InviteId {
    InviteId([number; 16])
}
