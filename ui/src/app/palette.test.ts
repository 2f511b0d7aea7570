import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { t } from '$lib/i18n';
import { initiativeId } from '$lib/platform/memory/for-tests';
import CommandPalette from './CommandPalette.svelte';

it('finds a resource by its name and leads to it', async () => {
  render(CommandPalette, { initiativeId: initiativeId(), onClose: () => {}, onKeys: () => {} });
  await userEvent.type(screen.getByRole('combobox'), 'bakfiets');
  await userEvent.click(await screen.findByRole('option', { name: /^Bakfiets/ }));
  expect(location.hash).toMatch(/^#\/resources\/all\/.+/);
  location.hash = '';
});

it('books and opens the schemes from anywhere', async () => {
  render(CommandPalette, { initiativeId: initiativeId(), onClose: () => {}, onKeys: () => {} });
  await userEvent.type(screen.getByRole('combobox'), t('booking-new').toLowerCase());
  await userEvent.click(await screen.findByRole('option', { name: t('booking-new') }));
  expect(location.hash).toBe('#/resources/free/new');
  location.hash = '';
});

it('finds an organisation, and opens the doubles', async () => {
  render(CommandPalette, { initiativeId: initiativeId(), onClose: () => {}, onKeys: () => {} });
  await userEvent.type(screen.getByRole('combobox'), 'bakkerij');
  await userEvent.click(await screen.findByRole('option', { name: /^Bakkerij Visser/ }));
  expect(location.hash).toMatch(/^#\/network\/organisations\/.+/);
  await userEvent.clear(screen.getByRole('combobox'));
  await userEvent.type(screen.getByRole('combobox'), t('doubles-open').toLowerCase());
  await userEvent.click(await screen.findByRole('option', { name: t('doubles-open') }));
  expect(location.hash).toBe('#/network/doubles');
  location.hash = '';
});

it('chooses on Enter what the last letters found, never what stood there before', async () => {
  const onClose = vi.fn();
  render(CommandPalette, { initiativeId: initiativeId(), onClose, onKeys: () => {} });
  const box = screen.getByRole('combobox');
  await userEvent.type(box, 'bakkerij');
  await screen.findByRole('option', { name: /^Bakkerij Visser/ });
  void fireEvent.input(box, { target: { value: t('booking-new') } });
  void fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(location.hash).toBe('#/resources/free/new'));
  expect(onClose).toHaveBeenCalledOnce();
  location.hash = '';
});
