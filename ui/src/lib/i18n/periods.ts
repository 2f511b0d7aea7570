// Days, periods and amounts in words.
import { today } from './today';
import { addDays, dayOf, timeOf } from './wall-clock';
import { language } from './words.svelte';

interface Period {
  startsAt: string;
  endsAt: string;
}

const locale = (): string => (language() === 'nl' ? 'nl-NL' : 'en-GB');
const said = (day: string, options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat(locale(), { timeZone: 'UTC', ...options }).format(new Date(day)).replace(',', '');

/** zaterdag 28 november, with its year when that is another than now. */
export const formatDay = (day: string, now = today()): string => said(day, { weekday: 'long', day: 'numeric', month: 'long', ...yearOf(day, now) });

/** za 28 nov. */
export const formatShortDay = (day: string, now = today()): string => said(day, { weekday: 'short', day: 'numeric', month: 'short', ...yearOf(day, now) });

export const formatWeekday = (day: string, style: 'short' | 'long' = 'short'): string => said(day, { weekday: style });
/** mrt. */
export const formatShortMonth = (day: string): string => said(day, { month: 'short' });
export const formatMonth = (day: string): string => said(day, { month: 'long', year: 'numeric' });

/** zaterdag 28 november, 14:00–18:00. */
export function formatPeriod({ startsAt, endsAt }: Period, now = today()): string {
  if (endsWithin(startsAt, endsAt)) return `${formatDay(dayOf(startsAt), now)}, ${timeOf(startsAt)}–${endTime(endsAt)}`;
  return `${formatDay(dayOf(startsAt), now)} ${timeOf(startsAt)} – ${formatDay(dayOf(endsAt), now)} ${timeOf(endsAt)}`;
}

/** When it begins and ends on a day; what lies on other days is left open. */
export function hoursOn({ startsAt, endsAt }: Period, day: string): { from: string; until: string } {
  const next = addDays(day, 1);
  return { from: dayOf(startsAt) < day ? '' : timeOf(startsAt), until: endsAt > `${next}T00:00` ? '' : endTime(endsAt) };
}

/** € 12,50. */
export function formatEuros(cents: number): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency: 'EUR', minimumFractionDigits: cents % 100 === 0 ? 0 : 2 }).format(cents / 100);
}

/** 12,50, as it is typed here. */
export const showEuros = (cents: number): string => (cents === 0 ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ','));

/** Cents out of `12,50`, `12.50`, `1.250` or `€ 12`; null when it is no amount. */
export function parseEuros(text: string): number | null {
  const typed = /^€?\s*(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:[.,](\d{1,2})|,-)?$/.exec(text.trim());
  return typed ? Number(typed[1]!.replace(/\D/g, '')) * 100 + Number((typed[2] ?? '').padEnd(2, '0')) : null;
}

const yearOf = (day: string, now: string): Intl.DateTimeFormatOptions => (day.slice(0, 4) === now.slice(0, 4) ? {} : { year: 'numeric' });
const endTime = (endsAt: string): string => (timeOf(endsAt) === '00:00' ? '24:00' : timeOf(endsAt));
const endsWithin = (startsAt: string, endsAt: string): boolean => dayOf(startsAt) === dayOf(endsAt) || endsAt === `${addDays(dayOf(startsAt), 1)}T00:00`;
