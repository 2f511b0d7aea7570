// The network of the invented neighbourhood. Days count from today, so that someone always waits for a call.
import type { ContactState, Involvement } from '../../bindings/contract';
import { today } from '../../i18n/today';
import { addDays } from '../../i18n/wall-clock';
import { chance, makeId, type Person } from './neighbourhood';
import { noNetwork, type Contact, type NetworkState, type Organisation, type Relation, type Segment, type Talent } from './network-state';

const id = (number: number): string => makeId(760_000 + number);
const SPOKEN: Record<Involvement, number> = { unknown: 0.02, follows: 0.15, interested: 0.9, helps: 0.96, carries: 1 };

/** Gives some people a place on the ladder, and writes three of them down twice. */
export function involve(people: Person[], from = today()): Person[] {
  const random = chance(23);
  const involved = people.map((person): Person => {
    const [luck, age] = [random(), random()];
    if (person.phone === '' && person.email === '') return person;
    const involvement: Involvement = luck < 0.02 ? 'carries' : luck < 0.08 ? 'helps' : luck < 0.22 ? 'interested' : luck < 0.42 ? 'follows' : 'unknown';
    return involvement === 'unknown' ? person : { ...person, involvement, joinedOn: addDays(from, -Math.floor(4 + age * age * 250)) };
  });
  const quiet = withPhone(involved)[NOT_BY_PHONE]?.id;
  const asked = involved.map((person) => (person.id === quiet ? { ...person, history: [...person.history, ...noPhone(from)] } : person));
  return asked.length < 640 ? asked : TWICE.reduce(writtenTwice, asked);
}

/** Someone who was not reached, and does not want to be. */
const NOT_BY_PHONE = 7;
const withPhone = (people: Person[]): Person[] => people.filter((person) => person.phone !== '');
const noPhone = (from: string): Person['history'] => [{ id: id(900), channel: 'phone', purpose: 'contact', decision: 'withdrawn', wording: 'Bel mij liever niet meer.', source: 'spoken', happenedAt: `${addDays(from, -1)}T18:00:00Z` }];


type Twice = [at: number, again: number, first: Partial<Person>, second: (first: Person) => Partial<Person>];
const NOWHERE = { street: '', houseNumber: '', postcode: '', city: '' };
const TWICE: Twice[] = [
  [600, 610, { phone: '06 55667788' }, ({ name }) => ({ name: { ...name, given: `${name.given[0]}.` }, email: '' })],
  [602, 612, { phone: '06 44556677' }, () => ({ phone: '', email: '', tags: ['koken'], note: 'Stond ook op de lijst van de school.' })],
  [604, 614, { email: 'zelfde.adres@voorbeeld.nl' }, () => ({ address: NOWHERE, phone: '06 33445566' })],
];

function writtenTwice(people: Person[], [at, again, more, other]: Twice): Person[] {
  const first = { ...people[at]!, ...more };
  const { name, address, phone, email } = first;
  const second: Person = { ...people[again]!, name, address, phone, email, ...other(first) };
  return people.map((person, place) => (place === at ? first : place === again ? second : person));
}

export function someNetwork(initiativeId: string, people: Person[], teamIds: string[], from = today()): NetworkState {
  const known = withPhone(people).slice(0, 40);
  const who = (at: number) => known[at]?.id ?? null;
  return {
    ...noNetwork,
    organisations: organisations(initiativeId),
    relations: relations(initiativeId, who),
    talents: talents(initiativeId, who),
    contacts: [...spoken(initiativeId, people, teamIds, from), ...asked(initiativeId, who, teamIds, from)],
    segments: segments(initiativeId),
  };
}

function organisations(initiativeId: string): Organisation[] {
  const of = (number: number, name: string, more: Partial<Organisation>): Organisation => ({ id: id(number), initiativeId, inTrash: false, name, kind: 'other', standing: 'not_asked', place: '', phone: '', email: '', website: '', note: '', ...more });
  return [
    of(1, 'Basisschool De Linde', { kind: 'school', standing: 'partner', place: 'Lindeplein 12', phone: '0118 612300', email: 'directie@delinde.example', website: 'delinde.example', note: 'De sleutel van het hek ligt bij de conciërge.' }),
    of(2, 'Wijkraad Waterwijk', { kind: 'neighbourhood_council', standing: 'supports', place: 'Lindehuis', email: 'wijkraad@waterwijk.example' }),
    of(3, 'Bakkerij Visser', { kind: 'company', standing: 'asked', place: 'Kastanjelaan 2', phone: '0118 655443' }),
    of(4, 'Stichting Wonen Waterwijk', { kind: 'housing', standing: 'declines', place: 'Stationsplein 8', note: 'Wil eerst weten wie het onderhoud doet.' }),
    of(5, 'Zorgcentrum De Wilg', { kind: 'care', place: 'Wilgenpad 40' }),
  ];
}

function relations(initiativeId: string, who: (at: number) => string | null): Relation[] {
  const rows: [at: number, organisation: number | null, role: string, isKeyFigure: boolean][] = [
    [2, 1, 'conciërge', true], [5, 1, 'voorzitter van de ouderraad', true], [9, 2, 'secretaris', false], [9, 3, 'werkt in de winkel', false],
    [12, null, 'kent iedereen in de Lindestraat', true], [15, 5, 'activiteitenbegeleider', true],
  ];
  return rows.flatMap(([at, organisation, role, isKeyFigure], number): Relation[] => {
    const neighbourId = who(at);
    return neighbourId ? [{ id: id(100 + number), initiativeId, neighbourId, organisationId: organisation === null ? null : id(organisation), role, isKeyFigure }] : [];
  });
}

function talents(initiativeId: string, who: (at: number) => string | null): Talent[] {
  const of = (number: number, owner: Partial<Talent>, kind: Talent['kind'], what: string, when = '', state: Talent['state'] = 'available'): Talent => ({ id: id(200 + number), initiativeId, neighbourId: null, organisationId: null, kind, what, when, state, ...owner });
  return [
    of(1, { neighbourId: who(2) }, 'talent', 'Timmeren en lassen', 'zaterdag'),
    of(2, { neighbourId: who(5) }, 'hours', 'Twee uur per week flyeren', 'na schooltijd', 'in_use'),
    of(3, { neighbourId: who(7) }, 'knowledge', 'Weet alles van subsidies'),
    of(4, { neighbourId: who(11) }, 'goods', 'Aanhanger en kruiwagens', 'in overleg'),
    of(5, { organisationId: id(1) }, 'place', 'Gymzaal om te vergaderen', 'doordeweeks na 17 uur'),
    of(6, { organisationId: id(3) }, 'goods', 'Broodjes voor vijftig mensen'),
    of(7, { neighbourId: who(12) }, 'talent', 'Koken voor grote groepen', '', 'withdrawn'),
  ];
}

/** Moments that are over, over the months. */
function spoken(initiativeId: string, people: Person[], teamIds: string[], from: string): Contact[] {
  const random = chance(31);
  const channels: Contact['channel'][] = ['door', 'phone', 'street', 'phone', 'message', 'meeting'];
  const notes = ['Wil meedenken over de bankjes.', '', 'Vroeg wie het onderhoud doet.', 'Komt op de bouwdag.', '', 'Kent iemand met een graafmachine.'];
  return people.flatMap((person, at): Contact[] => {
    const [luck, age, pick] = [random(), random(), Math.floor(random() * 6)];
    if (luck > SPOKEN[person.involvement]) return [];
    const most = person.involvement === 'carries' ? 30 : person.involvement === 'helps' ? 62 : 124;
    return [moment(initiativeId, 1000 + at, person.id, { on: addDays(from, -Math.floor(2 + age * most)), channel: channels[pick]!, note: notes[pick]!, byId: teamIds[at % teamIds.length] ?? null })];
  }).sort((one, other) => one.on.localeCompare(other.on));
}

/** Moments that ask for another. */
function asked(initiativeId: string, who: (at: number) => string | null, teamIds: string[], from: string): Contact[] {
  const rows: [at: number, state: ContactState, days: number, followUp: number | null, note: string][] = [
    [2, 'done', -7, 0, 'Zou vragen of de school de zaal wil geven.'], [5, 'call_back', -1, 0, 'Stond te koken, liever na zeven uur.'], [7, 'not_reached', -2, null, ''],
    [11, 'planned', 0, null, 'Vragen naar de aanhanger.'], [12, 'done', -3, 2, 'Neemt de buren van 20 tot 30 mee.'], [15, 'planned', 4, null, ''],
  ];
  const people = rows.flatMap(([at, state, days, followUp, note], number): Contact[] => {
    const neighbourId = who(at);
    return neighbourId ? [moment(initiativeId, 400 + number, neighbourId, { channel: 'phone', state, on: addDays(from, days), followUpOn: followUp === null ? null : addDays(from, followUp), note, byId: teamIds[0] ?? null })] : [];
  });
  return [...people, moment(initiativeId, 450, null, { organisationId: id(3), channel: 'street', on: addDays(from, -10), followUpOn: addDays(from, -1), note: 'Wil broodjes geven als er een datum is.', byId: teamIds[0] ?? null })];
}

function moment(initiativeId: string, number: number, neighbourId: string | null, more: Partial<Contact>): Contact {
  return { id: id(number), initiativeId, neighbourId, organisationId: null, channel: 'phone', direction: 'out', on: '', byId: null, state: 'done', note: '', followUpOn: null, followedUp: false, ...more };
}

function segments(initiativeId: string): Segment[] {
  const of = (number: number, name: string, more: Partial<Segment>): Segment => ({ id: id(300 + number), initiativeId, name, text: '', tag: null, filter: 'all', involvement: null, street: '', silentDays: null, ...more });
  return [of(1, 'Helpt mee en lang niet gesproken', { involvement: 'helps', silentDays: 30 }), of(2, 'Koken in de Lindestraat', { tag: 'koken', street: 'Lindestraat' })];
}
