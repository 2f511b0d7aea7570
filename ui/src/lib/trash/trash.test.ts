import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { addDays, formatDay, t, today } from '../i18n';
import { acts } from '../live/acts.svelte';
import { initiativeId, memory } from '../platform/memory/for-tests';
import type { Result } from '../bindings/contract';
import type { TrashKind } from './api';
import Trash from './Trash.svelte';

const data = <T>(answer: Result<T>): T => {
  if (answer.status === 'error') throw new Error(answer.error.code);
  return answer.data;
};
type Named = { id: string; name: string };
const lists: Record<TrashKind, { all: () => Promise<Named[]>; trash: (id: string) => Promise<Result<null>> }> = {
  organisations: { all: async () => data(await memory.commands.listOrganisations(initiativeId(), '')), trash: (id) => memory.commands.trashOrganisation(id) },
  resources: { all: async () => data(await memory.commands.listResources({ initiativeId: initiativeId(), text: 'statafel', kind: null })), trash: (id) => memory.commands.trashResource(id) },
  schemes: { all: async () => data(await memory.commands.listSchemes(initiativeId())), trash: (id) => memory.commands.trashScheme(id) },
};

it.each(Object.keys(lists) as TrashKind[])('gives back what was thrown away of %s, says until when, and undo throws it away again', async (kind) => {
  render(Trash, { initiativeId: initiativeId(), kind });
  const { all, trash } = lists[kind];
  const [one] = await all();
  expect(screen.queryByText(t('trash-kept'))).toBeNull();
  data(await trash(one!.id));
  await userEvent.click(await screen.findByText(t('trash-count', { count: 1 })));
  const row = screen.getByText(one!.name, { selector: 'strong' }).closest('li')!;
  expect(within(row).getByText(t('trash-until', { day: formatDay(addDays(today(), 30)) }))).toBeDefined();
  await userEvent.click(within(row).getByRole('button'));
  await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('trash-restored', { name: one!.name }), undoable: true }));
  await waitFor(() => expect(screen.queryByText(t('trash-kept'))).toBeNull());
  expect((await all()).some(({ id }) => id === one!.id)).toBe(true);
  await memory.commands.undo();
  expect(await screen.findByText(t('trash-count', { count: 1 }))).toBeDefined();
  await memory.commands.undo();
  await waitFor(() => expect(screen.queryByText(t('trash-kept'))).toBeNull());
});

it('says why something did not come back, and keeps it there', async () => {
  const [one] = await lists.schemes.all();
  data(await lists.schemes.trash(one!.id));
  memory.setRefusal('restoreScheme', { code: 'no_room', field: null });
  render(Trash, { initiativeId: initiativeId(), kind: 'schemes' });
  await userEvent.click(await screen.findByText(t('trash-count', { count: 1 })));
  await userEvent.click(screen.getByRole('button'));
  await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ undoable: false }));
  expect(screen.getByText(t('trash-count', { count: 1 }))).toBeDefined();
  memory.setRefusal('restoreScheme', null);
  await memory.commands.undo();
});
