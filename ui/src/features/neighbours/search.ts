import type { SegmentInput, SegmentView } from './api';

/** What is asked of the list, without whose list it is. */
export type Question = Omit<SegmentInput, 'name'>;

export const everyone: Question = { text: '', tag: null, filter: 'all', involvement: null, street: '', silentDays: null };

export function questionOf({ text, tag, filter, involvement, street, silentDays }: SegmentView): Question {
  return { text, tag, filter, involvement, street, silentDays };
}

export function isSame(one: Question, other: Question): boolean {
  return (Object.keys(everyone) as (keyof Question)[]).every((key) => (typeof one[key] === 'string' ? String(one[key]).trim() === String(other[key]).trim() : one[key] === other[key]));
}
