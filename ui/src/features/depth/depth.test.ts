import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { flushDrafts, worstDraft } from '$lib/live/saving.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import { router, type DepthPart } from '$lib/router';
import Depth from './Depth.svelte';

const show = (part: DepthPart = 'check', id: string | null = null) => render(Depth, { initiativeId: initiativeId(), part, id });
const standing = () => memory.depth.view(initiativeId());
const field = (name: string) => screen.findByRole<HTMLTextAreaElement>('textbox', { name });

async function write(box: HTMLElement, text: string) {
  await userEvent.clear(box);
  await userEvent.type(box, text);
  await userEvent.tab();
  await flushDrafts();
}

/** The document of these tests does not know `option:checked`, by which the choice is read. */
async function choose(select: HTMLElement, name: string) {
  const option = within(select).getByRole<HTMLOptionElement>('option', { name });
  const query = select.querySelector.bind(select);
  select.querySelector = ((selector: string) => (selector === ':checked' ? option : query(selector))) as typeof select.querySelector;
  await userEvent.selectOptions(select, option);
}

it('says what is in order in words and leads to the next step', async () => {
  show();
  const { met, open, steps } = standing().checklist;
  expect(await screen.findByText(t('checklist-count', { met, total: met + open }))).toBeDefined();
  const region = screen.getByRole('region', { name: t('checklist-next') });
  expect(within(region).getByText(t(`check-${steps[0]!.replaceAll('_', '-')}-step` as 'check-win-win-step'))).toBeDefined();
  expect(within(region).getByRole('link').getAttribute('href')).toMatch(/^#\//);
});

it('opens the point that someone came for', async () => {
  show('check', 'council');
  const row = await screen.findByRole('button', { name: new RegExp(t('check-council')) });
  await waitFor(() => expect(document.activeElement).toBe(row));
  expect(row.getAttribute('aria-expanded')).toBe('true');
});

it('lets people answer a point with a note, and their answer goes before what the app sees', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: new RegExp(t('check-goal-sentence')) }));
  await userEvent.type(await field(t('check-note')), 'Nog eens bespreken.');
  await userEvent.click(screen.getByRole('radio', { name: t('check-answer-no') }));
  await waitFor(() => expect(standing().checklist.items.find((item) => item.key === 'goal_sentence')).toMatchObject({ answer: 'no', note: 'Nog eens bespreken.', seen: 'yes' }));
  expect(within(screen.getByRole('button', { name: new RegExp(t('check-goal-sentence')) })).getByText(t('check-stand-no'))).toBeDefined();
});

it('leaves what is not needed out of the count', async () => {
  const { met, open } = standing().checklist;
  const total = met + open;
  await memory.commands.answerCheck(initiativeId(), 'council', 'not_needed', '');
  show();
  const now = standing().checklist;
  expect(now.met + now.open).toBe(total - 1);
  expect(await screen.findByText(t('checklist-count', { met: now.met, total: total - 1 }))).toBeDefined();
});

it('keeps what is typed about the question by itself, and what others wrote beside it', async () => {
  show('question');
  const known = await field(t('question-field-known'));
  await memory.commands.editQuestion(initiativeId(), { ...standing().question, tried: 'Een petitie.' });
  await write(known, 'Er wonen 90 kinderen.');
  await waitFor(() => expect(standing().question).toMatchObject({ known: 'Er wonen 90 kinderen.', tried: 'Een petitie.' }));
});

it.each([['question', null, 'question-field-known'], ['interests', 'party', 'party-field-gains']] as const)('stores what was typed in its own initiative, whichever is looked at by then: %s', async (part, row, label) => {
  const own = initiativeId();
  const [, other] = [...memory.initiatives.keys()];
  memory.setRefusal(row ? 'saveParty' : 'editQuestion', { code: 'no_room', field: null });
  const id = row && standing().parties[0]!.id;
  const shown = show(part, id);
  const box = await field(t(label));
  await userEvent.clear(box);
  await userEvent.type(box, 'Van het plein.');
  await waitFor(() => expect(worstDraft().state).toBe('failed'));
  await shown.rerender({ initiativeId: other, part, id: null });
  memory.setRefusal(row ? 'saveParty' : 'editQuestion', null);
  await flushDrafts();
  const [mine, theirs] = [own, other!].map((one) => memory.depth.view(one));
  expect(row ? mine!.parties.find((one) => one.id === id)?.gains : mine!.question.known).toBe('Van het plein.');
  expect(row ? theirs!.parties : theirs!.question.known).toEqual(row ? [] : '');
});

it('adds a word that means the same for all, and asks for it when it is missing', async () => {
  show('question');
  await userEvent.click(await screen.findByRole('button', { name: t('term-add') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-blank', { field: 'term' }));
  await userEvent.type(screen.getByLabelText(t('term-new')), 'Draagvlak');
  await userEvent.type(screen.getByLabelText(t('term-meaning')), 'De helft van de deuren is voor.');
  await userEvent.click(screen.getByRole('button', { name: t('term-add') }));
  await waitFor(() => expect(standing().terms.some((one) => one.term === 'Draagvlak')).toBe(true));
});

it('keeps an amount it can not read on the screen, and stores the rest of the card', async () => {
  show('rules');
  const budget = await screen.findByLabelText<HTMLInputElement>(t('rules-field-budgetCents'));
  await write(budget, 'veel');
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-money'));
  await write(await field(t('rules-field-rules')), 'We besluiten samen.');
  await waitFor(() => expect(standing().rules.rules).toBe('We besluiten samen.'));
  expect(budget.value).toBe('veel');
  expect(standing().rules.budgetCents).toBe(1_850_000);
  await write(budget, '2.500');
  await waitFor(() => expect(standing().rules.budgetCents).toBe(250_000));
});

it('climbs the ladder of having a say, and shows the card to hang up with it', async () => {
  show('rules');
  await userEvent.click(await screen.findByRole('radio', { name: new RegExp(`^${t('influence-decides')} `) }));
  await waitFor(() => expect(standing().expectation.influence).toBe('decides'));
  await userEvent.click(screen.getByRole('button', { name: t('expectations-show') }));
  const card = within(await screen.findByRole('dialog'));
  expect(await card.findByText(t('expectations-step', { step: 6 }), { exact: false })).toBeDefined();
  expect(card.getByText(t('expectations-reply', { days: 2 }))).toBeDefined();
});

it('says who gains nothing yet, and no longer once that is written down', async () => {
  const school = standing().parties.find((one) => one.gains === '' && one.gives !== '')!;
  const view = show('interests', school.id);
  const names = () => standing().parties.filter((one) => one.gains === '').map((one) => one.name).join(', ');
  expect(names()).toContain(school.name);
  expect(await screen.findByText(t('interests-left-out', { names: names() }))).toBeDefined();
  await write(await field(t('party-field-gains')), 'Een plein om buiten te leren.');
  await waitFor(() => expect(standing().parties.find((one) => one.id === school.id)?.balance).toBe('both'));
  expect(await screen.findByText(t('interests-left-out', { names: names() }))).toBeDefined();
  expect(within(view.getByRole('region', { name: t('balance-both') })).getByText(school.name, { exact: false })).toBeDefined();
});

it('opens what was just written down, and asks for a name first', async () => {
  show('interests', 'new');
  await userEvent.click(await screen.findByRole('button', { name: t('party-add') }));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-blank', { field: 'name' }));
  await userEvent.type(screen.getByLabelText(t('party-field-name')), 'Tuinclub');
  await userEvent.click(screen.getByRole('button', { name: t('party-add') }));
  const made = await waitFor(() => standing().parties.find((one) => one.name === 'Tuinclub')!);
  await waitFor(() => expect(router.current).toEqual({ place: 'depth', part: 'interests', id: made.id }));
});

it('takes a party off the map, and undo puts it back', async () => {
  const party = standing().parties[0]!;
  show('interests', party.id);
  await userEvent.click(await screen.findByRole('button', { name: t('trash') }));
  await waitFor(() => expect(standing().parties.some((one) => one.id === party.id)).toBe(false));
  await memory.commands.undo();
  expect(await screen.findByRole('rowheader', { name: new RegExp(party.name) })).toBeDefined();
});

it('says which way of working is missing, until something of it is planned', async () => {
  show('approach');
  expect((await screen.findAllByText(t('mix-missing-deciding'), { exact: false })).length).toBe(1);
  const vote = standing().mix.methods.find((one) => one.kind === 'deciding')!;
  await memory.commands.saveMethod(initiativeId(), vote.id, { ...vote, state: 'planned' });
  expect(await screen.findByText(t('mix-whole'))).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: t('street-as-table') }));
  expect(screen.getByRole('table', { name: t('mix-table') })).toBeDefined();
});

it('finds someone for a role, and says how many are missing', async () => {
  const role = standing().roles.find((one) => one.holders.length === 0)!;
  show('approach', role.id);
  expect(await screen.findByText(t('role-missing', { missing: role.needed }))).toBeDefined();
  await userEvent.type(screen.getByLabelText(t('holder-find')), 'Riet Hend');
  await userEvent.click(await screen.findByRole('button', { name: t('holder-add', { name: 'Riet Hendriks' }) }));
  expect(await screen.findByText(t('role-missing', { missing: role.needed - 1 }))).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: t('holder-remove-of', { name: 'Riet Hendriks' }) }));
  expect(await screen.findByText(t('role-missing', { missing: role.needed }))).toBeDefined();
});

it('counts the days of the gathering from the rhythm that is chosen, and reads a time as it is said', async () => {
  show('approach');
  await choose(await screen.findByLabelText(t('gathering-field-rhythm')), t('rhythm-weekly'));
  await waitFor(() => expect(standing().gathering.rhythm).toBe('weekly'));
  const days = await screen.findByRole('region', { name: t('gathering-next') });
  await waitFor(() => expect(within(days).getAllByRole('listitem')).toHaveLength(6));
  await write(await screen.findByLabelText(t('gathering-field-time')), '20u15');
  await waitFor(() => expect(standing().gathering.time).toBe('20:15'));
});

it('counts who was heard without names, and says who was not at all', async () => {
  const silent = standing().groups.find((one) => one.state === 'not')!;
  show('groups', silent.id);
  expect(await screen.findByText(t('groups-silent', { names: silent.name }))).toBeDefined();
  await write(await screen.findByLabelText(t('group-field-heard')), '15');
  await waitFor(() => expect(screen.queryByText(t('groups-silent', { names: silent.name }))).toBeNull());
  expect(standing().groups.find((one) => one.id === silent.id)?.state).toBe('heard');
  await write(screen.getByLabelText(t('group-field-share')), '140');
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-number', { min: 0, max: 100 }));
});

it('looks for similar ones on this laptop before anything is written down', async () => {
  show('kindred');
  await userEvent.type(await screen.findByLabelText(t('similar-search')), 'eettafel');
  expect(await screen.findByText('Eettafel Kastanjelaan')).toBeDefined();
  await userEvent.clear(screen.getByLabelText(t('similar-search')));
  await userEvent.type(screen.getByLabelText(t('similar-search')), 'zzzz');
  expect(await screen.findByText(t('similar-none'))).toBeDefined();
});

it('prints nobody to call before someone was ticked', async () => {
  let asked: unknown;
  const print = memory.commands.printInitiative;
  memory.commands.printInitiative = async (id, withSupport, memberIds, options) => {
    asked = { withSupport, memberIds, options };
    return print(id, withSupport, memberIds, options);
  };
  show('page');
  const paper = await screen.findByRole('article', { name: t('page-preview') });
  expect(within(paper).queryByText(/06 20304050/)).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Riet Hendriks' }));
  await userEvent.click(screen.getByRole('checkbox', { name: t('documents-large') }));
  expect(within(paper).getByText(/06 20304050/)).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: t('documents-save') }));
  await screen.findByText(/ons plan\.pdf/);
  expect(asked).toMatchObject({ withSupport: false, memberIds: [expect.any(String)], options: { large: true, target: 'save' } });
  memory.commands.printInitiative = print;
});

it('says so when the initiative can not be read, and tries again', async () => {
  memory.setRefusal('showDepth', { code: 'failed', field: null });
  show();
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-failed'));
  memory.setRefusal('showDepth', null);
  await userEvent.click(screen.getByRole('button', { name: t('try-again') }));
  expect(await screen.findByRole('heading', { name: t('checklist') })).toBeDefined();
});
