import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
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
