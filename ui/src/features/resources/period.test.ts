import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { daysInSight, dayAfterKey, isOn, weekNumber } from './calendar-moves';
import type { BookingRow } from './api';
import { PeriodDraft } from './period.svelte';

const typed = (day: string, from: string, until: string, untilDay = '') => Object.assign(new PeriodDraft({ startsAt: '2027-01-01T10:00', endsAt: '2027-01-01T11:00' }), { day, from, until, untilDay });

it.each([
  ['28-11-2026', '14', '18', '', '2026-11-28T14:00', '2026-11-28T18:00'],
  ['28-11-2026', '22:00', '1:00', '', '2026-11-28T22:00', '2026-11-29T01:00'],
  ['31-12-2026', '20:00', '24:00', '', '2026-12-31T20:00', '2027-01-01T00:00'],
  ['31-12-2026', '20:00', '0:00', '', '2026-12-31T20:00', '2027-01-01T00:00'],
  ['28-11-2026', '9:00', '12:00', '30-11-2026', '2026-11-28T09:00', '2026-11-30T12:00'],
  ['28-11-2026', '9:00', '24:00', '29-11-2026', '2026-11-28T09:00', '2026-11-30T00:00'],
])('reads %s from %s until %s %s', (day, from, until, untilDay, startsAt, endsAt) => {
  expect(typed(day, from, until, untilDay).period).toEqual({ startsAt, endsAt });
});

it.each(['2026-11-28T14:00/2026-11-28T18:00', '2026-11-28T20:00/2026-11-29T00:00', '2026-11-28T22:00/2026-11-29T01:00', '2026-11-27T09:00/2026-11-30T12:00'])('shows %s so that it is read back the same', (text) => {
  const [startsAt = '', endsAt = ''] = text.split('/');
  expect(new PeriodDraft({ startsAt, endsAt }).period).toEqual({ startsAt, endsAt });
});

it('says of each field what is accepted, and nothing of a field that is right', () => {
  const draft = typed('ooit', '25', '14:00', 'later');
  expect(draft.period).toBeNull();
  expect([draft.problem('day'), draft.problem('from'), draft.problem('until'), draft.problem('untilDay')]).toEqual([t('booking-day-wrong'), t('booking-time-wrong'), undefined, t('booking-day-wrong')]);
});

it('shows a week from Monday, a month in whole weeks, and a list of the month alone', () => {
  expect(daysInSight('week', '2026-11-29')[0]).toBe('2026-11-23');
  expect(daysInSight('month', '2026-11-29')).toHaveLength(42);
  expect(daysInSight('list', '2026-11-29')).toHaveLength(30);
});

it('walks by its keys from day to day, to the ends of the week and to other months', () => {
  const to = (key: string) => dayAfterKey('month', '2026-12-31', key);
  expect([to('ArrowRight'), to('ArrowLeft'), to('ArrowDown'), to('ArrowUp')]).toEqual(['2027-01-01', '2026-12-30', '2027-01-07', '2026-12-24']);
  expect([to('Home'), to('End'), to('PageUp'), to('PageDown')]).toEqual(['2026-12-28', '2027-01-03', '2026-11-30', '2027-01-31']);
  expect([dayAfterKey('week', '2026-12-31', 'PageDown'), dayAfterKey('week', '2026-12-31', 'ArrowDown'), to('x')]).toEqual(['2027-01-07', null, null]);
});

it('counts the weeks as calendars here do', () => {
  expect(['2026-01-01', '2026-11-28', '2026-12-31', '2027-01-03', '2027-01-04'].map(weekNumber)).toEqual([1, 48, 53, 53, 1]);
});

it('is over at midnight, unless it was not brought back', () => {
  const booking = { startsAt: '2026-11-28T20:00', endsAt: '2026-11-29T00:00', isOverdue: false } as BookingRow;
  expect([isOn(booking, '2026-11-28', '2026-12-02'), isOn(booking, '2026-11-29', '2026-12-02')]).toEqual([true, false]);
  const away = { ...booking, isOverdue: true };
  expect([isOn(away, '2026-12-02', '2026-12-02'), isOn(away, '2026-12-03', '2026-12-02')]).toEqual([true, false]);
});
