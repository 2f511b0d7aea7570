//! Whom to call now.

use domain::{
    Channel, ConsentDecision, Counterpart, InitiativeId, Involvement, NextCall, Phone, Purpose,
    current_consent,
};
use storage::Lease;

use super::{Names, NetworkError};
use crate::App;

/// A call to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallToMake {
    /// Whom, why and by when.
    pub call: NextCall,
    /// The name of the person or the organisation.
    pub name: String,
    /// Phone, as people write it.
    pub phone: String,
    /// How much a person takes part.
    pub involvement: Option<Involvement>,
    /// They did not say that they do not want to be called.
    pub may_call: bool,
}

const CALLS_MAX: usize = 100;

/// Whom to call: what is due first, at most 100.
pub async fn next_calls(
    app: &App,
    initiative: InitiativeId,
) -> Result<Vec<CallToMake>, NetworkError> {
    let today = app.today();
    let mut lease = app.store.lease().await?;
    let mut moments = lease.contact_in(initiative).await?;
    let involved = lease.involved_in(initiative).await?;
    let people = moments.iter().filter_map(|it| it.with.person());
    let people = people.chain(involved.iter().map(|it| it.id));
    let names = Names::load(&mut lease, initiative, people).await?;
    moments.retain(|it| names.is_there(it.with));
    let mut calls = domain::next_calls(&moments, &involved, today);
    calls.truncate(CALLS_MAX);
    let mut shown = Vec::new();
    for call in calls {
        shown.extend(to_make(&mut lease, &names, call).await?);
    }
    Ok(shown)
}

async fn to_make(
    lease: &mut Lease,
    names: &Names,
    call: NextCall,
) -> Result<Option<CallToMake>, NetworkError> {
    let Some(name) = names.of(call.with) else {
        return Ok(None);
    };
    let written = |phone: Option<&Phone>| phone.map(Phone::to_string).unwrap_or_default();
    let (phone, involvement, may_call) = match call.with {
        Counterpart::Person(id) => {
            let person = names.people.get(&id);
            let history = lease.consent_of(id).await?;
            let said = current_consent(&history);
            let is_refused = said.iter().any(|(about, said)| {
                *about == (Channel::Phone, Purpose::Contact)
                    && said.decision == ConsentDecision::Withdrawn
            });
            let phone = person.and_then(|it| it.phone.as_ref());
            (written(phone), person.map(|it| it.involvement), !is_refused)
        }
        Counterpart::Organisation(id) => {
            let known = names.organisations.get(&id);
            (written(known.and_then(|it| it.phone.as_ref())), None, true)
        }
    };
    Ok(Some(CallToMake {
        call,
        name,
        phone,
        involvement,
        may_call,
    }))
}
