import type { DoorState } from '$lib/components';
import { fullName, t } from '$lib/i18n';
import type { CirclePartView, CircleStreetView, Outcome, RoundDoorView } from './api';

export const outcomes: readonly Outcome[] = ['for', 'against', 'neutral', 'not_home', 'come_back', 'no_post'];

/** "Dorpsstraat 1 t/m 39, oneven". */
export function partWords({ kind, street, first, last, side, addition }: CirclePartView): string {
  if (kind !== 'door' && last > first) return t('circle-part-range', { street, first: String(first), last: String(last), side });
  return `${street} ${first}${addition}`;
}

/** How many doors of its street a part takes in. */
export function doorsOf(part: CirclePartView, streets: CircleStreetView[]): number {
  const doors = streets.find((one) => one.street === part.street && one.city === part.city)?.doors ?? [];
  return doors.filter((door) => takesIn(part, door.number)).length;
}

function takesIn({ kind, first, last, side, addition }: CirclePartView, number: string): boolean {
  const plain = parseInt(number, 10);
  if (kind !== 'range') return plain === first && number.replace(/^\d+[\s-]*/, '').toLowerCase() === addition.toLowerCase();
  return plain >= first && plain <= last && (side === 'both' || (plain % 2 === 1) === (side === 'odd'));
}

/** How a round went by a door, as the street draws it. */
export function outcomeState(door: RoundDoorView): DoorState {
  const states: Partial<Record<Outcome, DoorState>> = { not_home: 'not-home', come_back: 'come-back', no_post: 'no-post' };
  return door.outcome === null ? 'open' : (states[door.outcome] ?? (door.outcome as DoorState));
}

export const outcomeWords = (outcome: Outcome): string => t(`outcome-${outcome}`);
/** The same in the middle of a sentence. */
export const outcomeSaid = (outcome: Outcome): string => outcomeWords(outcome).toLowerCase();
export const addressOf = (door: RoundDoorView): string => `${door.street} ${door.number}`;

/** Who lives at a door and what was said there before, for the ear. */
export function doorWords(door: RoundDoorView): string {
  const people = door.people.map(fullName).filter(Boolean).join(', ') || t('walk-nobody');
  const before = door.outcome ? t('walk-outcome-now', { outcome: outcomeSaid(door.outcome) }) : door.earlier ? t('walk-earlier', { position: outcomeSaid(door.earlier) }) : '';
  return [`${addressOf(door)}.`, `${people}.`, before].filter(Boolean).join(' ');
}
