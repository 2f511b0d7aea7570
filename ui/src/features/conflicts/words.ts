import { formatDate, formatMoment, isMessage, t } from '$lib/i18n';
import type { ConflictView, WrittenView } from './api';

const DAYS = ['starts_on', 'ends_on', 'started_on', 'given_on', 'withdrawn_on'];
/** What the words for the choices of a field begin with. */
const CHOICES: Record<string, string> = {
  phase: 'phase', standing: 'standing', role: 'role', position: 'stand', outcome: 'outcome', side: 'side', channel: 'channel-of', support_unit: 'unit', answer: 'answer',
};

/** The field in plain words. */
export const fieldWords = (view: ConflictView): string => t('undecided-field', { field: view.field });

/** Whose field it is. */
export const nameOf = (view: ConflictView): string => view.of || t('undecided-something');

/** A value as a person would write it. */
export function valueWords(field: string, written: WrittenView): string {
  if (field === 'removed') return t(written.value === '' ? 'undecided-stays' : 'undecided-removed');
  if (field === 'no_post') return t(written.value === '1' ? 'undecided-no-post' : 'undecided-post');
  if (written.text === '') return t('undecided-empty');
  if (DAYS.includes(field) && /^\d{4}-\d\d-\d\d$/.test(written.text)) return formatDate(written.text);
  const choice = `${CHOICES[field]}-${written.text}`;
  return field in CHOICES && isMessage(choice) ? t(choice) : written.text;
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
