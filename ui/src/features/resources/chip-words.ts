import { dayOf, hoursOn, t } from '$lib/i18n';
import type { BookingRow } from './api';

/** 14:00–18:00, from 14:00, until 18:00 or all day: as far as it is on that day. After its end it is only not back. */
export function hoursWords(booking: BookingRow, day: string): string {
  if (booking.isOverdue && dayOf(booking.endsAt) < day) return t('resource-overdue');
  const { from, until } = hoursOn(booking, day);
  if (from && until) return `${from}–${until}`;
  if (from) return t('calendar-from', { time: from });
  return until ? t('calendar-until', { time: until }) : t('calendar-all-day');
}

/** What is not certain about a booking, or wrong with it. */
export function marksOf(booking: BookingRow): string[] {
  return [booking.state === 'confirmed' ? '' : t(`booking-state-${booking.state}`), booking.isClash ? t('booking-mark-clash') : '', booking.isOverdue ? t('booking-mark-overdue') : ''].filter(Boolean);
}
