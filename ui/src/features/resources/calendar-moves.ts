import { addDays, addMonths, daysFrom, mondayOf, today, weekdayOf, weeksOfMonth } from '$lib/i18n';
import type { BookingRow } from './api';

export type CalendarView = 'week' | 'month' | 'list';

/** The days in sight around a day. */
export function daysInSight(view: CalendarView, day: string): string[] {
  if (view === 'week') return daysFrom(mondayOf(day), 7);
  const weeks = weeksOfMonth(day).flat();
  return view === 'month' ? weeks : weeks.filter((one) => one.slice(0, 7) === day.slice(0, 7));
}

/** The day that a key leads to; null when the key is not for the calendar. Up and down in a week go to other things, not to other days. */
export function dayAfterKey(view: CalendarView, day: string, key: string): string | null {
  const days: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, Home: -weekdayOf(day), End: 6 - weekdayOf(day) };
  if (view === 'month') Object.assign(days, { ArrowUp: -7, ArrowDown: 7 });
  if (key in days) return addDays(day, days[key]!);
  if (key === 'PageUp' || key === 'PageDown') return further(view, day, key === 'PageUp' ? -1 : 1);
  return null;
}

/** The week or month before or after. */
export const further = (view: CalendarView, day: string, steps: number): string => (view === 'week' ? addDays(day, 7 * steps) : addMonths(day, steps));

/** Whether something goes on that day. What ends at midnight is over; what was not brought back is still away. */
export function isOn(booking: BookingRow, day: string, now = today()): boolean {
  const away = booking.isOverdue && day <= now;
  return booking.startsAt < `${addDays(day, 1)}T00:00` && (away || booking.endsAt > `${day}T00:00`);
}

/** So long before the days in sight something may have been fetched that is still away. */
export const LOOK_BACK_DAYS = 92;

/** The number of the week, as calendars here print it. */
export function weekNumber(day: string): number {
  const thursday = addDays(mondayOf(day), 3);
  return 1 + Math.floor((Date.parse(thursday) - Date.parse(`${thursday.slice(0, 4)}-01-01`)) / (7 * 86_400_000));
}
