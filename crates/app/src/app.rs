//! The open app: the store and the ports, shared by all use cases.

use std::sync::Arc;

use domain::Moment;
use domain::period::day_of;
use jiff::civil::Date;
use storage::{Act, Committed, StorageError, Store, UndoSteps};
use sync::registry::{
    ATTACHMENT, BOOKING, CHECK_ANSWER, CIRCLE_PART, CONTACT_MOMENT, DOOR_ROUND, GROUP_TO_HEAR,
    INITIATIVE, KINDRED, METHOD, MINUTES, ORGANISATION, PARTY, RELATION, RESOURCE, RESOURCE_PART,
    ROLE, ROLE_HOLDER, ROUND_QUESTION, ROUND_STREET, SCHEME, SEGMENT, SUPPORT, TALENT, TEAM_MEMBER,
    TERM, VISIT, VISIT_ANSWER,
};
use sync::{Node, TableId};
use tokio::sync::{Mutex, broadcast};

use crate::profile::Profile;
use crate::server::Servers;
use crate::team::Memberships;
use crate::{Event, Ports, Refusal, Saving};

/// An open profile. Clones are the same app.
#[derive(Clone)]
pub struct App {
    pub(crate) store: Store,
    pub(crate) ports: Ports,
    pub(crate) profile: Profile,
    events: broadcast::Sender<Event>,
    /// Held by whoever works in the folder of backups.
    pub(crate) backups: Arc<Mutex<()>>,
    /// Those that were spoken to.
    pub(crate) servers: Servers,
    /// Those that were checked.
    pub(crate) memberships: Memberships,
}

/// Events a slow listener may be behind before it misses some.
const EVENTS_KEPT: usize = 1_024;

impl App {
    pub(crate) fn new(store: Store, ports: Ports, profile: Profile) -> Self {
        let (events, _) = broadcast::channel(EVENTS_KEPT);
        store.be_node(Node::drawn(ports.draw()));
        Self {
            store,
            ports,
            profile,
            events,
            backups: Arc::default(),
            servers: Servers::default(),
            memberships: Memberships::default(),
        }
    }

    /// Listens to what changes from now on.
    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// The folder that is open.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The longest time one piece of work kept all others waiting, in microseconds.
    pub fn longest_hold_us(&self) -> u64 {
        self.store.longest_hold_us()
    }

    /// One hash of all that a person can see.
    pub async fn state_hash(&self) -> Result<String, StorageError> {
        self.store.lease().await?.state_hash().await
    }

    /// Whether it was not closed yet.
    pub fn is_open(&self) -> bool {
        self.store.is_open()
    }

    /// Writes what is open to the file and lets go of it.
    pub async fn close(&self) -> Result<(), StorageError> {
        self.store.close().await
    }

    pub(crate) fn now(&self) -> Moment {
        self.ports.clock.now()
    }

    /// The day on a wall calendar.
    pub(crate) fn today(&self) -> Date {
        day_of(self.now())
    }

    /// From now on has the search ready before someone types.
    pub fn keep_search_ready(&self) {
        self.store.keep_search_ready();
    }

    pub(crate) async fn begin(&self, code: &str) -> Result<Act, StorageError> {
        self.store.begin(code, self.now()).await
    }

    /// Commits an act and tells everyone. "Saved" is said only after COMMIT.
    #[cfg(not(feature = "acknowledge-early"))]
    pub(crate) async fn commit(&self, act: Act) -> Result<Committed, StorageError> {
        if sabotage::is_on(sabotage::Sabotage::AcknowledgeEarly) {
            let app = self.clone();
            tokio::spawn(async move { app.commit_and_tell(act).await });
            return Ok(Committed::default());
        }
        self.commit_and_tell(act).await
    }

    /// The lie that the tests of hard ends must find out: done is said before COMMIT.
    #[cfg(feature = "acknowledge-early")]
    #[expect(clippy::unused_async, reason = "takes the place of one that waits")]
    pub(crate) async fn commit(&self, act: Act) -> Result<Committed, StorageError> {
        let app = self.clone();
        tokio::spawn(async move { app.commit_and_tell(act).await });
        Ok(Committed::default())
    }

    async fn commit_and_tell(&self, act: Act) -> Result<Committed, StorageError> {
        self.announce(Event::SavingChanged(Saving::Saving));
        let committed = act.commit().await;
        self.announce_outcome(&committed).await;
        committed
    }

    pub(crate) async fn announce_outcome(&self, outcome: &Result<Committed, StorageError>) {
        self.announce_end(outcome.as_ref()).await;
    }

    pub(crate) async fn announce_end(&self, outcome: Result<&Committed, &StorageError>) {
        match outcome {
            Ok(committed) => {
                self.announce(Event::SavingChanged(Saving::Saved(self.now())));
                self.announce_changes(committed).await;
            }
            Err(error) => {
                let code = Refusal::from(error).code;
                self.announce(Event::SavingChanged(Saving::Failed(code)));
            }
        }
    }

    async fn announce_changes(&self, committed: &Committed) {
        let about_initiative =
            |table: &TableId| [INITIATIVE.id, TEAM_MEMBER.id, MINUTES.id].contains(table);
        for (about, event) in street_events() {
            if committed.tables.iter().any(|table| about.contains(table)) {
                self.announce(event);
            }
        }
        let about_street = |table: &TableId| {
            street_events()
                .iter()
                .any(|(about, _)| about.contains(table))
        };
        let about_both = |table: &TableId| *table == ATTACHMENT.id;
        if committed
            .tables
            .iter()
            .any(|t| about_initiative(t) || about_both(t))
        {
            self.announce(Event::InitiativesChanged);
        }
        let about_bookable =
            |t: &TableId| [RESOURCE.id, RESOURCE_PART.id, BOOKING.id, SCHEME.id].contains(t);
        // What part someone has in an organisation shows with the person.
        let about_network = |t: &TableId| {
            *t != RELATION.id && network_events().iter().any(|(about, _)| about.contains(t))
        };
        let about_people = |t: &TableId| {
            let is_elsewhere = about_street(t) || about_bookable(t) || about_network(t);
            !about_initiative(t) && !is_elsewhere
        };
        if committed.tables.iter().any(about_people) {
            self.announce(Event::NeighboursChanged);
        }
        for (event, tables) in [
            (
                Event::ResourcesChanged,
                &[RESOURCE.id, RESOURCE_PART.id, ATTACHMENT.id][..],
            ),
            (Event::BookingsChanged, &[BOOKING.id]),
            (Event::SchemesChanged, &[SCHEME.id]),
        ] {
            if committed.tables.iter().any(|t| tables.contains(t)) {
                self.announce(event);
            }
        }
        for (about, event) in network_events() {
            if committed.tables.iter().any(|table| about.contains(table)) {
                self.announce(event);
            }
        }
        let steps = match &committed.undo {
            Some(act) => Ok(UndoSteps {
                undo: Some(act.clone()),
                redo: None,
            }),
            None => self.undo_steps().await,
        };
        if let Ok(steps) = steps {
            self.announce(Event::UndoChanged(steps));
        }
    }

    pub(crate) fn announce(&self, event: Event) {
        // Nobody listening is fine: the command line does not.
        let _listeners = self.events.send(event);
    }
}

/// Which tables the pages about the network show.
fn network_events() -> [(&'static [TableId], Event); 4] {
    [
        (&[ORGANISATION.id, RELATION.id], Event::OrganisationsChanged),
        (&[TALENT.id], Event::TalentsChanged),
        (&[CONTACT_MOMENT.id], Event::ContactChanged),
        (&[SEGMENT.id], Event::SegmentsChanged),
    ]
}

/// Which tables the pages about doors, support and the initiative in depth show.
fn street_events() -> [(&'static [TableId], Event); 4] {
    const DEPTH: &[TableId] = &[
        INITIATIVE.id,
        TEAM_MEMBER.id,
        TERM.id,
        PARTY.id,
        METHOD.id,
        ROLE.id,
        ROLE_HOLDER.id,
        GROUP_TO_HEAR.id,
        KINDRED.id,
        CHECK_ANSWER.id,
    ];
    const ROUNDS: &[TableId] = &[
        DOOR_ROUND.id,
        ROUND_STREET.id,
        VISIT.id,
        ROUND_QUESTION.id,
        VISIT_ANSWER.id,
    ];
    [
        (&[CIRCLE_PART.id], Event::CircleChanged),
        (&[SUPPORT.id, INITIATIVE.id], Event::SupportChanged),
        (ROUNDS, Event::RoundsChanged),
        (DEPTH, Event::DepthChanged),
    ]
}
