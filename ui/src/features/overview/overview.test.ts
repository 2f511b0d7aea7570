import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
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

it('reminds of the recovery sheet until there is one, and not when that is the next step', async () => {
  const getOverview = memory.commands.getOverview;
  const withSteps = (done: Record<string, boolean>) => async (id: string) => {
    const answer = await getOverview(id);
    if (answer.status === 'error') return answer;
    return { ...answer, data: { ...answer.data, nextSteps: answer.data.nextSteps.map((step) => ({ ...step, done: done[step.code] ?? step.done })) } };
  };
  memory.commands.getOverview = withSteps({ make_recovery_sheet: false });
  show();
  expect(await screen.findByText(t('recovery-reminder'))).toBeDefined();
  memory.commands.getOverview = withSteps({ make_recovery_sheet: false, ask_consent: true });
  memory.emit('initiativesChanged', null);
  await waitFor(() => expect(screen.queryByText(t('recovery-reminder'))).toBeNull());
  memory.commands.getOverview = getOverview;
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

it('prints the plan with nobody of the team on it who was not ticked', async () => {
  const asked: unknown[][] = [];
  const real = memory.commands.printInitiative;
  memory.commands.printInitiative = (...args) => {
    asked.push(args);
    return real(...args);
  };
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('documents-initiative') }));
  await userEvent.click(screen.getByRole('button', { name: t('documents-show') }));
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.slice(1)).toEqual([false, [], { large: false, target: 'show' }]);
  memory.commands.printInitiative = real;
});
