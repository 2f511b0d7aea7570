import { language } from './words.svelte';

const ZONE = 'Europe/Amsterdam';
const locale = (): string => (language() === 'nl' ? 'nl-NL' : 'en-GB');

export const formatNumber = (value: number): string => new Intl.NumberFormat(locale()).format(value);

/** 12 april 2027, from `2027-04-12`. */
export function formatDate(date: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}

/** 12 april 2027 14:02, the clock of the Netherlands. */
export function formatMoment(moment: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short', timeZone: ZONE }).format(new Date(moment));
}

/** 14:02. */
export function formatTime(moment: string): string {
  return new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(moment));
}

export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let at = 0;
  let value = bytes;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1000;
    at += 1;
  }
  return new Intl.NumberFormat(locale(), { style: 'unit', unit: units[at], maximumFractionDigits: value < 10 && at > 0 ? 1 : 0 }).format(value);
}
