// What the core decides about one person, told simply.
import type { ConsentState, FoundByField, NeighbourRow, SegmentInput } from '../../bindings/contract';
import type { Person } from './neighbourhood';
import { isReached } from './overview';

/** A person as a line of the list. */
export function rowOf(person: Person): NeighbourRow {
  const { street, houseNumber, postcode } = person.address;
  return { id: person.id, name: person.name, address: street === '' ? '' : `${street} ${houseNumber}, ${postcode}`, phone: person.phone, email: person.email, tags: person.tags, involvement: person.involvement, foundBy: [] };
}

/** What is known of people beside their own row, as words. */
export interface Known {
  talent: string;
  organisation: string;
  part: string;
}

/** What is asked of the list of neighbours, and what is known of them elsewhere. */
export type Asked = Omit<SegmentInput, 'name'> & { spokenSince: (person: Person) => boolean; known: (person: Person) => Known };

/** By which fields the words find a person; null when one of them does not. */
export function foundBy(person: Person, known: Known, text: string): FoundByField[] | null {
  const { name, phone, email, tags, note } = person;
  const fields = Object.entries({ name: `${name.given} ${name.prefix} ${name.family}`, address: rowOf(person).address, phone, email, tag: tags.join(' '), note, ...known } satisfies Record<FoundByField, string>);
  const words = fold(text).split(/\s+/).filter((word) => word !== '');
  const found = words.map((word) => fields.find(([, field]) => fold(field).includes(word))?.[0] as FoundByField | undefined);
  return found.every((field) => field !== undefined) ? [...new Set(found)] : null;
}

/** Whether a person belongs in the list under these choices. */
export function fits(person: Person, { filter, tag, involvement, street, silentDays, spokenSince, known, text }: Asked): boolean {
  if (person.mergedInto !== null || person.inTrash !== (filter === 'trash')) return false;
  if (involvement !== null && person.involvement !== involvement) return false;
  if (street.trim() !== '' && !fold(person.address.street).startsWith(fold(street))) return false;
  if (silentDays !== null && spokenSince(person)) return false;
  if (filter === 'without_address' && person.address.street !== '') return false;
  if (filter === 'without_contact' && isReached(person)) return false;
  if (filter === 'with_consent' && person.history.at(-1)?.decision !== 'given') return false;
  if (tag !== null && !person.tags.includes(tag)) return false;
  return foundBy(person, known(person), text) !== null;
}

/** Lower case without marks, as the core searches. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').trim();
}

/** The refusal that the core would give first. */
export function wrongField(name: string, postcode: string, houseNumber: string, phone: string, email: string): [code: string, field: string] | null {
  if (name.trim() === '') return ['blank', 'given'];
  if (postcode !== '' && !/^\d{4}\s?[A-Za-z]{2}$/.test(postcode.trim())) return ['postcode', 'postcode'];
  if (houseNumber !== '' && !/^\d{1,5}/.test(houseNumber.trim())) return ['house_number', 'houseNumber'];
  if (phone !== '' && !/^[+\d][\d\s()-]{5,}$/.test(phone.trim())) return ['phone', 'phone'];
  if (email !== '' && !/^\S+@\S+\.\S+$/.test(email.trim())) return ['email', 'email'];
  return null;
}

/** The last word per channel and purpose. */
export function standingConsent(person: Person): ConsentState[] {
  const standing = new Map(person.history.map((line) => [`${line.channel}/${line.purpose}`, line]));
  return [...standing.values()].map(({ channel, purpose, decision, happenedAt }) => ({ channel, purpose, given: decision === 'given', since: happenedAt }));
}
