// Who may be written down twice, told simply: people are compared only with those who share a key.
import type { DoubleWhy, MergeField, NameParts } from '../../bindings/contract';
import type { Person } from './neighbourhood';
import { groupBy, ladder, pairKey } from './network-state';
import { fold } from './person-rules';

export interface Pair { first: Person; second: Person; why: DoubleWhy[]; score: number }

const WEIGHT: Record<DoubleWhy, number> = { same_phone: 60, same_email: 55, same_name_and_address: 95, like_name_same_address: 70, same_name_other_address: 35 };

export function doublesOf(people: Person[], notDoubles: string[]): Pair[] {
  const dismissed = new Set(notDoubles);
  const pairs = new Map<string, Pair>();
  for (const key of [phoneKey, (one: Person) => fold(one.email), (one: Person) => nameOf(one.name), doorKey]) {
    for (const group of groupBy(people.filter((one) => key(one) !== ''), key).values()) {
      for (const [at, first] of group.entries()) for (const second of group.slice(at + 1)) {
        const name = pairKey(first.id, second.id);
        if (dismissed.has(name) || pairs.has(name)) continue;
        const why = whyOf(first, second);
        if (why.length > 0) pairs.set(name, { first, second, why, score: Math.min(100, why.reduce((sum, one) => sum + WEIGHT[one], 0)) });
      }
    }
  }
  return [...pairs.values()].sort((one, other) => other.score - one.score || one.first.id.localeCompare(other.first.id));
}

function whyOf(first: Person, second: Person): DoubleWhy[] {
  const sameDoor = doorKey(first) !== '' && doorKey(first) === doorKey(second);
  const sameName = nameOf(first.name) === nameOf(second.name);
  const why: DoubleWhy[] = [];
  if (sameName && sameDoor) why.push('same_name_and_address');
  else if (sameDoor && isLike(first.name, second.name)) why.push('like_name_same_address');
  // Two who live together may share a telephone.
  if (phoneKey(first) !== '' && phoneKey(first) === phoneKey(second) && (sameName || isLike(first.name, second.name))) why.push('same_phone');
  if (first.email !== '' && fold(first.email) === fold(second.email)) why.push('same_email');
  if (sameName && !sameDoor && (why.length > 0 || first.address.street === '' || second.address.street === '')) why.push('same_name_other_address');
  return why;
}

/** The same family, and a first name that is an initial or differs by a letter. */
function isLike(one: NameParts, other: NameParts): boolean {
  const [first, second] = [fold(one.given), fold(other.given)];
  if (fold(one.family) !== fold(other.family) || first === '' || second === '') return false;
  const [short, long] = first.length < second.length ? [first, second] : [second, first];
  return short.replace('.', '').length === 1 ? long.startsWith(short.replace('.', '')) : long.length - short.length <= 1 && differing(short, long) <= 1;
}

function differing(short: string, long: string): number {
  const at = [...short].findIndex((letter, place) => letter !== long[place]);
  return at < 0 ? long.length - short.length : short.length === long.length ? [...short].filter((letter, place) => letter !== long[place]).length : short.slice(at) === long.slice(at + 1) ? 1 : 2;
}

const phoneKey = (one: Person): string => one.phone.replace(/\D/g, '').replace(/^0031|^31/, '0');
const nameOf = (name: NameParts): string => fold(`${name.given} ${name.prefix} ${name.family}`).replace(/\s+/g, ' ');
const doorKey = (one: Person): string => (one.address.street === '' ? '' : `${fold(one.address.street)}|${fold(one.address.houseNumber)}`);

/** The one who stays, with what was chosen of the other; a withdrawal wins by its day. */
export function joined(stays: Person, goes: Person, taken: MergeField[]): Person {
  const from = (field: MergeField): Person => (taken.includes(field) ? goes : stays);
  const involvement = taken.includes('involvement') ? goes.involvement : ladder[Math.max(ladder.indexOf(stays.involvement), ladder.indexOf(goes.involvement))]!;
  return {
    ...stays, name: from('name').name, address: from('address').address, phone: from('phone').phone, email: from('email').email, involvement,
    joinedOn: [stays.joinedOn, goes.joinedOn].filter((day) => day !== null).sort()[0] ?? null,
    note: [...new Set([stays.note, goes.note])].filter(Boolean).join('\n'), tags: [...new Set([...stays.tags, ...goes.tags])],
    history: [...stays.history, ...goes.history].sort((one, other) => one.happenedAt.localeCompare(other.happenedAt)),
  };
}
