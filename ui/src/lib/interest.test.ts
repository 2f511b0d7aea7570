import { describe, expect, it } from 'vitest';
import { interestSaid } from './interest';

const TODAY = '2026-11-23';
const months = (...joined: number[]) => joined.map((count, at) => ({ month: `2026-${String(12 - joined.length + at).padStart(2, '0')}`, joined: count, supporters: 0 }));

describe('what is said of interest', () => {
  it('compares three whole months with the three before, without the running one', () => {
    expect(interestSaid(months(1, 2, 3, 4, 5, 6, 90), TODAY)).toEqual({ trend: 'grows', now: 15, before: 6, thisMonth: 90 });
    expect(interestSaid(months(5, 5, 5, 1, 1, 1, 0), TODAY).trend).toBe('shrinks');
  });

  it('is steady when it hardly differs', () => expect(interestSaid(months(5, 5, 10, 5, 6, 10, 0), TODAY).trend).toBe('steady'));

  it('says that it is too early with less than half a year', () => {
    expect(interestSaid(months(4, 5, 1), TODAY)).toEqual({ trend: 'early', now: 10, before: 0, thisMonth: 1 });
  });

  it('says so when there is nobody', () => expect(interestSaid([], TODAY).trend).toBe('none'));

  it('counts who said yes as well', () => {
    expect(interestSaid(months(0, 0, 0, 0, 0, 0, 0).map((one) => ({ ...one, supporters: 1 })), TODAY)).toMatchObject({ trend: 'steady', now: 3, thisMonth: 1 });
  });
});
