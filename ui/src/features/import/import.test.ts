import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import Import from './Import.svelte';

const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

it('leads from a file to neighbours, and back again in one go', async () => {
  const before = memory.people.size;
  render(Import, { initiativeId: initiativeId() });
  await press(t('import-choose'));
  expect(await screen.findByText('bewonerslijst-iepenlaan.xlsx')).toBeDefined();
  await press(t('next'));
  await press(t('import-check'));
  expect(await screen.findByText(t('import-row', { row: 6 }))).toBeDefined();
  await press(t('import-do', { count: 314 }));
  await screen.findByText(t('import-result', { imported: 314 }));
  expect(memory.people.size).toBe(before + 314);
  await press(t('import-undo'));
  await waitFor(() => expect(memory.people.size).toBe(before));
});

it('asks for the column with the name', async () => {
  render(Import, { initiativeId: initiativeId() });
  await press(t('import-choose'));
  await press(t('next'));
  await userEvent.selectOptions(screen.getByLabelText(t('import-column-is', { column: 'Naam' })), 'ignore');
  await press(t('import-check'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-blank', { field: 'columns' }));
});

it('counts those who are known already only when they are to come in too', async () => {
  render(Import, { initiativeId: initiativeId() });
  await press(t('import-choose'));
  await press(t('next'));
  await press(t('import-check'));
  await screen.findByRole('button', { name: t('import-do', { count: 314 }) });
  await userEvent.click(screen.getByRole('radio', { name: t('import-add') }));
  await screen.findByRole('button', { name: t('import-do', { count: 315 }) });
});

it('does not take back something else than the list', async () => {
  render(Import, { initiativeId: initiativeId() });
  await press(t('import-choose'));
  await press(t('next'));
  await press(t('import-check'));
  await press(t('import-do', { count: 314 }));
  await screen.findByText(t('import-result', { imported: 314 }));
  await memory.commands.createInitiative('Iets anders');
  await press(t('import-undo'));
  expect(await screen.findByText(t('import-undo-gone'))).toBeDefined();
  expect([...memory.initiatives.values()].some((initiative) => initiative.title === 'Iets anders')).toBe(true);
  await memory.commands.undo();
  await memory.commands.undo();
});

it('goes on when its page is left, and is found again', async () => {
  const runImport = memory.commands.runImport;
  let finish = () => {};
  memory.commands.runImport = () => new Promise((resolve) => (finish = () => resolve({ status: 'ok', data: { imported: 314, skippedDuplicates: 0, leftOut: 0 } })));
  const first = render(Import, { initiativeId: initiativeId() });
  await press(t('import-choose'));
  await press(t('next'));
  await press(t('import-check'));
  await press(t('import-do', { count: 314 }));
  await screen.findByRole('progressbar');
  first.unmount();
  const second = render(Import, { initiativeId: initiativeId() });
  expect(await screen.findByRole('progressbar')).toBeDefined();
  second.unmount();
  finish();
  await waitFor(() => expect(acts.shown.at(-1)?.text).toBe(t('import-result', { imported: 314 })));
  memory.commands.runImport = runImport;
});
