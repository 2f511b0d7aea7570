import { untrack } from 'svelte';
import type { Events } from '../bindings/contract';
import { listen } from '../platform';

/** A view that loads once and again whenever one of its events is heard, or when something `load` reads changes. */
export class LiveQuery<T> {
  data = $state.raw<T | undefined>();
  error = $state.raw<unknown>();
  #load: () => Promise<T>;
  #latest = 0;
  #asked: Promise<void> = Promise.resolve();

  constructor(load: () => Promise<T>) {
    this.#load = load;
  }

  /** Ends when what stands here is as new as the question: a newer one that was asked meanwhile is waited for. */
  async reload(): Promise<void> {
    let asked: Promise<void> = (this.#asked = this.#ask());
    await asked;
    while (asked !== this.#asked) await (asked = this.#asked);
  }

  /** The latest question wins: an answer to an older one is dropped. */
  async #ask(): Promise<void> {
    const question = ++this.#latest;
    try {
      const data = await this.#load();
      if (question !== this.#latest) return;
      this.data = data;
      this.error = undefined;
    } catch (error) {
      if (question === this.#latest) this.error = error;
    }
  }
}

/**
 * Must be called while a component is set up; stops with the component. Another folder, or a backup in the
 * place of this one, makes every answer old.
 */
export function liveQuery<T>(load: () => Promise<T>, ...names: (keyof Events)[]): LiveQuery<T> {
  const query = new LiveQuery(load);
  $effect(() => void query.reload());
  $effect(() => {
    const stops = ([...names, 'startChanged'] as const).map((name) => listen(name, () => untrack(() => void query.reload())));
    return () => stops.forEach((stop) => stop());
  });
  return query;
}
