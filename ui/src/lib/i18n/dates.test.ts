import { expect, it } from 'vitest';
import { parseDate, showDate } from './dates';

it.each(['12-4-2027', '12/04/2027', '12.4.2027', '12 april 2027', '12 apr 2027', '2027-04-12', '12 April 2027'])('reads %s', (text) => {
  expect(parseDate(text)).toBe('2027-04-12');
});

it.each(['31-2-2027', '12-4', '12 lente 2027', '12-13-2027', 'morgen', '12-4-27'])('does not take %s for a day', (text) => {
  expect(parseDate(text)).toBeNull();
});

it('shows a day as it is typed here', () => {
  expect(showDate('2027-04-12')).toBe('12-4-2027');
  expect(showDate(null)).toBe('');
});
