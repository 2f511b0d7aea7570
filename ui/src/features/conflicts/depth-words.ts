// The fields of an initiative in depth, as its sheets name them.
import { isMessage, t } from '$lib/i18n';

/** Where the words of a field begin, by whose it is. */
const HEADS: Record<string, string[]> = {
  initiative: ['rules-field', 'expectation', 'question-field'],
  term: ['term'], party: ['party-field'], method: ['method-field'], role: ['role-field'], group_to_hear: ['group-field'], kindred: ['kindred-field'],
};
/** Columns that are called otherwise on the page. */
const CALLED: Record<string, string> = { day: 'on', term: 'word', community_who: 'community_who_may_start' };

/** The words of a field, when it is one of these. */
export function depthField(subject: string, field: string): string | undefined {
  const called = CALLED[field] ?? field;
  const card = /^(gathering|community)_(.+)$/.exec(called);
  const ids = card ? [`${card[1]}-field-${camel(card[2]!)}`] : (HEADS[subject] ?? []).map((head) => `${head}-${camel(called)}`);
  const known = ids.find(isMessage);
  return known && t(known);
}

const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
