// When one gathers, told simply.
import type { Gathering } from '../../bindings/contract';
import { addDays, addMonths } from '../../i18n/wall-clock';

const SHOWN = 6;

/** The next six days from `from` on. */
export function nextDays({ rhythm, firstOn }: Gathering, from: string): string[] {
  if (rhythm === null || firstOn === null) return [];
  const days: string[] = [];
  for (let turn = 0; days.length < SHOWN && turn < 3000; turn += 1) {
    const day = dayOfTurn(rhythm, firstOn, turn);
    if (day !== null && day >= from) days.push(day);
  }
  return days;
}

function dayOfTurn(rhythm: NonNullable<Gathering['rhythm']>, first: string, turn: number): string | null {
  switch (rhythm) {
    case 'weekly':
      return addDays(first, 7 * turn);
    case 'two_weekly':
      return addDays(first, 14 * turn);
    case 'monthly_day':
      return addMonths(first, turn);
    case 'quarterly':
      return addMonths(first, 3 * turn);
    case 'monthly_weekday':
      return sameWeekday(first, turn);
  }
}

/** The third Tuesday of every month; a fifth one is the last there is. */
function sameWeekday(first: string, turn: number): string {
  const nth = Math.floor((Number(first.slice(8)) - 1) / 7);
  const month = addMonths(`${first.slice(0, 7)}-01`, turn);
  const ahead = (new Date(first).getUTCDay() - new Date(month).getUTCDay() + 7) % 7;
  const day = addDays(month, ahead + 7 * nth);
  return day.slice(0, 7) === month.slice(0, 7) ? day : addDays(day, -7);
}
