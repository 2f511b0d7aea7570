import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { pagesOf, type Range } from '$lib/live/windowing';
import { listNeighbours, type NeighbourRow, type Search } from './api';

export const PAGE_ROWS = 100;
/** The most rows that are given at once. */
const ROWS_AT_ONCE = 500;

/** A long list of which only the pages in sight are read. The answer to the latest question wins. */
export class NeighbourList {
  total = $state<number>();
  error = $state.raw<unknown>();
  readonly chosen = new SvelteSet<string>();
  #search: Search;
  #pages = new SvelteMap<number, NeighbourRow[]>();
  #asked = new Set<number>();
  #question = 0;
  #inSight: Range = { from: 0, to: PAGE_ROWS };

  constructor(search: Search) {
    this.#search = search;
  }

  row(at: number): NeighbourRow | undefined {
    return this.#pages.get(Math.floor(at / PAGE_ROWS))?.[at % PAGE_ROWS];
  }

  /** Another question: the old rows stay in sight until the new ones are here. */
  async ask(search: Search): Promise<void> {
    this.#search = search;
    this.#inSight = { from: 0, to: PAGE_ROWS };
    await this.reload();
  }

  async reload(): Promise<void> {
    const question = ++this.#question;
    const pages = pagesOf(this.#inSight, PAGE_ROWS);
    try {
      const answers = await Promise.all(pages.map((page) => this.#read(page)));
      if (question !== this.#question) return;
      this.#pages.clear();
      this.#asked = new Set(pages);
      pages.forEach((page, at) => this.#pages.set(page, answers[at]!.rows));
      this.total = answers[0]?.total ?? 0;
      this.error = undefined;
    } catch (error) {
      if (question === this.#question) this.error = error;
    }
  }

  /** Reads what came into sight by scrolling. */
  show(range: Range): void {
    this.#inSight = range;
    const question = this.#question;
    for (const page of pagesOf(range, PAGE_ROWS)) {
      if (this.#asked.has(page)) continue;
      this.#asked.add(page);
      void this.#read(page)
        .then((answer) => question === this.#question && this.#pages.set(page, answer.rows))
        .catch((error: unknown) => {
          this.#asked.delete(page);
          this.error = error;
        });
    }
  }

  toggle(id: string): void {
    if (!this.chosen.delete(id)) this.chosen.add(id);
  }

  async chooseAll(): Promise<void> {
    const question = this.#question;
    for (let from = 0; from < (this.total ?? 0); from += ROWS_AT_ONCE) {
      const some = await listNeighbours(this.#search, from, ROWS_AT_ONCE);
      if (question !== this.#question) return;
      for (const row of some.rows) this.chosen.add(row.id);
    }
  }

  #read(page: number) {
    return listNeighbours(this.#search, page * PAGE_ROWS, PAGE_ROWS);
  }
}
