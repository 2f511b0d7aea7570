import type { CountedStreet, Door, DoorState } from './gables';

/** A door and what was said there. */
export interface StandDoor { key: string; number: string; position: 'for' | 'against' | 'neutral' | null; isClash: boolean; noPost: boolean }
export interface StandStreet { street: string; city: string; doors: StandDoor[] }

export type Stand = Extract<DoorState, 'for' | 'against' | 'neutral' | 'clash' | 'open' | 'no-post'>;
export const stands: readonly Stand[] = ['for', 'against', 'neutral', 'clash', 'open', 'no-post'];

export function standOf(door: StandDoor): Stand {
  if (door.isClash) return 'clash';
  return door.position ?? (door.noPost ? 'no-post' : 'open');
}

/** So many doors are drawn at first sight. */
export const FIRST_DOORS = 132;

/** How many doors of each street are drawn: all of those that were asked for, of the others as long as there is room. */
export function drawnDoors(streets: StandStreet[], isAsked: (street: StandStreet) => boolean): number[] {
  let room = FIRST_DOORS;
  return streets.map((street) => {
    const first = Math.min(room, street.doors.length);
    room -= first;
    return isAsked(street) ? street.doors.length : first;
  });
}

/** A street as its strip draws it. */
export function drawnStreet({ street, doors }: StandStreet, most: number): CountedStreet {
  const drawn = doors.slice(0, most).map((door): Door => ({ householdId: door.key, houseNumber: door.number, people: 0, noPost: door.noPost, reached: door.position !== null, state: standOf(door) }));
  return { street, doors: doors.length, reached: supporters(doors), noPost: 0, drawn };
}

export const supporters = (doors: StandDoor[]): number => doors.filter((door) => standOf(door) === 'for').length;
