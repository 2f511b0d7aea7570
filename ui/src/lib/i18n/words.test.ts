import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, Pattern, Placeable, SelectExpression, type Message, type PatternElement } from '@fluent/syntax';
import { describe, expect, it } from 'vitest';
import { messageIds, renderIds } from '../../../scripts/message-keys.mjs';
import { errorMessages } from '../errors/messages';
import { t } from '.';

const AREAS = ['app', 'errors', 'welcome', 'overview', 'neighbours', 'import', 'settings', 'doors', 'support', 'resources', 'depth', 'checklist', 'register'];

describe('the words', () => {
  it('are the same ids in Dutch and English, each once', () => {
    const [dutch, english] = [messageIds('nl'), messageIds('en')];
    expect(english).toEqual(dutch);
    expect(new Set(dutch).size).toBe(dutch.length);
  });

  it('use the same numbers and names in both languages', () => {
    const [dutch, english] = [variablesOf('nl'), variablesOf('en')];
    for (const [id, names] of dutch) expect([id, english.get(id)]).toEqual([id, names]);
  });

  it('differ between the languages, except where they happen to be alike', () => {
    const [dutch, english] = [messagesOf('nl'), messagesOf('en')];
    const alike = [...dutch].filter(([id, text]) => english.get(id) === text && /[a-z]{3}/i.test(text)).map(([id]) => id);
    expect(alike.filter((id) => !ALIKE.includes(id))).toEqual([]);
  });

  it('give the ids that the code is checked against', () => {
    expect(readFileSync(resolve('src/lib/i18n/message-ids.ts'), 'utf8')).toBe(renderIds(messageIds('nl')));
  });

  it('are all used', () => {
    const code = sources(resolve('src')).join('\n');
    const unused = messageIds('nl').filter((id) => !isUsed(id, code));
    expect(unused).toEqual([]);
  });

  it('exist for every error code', () => {
    for (const id of Object.values(errorMessages)) expect(t(id, { value: '' })).not.toBe(id);
  });
});

const ALIKE = ['privacy', 
  'app-name', 'phase-plan', 'filter-tag', 'column-tags', 'group-contact', 'field-postcode', 'field-email', 'export-xlsx', 'export-csv',
  'kind-postcode', 'kind-email', 'kind-tags', 'calendar-view-week', 'calendar-week', 'parts', 'resource-field-priceUnit',
];

function isUsed(id: string, code: string): boolean {
  if (code.includes(`'${id}'`)) return true;
  if (id.startsWith('error-') || id.startsWith('act-') || id === 'salvage-table-name') return true;
  // `t(`phase-${phase}`)` uses every id that begins and ends like it.
  const templates = [...code.matchAll(/`([a-z_-]*)\$\{[^}]+\}([a-z_-]*)`/g)].map(([, head, tail]) => [head, tail] as const);
  return templates.some(([head = '', tail = '']) => head.length > 2 && id.startsWith(head) && id.endsWith(tail));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(svelte|ts)$/.test(entry.name) && !/\.test\.ts$|message-ids\.ts$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

function entries(language: string): Message[] {
  return AREAS.flatMap((area) => parse(readFileSync(resolve(`../locales/${language}/${area}.ftl`), 'utf8'), {}).body.filter((entry): entry is Message => entry.type === 'Message'));
}

function messagesOf(language: string): Map<string, string> {
  return new Map(entries(language).map((entry) => [entry.id.name, texts(entry.value).join(' ')]));
}

function texts(pattern: Pattern | null): string[] {
  return (pattern?.elements ?? []).flatMap((element: PatternElement) => {
    if (!(element instanceof Placeable)) return [element.value];
    return element.expression instanceof SelectExpression ? element.expression.variants.flatMap((variant) => texts(variant.value)) : [];
  });
}

function variablesOf(language: string): Map<string, string[]> {
  return new Map(entries(language).map((entry) => [entry.id.name, [...new Set([...JSON.stringify(entry).matchAll(/"type":"VariableReference","id":\{[^}]*"name":"(\w+)"/g)].map((found) => found[1]!))].sort()]));
}
