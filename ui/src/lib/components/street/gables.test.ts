import { expect, it } from 'vitest';
import { doorState, gableOf, segmentsOf, type Door } from './gables';

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
