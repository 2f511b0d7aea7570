import { SvelteMap } from 'svelte/reactivity';
import { LiveQuery } from '$lib/live/live-query.svelte';
import { streetDoors, type DoorView } from './api';

/** The streets of which all doors were asked for. */
export class WholeStreets {
  #asked = new SvelteMap<string, LiveQuery<DoorView[]>>();
  #initiativeId: () => string;

  constructor(initiativeId: () => string) {
    this.#initiativeId = initiativeId;
  }

  /** Every door of a street, once it was asked for and answered. */
  doors(street: string): DoorView[] | undefined {
    return this.#asked.get(street)?.data;
  }

  isAsked(street: string): boolean {
    return this.#asked.has(street);
  }

  /** Why a street can not be shown whole. */
  get error(): unknown {
    return [...this.#asked.values()].find((one) => one.error !== undefined)?.error;
  }

  toggle(street: string): void {
    if (this.#asked.delete(street)) return;
    const doors = new LiveQuery(() => streetDoors(this.#initiativeId(), street));
    this.#asked.set(street, doors);
    void doors.reload();
  }

  reload(): void {
    for (const doors of this.#asked.values()) void doors.reload();
  }
}
