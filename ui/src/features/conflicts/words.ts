import { dayOf, formatDate, formatDay, formatMoment, isMessage, t, timeOf } from '$lib/i18n';
import { checkTitle } from '$lib/checks';
import type { ConflictView, WrittenView } from './api';
import { depthField } from './depth-words';

const DAYS = ['starts_on', 'ends_on', 'started_on', 'given_on', 'withdrawn_on', 'joined_on', 'gathering_first_on', 'day', 'follow_up_on'];
const YES_OR_NO = ['is_key_figure', 'is_followed_up'];
/** The field in plain words. */
export function fieldWords(view: ConflictView): string {
  const subject: string = view.subject;
  const inDepth = depthField(subject, view.field);
  if (inDepth) return inDepth;
  if (view.field === 'removed' || !['resource', 'resource_part', 'booking', 'scheme'].includes(subject)) return t('undecided-field', { field: view.field });
  const id = `${subject === 'scheme' ? 'scheme' : 'resource'}-field-${view.field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
  return subject !== 'booking' && isMessage(id) ? t(id) : t('booking-field', { field: view.field });
}

/** Fields that are chosen, with where the words of their choices begin. */
const CHOICES: Record<string, string[]> = {
  phase: ['phase'], standing: ['standing', 'resource-standing', 'organisation-standing'], role: ['role'], kind: ['resource-kind', 'party-kind', 'method-kind', 'organisation-kind', 'talent-kind'], price_unit: ['price-unit'], state: ['booking-state', 'method-state', 'talent-state', 'contact-state'],
  lead_unit: ['scheme-unit'], reply_unit: ['scheme-unit'], support_unit: ['unit', 'scheme-unit'], position: ['stand', 'position'], outcome: ['outcome'], side: ['side'],
  channel: ['channel-of', 'contact-channel'], answer: ['answer', 'check-answer'], scale: ['scale'], community_scale: ['scale'], influence: ['influence'], gathering_rhythm: ['rhythm'], verdict: ['verdict'],
  involvement: ['involvement'], direction: ['contact-direction'], filter: ['filter'],
};

/** Whose field it is. */
export function nameOf(view: ConflictView): string {
  const subject: string = view.subject;
  if (subject === 'check_answer' && view.of) return checkTitle(view.of);
  return view.of || t('undecided-something');
}

/** A value as a person would write it. */
export function valueWords(field: string, written: WrittenView): string {
  if (field === 'removed') return t(written.value === '' ? 'undecided-stays' : 'undecided-removed');
  if (field === 'no_post') return t(written.value === '1' ? 'undecided-no-post' : 'undecided-post');
  if (YES_OR_NO.includes(field)) return t(written.value === '1' ? 'answer-yes' : 'answer-no');
  if (written.text === '') return t('undecided-empty');
  if (DAYS.includes(field) && /^\d{4}-\d\d-\d\d$/.test(written.text)) return formatDate(written.text);
  if (['starts_at', 'ends_at', 'picked_up_at', 'returned_at'].includes(field)) return `${formatDay(dayOf(written.text))} ${timeOf(written.text)}`;
  const choice = CHOICES[field]?.map((head) => `${head}-${written.text}`).find(isMessage);
  return choice ? t(choice) : written.text;
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
