import { afterEach, expect, it, vi } from 'vitest';
import { today } from './today';

const format = Object.getOwnPropertyDescriptor(Intl.DateTimeFormat.prototype, 'format')!;

afterEach(() => {
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', format);
  vi.useRealTimers();
});

it('is the day in the Netherlands, year first, whatever a web view makes of a short day', () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T23:30:00Z'), toFake: ['Date'] });
  Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', { ...format, get: () => () => '11/23/2026' });
  expect(today()).toBe('2026-11-23');
});
