import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { negotiateLanguages } from '@fluent/langneg';
import type { MessageId } from './message-ids';
import dutch from './words-nl';

export type Language = 'nl' | 'en';
export type Args = Record<string, FluentVariable>;

/** The words of a language. A file of them is read when a word is asked for that those before it do not hold. */
class Words {
  readonly bundle: FluentBundle;
  #unread: string[];

  constructor(language: Language, files: readonly string[]) {
    this.bundle = new FluentBundle(language, { useIsolating: false });
    this.#unread = [...files];
  }

  message(id: string): ReturnType<FluentBundle['getMessage']> {
    while (!this.bundle.hasMessage(id) && this.#unread.length > 0) this.bundle.addResource(new FluentResource(this.#unread.shift()!));
    return this.bundle.getMessage(id);
  }
}

// Most evenings are in Dutch: its words come with the first page.
const files: Record<Language, () => Promise<readonly string[]>> = {
  nl: () => Promise.resolve(dutch),
  en: async () => (await import('./words-en')).default,
};

let words = $state.raw<Words>();
let chosen = $state<Language>('nl');

export const language = (): Language => chosen;

/** Reads the words of a language; the screen changes as soon as they are there. */
export async function chooseLanguage(wanted: string): Promise<void> {
  const [match] = negotiateLanguages([wanted], Object.keys(files), { defaultLocale: 'nl', strategy: 'lookup' });
  const next = match as Language;
  words = new Words(next, await files[next]());
  chosen = next;
  document.documentElement.lang = next;
}

/** Whether there are words for an id that was put together from a code. */
export const isMessage = (id: string): id is MessageId => words?.message(id) !== undefined;

/** The words for a message, with its numbers and names filled in. */
export function t(id: MessageId, args?: Args): string {
  const pattern = words?.message(id)?.value;
  if (!words || !pattern) return id;
  const problems: Error[] = [];
  const said = words.bundle.formatPattern(pattern, args, problems);
  if (import.meta.env.DEV && problems.length > 0) console.error(id, problems);
  return said;
}
