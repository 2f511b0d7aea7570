import type { StreetCommands, SupportInput } from '../../bindings/contract';
import { notInvolved, type Person } from './neighbourhood';
import { fold } from './person-rules';
import { now } from './memory-store';
import { ok, refuse, type MemoryStreet } from './street';
import { keyOf, squeezed, type Statement } from './street-state';
import { countOf, standingOf, supportRow, unitKey, type Standing } from './street-support';

type SupportCommands = Pick<StreetCommands, 'listSupport' | 'supportCount' | 'recordSupport' | 'withdrawSupport' | 'trashSupport' | 'keepSupport'>;

export function supportAnswers(street: MemoryStreet): SupportCommands {
  const of = (initiativeId: string) => street.state.statements.filter((one) => one.initiativeId === initiativeId);
  const find = (id: string) => street.state.statements.find((one) => one.id === id);
  const replace = (id: string, next: Partial<Statement>) => street.state.statements.map((old) => (old.id === id ? { ...old, ...next } : old));
  const units = (initiativeId: string) => standingOf(of(initiativeId), street.rules(initiativeId));
  const rowOf = (one: Statement, standing: Map<string, Standing>, circle: Set<string>) =>
    supportRow(one, standing.get(unitKey(one, street.rules(one.initiativeId))), circle.has(keyOf(one.door)), street.store.living(one.initiativeId));
  const row = (one: Statement) => rowOf(one, units(one.initiativeId), new Set(street.doors(one.initiativeId).map(keyOf)));

  return {
    listSupport: async ({ initiativeId, text, filter, offset, limit }) => {
      const [standing, circle] = [units(initiativeId), new Set(street.doors(initiativeId).map(keyOf))];
      const rows = of(initiativeId).map((one) => rowOf(one, standing, circle)).reverse();
      const fits = {
        all: (one: (typeof rows)[number]) => one.withdrawnOn === null, doubles: (one: (typeof rows)[number]) => one.isDouble || one.isClash,
        withdrawn: (one: (typeof rows)[number]) => one.withdrawnOn !== null, outside: (one: (typeof rows)[number]) => one.withdrawnOn === null && !one.inCircle,
      };
      const isWanted = filter in fits ? fits[filter as keyof typeof fits] : (one: (typeof rows)[number]) => one.withdrawnOn === null && one.position === filter;
      const words = fold(text).split(/\s+/);
      const found = rows.filter((one) => isWanted(one) && words.every((word) => fold(`${Object.values(one.name).join(' ')} ${one.address.street} ${one.address.houseNumber}`).includes(word)));
      return ok({ rows: found.slice(offset, offset + limit), total: found.length });
    },
    supportCount: async (initiativeId) => ok(countOf(of(initiativeId), street.doors(initiativeId), street.rules(initiativeId))),
    recordSupport: async (initiativeId, input) => {
      const door = { street: input.street.trim(), number: input.houseNumber.replace(/\s/g, '') };
      if (door.street === '') return refuse('blank', 'street');
      if (!/^\d{1,5}/.test(door.number)) return refuse(door.number === '' ? 'blank' : 'house_number', 'houseNumber');
      if (!isPastDay(input.givenOn)) return refuse('date', 'givenOn');
      const person = neighbourOf(street, initiativeId, input);
      const one: Statement = {
        id: street.newId(), initiativeId, door, neighbourId: person?.id ?? null, name: input.name, position: input.position, channel: input.channel,
        givenOn: input.givenOn, withdrawnOn: null, remark: input.remark, isAside: false,
      };
      const before = units(initiativeId).get(unitKey(one, street.rules(initiativeId)))?.all.at(-1);
      if (before && !input.allowDouble) {
        const name = [before.name.given, before.name.prefix, before.name.family].filter(Boolean).join(' ');
        return refuse('double_support', null, { id: before.id, position: before.position, given_on: before.givenOn, name });
      }
      const isNew = person !== null && !street.store.people.has(person.id);
      street.act('record_support', isNew ? [person.id] : [], () => {
        if (isNew) street.store.people.set(person.id, person);
        return { statements: [...street.state.statements, one] };
      });
      return ok(row(one));
    },
    withdrawSupport: async (id, day) => {
      const one = find(id);
      if (!one) return refuse('not_found');
      if (!isPastDay(day)) return refuse('date', 'day');
      street.act('withdraw_support', [], () => ({ statements: replace(id, { withdrawnOn: day }) }));
      return ok(null);
    },
    trashSupport: async (id) => {
      if (!find(id)) return refuse('not_found');
      street.act('trash_support', [], () => ({ statements: street.state.statements.filter((old) => old.id !== id) }));
      return ok(null);
    },
    keepSupport: async (id) => {
      const one = find(id);
      if (!one) return refuse('not_found');
      const others = new Set(units(one.initiativeId).get(unitKey(one, street.rules(one.initiativeId)))?.all.filter((other) => other.id !== id).map((other) => other.id));
      street.act('keep_support', [], () => ({ statements: street.state.statements.map((old) => (old.id === id ? { ...old, isAside: false } : others.has(old.id) ? { ...old, isAside: true } : old)) }));
      return ok(null);
    },
  };
}

/** Nothing was said tomorrow. */
const isPastDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && day <= now().slice(0, 10);

/** Who signed: found at that door, else new and without consent; nobody when no name is given. */
function neighbourOf(street: MemoryStreet, initiativeId: string, input: SupportInput): Person | null {
  const name = squeezed(Object.values(input.name).join(''));
  if (name === '') return null;
  const there = street.store.living(initiativeId).filter(({ address }) => address.street === input.street.trim() && address.houseNumber === input.houseNumber.trim());
  const known = there.find((person) => squeezed(Object.values(person.name).join('')) === name);
  if (known) return known;
  const address = { street: input.street.trim(), houseNumber: input.houseNumber.trim(), postcode: input.postcode, city: input.city };
  return { id: street.newId(), initiativeId, name: input.name, address, phone: '', email: '', note: '', tags: [], history: [], inTrash: false, ...notInvolved };
}
