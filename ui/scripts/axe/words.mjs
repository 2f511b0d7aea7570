// The words of one language, to find things by the name a person reads.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { readFileSync } from 'node:fs';
import { AREAS } from '../message-keys.mjs';

export function wordsOf(language) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const area of AREAS) bundle.addResource(new FluentResource(readFileSync(new URL(`../../../locales/${language}/${area}.ftl`, import.meta.url), 'utf8')));
  return (id, args = {}) => {
    const pattern = bundle.getMessage(id)?.value;
    if (!pattern) throw new Error(`no word ${id} in ${language}`);
    return bundle.formatPattern(pattern, typeof args === 'object' ? args : { streets: args });
  };
}
