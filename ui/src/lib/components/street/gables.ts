// Gables as they stand along Dutch streets, in a box of 24 by 40 with the ground at the bottom.
// Only where a line begins is a place of its own (`M`): all else follows from it, so that a house can be put anywhere.

/** Pointed, stepped, bell, neck, cornice and spout. */
export const GABLES: readonly string[] = [
  'M2 40v-23l10-12l10 12v23z',
  'M2 40v-21h3v-4h3v-4h2.5v-4h3v4h2.5v4h3v4h3v21z',
  'M2 40v-19c4-1 4.6-4.5 5-8.5c.4-4.5 2.7-6.5 5-6.5s4.6 2 5 6.5c.4 4 1 7.5 5 8.5v19z',
  'M2 40v-20c3 0 5-2 5-6v-4l5-5 5 5v4c0 4 2 6 5 6v20z',
  'M2.5 40v-26h-1v-3h21v3h-1v26z',
  'M2 40v-21l7.5-9v-4h5v4l7.5 9v21z',
];

/** Two windows and a door; a mirrored house has its door on the other side. */
export const OPENINGS = 'M6.5 22.5h4v5h-4zM13.5 22.5h4v5h-4zM6.5 31h4.5v9h-4.5zM14 31.5h3.5v4h-3.5z';

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
  /** What this street is about, when that is not whether a door is reached. */
  state?: DoorState;
}

/** Whether a door is reached; what it said; how a round went by it. */
export type DoorState = 'reached' | 'open' | 'no-post' | 'for' | 'against' | 'neutral' | 'clash' | 'not-home' | 'come-back';

export function doorState(door: Door): DoorState {
  if (door.state) return door.state;
  if (door.noPost) return 'no-post';
  return door.reached ? 'reached' : 'open';
}

/** A street with its counts, and the doors of it that are drawn: all, a first part, or none. */
export interface CountedStreet {
  street: string;
  doors: number;
  reached: number;
  noPost: number;
  drawn: Door[];
}

export const isWhole = (street: CountedStreet): boolean => street.drawn.length >= street.doors;

/** Told apart by shape as well as colour: filled with windows, outlined with a door, dashed and crossed, hatched, half filled, and so on. */
export const INSIDE: Record<DoorState, string> = {
  reached: OPENINGS, open: 'M7 40v-8.5h4.5v8.5', 'no-post': 'M8 24l8 9m0-9l-8 9',
  for: OPENINGS, against: '', neutral: 'M2 29h20v11h-20z', clash: 'M12 19v11m0 4v2.5', 'not-home': 'M7 31h10', 'come-back': 'M12 24a5 5 0 1 1-.01 0z',
};

/** The width of a house in a row, with a little air on both sides. */
export const PLOT = 26;

/** Houses of a row that look alike; mirrored ones count their places to the left. */
export interface Alike {
  state: DoorState;
  mirrored: boolean;
  walls: string;
  inside: string;
}

/** A whole row in a few shapes, however many houses it has. */
export function drawRow(doors: Door[]): Alike[] {
  const row = new Map<string, Alike>();
  doors.forEach((door, at) => {
    const state = doorState(door);
    const { shape, mirrored } = gableOf(door.householdId);
    const x = (mirrored ? -(at + 1) * PLOT : at * PLOT) + 1;
    const alike = row.get(`${state} ${mirrored}`) ?? { state, mirrored, walls: '', inside: '' };
    row.set(`${state} ${mirrored}`, { ...alike, walls: alike.walls + placed(shape, x), inside: alike.inside + placed(INSIDE[state], x) });
  });
  return [...row.values()];
}

const placed = (shape: string, x: number): string => shape.replace(/M([\d.]+)/g, (_, from: string) => `M${Number(from) + x}`);

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
