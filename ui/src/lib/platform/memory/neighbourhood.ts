// A believable neighbourhood from a seed: the same number of people always gives the same streets.
import type { ConsentLine, Involvement, NeighbourInput } from '../../bindings/contract';

export interface Person extends NeighbourInput {
  id: string;
  initiativeId: string;
  history: ConsentLine[];
  inTrash: boolean;
  involvement: Involvement;
  joinedOn: string | null;
  /** Who stayed when two were made one. */
  mergedInto: string | null;
}

/** Nothing is known yet of what a person has to do with it. */
export const notInvolved = { involvement: 'unknown', joinedOn: null, mergedInto: null } as const;

const GIVEN = 'Fatima Jan Ayşe Willem Greet Mohamed Ingrid Sanne Kees Ria Youssef Annelies Bram Maria Tineke Emre Joke Daan Samira Piet Corrie Hassan Marijke Lotte Ruud Wil Noor Ahmet Els Sjaak Priya Gerrit Lien Omar Hanneke Tom Zeynep Dirk Truus Amina Wouter Nel Raj Mieke Henk Imane Saskia Joop Khadija Bas'.split(' ');
const FAMILY: [prefix: string, family: string][] = [
  ['van der', 'Berg'], ['de', 'Vries'], ['', 'Bakker'], ['', 'Yılmaz'], ['van', 'Dijk'], ['', 'El Amrani'], ['', 'Jansen'], ['', 'Visser'], ['van den', 'Heuvel'], ['', 'Smit'],
  ['de', 'Jong'], ['', 'Öztürk'], ['', 'Mulder'], ['', 'Ramdin'], ['ter', 'Horst'], ['', 'Kuipers'], ['', 'Bouazza'], ['van', 'Leeuwen'], ['', 'Postma'], ['', 'Kowalski'],
  ['de', 'Graaf'], ['', 'Nguyen'], ['', 'Dekker'], ['van', 'Houten'], ['', 'Hendriks'], ['', 'Aziz'], ['den', 'Ouden'], ['', 'Veenstra'], ['', 'Martens'], ['op de', 'Coul'],
];
const STREETS = 'Lindestraat Kastanjelaan Lindeplein Berkenhof Esdoornstraat Wilgenpad Meidoornstraat Iepenlaan Hazelaarstraat Vlierhof Elzenkade Populierenweg Beukenstraat Sparrenhof Dennenlaan Acaciastraat Notenpad Rozenstraat Tulpstraat Irisstraat Anjerstraat Dahliastraat Asterhof Klaproosstraat Korenbloemweg'.split(' ');
const TAGS = ['speeltuin', 'tuinploeg', 'koken', 'klussen', 'flyeren', 'ouder van schoolkind'];
const NOTES = ['Wil graag helpen op zaterdag.', 'Belt liever na zes uur.', 'Heeft een bakfiets te leen.', 'Vraagt wanneer het hek komt.'];

export const WORDING = 'Ik vind het goed dat het initiatief mij over de plannen bericht.';
export const CITY = 'Waterwijk';

export function makeId(number: number): string {
  return `0190c0de-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** A small repeatable source of chance (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function makePeople(initiativeId: string, count: number): Person[] {
  const random = chance(count + 7);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const people: Person[] = [];
  const perStreet = count > 2000 ? 90 : 44;
  let street = 0;
  let door = 0;
  while (people.length < count) {
    const [prefix, family] = pick(FAMILY);
    const size = Math.min(1 + Math.floor(random() * 3.2), count - people.length);
    const reached = random() < 0.72 - (street % 4) * 0.14;
    for (let i = 0; i < size; i += 1) {
      const number = people.length + 1;
      const given = pick(GIVEN);
      const phone = random() < (reached ? 0.7 : 0) ? `06 ${String(10_000_000 + Math.floor(random() * 89_999_999))}` : '';
      const plain = `${given}.${family}`.toLowerCase().normalize('NFD').replace(/[^a-z.]/g, '');
      people.push({
        id: makeId(number),
        initiativeId,
        name: { given, prefix, family },
        address: random() < 0.02 ? { street: '', houseNumber: '', postcode: '', city: '' } : address(street, door),
        phone,
        email: random() < (reached ? 0.5 : 0) ? `${plain}@voorbeeld.nl` : '',
        note: random() < 0.06 ? pick(NOTES) : '',
        tags: random() < 0.25 ? [pick(TAGS)] : [],
        history: reached && random() < 0.45 ? [givenEarlier(number)] : [],
        inTrash: false,
        ...notInvolved,
      });
    }
    door += 1;
    if (door === perStreet) [street, door] = [street + 1, 0];
  }
  return people;
}

function address(street: number, door: number) {
  const base = STREETS[street % STREETS.length] as string;
  const round = Math.floor(street / STREETS.length);
  return {
    street: round === 0 ? base : `${base.replace(/^./, (letter) => letter.toLowerCase())}`.replace(/^/, ['', 'Nieuwe ', 'Oude ', 'Korte '][round] ?? 'Lange '),
    houseNumber: String(door + 1),
    postcode: `${3500 + street} ${door % 2 === 0 ? 'AB' : 'AC'}`,
    city: CITY,
  };
}

function givenEarlier(number: number): ConsentLine {
  return {
    id: makeId(5_000_000 + number),
    channel: number % 3 === 0 ? 'phone' : 'email',
    purpose: number % 5 === 0 ? 'newsletter' : 'contact',
    decision: 'given',
    wording: WORDING,
    source: number % 2 === 0 ? 'paper' : 'spoken',
    happenedAt: '2026-10-14T17:40:00Z',
  };
}
