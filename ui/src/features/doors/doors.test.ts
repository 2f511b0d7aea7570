import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { acts } from '$lib/live/acts.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import type { Route } from '$lib/router';
import { parseRoute } from '$lib/router/route';
import Doors from './Doors.svelte';

const at = (hash: string) => parseRoute(hash) as Extract<Route, { place: 'doors' }>;
const show = (hash = '#/doors', id = initiativeId()) => render(Doors, { initiativeId: id, route: at(hash) });
const empty = () => [...memory.initiatives.keys()][1] as string;
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));

async function read<T>(answer: Promise<{ status: 'ok'; data: T } | { status: 'error'; error: { code: string } }>): Promise<T> {
  const result = await answer;
  if (result.status === 'error') throw new Error(result.error.code);
  return result.data;
}
const circle = (id = initiativeId()) => read(memory.commands.circle(id));

beforeAll(() => {
  // There is no layout here, and without a width no house is drawn.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 700 });
});

describe('the doors that count', () => {
  it('begin with one street, and say how many they are', async () => {
    show('#/doors', empty());
    await press(t('circle-add'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(t('field-street')), 'Dorpsstraat');
    await userEvent.type(dialog.getByLabelText(t('circle-numbers')), '1 t/m 39');
    await userEvent.click(dialog.getByRole('radio', { name: t('side-odd') }));
    await userEvent.click(dialog.getByRole('button', { name: t('circle-add-do') }));
    expect(await screen.findByText('Dorpsstraat 1 t/m 39, oneven')).toBeDefined();
    expect((await screen.findByText(t('circle-doors', { doors: 20 }))).textContent).toContain('20');
    await memory.commands.undo();
    expect(await screen.findByRole('heading', { name: t('circle-empty') })).toBeDefined();
  });

  it('keep what was typed and say what a number looks like', async () => {
    show();
    await press(t('circle-add'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(t('field-street')), 'Dorpsstraat');
    await userEvent.type(dialog.getByLabelText(t('circle-numbers')), '39 t/m 1');
    await userEvent.click(dialog.getByRole('button', { name: t('circle-add-do') }));
    expect((await dialog.findByRole('alert')).textContent).toContain(t('error-numbers'));
    expect(dialog.getByLabelText<HTMLInputElement>(t('circle-numbers')).value).toBe('39 t/m 1');
  });

  it('lose a number that is struck', async () => {
    show();
    const { doors } = await circle();
    await press(t('circle-strike'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(t('field-street')), 'Lindestraat');
    await userEvent.type(dialog.getByLabelText(t('circle-number')), '5');
    await userEvent.click(dialog.getByRole('button', { name: t('circle-strike-do') }));
    await waitFor(async () => expect((await circle()).doors).toBe(doors - 1));
    await memory.commands.undo();
  });

  it('take in nothing of a list with a line that is no address, and name the line', async () => {
    show();
    const { doors } = await circle();
    await press(t('circle-list'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText(t('circle-list-field')), 'Esdoornstraat 12a\nergens');
    await userEvent.click(dialog.getByRole('button', { name: t('circle-list-do') }));
    expect(await dialog.findByText(t('circle-list-line', { line: 2, text: 'ergens' }))).toBeDefined();
    expect((await circle()).doors).toBe(doors);
  });

  it('say what a percentage comes to', async () => {
    show();
    const field = await screen.findByLabelText(t('ask-percent-field'));
    await userEvent.clear(field);
    await userEvent.type(field, '60%');
    await userEvent.tab();
    expect(await screen.findByText(t('rules-comes-to', { needed: 24, doors: 40 }))).toBeDefined();
    await memory.commands.undo();
  });
});

describe('a round', () => {
  const going = async () => (await read(memory.commands.listRounds(initiativeId()))).find((round) => round.endedAt === null)!.id;

  it('starts with a name and own questions', async () => {
    show('#/doors', initiativeId());
    await press(t('round-start'));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.clear(dialog.getByLabelText(t('round-title')));
    await userEvent.type(dialog.getByLabelText(t('round-title')), 'Handtekeningen');
    await userEvent.click(dialog.getByRole('button', { name: t('question-add') }));
    await userEvent.click(dialog.getByRole('button', { name: t('round-start-do') }));
    expect((await dialog.findByRole('alert')).textContent).toContain(t('questions-blank'));
    await userEvent.type(dialog.getByLabelText(t('question-text')), 'Helpt u mee?');
    await userEvent.click(dialog.getByRole('button', { name: t('round-start-do') }));
    await waitFor(async () => expect((await read(memory.commands.listRounds(initiativeId())))[0]?.title).toBe('Handtekeningen'));
    await memory.commands.undo();
  });

  it('gives a street to someone of the core team, and takes it away again', async () => {
    show(`#/doors/${await going()}`);
    await press(t('helper-assign-of', { street: 'Lindeplein' }));
    const dialog = within(screen.getByRole('dialog'));
    await userEvent.click(await dialog.findByRole('radio', { name: 'Youssef Bouazza' }));
    await userEvent.click(dialog.getByRole('radio', { name: t('side-even') }));
    await userEvent.click(dialog.getByRole('button', { name: t('helper-do') }));
    expect(await screen.findByText('Youssef Bouazza (even)')).toBeDefined();
    await press(t('helper-take-away-of', { helper: 'Youssef Bouazza', street: 'Lindeplein' }));
    await waitFor(() => expect(screen.queryByText('Youssef Bouazza (even)')).toBeNull());
  });

  it('warns before it ends that not home is erased, and no way back brings it again', async () => {
    const id = await going();
    show(`#/doors/${id}`);
    await press(t('round-end-open'));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(t('round-end-cleared', { doors: 2 }))).toBeDefined();
    await userEvent.click(dialog.getByRole('button', { name: t('round-end-do') }));
    await waitFor(() => expect(acts.shown.at(-1)).toMatchObject({ text: t('round-end-done', { title: 'Wat moet er komen?', cleared: 2 }), undoable: false }));
    await press(t('round-reopen'));
    await waitFor(async () => expect((await read(memory.commands.showRound(id))).streets.map((street) => street.notHome)).toEqual([0, 0, 0]));
  });
});

describe('at the door', () => {
  let round = '';
  const STREET = 'Kastanjelaan';
  const walk = () => show(`#/doors/${round}?street=${STREET}&city=Waterwijk`);
  const number = async () => (await screen.findByRole('article')).querySelector('h2')!.textContent?.replace(STREET, '').trim();
  const doors = () => read(memory.commands.roundDoors(round, STREET, 'Waterwijk'));
  const doorAt = async (wanted: string) => (await doors()).find((door) => door.number === wanted)!;

  beforeEach(async () => {
    round = await read(memory.commands.startRound(initiativeId(), { title: 'Rondje', startedOn: '2026-11-20', questions: [{ id: null, kind: 'yes_no', text: 'Helpt u mee?', options: [] }] }));
  });

  it('a key notes the answer, goes to the next door and tells both', async () => {
    walk();
    expect(await number()).toBe('48');
    await userEvent.keyboard('v');
    await waitFor(async () => expect(await number()).toBe('46'));
    expect((await doorAt('48')).outcome).toBe('for');
    const said = screen.getByRole('status').textContent;
    expect(said).toContain(t('walk-noted', { door: 'Kastanjelaan 48', outcome: 'voor' }));
    expect(said).toContain('Kastanjelaan 46.');
    await userEvent.keyboard('4');
    await waitFor(async () => expect((await doorAt('46')).outcome).toBe('not_home'));
  });

  it('arrows go to and fro and note nothing', async () => {
    walk();
    expect(await number()).toBe('48');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    expect(await number()).toBe('46');
    expect((await doors()).every((door) => door.outcome === null)).toBe(true);
  });

  it('a letter in the remark is a letter, and is kept before any answer', async () => {
    walk();
    await userEvent.type(await screen.findByLabelText(t('walk-remark')), 'Vraagt om een hek');
    await userEvent.tab();
    await waitFor(async () => expect(await doorAt('48')).toMatchObject({ remark: 'Vraagt om een hek', outcome: null }));
    expect(await number()).toBe('48');
    await press(new RegExp(`^${t('outcome-for')}`));
    await waitFor(async () => expect(await doorAt('48')).toMatchObject({ remark: 'Vraagt om een hek', outcome: 'for' }));
  });

  it('an answer takes along what was typed the moment before', async () => {
    walk();
    await userEvent.type(await screen.findByLabelText(t('walk-remark')), 'Graag bankjes');
    await press(new RegExp(`^${t('outcome-against')}`));
    await waitFor(async () => expect(await doorAt('48')).toMatchObject({ remark: 'Graag bankjes', outcome: 'against' }));
  });

  it('own questions are answered and kept', async () => {
    walk();
    await userEvent.click(await screen.findByRole('radio', { name: t('answer-yes') }));
    await waitFor(async () => expect((await doorAt('48')).answers[0]?.answer).toBe('yes'));
  });

  it('the last answer is taken back at the door itself, and one stands there again', async () => {
    walk();
    expect(await number()).toBe('48');
    await userEvent.keyboard('v');
    await waitFor(async () => expect(await number()).toBe('46'));
    await press(t('walk-take-back', { what: t('walk-door-outcome', { door: 'Kastanjelaan 48', outcome: 'voor' }) }));
    await waitFor(async () => expect(await number()).toBe('48'));
    expect((await doorAt('48')).outcome).toBeNull();
  });

  it('Ctrl+Z elsewhere in the window leads back to the door as well', async () => {
    walk();
    expect(await number()).toBe('48');
    await userEvent.keyboard('t');
    await waitFor(async () => expect(await number()).toBe('46'));
    await memory.commands.undo();
    await waitFor(async () => expect(await number()).toBe('48'));
    expect(screen.getByRole('status').textContent).toContain(t('walk-taken-back', { what: 'Kastanjelaan 48, tegen' }));
  });

  it('a door that can not be stored stays in hand and says why', async () => {
    memory.setRefusal('recordVisit', { code: 'no_room', field: null });
    walk();
    expect(await number()).toBe('48');
    await userEvent.keyboard('v');
    expect((await screen.findByRole('alert')).textContent).toContain(t('error-no-room'));
    expect(await number()).toBe('48');
    memory.setRefusal('recordVisit', null);
  });

  it('after the last door one goes by once more where nobody was home', async () => {
    walk();
    expect(await number()).toBe('48');
    for (const door of (await doors()).map((one) => one.number)) {
      await waitFor(async () => expect(await number()).toBe(door));
      await userEvent.keyboard(door === '34' ? 'h' : 'n');
    }
    await press(t('walk-go-again', { doors: 1 }));
    expect(await number()).toBe('34');
    await userEvent.keyboard('v');
    expect(await screen.findByRole('heading', { name: t('walk-done') })).toBeDefined();
  });

  it('the street stands above it as gables, with the door in hand marked, and as a list', async () => {
    walk();
    expect(await number()).toBe('48');
    const strip = await screen.findByRole('region', { name: t('walk-strip', { street: STREET, done: 0, doors: 11 }) });
    expect(strip.querySelector('[aria-current="true"]')?.getAttribute('data-number')).toBe('48');
    await press(t('walk-as-list'));
    await press('Kastanjelaan 40');
    expect(await number()).toBe('40');
  });
});

describe('papers', () => {
  const open = async (hash: string) => {
    show(hash);
    await press(t('documents'));
    return within(screen.getByRole('dialog'));
  };
  const asked = (name: 'printWalkList' | 'printSlip' | 'printSignatures') => {
    const real = memory.commands[name] as (...args: unknown[]) => unknown;
    const calls: unknown[][] = [];
    memory.commands[name] = ((...args: unknown[]) => {
      calls.push(args);
      return real(...args);
    }) as never;
    return calls;
  };

  it('show a walk list without names unless they are asked for', async () => {
    const calls = asked('printWalkList');
    const round = (await read(memory.commands.listRounds(initiativeId())))[0];
    const dialog = await open(`#/doors/${round?.id}`);
    await userEvent.click(dialog.getByRole('button', { name: t('documents-show') }));
    expect(await dialog.findByText(t('documents-shown'))).toBeDefined();
    await userEvent.click(dialog.getByRole('checkbox', { name: t('documents-walk-names') }));
    await userEvent.click(dialog.getByRole('button', { name: t('documents-show') }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls.map(([, paper]) => (paper as { withNames: boolean }).withNames)).toEqual([false, true]);
  });

  it('name nobody on a slip who was not ticked, and open what was saved', async () => {
    const calls = asked('printSlip');
    const dialog = await open('#/doors');
    await userEvent.click(dialog.getByRole('button', { name: t('documents-save') }));
    await userEvent.click(await dialog.findByRole('button', { name: t('documents-open') }));
    expect(dialog.queryByRole('alert')?.textContent).toContain('~/Documenten/blaadje voor de deur.pdf');
    const [first] = await dialog.findAllByRole('checkbox');
    await userEvent.click(first as HTMLElement);
    await userEvent.click(dialog.getByRole('button', { name: t('documents-save') }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls.map(([, members]) => (members as string[]).length)).toEqual([0, 1]);
  });

  it('say what went wrong, and keep what was chosen', async () => {
    memory.setRefusal('printSignatures', { code: 'no_room', field: null });
    const dialog = await open('#/doors');
    await userEvent.click(dialog.getByRole('radio', { name: t('documents-signatures') }));
    const addresses = dialog.getByRole<HTMLInputElement>('checkbox', { name: t('documents-signatures-addresses') });
    await userEvent.click(addresses);
    await userEvent.click(dialog.getByRole('button', { name: t('documents-save') }));
    expect((await dialog.findByRole('alert')).textContent).toContain(t('error-no-room'));
    expect(addresses.checked).toBe(true);
  });
});
