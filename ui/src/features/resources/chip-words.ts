import { formatHours, t } from '$lib/i18n';
import type { BookingRow } from './api';

/** 14:00–18:00 Sinterklaasmiddag, as far as it is on that day, with what is not certain about it. */
export function chipWords(booking: BookingRow, day: string): string {
  const marks = [booking.state === 'confirmed' ? '' : t(`booking-state-${booking.state}`), booking.isClash ? t('booking-mark-clash') : '', booking.isOverdue ? t('booking-mark-overdue') : ''].filter(Boolean);
  const said = [formatHours(booking, day) || t('calendar-all-day'), booking.purpose || booking.borrower].filter(Boolean).join(' ');
  return marks.length > 0 ? `${said} (${marks.join(', ')})` : said;
}
