import type { CirclePartInput, CirclePartView, CircleView, Result, StreetCommands } from '../../bindings/contract';
import { ok, refuse, type MemoryStreet } from './street';
import { numbersOf, readList } from './street-circle';
import { keyOf, sameStreet, type Door, type Part } from './street-state';
import { standingOf, type Standing } from './street-support';

type CircleCommands = Pick<StreetCommands, 'circle' | 'addCirclePart' | 'editCirclePart' | 'removeCirclePart' | 'addCircleList' | 'setSupportRules'>;

export function circleAnswers(street: MemoryStreet): CircleCommands {
  const part = (id: string) => street.state.parts.find((one) => one.id === id);
  return {
    circle: async (initiativeId) => ok(circleOf(street, initiativeId)),
    addCirclePart: async (initiativeId, input) => checked(input, (read) => {
      const added: Part = { id: street.newId(), initiativeId, street: input.street.trim(), city: input.city.trim(), ...read };
      street.act('add_circle_part', [], () => ({ parts: [...street.state.parts, added] }));
      return viewOf(added);
    }),
    editCirclePart: async (id, input) => checked(input, (read) => {
      const next: Part = { ...part(id)!, street: input.street.trim(), city: input.city.trim(), ...read };
      street.act('edit_circle_part', [], () => ({ parts: street.state.parts.map((old) => (old.id === id ? next : old)) }));
      return viewOf(next);
    }),
    removeCirclePart: async (id) => {
      if (!part(id)) return refuse('not_found');
      street.act('remove_circle_part', [], () => ({ parts: street.state.parts.filter((old) => old.id !== id) }));
      return ok(null);
    },
    addCircleList: async (initiativeId, text) => {
      const { doors, wrong } = readList(text);
      if (doors.length + wrong.length === 0) return refuse('blank', 'text');
      if (wrong.length > 0) return ok({ added: 0, known: 0, wrong });
      const there = new Set(street.doors(initiativeId).map(keyOf));
      const fresh = doors.filter((door) => !there.has(keyOf(door)));
      const parts = fresh.map(({ street: name, number, city }): Part => {
        const addition = number.replace(/^\d+/, '');
        return { id: street.newId(), initiativeId, kind: addition ? 'door' : 'range', street: name, city, first: parseInt(number, 10), last: parseInt(number, 10), side: 'both', addition };
      });
      street.act('add_circle_list', [], () => ({ parts: [...street.state.parts, ...parts] }));
      return ok({ added: fresh.length, known: doors.length - fresh.length, wrong: [] });
    },
    setSupportRules: async (initiativeId, rules) => {
      if (rules.needed !== null && rules.needed < 1) return refuse('out_of_range', 'needed', { min: '1', max: '100000' });
      if (rules.percent !== null && (rules.percent < 1 || rules.percent > 100)) return refuse('out_of_range', 'percent', { min: '1', max: '100' });
      street.act('set_support_rules', [], () => ({ rules: { ...street.state.rules, [initiativeId]: rules } }));
      return ok(null);
    },
  };
}

function checked(input: CirclePartInput, keep: (read: NonNullable<ReturnType<typeof numbersOf>>) => CirclePartView): Result<CirclePartView> {
  if (input.street.trim() === '') return refuse('blank', 'street');
  if (input.numbers.trim() === '') return refuse('blank', 'numbers');
  const read = numbersOf(input);
  return read ? ok(keep(read)) : refuse('numbers', 'numbers');
}

function viewOf({ initiativeId: _, ...part }: Part): CirclePartView {
  return part;
}

function circleOf(street: MemoryStreet, initiativeId: string): CircleView {
  const parts = street.state.parts.filter((part) => part.initiativeId === initiativeId);
  const known = street.known(initiativeId);
  const keys = new Set(known.map(keyOf));
  const rules = street.rules(initiativeId);
  const standing = byDoor(standingOf(street.state.statements.filter((one) => one.initiativeId === initiativeId), rules));
  const streets = [...street.streets(initiativeId)].filter(([, doors]) => doors.length > 0);
  const doors = streets.flatMap(([, there]) => there);
  return {
    parts: parts.map(viewOf),
    streets: streets.map(([name, there]) => ({ street: name, city: street.city(initiativeId, name), doors: there.map((door) => view(street, door, keys, standing)) })),
    doors: doors.length,
    unknownDoors: doors.filter((door) => !keys.has(keyOf(door))).length,
    outside: known.filter((door) => !doors.some((one) => sameStreet(one.street, door.street) && one.number === door.number)).length,
    rules,
  };
}

function byDoor(standing: Map<string, Standing>): Map<string, Standing> {
  return new Map([...standing.values()].map((unit) => [keyOf(unit.all[0]!.door), unit]));
}

function view(street: MemoryStreet, door: Door, known: Set<string>, standing: Map<string, Standing>): CircleView['streets'][number]['doors'][number] {
  const key = keyOf(door);
  const unit = standing.get(key);
  return { key, number: door.number, householdId: known.has(key) ? key : null, position: unit?.counts?.position ?? null, isClash: (unit?.clash.length ?? 0) > 0, noPost: street.store.noPost.has(key) };
}
