import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import { arrival } from '$lib/router';
import Neighbours from './Neighbours.svelte';
import { NeighbourList } from './neighbour-list.svelte';
import { everyone } from './search';

const show = (more: { id?: string | null; text?: string } = {}) => render(Neighbours, { initiativeId: initiativeId(), id: null, text: '', ...more });
const rows = async () => (await screen.findAllByRole('row')).slice(1);

describe('the list of neighbours', () => {
  it('tells how many there are and finds with every letter', async () => {
    show();
    const everyone = memory.people.size;
    expect(await screen.findByText(t('neighbours-found', { total: everyone }))).toBeDefined();
    await userEvent.type(screen.getByRole('searchbox'), 'kuipers lindestraat');
    await waitFor(async () => expect((await rows()).every((row) => row.textContent?.includes('Kuipers'))).toBe(true));
  });

  it('tells where a word stands that the row does not show', async () => {
    const [helper] = [...memory.people.values()].filter((person) => person.initiativeId === initiativeId());
    await memory.commands.addTalent(initiativeId(), { neighbourId: helper!.id, organisationId: null, kind: 'talent', what: 'Klokkenmaker', when: '', state: 'available' });
    show();
    await userEvent.type(await screen.findByRole('searchbox'), 'klokken');
    await waitFor(async () => expect(await rows()).toHaveLength(1));
    expect(screen.getByText(t('found-by', { fields: t('found-by-talent') }))).toBeDefined();
    await memory.commands.undo();
  });

  it('begins in the search field for someone who came to search', async () => {
    arrival.wantSearch();
    show();
    expect(document.activeElement).toBe(await screen.findByRole('searchbox'));
  });

  it('draws a part of the rows and counts them all for a screen reader', async () => {
    show();
    const grid = await screen.findByRole('grid');
    await waitFor(() => expect(grid.getAttribute('aria-rowcount')).toBe(String(memory.people.size + 1)));
    expect((await rows()).length).toBeLessThan(60);
  });

  it('is walked with the arrow keys and chosen with the space bar', async () => {
    show();
    await waitFor(async () => expect((await rows()).length).toBeGreaterThan(3));
    (await rows())[0]?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-rowindex')).toBe('4'));
    expect(document.activeElement?.getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText(t('bulk-count', { count: 1 }))).toBeDefined();
  });

  it('moves the chosen ones to the trash and says how to undo it', async () => {
    show();
    await waitFor(async () => expect((await rows()).length).toBeGreaterThan(3));
    for (const row of (await rows()).slice(0, 2)) await userEvent.click(within(row).getByRole('checkbox'));
    await userEvent.click(screen.getByRole('button', { name: t('trash') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('trashed', { count: 2 }), undoable: true }));
    await memory.commands.undo();
  });

  it('offers to start when nobody is written down', async () => {
    render(Neighbours, { initiativeId: [...memory.initiatives.keys()][1] as string, id: null, text: '' });
    expect(await screen.findByRole('heading', { name: t('neighbours-empty') })).toBeDefined();
    expect(screen.getByRole('link', { name: t('neighbour-first') }).getAttribute('href')).toBe('#/neighbours/new');
  });

  it('says plainly when it can not be read', async () => {
    memory.setRefusal('listNeighbours', { code: 'failed', field: null });
    show();
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-failed'));
    memory.setRefusal('listNeighbours', null);
  });
});

it('a list of which everyone is chosen leaves nobody out, however many are given at once', async () => {
  const list = new NeighbourList({ initiativeId: initiativeId(), ...everyone });
  await list.reload();
  expect(list.total).toBeGreaterThan(500);
  await list.chooseAll();
  expect(list.chosen.size).toBe(list.total);
});

it('a list shows the answer to the latest question, however late an older one comes', async () => {
  const list = new NeighbourList({ initiativeId: initiativeId(), ...everyone });
  const slow = list.ask({ initiativeId: initiativeId(), ...everyone, text: 'a' });
  const quick = list.ask({ initiativeId: initiativeId(), ...everyone, text: 'zzzz' });
  await Promise.all([slow, quick]);
  expect(list.total).toBe(0);
});

describe('a person in hand', () => {
  const someone = () => [...memory.people.values()].find((person) => person.address.street !== '' && person.email === '')!;

  it('keeps a refused text in its field and says what is accepted', async () => {
    const person = someone();
    show({ id: person.id });
    const field = await screen.findByLabelText<HTMLInputElement>(t('field-email'));
    await userEvent.type(field, 'fatima@');
    await userEvent.tab();
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-email'));
    expect(field.value).toBe('fatima@');
    await userEvent.type(field, 'voorbeeld.nl');
    await userEvent.tab();
    await waitFor(() => expect(memory.people.get(person.id)?.email).toBe('fatima@voorbeeld.nl'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('has its consent recorded with the words that were said', async () => {
    const person = someone();
    show({ id: person.id });
    await userEvent.click(await screen.findByRole('button', { name: t('consent-record') }));
    await userEvent.click(screen.getByRole('button', { name: t('consent-do') }));
    await waitFor(() => expect(memory.people.get(person.id)?.history.at(-1)).toMatchObject({ decision: 'given', wording: t('consent-wording-given', { purpose: 'contact', channel: 'email' }) }));
  });

  it('keeps a file that is added and gives it back after it was removed', async () => {
    const person = someone();
    show({ id: person.id });
    await userEvent.click(await screen.findByRole('button', { name: t('attachment-add') }));
    const remove = new RegExp(`^${t('attachment-remove')}`);
    await userEvent.click(await screen.findByRole('button', { name: remove }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('attachment-removed', { name: 'aanmeldblad.pdf' }), undoable: true }));
    await waitFor(() => expect(screen.queryByRole('button', { name: remove })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: t('attachment-add') }));
    await memory.commands.undo();
    expect(await screen.findByRole('button', { name: remove })).toBeDefined();
    expect(screen.queryByRole('button', { name: new RegExp(`^${t('attachment-look')}`) })).toBeNull();
  });

  it('shows what has not come yet by its name, and offers nothing that can not be done with it', async () => {
    const read = memory.commands.getNeighbour;
    const foto = { id: 'foto', fileName: 'foto.jpg', mediaType: 'image/jpeg', bytes: 9_000, isHere: false } as const;
    memory.commands.getNeighbour = async (id) => {
      const answer = await read(id);
      return answer.status === 'ok' ? { ...answer, data: { ...answer.data, attachments: [foto] } } : answer;
    };
    show({ id: someone().id });
    expect(await screen.findByText(t('attachment-not-here'))).toBeDefined();
    expect(screen.getByText('foto.jpg', { selector: 'strong' })).toBeDefined();
    for (const words of ['attachment-look', 'attachment-save'] as const) {
      expect(screen.queryByRole('button', { name: new RegExp(`^${t(words)}`) })).toBeNull();
    }
    memory.commands.getNeighbour = read;
  });

  it('is told which files are taken in when one is not', async () => {
    memory.setRefusal('attachFile', { code: 'file_kind', field: null });
    show({ id: someone().id });
    await userEvent.click(await screen.findByRole('button', { name: t('attachment-add') }));
    expect((await screen.findByRole('alert')).textContent).toContain('JPEG, PNG, WebP, PDF');
    memory.setRefusal('attachFile', null);
  });

  it('is erased only after a clear question, and the report follows', async () => {
    const person = someone();
    show({ id: person.id });
    await userEvent.click(await screen.findByRole('button', { name: t('erase') }));
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain(t('erase-what-copies'));
    await userEvent.click(within(dialog).getByRole('button', { name: t('erase-do') }));
    await waitFor(() => expect(memory.people.has(person.id)).toBe(false));
    expect(within(dialog).getByRole('status').textContent).toContain('3 reservekopieën zijn opgeschoond');
  });

  it('that could not be erased everywhere says where it still is', async () => {
    const eraseNeighbour = memory.commands.eraseNeighbour;
    memory.commands.eraseNeighbour = async () => ({ status: 'ok', data: { rows: 1, attachments: 0, changes: 0, backups: 0, backupsFailed: 1, backupsElsewhere: 2, mentions: [], mentionsInMinutes: [], mentionsAtDoors: [], mentionsInBookings: [], mentionsInDepth: [], mentionsInNetwork: [] } });
    show({ id: someone().id });
    await userEvent.click(await screen.findByRole('button', { name: t('erase') }));
    const dialog = screen.getByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: t('erase-do') }));
    expect(await within(dialog).findByText(t('erase-backups-failed', { count: 1 }))).toBeDefined();
    expect(within(dialog).getByText(t('erase-backups-elsewhere', { count: 2 }))).toBeDefined();
    expect(within(dialog).getByRole('status').textContent).not.toContain(t('erase-report-backups', { backups: 0 }));
    memory.commands.eraseNeighbour = eraseNeighbour;
  });
});
