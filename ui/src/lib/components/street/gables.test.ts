import { expect, it } from 'vitest';
import { doorState, drawRow, GABLES, gableOf, INSIDE, PLOT, segmentsOf, type Door } from './gables';

const door = (houseNumber: string, more: Partial<Door> = {}): Door => ({ householdId: houseNumber, houseNumber, people: 1, noPost: false, reached: false, ...more });

it('puts odd doors on one side and even ones across, a stretch at a time', () => {
  const segments = segmentsOf(['1', '2', '3', '4a', '5', '7'].map((number) => door(number)), 2);
  expect(segments.map(({ odd, even }) => [odd.map((one) => one.houseNumber), even.map((one) => one.houseNumber)])).toEqual([
    [['1', '3'], ['2', '4a']],
    [['5', '7'], []],
  ]);
});

it('shows no post before anything else', () => {
  expect(doorState(door('1', { noPost: true, reached: true }))).toBe('no-post');
  expect(doorState(door('1', { reached: true }))).toBe('reached');
  expect(doorState(door('1'))).toBe('open');
});

it('gives the same door the same gable', () => {
  expect(gableOf('Lindestraat|12')).toEqual(gableOf('Lindestraat|12'));
});

it('draws houses that look alike in one stroke, each on its own plot', () => {
  const row = drawRow(['1', '3', '5', '7', '9', '11'].map((number) => door(number, { reached: number !== '5' })));
  const begins = row.flatMap(({ mirrored, walls }) => [...walls.matchAll(/M(-?[\d.]+)/g)].map(([, x]) => (mirrored ? -Number(x) : Number(x))));
  expect(begins.map((x) => Math.floor(x / PLOT)).sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect(new Set(row.map(({ state }) => state))).toEqual(new Set(['reached', 'open']));
  expect(row.length).toBeLessThanOrEqual(4);
});

it('shapes houses so that they can be put anywhere', () => {
  for (const shape of [...GABLES, ...Object.values(INSIDE)]) expect(shape).not.toMatch(/[A-LN-Z]/);
});
