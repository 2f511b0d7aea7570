import { render, screen, within } from '@testing-library/svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse, serializeExpression } from '@fluent/syntax';
import { chooseLanguage, t } from '$lib/i18n';
import Help from './Help.svelte';
import { PAGES, readHandbook } from './pages';

/** What stands on the buttons and places of the window, without messages that fill something in. */
function labels(language: 'nl' | 'en'): Set<string> {
  const folder = join('..', 'locales', language);
  const of = (file: string) => {
    const { body } = parse(readFileSync(join(folder, file), 'utf8'), {});
    return body.flatMap((entry) => (entry.type === 'Message' && entry.value ? [entry.value.elements.map((it) => (it.type === 'TextElement' ? it.value : serializeExpression(it.expression))).join('')] : []));
  };
  return new Set(readdirSync(folder).flatMap(of));
}

it.each(['nl', 'en'] as const)('names in %s what stands on a button as the button does', async (language) => {
  const known = labels(language);
  for (const page of await readHandbook(language)) {
    const named = [...page.html.matchAll(/<em>(.*?)<\/em>/g)].map((match) => (match[1] ?? '').replaceAll('&#39;', "'"));
    for (const name of named) expect(known, `${page.name}: ${name}`).toContain(name);
  }
});

it('opens on the first evening and tells it in ten steps', async () => {
  await chooseLanguage('nl');
  render(Help, { page: null });
  const article = await screen.findByRole('article');
  expect(within(article).getAllByRole('listitem')).toHaveLength(10);
  expect(screen.getByRole('navigation', { name: t('help-pages') }).querySelectorAll('a')).toHaveLength(PAGES.length);
});

it('says so when there is no such page', async () => {
  render(Help, { page: 'weg' });
  expect(await screen.findByText(t('help-none'))).toBeDefined();
});
