import type { RoundQuestionInput, RoundQuestionKind, RoundQuestionView } from './api';

/** A question as it is typed: the answers to choose from stand behind each other, with commas. */
export interface TypedQuestion { id: string | null; kind: RoundQuestionKind; text: string; options: string }

export const kinds: readonly RoundQuestionKind[] = ['yes_no', 'choice', 'open'];

export const typedQuestion = ({ id, kind, text, options }: RoundQuestionView): TypedQuestion => ({ id, kind, text, options: options.join(', ') });

export function readQuestion({ id, kind, text, options }: TypedQuestion): RoundQuestionInput {
  const choices = options.split(',').map((one) => one.trim()).filter(Boolean);
  return { id, kind, text: text.trim(), options: kind === 'choice' ? choices : [] };
}
