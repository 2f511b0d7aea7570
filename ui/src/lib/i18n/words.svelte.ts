import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { negotiateLanguages } from '@fluent/langneg';
import type { MessageId } from './message-ids';

export type Language = 'nl' | 'en';
export type Args = Record<string, FluentVariable>;

const sources: Record<Language, () => Promise<{ default: string[] }>> = {
  nl: () => import('./words-nl'),
  en: () => import('./words-en'),
};

let bundle = $state.raw<FluentBundle>();
let chosen = $state<Language>('nl');

export const language = (): Language => chosen;

/** Reads the words of a language; the screen changes as soon as they are there. */
export async function chooseLanguage(wanted: string): Promise<void> {
  const [match] = negotiateLanguages([wanted], Object.keys(sources), { defaultLocale: 'nl', strategy: 'lookup' });
  const next = match as Language;
  const { default: texts } = await sources[next]();
  const fresh = new FluentBundle(next, { useIsolating: false });
  for (const text of texts) fresh.addResource(new FluentResource(text));
  bundle = fresh;
  chosen = next;
  document.documentElement.lang = next;
}

/** Whether there are words for an id that was put together from a code. */
export function isMessage(id: string): id is MessageId {
  return bundle?.hasMessage(id) ?? false;
}

/** The words for a message, with its numbers and names filled in. */
export function t(id: MessageId, args?: Args): string {
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return id;
  const problems: Error[] = [];
  const words = bundle.formatPattern(pattern, args, problems);
  if (import.meta.env.DEV && problems.length > 0) console.error(id, problems);
  return words;
}
