import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, fullName, t, today } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { flushDrafts } from '$lib/live/saving.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import type { NetworkPart } from '$lib/router';
import Network from './Network.svelte';
import type { NextCall, OrganisationView, TalentView } from './api';

const show = (part: NetworkPart = 'calls', id: string | null = null, of = initiativeId()) => render(Network, { initiativeId: of, part, id });
const empty = () => [...memory.initiatives.keys()][1] as string;

async function answered<T>(answer: Promise<{ status: 'ok'; data: T } | { status: 'error'; error: { code: string } }>): Promise<T> {
  const result = await answer;
  if (result.status === 'error') throw new Error(result.error.code);
  return result.data;
}

const calls = (): Promise<NextCall[]> => answered(memory.commands.nextCalls(initiativeId()));
const person = async (id: string) => answered(memory.commands.getNeighbour(id));
const organisation = async (name: string): Promise<OrganisationView> => {
  const rows = await answered(memory.commands.listOrganisations(initiativeId(), name));
  return answered(memory.commands.showOrganisation(rows[0]!.id));
};
const talents = (text: string): Promise<TalentView[]> => answered(memory.commands.listTalents({ initiativeId: initiativeId(), text, kind: null, onlyAvailable: false }));
const button = (name: string) => screen.findByRole('button', { name });
/** Who was first, brought in hand. */
const inHand = async (call: NextCall) => {
  await userEvent.click((await screen.findAllByRole('button', { name: new RegExp(`^${call.name}`) }))[0]!);
  return screen.findByRole('heading', { name: call.name });
};

beforeAll(() => {
  // There is no top layer here for menus.
  Object.assign(HTMLElement.prototype, { showPopover: () => {}, hidePopover: () => {} });
});

describe('who to call now', () => {
  it('says who, why and on which number, those whose day has come first', async () => {
    const all = await calls();
    expect(all.map((call) => call.isDue)).toEqual([...all.map((call) => call.isDue)].sort((one, other) => Number(other) - Number(one)));
    show();
    const first = all[0]!;
    expect(await screen.findByRole('heading', { name: first.name })).toBeDefined();
    expect(screen.getByText(first.phone)).toBeDefined();
    expect(screen.getByText(t('calls-due', { count: all.filter((call) => call.isDue).length }))).toBeDefined();
  });

  it('notes a call with one key, settles what asked for it, goes on to the next, and takes all of it back with one undo', async () => {
    show();
    const before = (await calls()).find((call) => call.why === 'follow_up' && call.neighbourId !== null && call.isDue)!;
    await inHand(before);
    await userEvent.type(await screen.findByLabelText(t('call-note')), 'De zaal mag.');
    await userEvent.tab();
    (document.activeElement as HTMLElement).blur();
    await userEvent.keyboard(t('call-key-done').toLowerCase());
    await screen.findByText(t('call-said-done', { name: before.name }));
    const log = (await person(before.neighbourId!)).contact;
    expect(log[0]).toMatchObject({ state: 'done', channel: 'phone', note: 'De zaal mag.', on: today() });
    expect(log.find((moment) => moment.id === before.contactId)?.followedUp).toBe(true);
    await waitFor(() => expect(screen.queryByRole('heading', { name: before.name })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: t('undo') }));
    await waitFor(async () => expect((await calls()).some((call) => call.contactId === before.contactId)).toBe(true));
    expect(screen.queryByText(t('call-said-done', { name: before.name }))).toBeNull();
    expect((await person(before.neighbourId!)).contact).toHaveLength(log.length - 1);
  });

  it('calls back tomorrow who asked for it without a day', async () => {
    show();
    const first = (await calls())[0]!;
    await inHand(first);
    await userEvent.keyboard('3');
    await waitFor(async () => expect((await calls()).find((call) => call.name === first.name)).toMatchObject({ why: 'call_back', on: addDays(today(), 1), isDue: false }));
    await memory.commands.undo();
  });

  it('does nothing with a day that is none, and keeps what was typed with that person', async () => {
    show();
    const [first, second] = await calls();
    await inHand(first!);
    await userEvent.type(await screen.findByLabelText(t('call-again')), 'ooit');
    await userEvent.type(screen.getByLabelText(t('call-note')), 'Denkt na.');
    await userEvent.click(within(screen.getByRole('group', { name: t('call-how') })).getAllByRole('button')[0]!);
    expect((await screen.findByRole('alert')).textContent).toContain(t('network-day-wrong'));
    expect((await calls())[0]!.name).toBe(first!.name);
    await inHand(second!);
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('call-note')).value).toBe('');
    await inHand(first!);
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('call-note')).value).toBe('Denkt na.');
    await userEvent.clear(screen.getByLabelText(t('call-note')));
    await userEvent.clear(screen.getByLabelText(t('call-again')));
  });

  it('warns when someone does not want to be called, and shows no number', async () => {
    show();
    const quiet = (await calls()).find((call) => !call.mayCall)!;
    await inHand(quiet);
    expect(screen.getByText(t('call-not-allowed-text', { name: quiet.name }))).toBeDefined();
    expect(screen.queryByText(quiet.phone)).toBeNull();
  });

  it('keeps the note when it can not be stored', async () => {
    show();
    const first = (await calls())[0]!;
    await inHand(first);
    memory.setRefusal('recordContact', { code: 'no_room', field: null });
    await userEvent.type(screen.getByLabelText(t('call-note')), 'Belangrijk.');
    await userEvent.click(within(screen.getByRole('group', { name: t('call-how') })).getAllByRole('button')[0]!);
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-no-room'));
    expect(screen.getByLabelText<HTMLTextAreaElement>(t('call-note')).value).toBe('Belangrijk.');
    memory.setRefusal('recordContact', null);
    await userEvent.clear(screen.getByLabelText(t('call-note')));
  });

  it('says what to do when there is nobody', async () => {
    show('calls', null, empty());
    expect(await screen.findByRole('heading', { name: t('calls-empty') })).toBeDefined();
  });
});

describe('organisations', () => {
  it('are found by a word, and are written down with a name', async () => {
    show('organisations');
    await userEvent.type(await screen.findByLabelText(t('organisations-search')), 'bakker');
    expect(await screen.findByText(t('organisations-found', { total: 1 }))).toBeDefined();
    show('organisations', 'new');
    await userEvent.click(await button(t('organisation-make')));
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-blank', { field: 'name' }));
    await userEvent.type(screen.getByLabelText(t('organisation-field-name')), 'Moskee Al Noor');
    await userEvent.click(screen.getByRole('button', { name: t('organisation-make') }));
    await waitFor(() => expect(acts.shown.at(-1)?.text).toBe(t('organisation-made', { name: 'Moskee Al Noor' })));
    expect(location.hash).toMatch(/^#\/network\/organisations\/.+/);
    await memory.commands.undo();
  });

  it('keep what is typed in their panel by themselves', async () => {
    const school = await organisation('Linde');
    show('organisations', school.id);
    const phone = await screen.findByLabelText(t('organisation-field-phone'));
    await userEvent.clear(phone);
    await userEvent.type(phone, '0118 612399');
    await flushDrafts();
    expect((await organisation('Linde')).phone).toBe('0118 612399');
  });

  it('get a person who was found by name, with the keyboard alone', async () => {
    const school = await organisation('Linde');
    const someone = [...memory.people.values()].find((one) => one.phone !== '' && !school.people.some((known) => known.neighbourId === one.id))!;
    show('organisations', school.id);
    await userEvent.click(await button(t('relation-add-person')));
    await userEvent.click(await button(t('relation-save')));
    expect((await screen.findByRole('alert')).textContent).toContain(t('network-person-missing'));
    await userEvent.type(screen.getByRole('combobox', { name: t('relation-who') }), fullName(someone.name));
    const found = await screen.findAllByRole('option', { name: new RegExp(`^${fullName(someone.name)}`) });
    expect(found.length).toBeGreaterThan(0);
    await userEvent.keyboard('{Enter}');
    await userEvent.type(screen.getByLabelText(t('relation-role')), 'leesmoeder');
    await userEvent.click(screen.getByRole('button', { name: t('relation-save') }));
    await waitFor(async () => expect((await organisation('Linde')).people.map((one) => one.role)).toContain('leesmoeder'));
    await memory.commands.undo();
  });

  it('that are gone say so', async () => {
    show('organisations', 'gone');
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-not-found'));
  });
});

describe('talents and offers', () => {
  it('are found by a word and by what is free', async () => {
    show('talents');
    await screen.findByText('Timmeren en lassen');
    await userEvent.type(screen.getByRole('searchbox'), 'koken');
    expect(await screen.findByText(t('talents-found', { total: 1 }))).toBeDefined();
    await userEvent.click(screen.getByRole('checkbox', { name: t('talents-available') }));
    expect(await screen.findByText(t('talents-found', { total: 0 }))).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: t('talents-all') }));
    expect(await screen.findByText('Timmeren en lassen')).toBeDefined();
  });

  it('change their state from a menu', async () => {
    show('talents');
    await userEvent.click(await button(t('talent-change-of', { what: 'Timmeren en lassen' })));
    const line = screen.getByText('Timmeren en lassen').closest('li')!;
    await userEvent.click(within(line).getByRole('menuitemradio', { name: t('talent-state-in_use') }));
    await waitFor(async () => expect((await talents('timmeren'))[0]?.state).toBe('in_use'));
    await memory.commands.undo();
  });

  it('are of someone: without a choice nothing is stored', async () => {
    const before = await talents('');
    show('talents', 'new');
    await userEvent.type(await screen.findByLabelText(t('talent-what')), 'Muziek maken');
    await userEvent.click(screen.getByRole('button', { name: t('talent-save') }));
    expect((await screen.findByRole('alert')).textContent).toContain(t('network-person-missing'));
    expect(await talents('')).toHaveLength(before.length);
  });
});

describe('key figures', () => {
  it('are listed with their part and how to reach them', async () => {
    show('people');
    const rows = await answered(memory.commands.listKeyFigures(initiativeId()));
    const line = (await screen.findByRole('link', { name: fullName(rows[0]!.name) })).closest('li')!;
    expect(line.textContent).toContain(rows[0]!.role);
    expect(screen.getAllByRole('listitem').length).toBeGreaterThanOrEqual(rows.length);
  });
});

describe('interest', () => {
  it('is one sentence, a picture and the same as a table', async () => {
    show('interest');
    const months = await answered(memory.commands.interest(initiativeId()));
    await userEvent.click(await button(t('street-as-table')));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(months.length + 1);
  });

  it('tells how many came late', async () => {
    const before = memory.initiatives.get(initiativeId())!.startsOn;
    await memory.commands.editInitiative(initiativeId(), { title: null, why: null, how: null, what: null, theme: null, area: null, startsOn: addDays(today(), -60), endsOn: null, phase: null, standing: null });
    const late = (await answered(memory.commands.interest(initiativeId()))).reduce((sum, month) => sum + month.late, 0);
    expect(late).toBeGreaterThan(0);
    show('interest');
    expect(await screen.findByText(t('interest-late', { count: late }))).toBeDefined();
    await memory.commands.undo();
    expect(memory.initiatives.get(initiativeId())!.startsOn).toBe(before);
  });
});

describe('doubles', () => {
  const found = async () => answered(memory.commands.findDoubles(initiativeId(), 0, 100));

  it('are made one: what was chosen stays, all that hung on the other moves, and undo gives both back', async () => {
    const { pairs, total } = await found();
    const at = pairs.findIndex((pair) => pair.why.includes('like_name_same_address'));
    const pair = pairs[at]!;
    show('doubles');
    for (let step = 0; step < at; step += 1) await userEvent.click(await button(t('call-next')));
    await screen.findByRole('heading', { name: t('double-title', { name: fullName(pair.first.name), other: fullName(pair.second.name) }) });
    await userEvent.click(screen.getByRole('radio', { name: fullName(pair.second.name) }));
    await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${t('double-merge')}`) }));
    await screen.findByText(t('double-merged', { name: fullName(pair.second.name) }));
    const [one, other] = [await person(pair.first.id), await person(pair.second.id)];
    expect(one.id).toBe(other.id);
    expect(fullName(one.name)).toBe(fullName(pair.second.name));
    expect(one.contact).toHaveLength(pair.first.contact + pair.second.contact);
    expect((await found()).total).toBeLessThan(total);
    await userEvent.click(screen.getByRole('button', { name: t('undo') }));
    await waitFor(async () => expect((await person(pair.second.id)).id).toBe(pair.second.id));
    expect((await found()).total).toBe(total);
  });

  it('are dismissed with one key, and stay away', async () => {
    const { pairs, total } = await found();
    show('doubles');
    await screen.findByText(t('doubles-count', { at: 1, total }));
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard(t('double-key-two').toLowerCase());
    await screen.findByText(t('doubles-count', { at: 1, total: total - 1 }));
    const left = (await found()).pairs.map((pair) => [pair.first.id, pair.second.id]);
    expect(left).not.toContainEqual([pairs[0]!.first.id, pairs[0]!.second.id]);
    await memory.commands.undo();
  });

  it('that are none say so', async () => {
    show('doubles', null, empty());
    expect(await screen.findByRole('heading', { name: t('doubles-empty') })).toBeDefined();
  });
});
