import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../errors/refusal';
import { Draft } from './draft.svelte';

const refusal = (code: string, field: string | null) => new Refusal({ code, field, row: null, details: [] });

describe('a draft', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is stored within 300 ms after a pause', async () => {
    const save = vi.fn(async () => {});
    const draft = new Draft<'why'>(save);
    draft.type('why', 'Omdat');
    expect(draft.state).toBe('waiting');
    await vi.advanceTimersByTimeAsync(299);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(save).toHaveBeenCalledWith({ why: 'Omdat' });
    expect(draft.state).toBe('clean');
  });

  it('is never older than a second while someone keeps typing', async () => {
    const save = vi.fn(async () => {});
    const draft = new Draft<'why'>(save);
    for (let letters = 1; letters <= 10; letters += 1) {
      draft.type('why', 'a'.repeat(letters));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(save).toHaveBeenCalled();
  });

  it('is stored at once when the field is left', async () => {
    const save = vi.fn(async () => {});
    const draft = new Draft<'why'>(save);
    draft.enter('why');
    draft.type('why', 'Omdat');
    draft.leave('why');
    await vi.advanceTimersByTimeAsync(0);
    expect(save).toHaveBeenCalledOnce();
  });

  it('counts as stored only after the answer', async () => {
    let answer = () => {};
    const draft = new Draft<'why'>(() => new Promise<void>((resolve) => (answer = resolve)));
    draft.type('why', 'Omdat');
    await vi.advanceTimersByTimeAsync(300);
    expect(draft.state).toBe('waiting');
    answer();
    await vi.advanceTimersByTimeAsync(0);
    expect(draft.state).toBe('clean');
  });

  it('keeps what is typed while an earlier text is on its way', async () => {
    const answers: (() => void)[] = [];
    const save = vi.fn((_change: { why?: string }) => new Promise<void>((resolve) => void answers.push(resolve)));
    const draft = new Draft<'why'>(save);
    draft.type('why', 'Een');
    await vi.advanceTimersByTimeAsync(300);
    draft.type('why', 'Een plek');
    answers[0]?.();
    await vi.advanceTimersByTimeAsync(300);
    expect(draft.text('why', 'Een')).toBe('Een plek');
    expect(save).toHaveBeenLastCalledWith({ why: 'Een plek' });
  });

  it('keeps a refused text with its reason and stores the other fields', async () => {
    const save = vi.fn(async (change: { email?: string; phone?: string }) => {
      if ('email' in change) throw refusal('not_an_email', 'email');
    });
    const draft = new Draft<'email' | 'phone'>(save);
    draft.type('email', 'fatima@');
    draft.type('phone', '06 1');
    await vi.advanceTimersByTimeAsync(400);
    expect(save).toHaveBeenLastCalledWith({ phone: '06 1' });
    expect(draft.text('email', '')).toBe('fatima@');
    expect(draft.errors.get('email')).toBeInstanceOf(Refusal);
    expect(draft.state).toBe('refused');
  });

  it('keeps the text and tries again when the disk is full', async () => {
    let full = true;
    const draft = new Draft<'why'>(async () => {
      if (full) throw refusal('no_room', null);
    });
    draft.type('why', 'Omdat');
    await vi.advanceTimersByTimeAsync(300);
    expect(draft.state).toBe('failed');
    expect(draft.text('why', '')).toBe('Omdat');
    full = false;
    await vi.advanceTimersByTimeAsync(5000);
    expect(draft.state).toBe('clean');
  });

  it('does not rewrite a field under the hands of who types', async () => {
    const draft = new Draft<'given'>(async () => {});
    draft.enter('given');
    draft.type('given', 'Jan ');
    await vi.advanceTimersByTimeAsync(300);
    expect(draft.text('given', 'Jan')).toBe('Jan ');
    draft.leave('given');
    expect(draft.text('given', 'Jan')).toBe('Jan');
  });
});
