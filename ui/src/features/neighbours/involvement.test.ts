import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, fullName, showDate, t, today } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import Neighbours from './Neighbours.svelte';
import { everyone } from './search';

const show = (id: string | null = null) => render(Neighbours, { initiativeId: initiativeId(), id, text: '' });
const rows = async () => (await screen.findAllByRole('row')).slice(1);
const who = (involvement: string) => [...memory.people.values()].filter((person) => person.involvement === involvement);

async function segments() {
  const answer = await memory.commands.listSegments(initiativeId());
  return answer.status === 'ok' ? answer.data : [];
}

/** The document of these tests does not know `option:checked`, by which the choice is read. */
async function choose(select: HTMLElement, name: string) {
  const option = await within(select).findByRole<HTMLOptionElement>('option', { name });
  const query = select.querySelector.bind(select);
  select.querySelector = ((selector: string) => (selector === ':checked' ? option : query(selector))) as typeof select.querySelector;
  await userEvent.selectOptions(select, option);
}

beforeAll(() => {
  // There is no top layer here for menus.
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });
});

describe('the list of neighbours', () => {
  it('asks for those who carry it, and marks how far each has come', async () => {
    show();
    await screen.findByText(t('neighbours-found', { total: memory.people.size }));
    await choose(screen.getByLabelText(t('involvement')), t('involvement-carries'));
    expect(await screen.findByText(t('neighbours-found', { total: who('carries').length }), { selector: 'p' })).toBeDefined();
    const first = (await rows())[0]!;
    expect(within(first).getByRole('img', { name: t('involvement-carries') })).toBeDefined();
  });

  it('asks for a street and for who was not spoken to', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: t('filter-more') }));
    await userEvent.type(screen.getByLabelText(t('filter-street')), 'linde');
    const there = [...memory.people.values()].filter((person) => person.address.street.startsWith('Linde')).length;
    expect(await screen.findByText(t('neighbours-found', { total: there }))).toBeDefined();
    await choose(screen.getByLabelText(t('filter-silent')), t('filter-silent-days', { days: 180 }));
    await waitFor(() => expect(screen.queryByText(t('neighbours-found', { total: there }))).toBeNull());
  });

  it('sets the involvement of everyone who was chosen, at once', async () => {
    show();
    await waitFor(async () => expect((await rows()).length).toBeGreaterThan(3));
    for (const row of (await rows()).slice(0, 2)) await userEvent.click(within(row).getByRole('checkbox'));
    const before = who('helps').length;
    const bar = within(screen.getByRole('region', { name: t('bulk') }));
    await userEvent.click(bar.getByRole('menuitem', { name: t('involvement-helps') }));
    await waitFor(() => expect(acts.shown.at(-1)?.text).toBe(t('involvement-set', { count: 2, involvement: t('involvement-helps') })));
    expect(who('helps').length).toBeGreaterThan(before);
    await memory.commands.undo();
    expect(who('helps')).toHaveLength(before);
  });
});

describe('a saved question', () => {
  it('keeps what is asked under a name, and gives it back', async () => {
    show();
    await userEvent.type(await screen.findByRole('searchbox'), 'kuipers');
    await userEvent.click(await screen.findByRole('button', { name: t('segment-save') }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: t('segment-save-do') }));
    expect((await dialog.findByRole('alert')).textContent).toContain(t('error-blank', { field: 'name' }));
    await userEvent.type(dialog.getByLabelText(t('segment-name')), 'Familie Kuipers');
    await userEvent.click(dialog.getByRole('button', { name: t('segment-save-do') }));
    await waitFor(async () => expect((await segments()).find((one) => one.name === 'Familie Kuipers')).toMatchObject({ ...everyone, text: 'kuipers' }));
    await memory.commands.undo();
  });

  it('fills in everything that was asked, and is changed, named anew and taken away', async () => {
    show();
    const [segment] = await segments();
    await userEvent.click(await screen.findByRole('menuitemradio', { name: new RegExp(segment!.name) }));
    expect(await screen.findByText(t('neighbours-found', { total: segment!.count }), { selector: 'p' })).toBeDefined();
    expect(screen.getByLabelText<HTMLSelectElement>(t('involvement')).value).toBe(segment!.involvement);
    await userEvent.type(screen.getByLabelText(t('filter-street')), 'Linde');
    await userEvent.click(await screen.findByRole('menuitem', { name: t('segment-keep-change') }));
    await waitFor(async () => expect((await segments()).find((one) => one.id === segment!.id)?.street).toBe('Linde'));
    await userEvent.click(screen.getByRole('menuitem', { name: t('segment-remove') }));
    await waitFor(async () => expect((await segments()).some((one) => one.id === segment!.id)).toBe(false));
    await memory.commands.undo();
    await memory.commands.undo();
    expect((await segments()).find((one) => one.id === segment!.id)?.street).toBe('');
  });
});

describe('the panel of a neighbour', () => {
  it('takes a step on the ladder, and since when is known by itself', async () => {
    const person = who('unknown')[0]!;
    show(person.id);
    await userEvent.click(await screen.findByRole('radio', { name: t('involvement-interested') }));
    await waitFor(() => expect(memory.people.get(person.id)).toMatchObject({ involvement: 'interested', joinedOn: today() }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>(t('joined-on')).value).toBe(showDate(today())));
    await memory.commands.undo();
  });

  it('takes the day since when as it is typed, and refuses one that is none', async () => {
    const person = who('helps')[0]!;
    show(person.id);
    const field = await screen.findByLabelText<HTMLInputElement>(t('joined-on'));
    await userEvent.clear(field);
    await userEvent.type(field, 'ooit');
    await userEvent.tab();
    expect((await screen.findByRole('alert')).textContent).toContain(t('network-day-wrong'));
    expect(field.value).toBe('ooit');
    await userEvent.clear(field);
    await userEvent.type(field, 'gisteren');
    await userEvent.tab();
    await waitFor(() => expect(memory.people.get(person.id)?.joinedOn).toBe(addDays(today(), -1)));
    await memory.commands.undo();
  });

  it('writes down contact with what was said and when again, and it is in the log', async () => {
    const person = who('follows')[0]!;
    show(person.id);
    await userEvent.click(await screen.findByRole('button', { name: t('contact-record') }));
    await userEvent.type(screen.getByLabelText(t('contact-note')), 'Komt op de bouwdag.');
    await userEvent.type(screen.getByLabelText(t('contact-follow-up')), 'morgen');
    await userEvent.click(screen.getByRole('button', { name: t('contact-record-do') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('contact-recorded', { name: fullName(person.name) }), undoable: true }));
    const line = (await screen.findByText('Komt op de bouwdag.')).closest('li')!;
    expect(document.activeElement).toBe(screen.getByRole('button', { name: t('contact-record') }));
    const calls = await memory.commands.nextCalls(initiativeId());
    expect(calls.status === 'ok' && calls.data.find((call) => call.neighbourId === person.id)).toMatchObject({ why: 'follow_up', on: addDays(today(), 1) });
    await userEvent.click(within(line).getByRole('checkbox'));
    await waitFor(async () => {
      const after = await memory.commands.nextCalls(initiativeId());
      expect(after.status === 'ok' && after.data.some((call) => call.neighbourId === person.id)).toBe(false);
    });
    await memory.commands.undo();
    await memory.commands.undo();
  });

  it('mends a moment that was written wrong, keeps who did it, and undo gives the old words back', async () => {
    const person = who('follows')[0]!;
    const by = memory.initiatives.get(initiativeId())!.team[0]!;
    await memory.commands.recordContact(initiativeId(), { neighbourId: person.id, organisationId: null, channel: 'door', direction: 'in', on: addDays(today(), -3), byId: by.id, state: 'done', note: 'Is voor.', followUpOn: null }, null);
    show(person.id);
    const line = (await screen.findByText('Is voor.')).closest('li')!;
    const mend = async () => {
      await userEvent.click(within(line).getByRole('button', { name: new RegExp(t('network-change')) }));
      await userEvent.click(within(line).getByRole('menuitem', { name: t('contact-edit'), hidden: true }));
    };
    await mend();
    expect(document.activeElement).toBe(screen.getByLabelText(t('contact-channel')));
    const note = within(line).getByLabelText<HTMLTextAreaElement>(t('contact-note'));
    expect(note.value).toBe('Is voor.');
    await userEvent.clear(note);
    await userEvent.type(note, 'Is tegen.');
    await userEvent.click(within(line).getByRole('button', { name: t('cancel') }));
    expect(await screen.findByText('Is voor.')).toBeDefined();
    await mend();
    const again = within(line).getByLabelText<HTMLTextAreaElement>(t('contact-note'));
    expect(again.value).toBe('Is voor.');
    await userEvent.clear(again);
    await userEvent.type(again, 'Is tegen.');
    await userEvent.click(within(line).getByRole('button', { name: t('contact-edit-do') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('contact-edited', { name: fullName(person.name) }), undoable: true }));
    const kept = await memory.commands.getNeighbour(person.id);
    expect(kept.status === 'ok' && kept.data.contact[0]).toMatchObject({ note: 'Is tegen.', on: addDays(today(), -3), byId: by.id, direction: 'in', channel: 'door' });
    await memory.commands.undo();
    expect(await screen.findByText('Is voor.')).toBeDefined();
    await memory.commands.undo();
  });

  it('gets a talent, and nothing without words for it', async () => {
    const person = who('helps')[0]!;
    show(person.id);
    await userEvent.click(await screen.findByRole('button', { name: t('talent-add') }));
    await userEvent.click(screen.getByRole('button', { name: t('talent-save') }));
    expect(await screen.findByRole('alert')).toBeDefined();
    await userEvent.type(screen.getByLabelText(t('talent-what')), 'Accordeon');
    await userEvent.click(screen.getByRole('button', { name: t('talent-save') }));
    expect(await screen.findByText('Accordeon')).toBeDefined();
    await memory.commands.undo();
    await waitFor(() => expect(screen.queryByText('Accordeon')).toBeNull());
  });
});
