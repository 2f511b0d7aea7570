import type { ConflictView } from '../bindings/contract';

/** What two people filled in differently: counted in the status line, marked with each person, decided in the drawer. */
class Undecided {
  fields = $state.raw<ConflictView[]>([]);
  /** The drawer is open. */
  shown = $state(false);
  #counts = $derived.by(() => {
    const counts = new Map<string, number>();
    for (const field of this.fields) for (const id of field.neighbours) counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
  });

  /** How much shows in the panel of a person. */
  of(neighbourId: string): number {
    return this.#counts.get(neighbourId) ?? 0;
  }

  show = (): void => void (this.shown = true);
  hide = (): void => void (this.shown = false);
}

export const undecided = new Undecided();
