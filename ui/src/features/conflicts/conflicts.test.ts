import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { t } from '$lib/i18n';
import { undecided } from '$lib/live/undecided.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import { someConflicts } from '$lib/platform/memory/team';
import Undecided from './Undecided.svelte';
import { fieldWords, nameOf, valueWords, writtenWords } from './words';

const reload = async () => void (undecided.fields = memory.team.conflicts);
const onUndo = vi.fn(async () => {});

beforeEach(() => {
  memory.team.disagree(someConflicts([...memory.people.keys()]));
  return reload();
});
afterEach(() => memory.setRefusal('resolveConflict', null));

const show = () => render(Undecided, { initiativeId: initiativeId(), onDecided: reload, onUndo });
const keep = (value: string) => screen.getByRole('button', { name: `${t('undecided-keep')} ${value}` });

it('shows both values with who wrote them and when', () => {
  show();
  const question = screen.getByRole('article', { name: /Fatima van der Berg/ });
  expect(within(question).getAllByRole('listitem').map((value) => value.querySelector('.value')?.textContent)).toEqual(['06 12345678', '06 87654321']);
  expect(within(question).getByText(/^Noor, 20 november 2026/)).toBeDefined();
  expect(within(question).getByText(new RegExp(`^${t('undecided-own')}`))).toBeDefined();
});

it('keeps the value that was chosen, says so, and leads on to the next', async () => {
  show();
  await userEvent.click(keep('06 87654321'));
  expect(await screen.findByText(t('undecided-kept', { field: 'Telefoon', name: 'Fatima van der Berg', value: '06 87654321' }))).toBeDefined();
  expect(screen.queryByRole('article', { name: /Fatima/ })).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Jan Jansen'));
});

it('can be taken back from where it was chosen', async () => {
  show();
  await userEvent.click(keep('06 87654321'));
  await userEvent.click(await screen.findByRole('button', { name: t('undo') }));
  expect(onUndo).toHaveBeenCalledOnce();
  expect(await screen.findByText(t('undecided-undone'))).toBeDefined();
});

it('says in plain words when someone else chose already', async () => {
  memory.setRefusal('resolveConflict', { code: 'decided_already', field: null });
  show();
  await userEvent.click(keep('06 12345678'));
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-decided-already'));
});

it('says that all fits when nothing is left', async () => {
  memory.team.disagree([]);
  await reload();
  show();
  expect(screen.getByRole('heading', { name: t('undecided-none') })).toBeDefined();
});

it('counts for each person what shows in their panel', () => {
  const [first = '', second = '', third = ''] = [...memory.people.keys()];
  memory.team.disagree([...someConflicts([first, first, second])]);
  undecided.fields = memory.team.conflicts;
  expect([undecided.of(first), undecided.of(second), undecided.of(third)]).toEqual([2, 1, 0]);
});

it('names each value as a person would', () => {
  const written = { value: '', text: '', writtenAt: '2026-11-20T14:12:00Z', own: false, by: null };
  expect(valueWords('removed', written)).toBe(t('undecided-stays'));
  expect(valueWords('removed', { ...written, value: '2026', text: '2026' })).toBe(t('undecided-removed'));
  expect(valueWords('no_post', { ...written, value: '1', text: '1' })).toBe(t('undecided-no-post'));
  expect(valueWords('phase', { ...written, value: 'plan', text: 'plan' })).toBe(t('phase-plan'));
  expect(valueWords('starts_on', { ...written, value: '2027-04-12', text: '2027-04-12' })).toBe('12 april 2027');
  expect(valueWords('note', written)).toBe(t('undecided-empty'));
  expect(writtenWords(written)).toMatch(new RegExp(`^${t('undecided-someone')}, `));
});

it.each([
  ['position', 'against', 'Tegen'],
  ['outcome', 'come_back', 'Kom later terug'],
  ['support_unit', 'person', 'Elke persoon apart'],
  ['given_on', '2026-11-18', '18 november 2026'],
  ['answer', 'yes', 'Ja'],
  ['answer', 'Bankjes', 'Bankjes'],
])('says what was noted at a door as people do: %s %s', (field, text, words) => {
  expect(valueWords(field, { value: text, text, writtenAt: '2026-11-20T19:12:00Z', own: true, by: null })).toBe(words);
});

it.each([
  ['involvement', 'carries', 'Trekt mee'],
  ['kind', 'housing', 'Woningcorporatie'],
  ['standing', 'declines', 'Doet niet mee'],
  ['state', 'not_reached', 'Niet bereikt'],
  ['channel', 'street', 'Op straat'],
  ['is_key_figure', '1', 'Ja'],
  ['is_followed_up', '', 'Nee'],
  ['follow_up_on', '2026-11-27', '27 november 2026'],
])('says what was noted of the network as people do: %s %s', (field, text, words) => {
  expect(valueWords(field, { value: text, text, writtenAt: '2026-11-20T19:12:00Z', own: true, by: null })).toBe(words);
});

it.each([
  ['resource', 'notice_days', '3', 'Hoeveel dagen van tevoren', '3'],
  ['resource', 'standing', 'out_of_use', 'Stand', 'buiten gebruik'],
  ['resource_part', 'quantity', '4', 'Aantal', '4'],
  ['booking', 'starts_at', '2026-11-28T14:00', 'Van', /^zaterdag 28 november.* 14:00$/],
  ['booking', 'state', 'picked_up', 'Stand', 'opgehaald'],
  ['scheme', 'lead_unit', 'working_days', 'Geteld in', 'werkdagen'],
  ['initiative', 'influence', 'advises', 'Hoeveel heeft iemand te zeggen?', 'Je geeft advies'],
  ['initiative', 'gathering_first_on', '2026-11-28', 'Eerste keer op', '28 november 2026'],
  ['initiative', 'community_who', 'Iedereen', 'Wie mag er een initiatief beginnen?', 'Iedereen'],
  ['initiative', 'why', 'Omdat het kan.', 'Waarom', 'Omdat het kan.'],
  ['party', 'position', 'doubts', 'Hoe staat deze partij erin?', 'Twijfelt'],
  ['method', 'state', 'planned', 'Stand', 'Gepland'],
  ['group_to_hear', 'enough', '20', 'Bij hoeveel is het genoeg?', '20'],
  ['check_answer', 'answer', 'partly', 'Antwoord op een vraag', 'Deels'],
])('says the field of a %s, %s %s, as its form does', (subject, field, text, label, value) => {
  const view = { subject, field } as unknown as Parameters<typeof fieldWords>[0];
  expect(fieldWords(view)).toBe(label);
  expect(valueWords(field, { value: text, text, writtenAt: '', own: true, by: null })).toMatch(value);
});

it('names a point of the checklist by its words', () => {
  const view = { subject: 'check_answer', field: 'answer', of: 'core_team' } as unknown as Parameters<typeof nameOf>[0];
  expect(nameOf(view)).toBe(t('check-core-team'));
});
