import { formatDate, fullName, t } from '$lib/i18n';
import type { NameParts, SupportRow } from './api';

export const nameOf = (name: NameParts): string => fullName(name) || t('support-nameless');
export const addressWords = ({ street, houseNumber }: { street: string; houseNumber: string }): string => `${street} ${houseNumber}`.trim();

/** The day on which something was said; nobody may have written it down. */
export const dayWords = (day: string): string => (day === '' ? t('support-no-day') : formatDate(day));

/** What is special about a statement; nothing when it simply counts. */
export function marksOf(row: SupportRow): string[] {
  if (row.withdrawnOn !== null) return [t('mark-withdrawn', { date: formatDate(row.withdrawnOn) })];
  return [row.isClash ? t('mark-clash') : '', row.isDouble ? t('mark-double') : '', row.inCircle ? '' : t('mark-outside')].filter(Boolean);
}
