import type { NameParts } from './api';

const PREFIXES = new Set('van de der den het ten ter te op in aan bij onder over uit voor tot la le du von zu di da dos'.split(' '));
/** Words that a family name begins with. */
const FAMILY = new Set(['el', 'al', 'ben', 'abu', 'bin']);

/** A name as it stands on a list, in its parts: `F. van der Berg` is `F.`, `van der`, `Berg`. */
export function splitName(text: string): NameParts {
  const words = text.trim().split(/\s+/).filter(Boolean);
  const isPrefix = (word: string) => PREFIXES.has(word.toLowerCase());
  const begins = words.findIndex((word, at) => at < words.length - 1 && (isPrefix(word) || (at > 0 && FAMILY.has(word.toLowerCase()))));
  const from = begins === -1 ? words.length - 1 : begins;
  const rest = words.slice(Math.max(0, from));
  const family = rest.findIndex((word, at) => !isPrefix(word) || at === rest.length - 1);
  return { given: words.slice(0, Math.max(0, from)).join(' '), prefix: rest.slice(0, Math.max(0, family)).join(' '), family: rest.slice(Math.max(0, family)).join(' ') };
}
