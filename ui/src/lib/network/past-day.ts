import { addDays, parseDay } from '../i18n';

const NEAR = [['vandaag', 'today'], ['gisteren', 'yesterday'], ['eergisteren']];
const WEEK = 6;
const YEAR = 364;

/** Reads a day that has been: `gisteren`, `zaterdag` (the last), `28-10` (the last there was) or a date; null when it is no day. */
export function parsePastDay(text: string, today: string): string | null {
  const near = NEAR.findIndex((names) => names.includes(text.trim().toLowerCase()));
  if (near >= 0) return addDays(today, -near);
  const lately = parseDay(text, addDays(today, -WEEK));
  return lately !== null && lately <= today ? lately : parseDay(text, addDays(today, -YEAR));
}
