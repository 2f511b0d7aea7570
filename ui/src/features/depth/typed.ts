// Texts as they are typed, and what they stand for. What can not be read is refused at its field, as the core would.
import { Refusal } from '$lib/errors';
import { parseDate, parseEuros, parseTime, showDate } from '$lib/i18n';

export type Typed<Field extends string> = Record<Field, string>;

const refuse = (code: string, field: string, details: Record<string, number> = {}): Refusal =>
  new Refusal({ code, field, row: null, details: Object.entries(details).map(([name, value]) => ({ name, value: String(value) })) });

export const shownNumber = (value: number | null): string => (value === null ? '' : String(value));
export const shownDay = (day: string | null): string => showDate(day);

/** A whole number, or nothing. */
export function numberOf(text: string, field: string, { min = 0, max = 100_000 } = {}): number | null {
  const typed = text.replace('%', '').trim();
  if (typed === '') return null;
  const value = /^\d{1,7}$/.test(typed) ? Number(typed) : NaN;
  if (!(value >= min && value <= max)) throw refuse('number', field, { min, max });
  return value;
}

export function centsOf(text: string, field: string): number | null {
  if (text.trim() === '') return null;
  const cents = parseEuros(text);
  if (cents === null) throw refuse('money', field);
  return cents;
}

export function dayOf(text: string, field: string): string | null {
  if (text.trim() === '') return null;
  const day = parseDate(text);
  if (day === null) throw refuse('date', field);
  return day;
}

export function timeOf(text: string, field: string): string {
  if (text.trim() === '') return '';
  const time = parseTime(text);
  if (time === null) throw refuse('time', field);
  return time;
}

/** A choice that may be left open. */
export const choiceOf = <Choice extends string>(text: string): Choice | null => (text === '' ? null : (text as Choice));
