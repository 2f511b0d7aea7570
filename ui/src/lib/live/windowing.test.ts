import { expect, it } from 'vitest';
import { pagesOf, visibleRange } from './windowing';

it('draws the rows in sight and a few around them', () => {
  expect(visibleRange(-5000, 800, 50, 10_000, 4)).toEqual({ from: 96, to: 120 });
});

it('never reaches outside the list', () => {
  expect(visibleRange(300, 800, 50, 5)).toEqual({ from: 0, to: 5 });
  expect(visibleRange(-900_000, 800, 50, 10)).toEqual({ from: 9, to: 10 });
  expect(visibleRange(0, 800, 50, 0)).toEqual({ from: 0, to: 0 });
});

it('touches the pages of a range', () => {
  expect(pagesOf({ from: 95, to: 205 }, 100)).toEqual([0, 1, 2]);
  expect(pagesOf({ from: 0, to: 100 }, 100)).toEqual([0]);
  expect(pagesOf({ from: 4, to: 4 }, 100)).toEqual([]);
});
