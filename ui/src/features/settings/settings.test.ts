import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { preferences } from '$lib/preferences.svelte';
import { memory } from '$lib/platform/memory/for-tests';
import Settings from './Settings.svelte';

const show = () => render(Settings, { folder: '/tmp', demo: false });

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

it('shows the recovery sheet in 13 groups', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('recovery-again') }));
  const sheet = await screen.findByRole('list', { name: t('recovery-code') });
  expect(within(sheet).getAllByRole('listitem')).toHaveLength(13);
});

it('asks before it goes back to a backup', async () => {
  show();
  await userEvent.click((await screen.findAllByRole('button', { name: new RegExp(`^${t('backup-restore')}`) }))[0]!);
  expect(within(screen.getByRole('dialog')).getByText(t('backup-restore-explained'))).toBeDefined();
});

it('does not give up the last key, and says so', async () => {
  memory.setRefusal('removeKeySlot', { code: 'last_key_slot', field: null });
  show();
  await userEvent.click((await screen.findAllByRole('button', { name: new RegExp(`^${t('slot-remove')}`) }))[0]!);
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: t('slot-remove-do') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-last-key-slot'));
  memory.setRefusal('removeKeySlot', null);
});
