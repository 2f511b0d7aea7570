import { fullName } from '$lib/i18n';
import type { DoublePair, DoublePerson, MergeField } from './api';

export type Side = 'first' | 'second';
export const sides: Side[] = ['first', 'second'];
export type ShownField = Exclude<MergeField, 'involvement'>;
export const fields: ShownField[] = ['name', 'address', 'phone', 'email'];

/** A field as it is read and compared. */
export function valueOf(person: DoublePerson, field: ShownField): string {
  if (field === 'name') return fullName(person.name);
  if (field !== 'address') return person[field];
  const { street, houseNumber, postcode, city } = person.address;
  return [`${street} ${houseNumber}`.trim(), `${postcode} ${city}`.trim()].filter(Boolean).join(', ');
}

const hangsOn = (person: DoublePerson): number => person.consent + person.support + person.contact + person.attachments;

/** Of whom the row is kept: where most hangs. People see no difference, for all of it moves. */
export const stays = ({ first, second }: DoublePair): Side => (hangsOn(second) > hangsOn(first) ? 'second' : 'first');

/** What is chosen at first: what is filled in, and the longer name; else what the one has who stays. */
export function firstChoice(pair: DoublePair): Record<ShownField, Side> {
  const side = (field: ShownField): Side => {
    const [first, second] = [valueOf(pair.first, field), valueOf(pair.second, field)];
    if (first === '' || second === '') return first === '' && second !== '' ? 'second' : 'first';
    if (field === 'name' && first.length !== second.length) return first.length > second.length ? 'first' : 'second';
    return stays(pair);
  };
  return { name: side('name'), address: side('address'), phone: side('phone'), email: side('email') };
}

/** Only what differs is taken over. */
export function takenFromGone(pair: DoublePair, chosen: Record<ShownField, Side>): MergeField[] {
  return fields.filter((field) => chosen[field] !== stays(pair) && valueOf(pair.first, field) !== valueOf(pair.second, field));
}
