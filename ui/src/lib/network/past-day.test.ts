import { expect, it } from 'vitest';
import { parsePastDay } from './past-day';

const MONDAY = '2026-11-23';

it.each([
  ['vandaag', '2026-11-23'], ['gisteren', '2026-11-22'], ['Yesterday', '2026-11-22'], ['eergisteren', '2026-11-21'], ['zaterdag', '2026-11-21'], ['maandag', '2026-11-23'],
  ['20-11', '2026-11-20'], ['28-10', '2026-10-28'], ['24 november', '2025-11-24'], ['12-4-2024', '2024-04-12'],
])('reads %s as a day that has been', (text, day) => expect(parsePastDay(text, MONDAY)).toBe(day));

it.each(['', '31-2', 'ooit', '28'])('does not take %s for a day', (text) => expect(parsePastDay(text, MONDAY)).toBeNull());
