import type { OverviewCorner } from '$lib/router';

/** So long, in milliseconds, what stands above a corner may still grow. */
const GROWS = 1500;
const OWN_WAY = ['wheel', 'pointerdown', 'keydown'] as const;

/** Brings a corner of the first page into view, and begins where nothing is written yet. */
export function enterCorner(corner: OverviewCorner): void {
  const target = document.getElementById(`corner-${corner}`);
  const fields = [...(target?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea, input') ?? [])];
  const field = fields.find((one) => one.value === '') ?? fields[0];
  field?.focus({ preventScroll: true });
  const sight = field ?? target;
  if (sight) keepInView(sight);
}

/** Until someone goes their own way: the answers above it come one by one. */
function keepInView(sight: HTMLElement): void {
  const observer = new ResizeObserver(() => sight.scrollIntoView({ block: 'center' }));
  const over = () => {
    observer.disconnect();
    for (const name of OWN_WAY) removeEventListener(name, over);
  };
  observer.observe(sight.closest('article') ?? sight);
  for (const name of OWN_WAY) addEventListener(name, over);
  setTimeout(over, GROWS);
}
