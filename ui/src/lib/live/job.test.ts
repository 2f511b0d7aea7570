import { afterEach, expect, it } from 'vitest';
import { memory } from '../platform/memory/for-tests';
import { call } from '../platform';
import { jobOf } from './job.svelte';

afterEach(() => memory.setRefusal('exportAll', null));

it('tells how far it is, and nothing of another job', async () => {
  const job = jobOf('export');
  await job.run(async () => {
    expect(job.busy).toBe(true);
    memory.emit('progressChanged', { job: 'import', done: 9, total: 9 });
    expect(job.progress).toBeUndefined();
    memory.emit('progressChanged', { job: 'export', done: 2, total: 5 });
    expect(job.progress).toEqual({ done: 2, total: 5 });
  });
  expect(job.busy).toBe(false);
});

it('that was stopped on request gives nothing and is no mistake', async () => {
  memory.setRefusal('exportAll', { code: 'cancelled', field: null });
  expect(await jobOf('export').run(() => call('exportAll'))).toBeUndefined();
});

it('that went wrong says so and is over', async () => {
  memory.setRefusal('exportAll', { code: 'no_room', field: null });
  await expect(jobOf('export').run(() => call('exportAll'))).rejects.toMatchObject({ code: 'no_room' });
  expect(jobOf('export').busy).toBe(false);
});

it('is found again by who comes back to its page', () => {
  expect(jobOf('backup')).toBe(jobOf('backup'));
});
