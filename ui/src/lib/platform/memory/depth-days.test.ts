import { expect, it } from 'vitest';
import type { GatheringRhythm } from '../../bindings/contract';
import { nextDays } from './depth-days';

const days = (rhythm: GatheringRhythm, firstOn: string, from: string) => nextDays({ rhythm, firstOn, time: '', minutes: 0, place: '', what: '' }, from);

it('meets on the same weekday of every month, the last one when there is no fifth', () => {
  expect(days('monthly_weekday', '2026-10-20', '2026-11-23')).toEqual(['2026-12-15', '2027-01-19', '2027-02-16', '2027-03-16', '2027-04-20', '2027-05-18']);
  expect(days('monthly_weekday', '2026-12-31', '2026-12-31')).toEqual(['2026-12-31', '2027-01-28', '2027-02-25', '2027-03-25', '2027-04-29', '2027-05-27']);
});

it('meets on the last day of a month that is shorter', () => {
  expect(days('monthly_day', '2027-01-31', '2027-02-01')).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31']);
});

it('begins on the first day, and on no day before it', () => {
  expect(days('weekly', '2027-03-01', '2026-11-23')[0]).toBe('2027-03-01');
  expect(days('two_weekly', '2026-11-02', '2026-11-23').slice(0, 2)).toEqual(['2026-11-30', '2026-12-14']);
  expect(days('quarterly', '2026-08-31', '2026-11-23').slice(0, 2)).toEqual(['2026-11-30', '2027-02-28']);
});
