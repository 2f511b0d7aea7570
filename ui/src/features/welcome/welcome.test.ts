import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { t } from '$lib/i18n';
import { memory } from '$lib/platform/memory/for-tests';
import Unlock from './Unlock.svelte';
import Welcome from './Welcome.svelte';

const during = (work: () => Promise<void>) => work();

it('starts an initiative with nothing but a name', async () => {
  const onReady = vi.fn();
  render(Welcome, { keychain: true, folder: '/tmp', during, onReady });
  await userEvent.click(screen.getByRole('button', { name: new RegExp(t('welcome-new')) }));
  await userEvent.type(screen.getByLabelText(t('initiative-title')), 'Moestuin');
  await userEvent.click(screen.getByRole('button', { name: t('begin-do') }));
  await waitFor(() => expect(onReady).toHaveBeenCalledWith(expect.any(String), 'overview'));
});

it('asks for a passphrase where no keychain works, says why, and says what is too short', async () => {
  render(Welcome, { keychain: false, folder: '/tmp', during, onReady: () => {} });
  await userEvent.click(screen.getByRole('button', { name: new RegExp(t('welcome-new')) }));
  expect(screen.getByText(t('passphrase-why'))).toBeDefined();
  await userEvent.type(screen.getByLabelText(t('initiative-title')), 'Moestuin');
  await userEvent.type(screen.getByLabelText(t('passphrase')), 'kort');
  await userEvent.click(screen.getByRole('button', { name: t('begin-do') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-weak-passphrase'));
});

it('opens the demo with the ten examples for who asks for them, and without for who does not', async () => {
  const asked = vi.spyOn(memory.commands, 'openDemo');
  for (const [choice, withCases] of [['welcome-cases', true], ['welcome-demo', false]] as const) {
    const { unmount } = render(Welcome, { keychain: true, folder: '/tmp', during, onReady: () => {} });
    await userEvent.click(screen.getByRole('button', { name: new RegExp(t(choice)) }));
    await waitFor(() => expect(asked).toHaveBeenLastCalledWith(withCases));
    unmount();
  }
  asked.mockRestore();
});

it('does not open the demo for someone who turned back', async () => {
  const asked = vi.spyOn(memory.commands, 'cancelJob');
  memory.commands.openDemo = () => new Promise(() => {});
  render(Welcome, { keychain: true, folder: '/tmp', during, onReady: () => {} });
  await userEvent.click(screen.getByRole('button', { name: new RegExp(t('welcome-demo')) }));
  await userEvent.click(screen.getByRole('button', { name: t('back') }));
  expect(asked).toHaveBeenCalledWith('demo');
});

it('lets the code on paper be seen while it is copied', async () => {
  render(Unlock, {});
  await userEvent.click(screen.getByRole('radio', { name: t('recovery-code') }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: t('recovery-code') }).type).toBe('text');
});

it('says plainly that a key is wrong and keeps it to look at', async () => {
  render(Unlock, {});
  const field = screen.getByLabelText<HTMLInputElement>(t('passphrase'), { selector: 'input[type=password]' });
  await userEvent.type(field, 'fout fout fout');
  await userEvent.click(screen.getByRole('button', { name: t('unlock-do') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-wrong-key'));
  expect(field.value).toBe('fout fout fout');
});
