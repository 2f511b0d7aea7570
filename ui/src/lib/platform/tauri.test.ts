import { expect, it, vi } from 'vitest';

const shell = vi.hoisted(() => ({ heard: [] as ((event: { payload: unknown }) => void)[] }));
vi.mock('../bindings/index', () => ({
  commands: {},
  events: { savingChanged: { listen: async (callback: (event: { payload: unknown }) => void) => void shell.heard.push(callback) } },
}));

import { host } from './tauri';

it('asks the shell for an event once, however many listen, and tells each until it stops', () => {
  const told: string[] = [];
  const stop = host.listen('savingChanged', () => told.push('first'));
  host.listen('savingChanged', () => told.push('second'));
  expect(shell.heard).toHaveLength(1);
  const happen = () => shell.heard[0]!({ payload: null });
  happen();
  expect(told).toEqual(['first', 'second']);
  stop();
  happen();
  expect(told).toEqual(['first', 'second', 'second']);
});
