import { addDays, dayOf, parseDay, parseTime, showDate, t, timeOf, today } from '$lib/i18n';
import type { Period } from './api';

export type PeriodField = 'day' | 'from' | 'untilDay' | 'until';

/** A period while it is typed: a day, from, until, and another last day where it has one. */
export class PeriodDraft {
  day = $state('');
  from = $state('');
  untilDay = $state('');
  until = $state('');

  constructor(period: Period) {
    this.take(period);
  }

  take({ startsAt, endsAt }: Period): void {
    const night = endsAt === `${addDays(dayOf(startsAt), 1)}T00:00`;
    this.day = showDate(dayOf(startsAt));
    this.from = timeOf(startsAt);
    this.untilDay = night || dayOf(endsAt) === dayOf(startsAt) ? '' : showDate(dayOf(endsAt));
    this.until = night ? '24:00' : timeOf(endsAt);
  }

  /** Null while one of the fields can not be read. Who ends before they begin means the day after. */
  get period(): Period | null {
    const day = parseDay(this.day, today());
    const from = parseTime(this.from);
    const until = parseTime(this.until, true);
    const other = this.untilDay.trim() === '' ? null : parseDay(this.untilDay, day ?? today());
    if (day === null || from === null || until === null || (other === null && this.untilDay.trim() !== '')) return null;
    const last = other === null || other === day ? (until <= from && other === null ? addDays(day, 1) : day) : other;
    // 24:00 of the last day is the first moment of the next.
    const midnight = until === '00:00' && other !== null && this.until.trim().startsWith('24');
    return { startsAt: `${day}T${from}`, endsAt: `${midnight ? addDays(last, 1) : last}T${until}` };
  }

  /** What is accepted, once something is typed that is not. */
  problem(field: PeriodField): string | undefined {
    const text = this[field];
    if (field === 'day' || field === 'untilDay') {
      const blank = text.trim() === '';
      return (blank && field === 'untilDay') || parseDay(text, today()) !== null ? undefined : t('booking-day-wrong');
    }
    return parseTime(text, field === 'until') === null ? t('booking-time-wrong') : undefined;
  }
}
