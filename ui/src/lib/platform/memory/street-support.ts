// How statements of support are counted, told simply.
import type { SupportCount, SupportRow, SupportRules } from '../../bindings/contract';
import type { Person } from './neighbourhood';
import { keyOf, noRules, squeezed, type Door, type Statement } from './street-state';

/** What stands of one unit: the statement that counts, or those of a clash that nobody decided. */
export interface Standing { counts: Statement | null; clash: Statement[]; all: Statement[] }

export const personKey = (statement: Statement): string => `${keyOf(statement.door)}|${squeezed(Object.values(statement.name).join(''))}`;
export const unitKey = (statement: Statement, rules: SupportRules): string => (rules.unit === 'person' ? personKey(statement) : keyOf(statement.door));

/** Of a unit its latest day counts; when that day says different things, nobody's word does until someone decides. */
export function standingOf(statements: Statement[], rules: SupportRules): Map<string, Standing> {
  const units = new Map<string, Statement[]>();
  for (const one of statements) if (one.withdrawnOn === null) units.set(unitKey(one, rules), [...(units.get(unitKey(one, rules)) ?? []), one]);
  return new Map([...units].map(([key, all]) => [key, standing(all)]));
}

function standing(all: Statement[]): Standing {
  const left = all.some((one) => !one.isAside) ? all.filter((one) => !one.isAside) : all;
  const day = left.map((one) => one.givenOn).sort().at(-1);
  const latest = left.filter((one) => one.givenOn === day);
  const isClash = new Set(latest.map((one) => one.position)).size > 1;
  return { counts: isClash ? null : (latest[0] ?? null), clash: isClash ? latest : [], all };
}

export function countOf(statements: Statement[], circle: Door[], rules: SupportRules = noRules): SupportCount {
  const inCircle = new Set(circle.map(keyOf));
  const units = [...standingOf(statements, rules).values()];
  const inside = units.filter((unit) => inCircle.has(keyOf(unit.all[0]!.door)));
  const positions = (position: string) => inside.filter((unit) => unit.counts?.position === position).length;
  const counted = { for: positions('for'), against: positions('against'), neutral: positions('neutral'), clashes: inside.filter((unit) => unit.clash.length > 0).length };
  const doorsHeard = new Set(inside.map((unit) => keyOf(unit.all[0]!.door))).size;
  const needed = rules.needed ?? (rules.percent === null ? null : Math.ceil((circle.length * rules.percent) / 100));
  return {
    ...counted,
    doors: circle.length,
    silent: circle.length - doorsHeard,
    doubles: units.reduce((sum, unit) => sum + unit.all.length - (unit.clash.length || 1), 0),
    withdrawn: statements.filter((one) => one.withdrawnOn !== null).length,
    outside: units.length - inside.length,
    rules,
    enough: needed === null ? null : counted.for >= needed,
  };
}

export function supportRow(one: Statement, unit: Standing | undefined, inCircle: boolean, people: Person[]): SupportRow {
  const home = people.find((person) => person.address.street === one.door.street && person.address.houseNumber === one.door.number)?.address;
  const { id, position, channel, givenOn, withdrawnOn, remark, name, neighbourId, door } = one;
  return {
    id, position, channel, givenOn, withdrawnOn, remark, name, neighbourId, householdId: keyOf(door), inCircle,
    address: { street: door.street, houseNumber: door.number, postcode: home?.postcode ?? '', city: home?.city ?? '' },
    isDouble: withdrawnOn === null && !!unit && unit.counts?.id !== id && !unit.clash.includes(one),
    isClash: !!unit?.clash.includes(one),
  };
}
