import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { preferences } from '$lib/preferences.svelte';
import { memory } from '$lib/platform/memory/for-tests';
import Settings from './Settings.svelte';

const show = () => render(Settings, { folder: '/tmp', demo: false, initiativeId: null });

it('changes the theme at once and keeps it', async () => {
  show();
  await userEvent.click(screen.getByRole('radio', { name: t('theme-contrast') }));
  await waitFor(() => expect(memory.settings.theme).toBe('contrast'));
  expect(document.documentElement.dataset.theme).toBe('contrast');
});

it('puts the old look back when it can not be kept', async () => {
  memory.setRefusal('saveSettings', { code: 'no_room', field: null });
  await expect(preferences.change({ textPercent: 200 })).rejects.toThrow();
  expect(preferences.current.textPercent).toBe(100);
  memory.setRefusal('saveSettings', null);
});

const sheetInHand = async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('recovery-again') }));
  return screen.findByRole('dialog');
};

it('shows the recovery sheet in as many groups as the core writes', async () => {
  const core = readFileSync(resolve('../crates/crypto/src/recovery_code.rs'), 'utf8');
  const constant = (name: string) => Number(new RegExp(`const ${name}: usize = (\\d+);`).exec(core)?.[1]);
  const groups = constant('CODE_CHARS') / constant('GROUP_CHARS');
  const sheet = await sheetInHand();
  expect(within(sheet).getAllByRole('listitem')).toHaveLength(groups);
  expect(within(sheet).getByText(t('recovery-sheet-lead', { groups }))).toBeDefined();
});

it('asks before a recovery sheet that is shown once is closed by accident', async () => {
  const sheet = await sheetInHand();
  await userEvent.click(within(sheet).getByRole('button', { name: t('close') }));
  expect(screen.getByRole('heading', { name: t('recovery-leave') })).toBeDefined();
  await userEvent.click(within(sheet).getByRole('button', { name: t('recovery-stay') }));
  expect(within(sheet).getByRole('list', { name: t('recovery-code') })).toBeDefined();
  await userEvent.click(within(sheet).getByRole('button', { name: t('recovery-written') }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

const restoreNewest = async () => userEvent.click((await screen.findAllByRole('button', { name: new RegExp(`^${t('backup-restore')}`) }))[0]!);

it('asks before it goes back to a backup, and shows what was kept in it', async () => {
  show();
  const kept = memory.initiatives.size;
  await memory.commands.createInitiative('Na de reservekopie');
  await restoreNewest();
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(t('backup-restore-explained'))).toBeDefined();
  await userEvent.click(within(dialog).getByRole('button', { name: t('backup-restore-do') }));
  expect(await screen.findByText(t('backup-before_restore'), { exact: false })).toBeDefined();
  expect(memory.initiatives.size).toBe(kept);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Alles is weer zoals op 21 november 2026/);
});

it('tells how far restoring is, in words', async () => {
  const restore = memory.commands.restoreBackup;
  let finish = () => {};
  memory.commands.restoreBackup = () => new Promise((resolve) => (finish = () => resolve({ status: 'ok', data: null })));
  show();
  await restoreNewest();
  await userEvent.click(screen.getByRole('button', { name: t('backup-restore-do') }));
  memory.emit('progressChanged', { job: 'restore', done: 2, total: 4 });
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
  await waitFor(() => expect(bar.value).toBe(2));
  expect(screen.getByText(t('restore-step', { done: 2 }))).toBeDefined();
  finish();
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  memory.commands.restoreBackup = restore;
});

it('stops an export on request and leaves no file', async () => {
  memory.setRefusal('exportAll', { code: 'cancelled', field: null });
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('full-export-do') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('export-stopped'));
  memory.setRefusal('exportAll', null);
});

it('does not give up the last key, and says so', async () => {
  memory.setRefusal('removeKeySlot', { code: 'last_key_slot', field: null });
  show();
  await userEvent.click((await screen.findAllByRole('button', { name: new RegExp(`^${t('slot-remove')}`) }))[0]!);
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: t('slot-remove-do') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-last-key-slot'));
  memory.setRefusal('removeKeySlot', null);
});

it('tells of every activity what for, on what ground and how long', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('register-show') }));
  const entry = (await screen.findByRole('heading', { name: t('processing-neighbour-contact') })).closest('article');
  for (const said of [t('basis-consent'), t('processing-neighbour-contact-purpose'), t('term-months-without-sign', { months: 24, after_end: 6 })])
    expect(within(entry as HTMLElement).getByText(said)).toBeDefined();
  expect(screen.getByText(t('due-none'))).toBeDefined();
});

it('puts the register and the risks on paper', async () => {
  render(Settings, { folder: '/tmp', demo: false, initiativeId: [...memory.initiatives.keys()][0] ?? null });
  await userEvent.click(await screen.findByRole('button', { name: t('documents-privacy') }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: t('documents-save') }));
  expect(await dialog.findByText(/verwerkingsregister\.pdf/)).toBeDefined();
  await userEvent.click(dialog.getByRole('radio', { name: t('documents-dpia') }));
  await userEvent.click(dialog.getByRole('button', { name: t('documents-show') }));
  expect(await dialog.findByText(t('documents-shown'))).toBeDefined();
  expect(dialog.queryByRole('button', { name: t('documents-open') })).toBeNull();
});
