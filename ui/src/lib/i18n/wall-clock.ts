// Days (`2026-11-28`) and wall-clock times (`2026-11-28T14:00`) as they are typed and counted here, without a zone:
// which moment one is, the core knows.
import { parseDate } from './dates';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = [
  ['ma', 'maandag', 'mon', 'monday'],
  ['di', 'dinsdag', 'tue', 'tuesday'],
  ['wo', 'woensdag', 'wed', 'wednesday'],
  ['do', 'donderdag', 'thu', 'thursday'],
  ['vr', 'vrijdag', 'fri', 'friday'],
  ['za', 'zaterdag', 'sat', 'saturday'],
  ['zo', 'zondag', 'sun', 'sunday'],
];
const NEAR = [['vandaag', 'today'], ['morgen', 'tomorrow'], ['overmorgen']];

/** The wall clock in the Netherlands. */
export const wallNow = (now = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' }).format(now).replace(' ', 'T');

/** Reads a date, also without its year (`28-11`, the next there is), `zaterdag` (the next) and `morgen`; null when it is no day. */
export function parseDay(text: string, from: string): string | null {
  const typed = text.trim().toLowerCase();
  const near = NEAR.findIndex((names) => names.includes(typed));
  if (near >= 0) return addDays(from, near);
  const weekday = WEEKDAYS.findIndex((names) => names.includes(typed));
  if (weekday >= 0) return addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  return parseDate(typed) ?? nextWithoutYear(typed, from);
}

/** Reads `14:00`, `14.30`, `1430`, `14u30` and `14`; null when there is no such time. An end may be 24:00, the midnight after. */
export function parseTime(text: string, isEnd = false): string | null {
  const typed = /^(?:(\d{1,2})(?:\s*[:.uh]\s*(\d{2})?)?|(\d{2})(\d{2}))(?:\s*(?:uur|u|h))?$/.exec(text.trim().toLowerCase());
  if (!typed) return null;
  const [hour, minute] = [Number(typed[1] ?? typed[3]), Number(typed[2] ?? typed[4] ?? 0)];
  if (isEnd && hour === 24 && minute === 0) return '00:00';
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : null;
}

export const dayOf = (wall: string): string => wall.slice(0, 10);
export const timeOf = (wall: string): string => wall.slice(11, 16);
export const addDays = (day: string, days: number): string => isoOf(Date.parse(day) + days * DAY_MS).slice(0, 10);
export const addMinutes = (wall: string, minutes: number): string => isoOf(Date.parse(`${wall}Z`) + minutes * MINUTE_MS);
export const minutesBetween = (start: string, end: string): number => (Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / MINUTE_MS;
export const daysFrom = (first: string, count: number): string[] => Array.from({ length: count }, (_, at) => addDays(first, at));

/** 0 is Monday. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));
export const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The same day of another month, or its last day when it is shorter. */
export function addMonths(day: string, months: number): string {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoOf(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last))).slice(0, 10);
}

/** The weeks that a month touches, each from Monday. */
export function weeksOfMonth(day: string): string[][] {
  const [first, next] = [firstOfMonth(day), firstOfMonth(addMonths(firstOfMonth(day), 1))];
  const weeks: string[][] = [];
  for (let monday = mondayOf(first); monday < next; monday = addDays(monday, 7)) weeks.push(daysFrom(monday, 7));
  return weeks;
}

function nextWithoutYear(typed: string, from: string): string | null {
  const parts = typed.split(/[\s./-]+/).filter(Boolean);
  if (parts.length !== 2) return null;
  const year = Number(from.slice(0, 4));
  // A leap day may be years away.
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const day = parseDate(`${parts.join('-')}-${year + ahead}`);
    if (day && day >= from) return day;
  }
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 16);
