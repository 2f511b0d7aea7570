import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import { splitName } from './name';
import Support from './Support.svelte';

const show = (paper = false, id = initiativeId()) => render(Support, { initiativeId: id, paper });

async function count() {
  const answer = await memory.commands.supportCount(initiativeId());
  if (answer.status === 'error') throw new Error(answer.error.code);
  return answer.data;
}
const field = (label: string) => screen.findByLabelText<HTMLInputElement>(label);

beforeAll(() => {
  // There is no layout here, and without a width no house is drawn.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 700 });
  // Nor a top layer for menus.
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });
});

describe('the counter', () => {
  it('says how many are for it, how many it takes, and what is not in these numbers', async () => {
    show();
    const counted = await count();
    expect(counted.for + counted.against + counted.neutral + counted.clashes + counted.silent).toBe(counted.doors);
    expect(await screen.findByText(t('count-missing', { needed: 20, missing: 20 - counted.for }))).toBeDefined();
    expect((await screen.findByText(new RegExp(`^${t('count-apart')}`))).textContent).toContain(t('count-doubles', { count: counted.doubles }));
  });

  it('is a table for who wants numbers', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: t('street-as-table') }));
    expect((await screen.findByRole('row', { name: /^Kastanjelaan 11/ })).textContent).toContain('36');
  });

  it('leads to what contradicts itself, and counts what was chosen', async () => {
    show();
    const before = await count();
    await userEvent.click(await screen.findByRole('button', { name: t('count-clashes-do') }));
    await userEvent.click(await screen.findByRole('button', { name: t('support-keep-of', { name: 'Piet Smit' }) }));
    await waitFor(async () => expect(await count()).toMatchObject({ for: before.for + 1, clashes: 0 }));
    await memory.commands.undo();
  });

  it('counts no longer what was taken back', async () => {
    show();
    const before = await count();
    await userEvent.type(await screen.findByRole('searchbox'), 'lindeplein');
    await waitFor(() => expect(screen.getByText(t('support-found', { total: 3 }))).toBeDefined());
    await userEvent.click(screen.getAllByRole('button', { name: new RegExp(`^${t('support-more-of', { name: '' })}`) })[0]!);
    await userEvent.click(screen.getAllByRole('menuitem', { name: new RegExp(t('support-withdraw')) })[0]!);
    await userEvent.click(await screen.findByRole('button', { name: t('support-withdraw-do') }));
    await waitFor(async () => expect((await count()).withdrawn).toBe(before.withdrawn + 1));
    await memory.commands.undo();
  });

  it('is empty with one thing to do', async () => {
    show(false, [...memory.initiatives.keys()][1] as string);
    expect(await screen.findByRole('heading', { name: t('support-empty') })).toBeDefined();
    expect(screen.getByRole('link', { name: t('support-paper-open') }).getAttribute('href')).toBe('#/support/paper');
  });
});

describe('a paper list', () => {
  it('is written over by keyboard alone: the street stays, Enter keeps the line and begins the next', async () => {
    show(true);
    await field(t('paper-name'));
    const before = await count();
    await userEvent.keyboard('F. van der Berg{Tab}lindes{Tab}25{Enter}');
    await waitFor(async () => expect((await count()).for).toBe(before.for + 1));
    expect((await field(t('field-street'))).value).toBe('Lindestraat');
    expect(document.activeElement).toBe(await field(t('paper-name')));
    await userEvent.keyboard('Jansen{Tab}{Tab}27{Tab}t{Enter}');
    await waitFor(async () => expect((await count()).against).toBe(before.against + 1));
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines[0]).toContain('Jansen');
    expect(lines[1]).toContain('F. van der Berg');
    await memory.commands.undo();
    await memory.commands.undo();
  });

  it('tells a double with who and when, changes nothing, and keeps it when that is meant', async () => {
    show(true);
    const before = await count();
    for (const label of ['paper-name', 'field-street', 'paper-number'] as const) await userEvent.clear(await field(t(label)));
    await userEvent.type(await field(t('paper-name')), 'Bakker');
    await userEvent.type(await field(t('field-street')), 'Lindestraat');
    await userEvent.click(screen.getByRole('radio', { name: t('stand-for') }));
    await userEvent.type(await field(t('paper-number')), '1{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(t('double-who', { name: 'Ria Mulder', stand: 'voor', date: '18 november 2026' }));
    expect(await count()).toEqual(before);
    expect(document.activeElement?.contains(alert)).toBe(true);
    await userEvent.click(within(alert).getByRole('button', { name: t('double-keep') }));
    await waitFor(async () => expect(await count()).toMatchObject({ doubles: before.doubles + 1 }));
    await memory.commands.undo();
  });

  it('keeps a refused line in its fields', async () => {
    show(true);
    await userEvent.type(await field(t('paper-name')), 'Bakker');
    await userEvent.clear(await field(t('paper-number')));
    await userEvent.type(await field(t('paper-number')), 'hoek{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-house-number'));
    expect((await field(t('paper-number'))).value).toBe('hoek');
    expect(document.activeElement).toBe(await field(t('paper-number')));
    await userEvent.clear(await field(t('paper-number')));
  });

  it('gives the last line back to be mended', async () => {
    show(true);
    const before = await count();
    await userEvent.clear(await field(t('paper-name')));
    await userEvent.type(await field(t('paper-name')), 'Visser');
    await userEvent.type(await field(t('paper-number')), '29{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: t('paper-take-back-of', { name: 'Visser' }) }));
    await waitFor(async () => expect((await field(t('paper-name'))).value).toBe('Visser'));
    expect(await count()).toEqual(before);
  });
});

it.each([
  ['Bakker', '', '', 'Bakker'],
  ['F. van der Berg', 'F.', 'van der', 'Berg'],
  ['van Dijk', '', 'van', 'Dijk'],
  ['Jan Willem Bakker', 'Jan Willem', '', 'Bakker'],
  ['Youssef El Amrani', 'Youssef', '', 'El Amrani'],
  ['Jan de', 'Jan', '', 'de'],
  ['', '', '', ''],
])('the name %s has its parts', (text, given, prefix, family) => {
  expect(splitName(text)).toEqual({ given, prefix, family });
});
