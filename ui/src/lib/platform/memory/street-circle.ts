// The address circle as the core reads it, told simply: rules in, doors out.
import type { CirclePartInput, CirclePartKind, Side } from '../../bindings/contract';
import { keyOf, sameStreet, squeezed, type Door, type Part } from './street-state';

type Numbers = Pick<Part, 'kind' | 'first' | 'last' | 'addition' | 'side'>;

/** Reads "1-39", "1 t/m 39", "12" and "12a"; null when it is none of these. */
export function numbersOf({ numbers, side, isNoDoor }: CirclePartInput): Numbers | null {
  const range = /^(\d{1,5})\s*(?:-|–|t\/?m|tot|to)\s*(\d{1,5})$/i.exec(numbers.trim());
  const one = /^(\d{1,5})\s*[- ]?\s*([a-z0-9]{0,12})$/i.exec(numbers.trim());
  if (range) {
    const [first, last] = [Number(range[1]), Number(range[2])];
    return first === 0 || last < first ? null : { kind: isNoDoor ? 'no_door' : 'range', first, last, side, addition: '' };
  }
  if (!one || Number(one[1]) === 0) return null;
  const [first, addition] = [Number(one[1]), one[2]!.toLowerCase()];
  const kind: CirclePartKind = isNoDoor ? 'no_door' : addition ? 'door' : 'range';
  return { kind, first, last: first, side: 'both', addition };
}

/** The doors of the circle by street, in the order in which the streets were named; `known` are the doors of which something was noted. */
export function doorsOfCircle(parts: Part[], known: Door[]): Map<string, Door[]> {
  const streets = new Map<string, Door[]>();
  for (const part of parts) if (![...streets.keys()].some((street) => sameStreet(street, part.street))) streets.set(part.street, []);
  for (const street of streets.keys()) {
    const here = parts.filter((part) => sameStreet(part.street, street));
    const doors = new Map<string, Door>();
    for (const part of here) for (const number of numbersIn(part, known.filter((door) => sameStreet(door.street, street)))) doors.set(number, { street, number });
    for (const part of here) if (part.kind === 'no_door') for (let number = part.first; number <= part.last; number += 1) if (onSide(number, part.side)) doors.delete(`${number}${part.addition}`);
    streets.set(street, [...doors.values()].sort(byNumber));
  }
  return streets;
}

/** The numbers that one part adds: each known door at a number, or the bare number. */
function numbersIn(part: Part, known: Door[]): string[] {
  if (part.kind === 'no_door') return [];
  if (part.kind === 'door') return [`${part.first}${part.addition}`];
  const numbers = Array.from({ length: part.last - part.first + 1 }, (_, at) => part.first + at).filter((number) => onSide(number, part.side));
  return numbers.flatMap((number) => {
    const there = known.filter((door) => parseInt(door.number, 10) === number).map((door) => door.number);
    return there.length > 0 ? there : [String(number)];
  });
}

export const onSide = (number: number, side: Side): boolean => side === 'both' || (number % 2 === 1) === (side === 'odd');
export const byNumber = (one: Door, other: Door): number => parseInt(one.number, 10) - parseInt(other.number, 10) || one.number.localeCompare(other.number);

/** Odd numbers up, then even ones down, as one walks. */
export function walkingOrder(doors: Door[]): Door[] {
  const isOdd = (door: Door) => parseInt(door.number, 10) % 2 === 1;
  return [...doors.filter(isOdd), ...doors.filter((door) => !isOdd(door)).reverse()];
}

/** One address a line; the lines that are none stand in `wrong`. */
export function readList(text: string): { doors: { street: string; number: string; city: string }[]; wrong: { line: number; text: string }[] } {
  const [doors, wrong]: [{ street: string; number: string; city: string }[], { line: number; text: string }[]] = [[], []];
  text.split('\n').forEach((raw, at) => {
    const line = raw.trim();
    if (line === '') return;
    const cells = line.split(';').map((cell) => cell.trim());
    const found = cells.length > 1 ? [cells[0], `${cells[1]}${cells[2] ?? ''}`, cells[4] ?? ''] : [...(/^(.*\D)\s(\d{1,5}\s?[a-z0-9-]{0,12})$/i.exec(line)?.slice(1) ?? []), ''];
    const [street = '', number = '', city = ''] = found;
    if (street.trim() === '' || !/^\d{1,5}/.test(number)) wrong.push({ line: at + 1, text: line });
    else doors.push({ street: street.trim(), number: number.replace(/\s/g, '').toLowerCase(), city });
  });
  return { doors, wrong };
}

export const isSameDoor = (one: Door, other: Door): boolean => squeezed(keyOf(one)) === squeezed(keyOf(other));
