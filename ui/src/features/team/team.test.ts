import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { formatMoment, t } from '$lib/i18n';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import Team from './Team.svelte';

const onArrived = vi.fn();
const show = (id: string | null = initiativeId()) => render(Team, { initiativeId: id, onArrived });
const listed = async (name: string) => screen.findByText(name, { selector: 'strong' });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

async function found() {
  show();
  await userEvent.type(await screen.findByRole('textbox', { name: t('together-name') }), 'Riet');
  await press(t('together-start-do'));
  return screen.findByRole('heading', { name: t('together-laptops') });
}

afterEach(() => {
  for (const command of ['joinTeam', 'importBundle', 'inviteDevice'] as const) memory.setRefusal(command, null);
});

it('asks for a name before there is a team', async () => {
  show();
  await press(t('together-start-do'));
  expect((await screen.findByRole('alert')).textContent).toContain('Vul');
});

it('lists who takes part, and marks this laptop', async () => {
  await found();
  expect(document.activeElement?.textContent).toBe(t('together-laptops'));
  const [laptop, ...others] = within(screen.getByRole('region', { name: t('together-laptops') })).getAllByRole('listitem') as [HTMLElement, ...HTMLElement[]];
  expect(others).toHaveLength(0);
  expect(laptop.textContent).toContain('Riet');
  expect(within(laptop).getByText(t('together-laptop-own'))).toBeDefined();
});

it('shows an invitation as a link and as a code', async () => {
  show();
  await press(t('together-invite'));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: t('together-link') }).value).toMatch(/^samenspel:\/\/join#/);
  expect(within(dialog).getByRole('img', { name: t('together-qr') })).toBeDefined();
});

it('lets nobody in whose digits are not those', async () => {
  show();
  await press(t('together-accept'));
  expect((await screen.findByRole('dialog')).textContent).toContain('407 193');
  await press(t('together-accept-no'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('together-not-accepted'));
  expect(screen.queryByText('Fatima')).toBeNull();
});

it('lets in who read the same digits aloud', async () => {
  show();
  await press(t('together-accept'));
  await press(t('together-accept-do'));
  expect(await screen.findByText(t('together-accepted', { name: 'Fatima' }))).toBeDefined();
  expect(await listed('Fatima')).toBeDefined();
});

it('names a link that is no invitation beside the field', async () => {
  show(null);
  await userEvent.type(await screen.findByRole('textbox', { name: t('together-join-link') }), 'hallo');
  await userEvent.type(screen.getByRole('textbox', { name: t('together-join-name') }), 'Noor');
  await press(t('together-join-do'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-invite'));
});

it('gives who answers an invitation the digits and the request', async () => {
  show(null);
  await userEvent.type(await screen.findByRole('textbox', { name: t('together-join-link') }), 'samenspel://join#abc');
  await userEvent.type(screen.getByRole('textbox', { name: t('together-join-name') }), 'Noor');
  await press(t('together-join-do'));
  expect(await screen.findByText('407 193')).toBeDefined();
  await press(t('together-join-save'));
  expect(await screen.findByText(/samenspel\.aanvraag/)).toBeDefined();
});

it('says what came of a bundle', async () => {
  show();
  await press(t('bundle-take'));
  expect(await screen.findByText('14 wijzigingen overgenomen.')).toBeDefined();
});

it('says why a bundle was not taken in', async () => {
  memory.setRefusal('importBundle', { code: 'not_a_bundle', field: 'file' });
  show();
  await press(t('bundle-take'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-not-a-bundle'));
});

const change = async (name: string, what: string) => press(`${what}: ${name}`);

it('tells when something was seen of a laptop last', async () => {
  show();
  expect(await screen.findByText(t('together-seen', { moment: formatMoment('2026-11-20T19:12:00Z') }))).toBeDefined();
});

it('says what goes and what stays before a laptop is taken out', async () => {
  show();
  await change('Fatima', t('together-remove'));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain(t('together-remove-not'));
  await press(t('together-remove-no'));
  expect(await listed('Fatima')).toBeDefined();
});

it('lets a laptop invite others, and no longer', async () => {
  show();
  await change('Fatima', t('together-role-give'));
  expect(await screen.findAllByText(t('together-keeps-list'))).toHaveLength(2);
  await change('Fatima', t('together-role-take'));
  expect(await screen.findByText(t('together-takes-part'))).toBeDefined();
});

it('takes a laptop out, and says so', async () => {
  show();
  await change('Fatima', t('together-remove'));
  await press(t('together-remove-do'));
  expect(await screen.findByText(t('together-removed', { name: 'Fatima' }))).toBeDefined();
  expect(screen.queryByText('Fatima')).toBeNull();
});

const SHEET = Array.from({ length: 21 }, () => '7K2M').join(' ');

async function comesBack(code: string) {
  show(null);
  await press(t('come-back-open'));
  await userEvent.type(screen.getByRole('textbox', { name: t('come-back-code') }), code);
  await userEvent.type(screen.getByRole('textbox', { name: t('server-address') }), 'samenspel.utrecht.nl');
  await userEvent.type(screen.getByRole('textbox', { name: t('together-name') }), 'Riet');
  await press(t('come-back-do'));
}

it('makes a sheet of the team, shows it once, and lists it by its mark', async () => {
  show();
  await userEvent.type(await screen.findByRole('textbox', { name: t('server-address') }), 'samenspel.utrecht.nl');
  await press(t('server-connect'));
  await press(t('sheet-make'));
  const dialog = await screen.findByRole('dialog');
  const mark = /(?<= )[0-9A-F]{4}(?= )/.exec(within(dialog).getByRole('heading').textContent)?.[0] ?? '';
  expect(within(dialog).getAllByRole('listitem')).toHaveLength(21);
  await press(t('recovery-written'));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await listed(t('sheet-name', { mark }))).toBeDefined();
  expect(await screen.findByText(t('sheets-count', { count: 1 }))).toBeDefined();
  await change(t('sheet-name', { mark }), t('together-remove'));
  await press(t('sheet-remove-do'));
  expect(await screen.findByText(t('sheet-removed'))).toBeDefined();
  expect(await screen.findByText(t('sheets-count', { count: 0 }))).toBeDefined();
});

it('comes back with a sheet', async () => {
  await comesBack(SHEET);
  expect(onArrived).toHaveBeenCalled();
});

it('names a sheet with a typing error beside the field, and keeps what was typed', async () => {
  await comesBack(SHEET.slice(1));
  await screen.findByText(t('error-team-sheet'), { exact: false });
  const code = screen.getByRole<HTMLTextAreaElement>('textbox', { name: t('come-back-code') });
  expect(code.getAttribute('aria-invalid')).toBe('true');
  expect(code.value).toBe(SHEET.slice(1));
});

it('says what the municipality can and can not read', async () => {
  show();
  expect(await screen.findByText(t('town-title'))).toBeDefined();
  expect(screen.getByText(t('town-not-names'))).toBeDefined();
});
