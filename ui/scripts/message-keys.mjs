// Writes the union of message ids from the Dutch words, so that an unknown id is a type error.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@fluent/syntax';

export const AREAS = ['app', 'errors', 'welcome', 'overview', 'neighbours', 'import', 'settings', 'register', 'team', 'bookings', 'doors', 'support', 'resources', 'help', 'documents'];
const target = join(import.meta.dirname, '../src/lib/i18n/message-ids.ts');

export function messageIds(language) {
  return AREAS.flatMap((area) => {
    const path = join(import.meta.dirname, `../../locales/${language}/${area}.ftl`);
    const resource = parse(readFileSync(path, 'utf8'), {});
    const junk = resource.body.find((entry) => entry.type === 'Junk');
    if (junk) throw new Error(`${language}/${area}.ftl: not understood: ${junk.content.slice(0, 120)}`);
    return resource.body.filter((entry) => entry.type === 'Message').map((entry) => entry.id.name);
  });
}

export function renderIds(ids) {
  const lines = [...ids].sort().map((id) => `  | '${id}'`);
  return `// Written by \`npm run words\` from locales/nl. Do not edit.\nexport type MessageId =\n${lines.join('\n')};\n`;
}

if (process.argv[1] === import.meta.filename) writeFileSync(target, renderIds(messageIds('nl')));
