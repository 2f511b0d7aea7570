import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OverviewView, StartView } from '../bindings/contract';
import { answeredAhead } from './ahead';

const view = (folder: string) => ({ folder }) as StartView;
const overview = (id: string, team: number) => ({ initiative: { id }, team }) as OverviewView;

const asked = {
  getStart: async () => ({ status: 'ok' as const, data: view('asked') }),
  getOverview: async (id: string) => ({ status: 'ok' as const, data: overview(id, 2) }),
};
const folderOf = (answer: Awaited<ReturnType<typeof asked.getStart>> | { status: 'error' }) => answer.status === 'ok' && answer.data.folder;
const start = async (host: ReturnType<typeof answeredAhead>) => folderOf(await host.getStart());
const team = async (host: ReturnType<typeof answeredAhead>, id: string) => {
  const answer = await host.getOverview(id);
  return answer.status === 'ok' && answer.data.team;
};

beforeEach(() => {
  window.ahead = { start: Promise.resolve(view('ahead')), overview: Promise.resolve(overview('ours', 1)) };
});
afterEach(() => {
  delete window.ahead;
  vi.useRealTimers();
});

it('takes each answer once', async () => {
  const host = answeredAhead(asked);
  expect([await start(host), await team(host, 'ours')]).toEqual(['ahead', 1]);
  expect([await start(host), await team(host, 'ours')]).toEqual(['asked', 2]);
});

it('asks anew about another initiative', async () => {
  expect(await team(answeredAhead(asked), 'theirs')).toBe(2);
});

it('asks anew what was refused', async () => {
  window.ahead = { start: Promise.reject(new Error()), overview: Promise.reject(new Error()) };
  const host = answeredAhead(asked);
  expect([await start(host), await team(host, 'ours')]).toEqual(['asked', 2]);
});

it('asks anew what may have changed since', async () => {
  vi.useFakeTimers();
  const host = answeredAhead(asked);
  vi.advanceTimersByTime(1000);
  expect(await team(host, 'ours')).toBe(2);
});

it('does not let the first page wait for an answer that takes long', async () => {
  vi.useFakeTimers();
  window.ahead!.overview = new Promise(() => {});
  const first = start(answeredAhead(asked));
  await vi.advanceTimersByTimeAsync(150);
  expect(await first).toBe('ahead');
});

it('asks when nobody did so ahead', async () => {
  delete window.ahead;
  const host = answeredAhead(asked);
  expect([await start(host), await team(host, 'ours')]).toEqual(['asked', 2]);
});
