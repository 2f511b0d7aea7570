/** The part of a long list that is worth drawing: first row and one past the last. */
export interface Range {
  from: number;
  to: number;
}

/**
 * `top` is where the list starts relative to the top of the view (negative when scrolled past), in pixels.
 * A few rows above and below are drawn as well, so that a quick scroll meets rows and not paper.
 */
export function visibleRange(top: number, viewHeight: number, rowHeight: number, count: number, spare = 8): Range {
  if (rowHeight <= 0 || count === 0) return { from: 0, to: 0 };
  const first = Math.floor(-top / rowHeight) - spare;
  const end = Math.ceil((viewHeight - top) / rowHeight) + spare;
  const from = Math.min(Math.max(0, first), Math.max(0, count - 1));
  return { from, to: Math.min(count, Math.max(end, from)) };
}

/** The pages of `size` rows that a range touches. */
export function pagesOf(range: Range, size: number): number[] {
  if (range.to <= range.from) return [];
  const first = Math.floor(range.from / size);
  const last = Math.floor((range.to - 1) / size);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
