// Gables as they stand along Dutch streets, in a box of 24 by 40 with the ground at the bottom.

/** Pointed, stepped, bell, neck, cornice and spout. */
export const GABLES: readonly string[] = [
  'M2 40V17L12 5l10 12v23z',
  'M2 40V19h3v-4h3v-4h2.5V7h3v4H16v4h3v4h3v21z',
  'M2 40V21c4-1 4.6-4.5 5-8.5C7.4 8 9.7 6 12 6s4.6 2 5 6.5c.4 4 1 7.5 5 8.5v19z',
  'M2 40V20c3 0 5-2 5-6V10l5-5 5 5v4c0 4 2 6 5 6v20z',
  'M2.5 40V14H1.5v-3h21v3h-1v26z',
  'M2 40V19l7.5-9V6h5v4l7.5 9v21z',
];

/** Two windows and a door; a mirrored house has its door on the other side. */
export const OPENINGS = 'M6.5 22.5h4v5h-4zM13.5 22.5h4v5h-4zM6.5 31h4.5v9H6.5zM14 31.5h3.5v4H14z';

/** The same door always gets the same gable. */
export function gableOf(key: string): { shape: string; mirrored: boolean } {
  let hash = 2166136261;
  for (const letter of key) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return { shape: GABLES[hash % GABLES.length] as string, mirrored: (hash >>> 8) % 2 === 1 };
}

export interface Door {
  householdId: string;
  houseNumber: string;
  people: number;
  noPost: boolean;
  reached: boolean;
}

export type DoorState = 'reached' | 'open' | 'no-post';

export function doorState(door: Door): DoorState {
  if (door.noPost) return 'no-post';
  return door.reached ? 'reached' : 'open';
}

export interface Segment {
  odd: Door[];
  even: Door[];
}

/** Walking order: odd on one side, even across, cut into stretches that fit beside each other. */
export function segmentsOf(doors: Door[], perRow: number): Segment[] {
  const sides = { odd: doors.filter(isOdd), even: doors.filter((door) => !isOdd(door)) };
  const count = Math.ceil(Math.max(sides.odd.length, sides.even.length) / perRow);
  const part = (side: Door[], at: number) => side.slice(at * perRow, (at + 1) * perRow);
  return Array.from({ length: count }, (_, at) => ({ odd: part(sides.odd, at), even: part(sides.even, at) }));
}

function isOdd(door: Door): boolean {
  return parseInt(door.houseNumber, 10) % 2 === 1;
}
