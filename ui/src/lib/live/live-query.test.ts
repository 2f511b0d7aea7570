import { expect, it } from 'vitest';
import { LiveQuery } from './live-query.svelte';

it('drops the answer to an older question', async () => {
  const answers: ((text: string) => void)[] = [];
  const query = new LiveQuery(() => new Promise<string>((resolve) => void answers.push(resolve)));
  const first = query.reload();
  const second = query.reload();
  answers[1]?.('new');
  answers[0]?.('old');
  await Promise.all([first, second]);
  expect(query.data).toBe('new');
});

it('keeps what it showed when reading fails', async () => {
  let fails = false;
  const query = new LiveQuery(async () => {
    if (fails) throw new Error('gone');
    return 'here';
  });
  await query.reload();
  fails = true;
  await query.reload();
  expect(query.data).toBe('here');
  expect(query.error).toBeInstanceOf(Error);
});

it('ends only when what stands is as new as the question', async () => {
  const answers: ((text: string) => void)[] = [];
  const query = new LiveQuery(() => new Promise<string>((resolve) => void answers.push(resolve)));
  let seen: string | undefined;
  const first = query.reload().then(() => void (seen = query.data));
  const second = query.reload();
  answers[0]?.('old');
  await Promise.resolve();
  answers[1]?.('new');
  await Promise.all([first, second]);
  expect(seen).toBe('new');
});
