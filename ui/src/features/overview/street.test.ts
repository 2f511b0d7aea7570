import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { t } from '$lib/i18n';
import { initiativeId, memory } from '$lib/platform/memory/for-tests';
import Overview from './Overview.svelte';

const LONG = 'Lindestraat';
const COUNTED = 'Berkenhof';
const show = () => render(Overview, { initiativeId: initiativeId(), member: null, demo: false, onTrashed: () => {} });
const street = (name: string) => screen.findByRole('region', { name: new RegExp(`^${name}: `) });
const doorsIn = async (name: string) => [...(await street(name)).querySelectorAll<HTMLElement>('[data-door]')].map((door) => door.dataset['number']!);
const wholeOf = (name: string, doors: number) => screen.findByRole('button', { name: t('street-whole-of', { street: name, doors }) });
const openAll = async () => userEvent.click(await screen.findByRole('button', { name: new RegExp(t('street-all', { streets: 0 }).replace('0', '\\d+')) }));

async function overview() {
  const answer = await memory.commands.getOverview(initiativeId());
  if (answer.status === 'error') throw new Error(answer.error.code);
  return answer.data;
}

async function counts(name: string) {
  const { doors, reached, noPost } = (await overview()).streets.find((one) => one.street === name)!;
  return { doors, reached, noPost };
}

async function moveIn(houseNumber: string): Promise<string> {
  const address = { street: LONG, houseNumber, postcode: '', city: '' };
  const answer = await memory.commands.createNeighbour(initiativeId(), { name: { given: 'Ina', prefix: '', family: 'Nieuw' }, address, phone: '06 12345678', email: '', note: '', tags: [] });
  return answer.status === 'ok' ? answer.data : '';
}

beforeAll(async () => {
  // There is no layout here, and without a width no house is drawn.
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 700 });
  for (let number = 101; number <= 196; number += 1) await moveIn(String(number));
});

it('draws the first doors of a long street, and all of them when asked', async () => {
  show();
  expect(await doorsIn(LONG)).toHaveLength(132);
  expect(await screen.findByText(t('street-cut', { drawn: 132, doors: 140 }))).toBeDefined();
  await userEvent.click(await wholeOf(LONG, 140));
  await waitFor(async () => expect(await doorsIn(LONG)).toHaveLength(140));
  expect(screen.queryByText(t('street-cut', { drawn: 132, doors: 140 }))).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: t('street-part-of', { street: LONG }) }));
  expect(await doorsIn(LONG)).toHaveLength(132);
});

it('keeps a street that is shown whole as fresh as its counts', async () => {
  show();
  await userEvent.click(await wholeOf(LONG, 140));
  await waitFor(async () => expect(await doorsIn(LONG)).toHaveLength(140));
  await moveIn('198');
  await waitFor(async () => expect(await doorsIn(LONG)).toContain('198'));
  await memory.commands.undo();
  await waitFor(async () => expect(await doorsIn(LONG)).toHaveLength(140));
});

it('shows the other streets in one line each, which opens', async () => {
  show();
  await wholeOf(LONG, 140);
  expect(screen.queryByRole('region', { name: new RegExp(`^${COUNTED}: `) })).toBeNull();
  await openAll();
  expect(await doorsIn(COUNTED)).toHaveLength(0);
  const { doors } = await counts(COUNTED);
  await userEvent.click(await wholeOf(COUNTED, doors));
  await waitFor(async () => expect(await doorsIn(COUNTED)).toHaveLength(doors));
});

it('says why a street can not be shown whole', async () => {
  memory.setRefusal('streetDoors', { code: 'store_failed', field: null });
  show();
  await userEvent.click(await wholeOf(LONG, 140));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(await doorsIn(LONG)).toHaveLength(132);
  memory.setRefusal('streetDoors', null);
});

it('counts doors without post and the trashed as the core does', async () => {
  const before = await counts(LONG);
  const [refuses, gone] = [await moveIn('198'), await moveIn('200')];
  expect(await counts(LONG)).toEqual({ doors: before.doors + 2, reached: before.reached + 2, noPost: before.noPost });
  await memory.commands.setNoPost(refuses, true);
  expect(await counts(LONG)).toEqual({ doors: before.doors + 2, reached: before.reached + 1, noPost: before.noPost + 1 });
  await memory.commands.trashNeighbours([gone, refuses]);
  expect(await counts(LONG)).toEqual(before);
  const { households, householdsReached, streets } = await overview();
  const sum = (count: 'doors' | 'reached') => streets.reduce((all, one) => all + one[count], 0);
  expect([households, householdsReached]).toEqual([sum('doors'), sum('reached')]);
});

it('counts in the table until the house numbers are known', async () => {
  show();
  await userEvent.click(await screen.findByRole('button', { name: t('street-as-table') }));
  const row = async () => within(await screen.findByRole('row', { name: new RegExp(`^${LONG} `) })).getAllByRole('cell').map((cell) => cell.textContent);
  const { doors, reached, noPost } = await counts(LONG);
  const words = [reached, doors - reached - noPost, noPost].map((count) => t('street-table-count', { doors: count }));
  expect((await row()).slice(1)).toEqual(words);
  await userEvent.click(await wholeOf(LONG, doors));
  await waitFor(async () => expect((await row()).slice(1).map((numbers) => numbers.split(', ').length)).toEqual([reached, doors - reached - noPost, noPost]));
});

it('walks along the doors with the arrows, and Tab stops once in a street', async () => {
  show();
  const here = () => (document.activeElement as HTMLElement).dataset['number'];
  const doors = await street(LONG);
  await waitFor(() => expect(doors.querySelectorAll('[data-door][tabindex="0"]')).toHaveLength(1));
  doors.querySelector<HTMLElement>('[data-door][tabindex="0"]')!.focus();
  const walked = [here()];
  for (const key of ['{ArrowRight}', '{ArrowDown}', '{ArrowLeft}', '{ArrowUp}', '{End}']) {
    await userEvent.keyboard(key);
    walked.push(here());
  }
  expect(walked.slice(0, 5)).toEqual(['1', '3', '4', '2', '1']);
  expect(doors.querySelectorAll('[data-door][tabindex="0"]')).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(new URLSearchParams(location.hash.split('?')[1]).get('text')).toBe(`${LONG} ${walked[5]}`);
});
