import { expect, it } from 'vitest';
import { drawnDoors, drawnStreet, FIRST_DOORS, standOf, type StandDoor, type StandStreet } from './stands';

const door = (number: number, more: Partial<StandDoor> = {}): StandDoor => ({ key: `d${number}`, number: String(number), position: null, isClash: false, noPost: false, ...more });
const street = (name: string, doors: number): StandStreet => ({ street: name, city: '', doors: Array.from({ length: doors }, (_, at) => door(at + 1)) });

it('shows what was said before that no post is wanted, and a disagreement before all', () => {
  expect(standOf(door(1, { position: 'for', noPost: true }))).toBe('for');
  expect(standOf(door(1, { noPost: true }))).toBe('no-post');
  expect(standOf(door(1, { position: 'for', isClash: true }))).toBe('clash');
});

it('draws of a big circle what fits at first sight, and a whole street when asked', () => {
  const streets = [street('Lindestraat', 100), street('Kastanjelaan', 100), street('Lindeplein', 100)];
  expect(drawnDoors(streets, () => false)).toEqual([100, FIRST_DOORS - 100, 0]);
  expect(drawnDoors(streets, ({ street: name }) => name === 'Lindeplein')).toEqual([100, FIRST_DOORS - 100, 100]);
});

it('counts who is for it over the whole street, also where not all is drawn', () => {
  const half = { ...street('Lindestraat', 0), doors: [door(1), door(2, { position: 'for' })] };
  expect(drawnStreet(half, 1)).toMatchObject({ doors: 2, reached: 1 });
  expect(drawnStreet(half, 1).drawn).toHaveLength(1);
});
