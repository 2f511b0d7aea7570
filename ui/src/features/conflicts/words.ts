import { formatDate, formatMoment, isMessage, t } from '$lib/i18n';
import type { ConflictView, WrittenView } from './api';

/** The field in plain words. */
export const fieldWords = (view: ConflictView): string => t('undecided-field', { field: view.field });

/** Whose field it is. */
export const nameOf = (view: ConflictView): string => view.of || t('undecided-something');

/** A value as a person would write it. */
export function valueWords(field: string, written: WrittenView): string {
  if (field === 'removed') return t(written.value === '' ? 'undecided-stays' : 'undecided-removed');
  if (field === 'no_post') return t(written.value === '1' ? 'undecided-no-post' : 'undecided-post');
  if (written.text === '') return t('undecided-empty');
  if (field === 'starts_on' || field === 'ends_on') return formatDate(written.text);
  const choice = `${field}-${written.text}`;
  return ['phase', 'standing', 'role'].includes(field) && isMessage(choice) ? t(choice) : written.text;
}

/** Who wrote it, and when. */
export function writtenWords({ own, by, writtenAt }: WrittenView): string {
  return t('undecided-by', { who: own ? t('undecided-own') : (by ?? t('undecided-someone')), moment: formatMoment(writtenAt) });
}

/** What stands now that someone chose. */
export function keptWords(view: ConflictView, written: WrittenView): string {
  const name = nameOf(view);
  if (view.field === 'removed') return t(written.value === '' ? 'undecided-kept-on' : 'undecided-kept-off', { name });
  return t('undecided-kept', { field: fieldWords(view), name, value: valueWords(view.field, written) });
}
