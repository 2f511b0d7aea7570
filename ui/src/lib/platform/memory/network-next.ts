// Who to call next, and how interest goes, told simply.
import type { InterestMonth, NextCall, NextCallWhy } from '../../bindings/contract';
import { addDays, addMonths, firstOfMonth } from '../../i18n/wall-clock';
import { fullName } from '../../i18n/names';
import type { Person } from './neighbourhood';
import { groupBy, type Contact, type Organisation } from './network-state';

const MOST = 100;
const MONTHS = 24;
/** So many days may the most involved go without being spoken to. */
const SILENCE: Partial<Record<Person['involvement'], number>> = { carries: 30, helps: 60, interested: 120 };

type Asked = { why: NextCallWhy; on: string; contactId: string | null };
/** Of those whose day has come, who asked for it comes before who was only not spoken to. */
const ORDER: NextCallWhy[] = ['follow_up', 'call_back', 'not_reached', 'planned', 'long_silent'];
const rank = (call: NextCall): number => (call.isDue ? ORDER.indexOf(call.why) : ORDER.length);
const ownerOf = (one: Contact): string => one.neighbourId ?? one.organisationId ?? '';

export function nextCalls(people: Person[], organisations: Organisation[], contacts: Contact[], today: string): NextCall[] {
  const byOwner = groupBy(contacts, ownerOf);
  const spoken = (id: string) => lastSpoken(byOwner.get(id) ?? []);
  const calls = [
    ...people.flatMap((person): NextCall[] => {
      const asked = askedBy(byOwner.get(person.id) ?? []) ?? silent(person, spoken(person.id), today);
      if (!asked) return [];
      const { name, phone, involvement } = person;
      return [{ ...asked, neighbourId: person.id, organisationId: null, name: fullName(name), phone, involvement, isDue: asked.on <= today, lastContactOn: spoken(person.id), mayCall: mayCall(person) }];
    }),
    ...organisations.flatMap((one): NextCall[] => {
      const asked = askedBy(byOwner.get(one.id) ?? []);
      return asked ? [{ ...asked, neighbourId: null, organisationId: one.id, name: one.name, phone: one.phone, involvement: null, isDue: asked.on <= today, lastContactOn: spoken(one.id), mayCall: true }] : [];
    }),
  ];
  return calls.sort((one, other) => rank(one) - rank(other) || one.on.localeCompare(other.on) || one.name.localeCompare(other.name, 'nl')).slice(0, MOST);
}

export function lastSpoken(contacts: Contact[]): string | null {
  return contacts.filter((one) => one.state === 'done').map((one) => one.on).sort().at(-1) ?? null;
}

/** The earliest that something is asked for. Later ones of a call answer an earlier try. */
function askedBy(contacts: Contact[]): Asked | null {
  const asked = contacts.flatMap((one, at): Asked[] => {
    if (one.followedUp) return [];
    if (one.state === 'planned') return [{ why: 'planned', on: one.on, contactId: one.id }];
    const isAnswered = contacts.slice(at + 1).some((later) => later.state !== 'planned' && later.on >= one.on);
    if (one.state === 'done') return one.followUpOn ? [{ why: 'follow_up', on: one.followUpOn, contactId: one.id }] : [];
    if (isAnswered) return [];
    if (one.state === 'call_back') return [{ why: 'call_back', on: one.followUpOn ?? one.on, contactId: one.id }];
    return [{ why: 'not_reached', on: one.followUpOn ?? addDays(one.on, 1), contactId: one.id }];
  });
  return asked.sort((one, other) => one.on.localeCompare(other.on))[0] ?? null;
}

function silent(person: Person, spokenOn: string | null, today: string): Asked | null {
  const days = SILENCE[person.involvement];
  const since = spokenOn ?? person.joinedOn;
  if (days === undefined || since === null || addDays(since, days) > today) return null;
  return { why: 'long_silent', on: addDays(since, days), contactId: null };
}

const mayCall = (person: Person): boolean => person.history.findLast((line) => line.channel === 'phone' && line.purpose === 'contact')?.decision !== 'withdrawn';

export function interestOf(people: { joinedOn: string | null; isLate: boolean }[], supportedOn: string[], spokenOn: string[], today: string): InterestMonth[] {
  const joined = people.flatMap((person) => person.joinedOn ?? []);
  const first = [...joined, ...supportedOn, ...spokenOn].sort()[0];
  if (!first) return [];
  const months: InterestMonth[] = [];
  const count = (days: string[], month: string) => days.filter((day) => day.startsWith(month)).length;
  for (let day = firstOfMonth(first); day <= today; day = addMonths(day, 1)) {
    const month = day.slice(0, 7);
    const late = people.filter((person) => person.isLate && person.joinedOn?.startsWith(month)).length;
    months.push({ month, joined: count(joined, month), supporters: count(supportedOn, month), contacts: count(spokenOn, month), late });
  }
  return months.slice(-MONTHS);
}
