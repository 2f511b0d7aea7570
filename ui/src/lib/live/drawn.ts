const DRAWN = 'drawn';

/** Marks when the first place stood on the screen with all that is in it; `xtask bench` reads the mark. */
export function markDrawn(): void {
  const isFirst = performance.getEntriesByName(DRAWN).length === 0;
  // One frame draws it, the next begins when that is done.
  if (isFirst) requestAnimationFrame(() => requestAnimationFrame(() => performance.mark(DRAWN)));
}
