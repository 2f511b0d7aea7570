const DRAWN = 'drawn';

/** Calls back when what was just put on the page stands on the screen. */
export function whenDrawn(then: () => void): void {
  // One frame draws it, the next begins when that is done.
  requestAnimationFrame(() => requestAnimationFrame(() => {
    markFirst();
    then();
  }));
}

/** Marks when the first screen stood there; `xtask bench` reads the mark. */
function markFirst(): void {
  if (performance.getEntriesByName(DRAWN).length === 0) performance.mark(DRAWN);
}
