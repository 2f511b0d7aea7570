import { afterEach, expect, it, vi } from 'vitest';
import { today } from './today';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('is the day in the Netherlands, year first, whatever a web view makes of a short day', () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T23:30:00Z'), toFake: ['Date'] });
  vi.spyOn(Intl.DateTimeFormat.prototype, 'format', 'get').mockReturnValue(() => '11/23/2026');
  expect(today()).toBe('2026-11-23');
});
