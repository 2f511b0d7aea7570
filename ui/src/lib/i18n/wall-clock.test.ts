import { expect, it } from 'vitest';
import { chooseLanguage } from '.';
import { formatDay, formatPeriod } from './periods';
import { addDays, addMinutes, addMonths, mondayOf, parseDay, parseTime, wallNow, weeksOfMonth } from './wall-clock';

const MONDAY = '2026-11-23';

it.each([
  ['28-11-2026', '2026-11-28'], ['28-11', '2026-11-28'], ['28 november', '2026-11-28'], ['1-3', '2027-03-01'], ['29-2', '2028-02-29'],
  ['zaterdag', '2026-11-28'], ['za', '2026-11-28'], ['maandag', '2026-11-23'], ['Tuesday', '2026-11-24'], ['vandaag', '2026-11-23'], ['morgen', '2026-11-24'],
])('reads the day %s', (text, day) => expect(parseDay(text, MONDAY)).toBe(day));

it.each(['', '31-2', 'ooit', '28', '28-13'])('does not take %s for a day', (text) => expect(parseDay(text, MONDAY)).toBeNull());

it.each([['14:00', '14:00'], ['14', '14:00'], ['9.30', '09:30'], ['1430', '14:30'], ['14u30', '14:30'], ['14 uur', '14:00'], ['0:00', '00:00'], ['23:59', '23:59']])('reads the time %s', (text, time) => expect(parseTime(text)).toBe(time));

it.each(['', '24:00', '14:60', '14:5', 'middag', '123'])('does not take %s for a time', (text) => expect(parseTime(text)).toBeNull());

it('takes 24:00 for the end of a day, not for its beginning', () => {
  expect([parseTime('24:00', true), parseTime('24:30', true), parseTime('24:00')]).toEqual(['00:00', null, null]);
});

it('counts days and minutes over the end of a month, of a year and over midnight', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addMinutes('2026-12-31T23:45', 30)).toBe('2027-01-01T00:15');
  expect(addMonths('2027-01-31', 1)).toBe('2027-02-28');
  expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
});

it('begins a week on Monday, and gives a month its whole weeks', () => {
  expect(mondayOf('2026-11-29')).toBe(MONDAY);
  const weeks = weeksOfMonth('2026-11-12');
  expect([weeks[0]![0], weeks.at(-1)!.at(-1), weeks.length]).toEqual(['2026-10-26', '2026-12-06', 6]);
});

it('knows the clock of the Netherlands, in winter and in summer', () => {
  expect(wallNow(new Date('2026-11-28T23:30:00Z'))).toBe('2026-11-29T00:30');
  expect(wallNow(new Date('2026-06-30T22:30:00Z'))).toBe('2026-07-01T00:30');
});

it('says a period as it is said aloud', async () => {
  expect(formatPeriod({ startsAt: '2026-11-28T14:00', endsAt: '2026-11-28T18:00' }, MONDAY)).toBe('zaterdag 28 november, 14:00–18:00');
  expect(formatPeriod({ startsAt: '2026-11-28T22:00', endsAt: '2026-11-29T01:00' }, MONDAY)).toBe('zaterdag 28 november 22:00 – zondag 29 november 01:00');
  expect(formatPeriod({ startsAt: '2026-11-28T20:00', endsAt: '2026-11-29T00:00' }, MONDAY)).toBe('zaterdag 28 november, 20:00–24:00');
  expect(formatDay('2027-01-02', MONDAY)).toBe('zaterdag 2 januari 2027');
  await chooseLanguage('en');
  expect(formatPeriod({ startsAt: '2026-11-28T14:00', endsAt: '2026-11-28T18:00' }, MONDAY)).toBe('Saturday 28 November, 14:00–18:00');
  await chooseLanguage('nl');
});
