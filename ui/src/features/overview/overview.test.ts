import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { checkAdvice, checkStep, stepWay } from '$lib/checks';
import { addDays, t, today } from '$lib/i18n';
import { flushDrafts, worstDraft } from '$lib/live/saving.svelte';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import Overview from './Overview.svelte';

const show = (member: string | null = null) => render(Overview, { initiativeId: initiativeId(), member, demo: false, onTrashed: () => {} });

it('keeps what is typed by itself', async () => {
  show();
  const why = await screen.findByRole('textbox', { name: t('story-why') });
  await userEvent.clear(why);
  await userEvent.type(why, 'Omdat het kan.');
  await waitFor(() => expect(memory.initiatives.get(initiativeId())?.why).toBe('Omdat het kan.'));
});

it('keeps the text on the screen while the disk is full, and stores it afterwards', async () => {
  memory.setRefusal('editInitiative', { code: 'no_room', field: null });
  show();
  const what = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: t('story-what') });
  await userEvent.type(what, ' En een pomp.');
  await waitFor(() => expect(worstDraft().state).toBe('failed'));
  expect(what.value).toContain('En een pomp.');
  memory.setRefusal('editInitiative', null);
  await flushDrafts();
  expect(memory.initiatives.get(initiativeId())?.what).toContain('En een pomp.');
});

it('stores what was typed in its own initiative, whichever is looked at by then', async () => {
  const own = initiativeId();
  const [, other] = [...memory.initiatives.keys()];
  memory.setRefusal('editInitiative', { code: 'no_room', field: null });
  const shown = show();
  const how = await screen.findByRole('textbox', { name: t('story-how') });
  await userEvent.type(how, ' Samen.');
  await waitFor(() => expect(worstDraft().state).toBe('failed'));
  await shown.rerender({ initiativeId: other! });
  memory.setRefusal('editInitiative', null);
  await flushDrafts();
  expect(memory.initiatives.get(own)?.how).toMatch(/ Samen\.$/);
  expect(memory.initiatives.get(other!)?.how).toBe('');
});

it('shows the street in walking order with a name for every door', async () => {
  show();
  expect(await screen.findByRole('region', { name: /^Lindestraat: \d+ van 44 deuren bereikt$/ })).toBeDefined();
});

it('shows what a backup held once it took the place of what was open', async () => {
  await memory.commands.makeBackup();
  show();
  const what = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: t('story-what') });
  const before = what.value;
  await userEvent.type(what, ' En een fontein.');
  await flushDrafts();
  await userEvent.tab();
  const backups = await memory.commands.listBackups();
  await memory.commands.restoreBackup(backups.status === 'ok' ? backups.data[0]!.name : '');
  await waitFor(() => expect(what.value).toBe(before));
});

it('says what now in one list: the first thing to do with its advice, and what comes after it', async () => {
  show();
  const region = await screen.findByRole('region', { name: t('now') });
  const { steps, met, open } = memory.depth.view(initiativeId()).checklist;
  await within(region).findByText(checkStep(steps[0]!));
  for (const key of steps.slice(0, 4)) expect(within(region).getAllByText(checkStep(key))).toHaveLength(1);
  expect(within(region).getByText(checkAdvice(steps[0]!))).toBeDefined();
  expect(within(region).getAllByRole('listitem')).toHaveLength(3);
  expect(within(region).getByText(t('checklist-count', { met, total: met + open }))).toBeDefined();
  expect(within(region).getByRole('link', { name: t('checklist-more') }).getAttribute('href')).toBe('#/depth');
});

it('leads each step to where it is done, and to the list what only a person can tell', () => {
  const way = (key: string) => stepWay(memory.depth.view(initiativeId()).checklist.items.find((item) => item.key === key)!).to;
  expect(['core_team', 'why_how_what', 'dates', 'circle', 'win_win', 'resources', 'scheme', 'recovery_sheet', 'council'].map(way)).toEqual([
    '#/overview/new', '#/overview?at=story', '#/overview?at=dates', '#/doors', '#/depth/interests', '#/resources/all', '#/resources/schemes', '#/settings', '#/depth/check/council',
  ]);
});

it('begins where nothing is written yet for who comes to tell the story', async () => {
  await memory.commands.editInitiative(initiativeId(), { title: null, why: null, how: '', what: null, theme: null, area: null, startsOn: null, endsOn: null, phase: null, standing: null });
  render(Overview, { initiativeId: initiativeId(), member: null, at: 'story', demo: false, onTrashed: () => {} });
  const how = await screen.findByRole('textbox', { name: t('story-how') });
  await waitFor(() => expect(document.activeElement).toBe(how));
  expect(location.hash).toBe('#/overview');
});

it('reminds of the recovery sheet until there is one, and not when it stands in the list or in the demo', async () => {
  const showDepth = memory.commands.showDepth;
  let steps: string[] = [];
  memory.commands.showDepth = async (id: string) => {
    const answer = await showDepth(id);
    return answer.status === 'error' ? answer : { ...answer, data: { ...answer.data, checklist: { ...answer.data.checklist, steps } } };
  };
  steps = ['question', 'roles', 'rules', 'scheme', 'recovery_sheet'];
  const shown = show();
  expect(await screen.findByText(t('recovery-reminder'))).toBeDefined();
  await shown.rerender({ demo: true });
  await waitFor(() => expect(screen.queryByText(t('recovery-reminder'))).toBeNull());
  await shown.rerender({ demo: false });
  expect(await screen.findByText(t('recovery-reminder'))).toBeDefined();
  steps = ['roles', 'recovery_sheet'];
  memory.emit('depthChanged', null);
  await waitFor(() => expect(screen.queryByText(t('recovery-reminder'))).toBeNull());
  expect(screen.getByText(checkStep('recovery_sheet'))).toBeDefined();
  memory.commands.showDepth = showDepth;
});

it('refuses an end before the start at the field itself', async () => {
  show();
  const end = await screen.findByLabelText(t('field-endsOn'));
  await userEvent.clear(end);
  await userEvent.type(end, '1-1-2020');
  await userEvent.tab();
  expect((await screen.findByRole('alert')).textContent).toContain(t('error-end-before-start'));
});

it('adds someone to the core team', async () => {
  show('new');
  await userEvent.type(await screen.findByLabelText(t('field-given')), 'Greet');
  await userEvent.click(screen.getByRole('button', { name: t('team-add-do') }));
  await waitFor(() => expect(memory.initiatives.get(initiativeId())?.team.some((member) => member.name.given === 'Greet')).toBe(true));
});

it('says what was not brought back, and leads to where that is solved', async () => {
  const things = await memory.commands.listResources({ initiativeId: initiativeId(), text: 'bakfiets', kind: null });
  const resourceId = things.status === 'ok' ? things.data[0]!.id : '';
  show();
  expect(screen.queryByText(t('overdue', { count: 1 }))).toBeNull();
  memory.resources.takeIn(initiativeId(), {
    resourceId, startsAt: `${addDays(today(), -3)}T09:00`, endsAt: `${addDays(today(), -2)}T09:00`, quantity: '1', purpose: '', borrower: 'Kees', state: 'picked_up', isOverdue: true,
  });
  expect(await screen.findByText(t('overdue', { count: 1 }))).toBeDefined();
  expect(screen.getByRole('link', { name: t('palette-go', { place: t('place-resources') }) }).getAttribute('href')).toBe('#/resources');
});

it('leads to the sheet that is put on paper', async () => {
  show();
  const link = await screen.findByRole('link', { name: t('documents-initiative') });
  expect(link.getAttribute('href')).toBe('#/depth/page');
});

it('says who to call today and how interest goes, each with a way to it', async () => {
  show();
  expect(await screen.findByRole('heading', { name: t('overview-network') })).toBeDefined();
  expect(screen.getByRole('link', { name: t('calls-open') }).getAttribute('href')).toBe('#/network');
  expect(screen.getByRole('link', { name: t('interest-open') }).getAttribute('href')).toBe('#/network/interest');
});
