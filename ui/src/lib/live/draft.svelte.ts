import { SvelteMap } from 'svelte/reactivity';
import { Refusal } from '../errors/refusal';

/** A pause in typing after which the text is sent, and the longest a typed letter may wait. */
const PAUSE_MS = 300;
const LONGEST_MS = 700;
const RETRY_MS = 5000;

export type Change<Field extends string> = Partial<Record<Field, string>>;
export type DraftState = 'clean' | 'waiting' | 'refused' | 'failed';

/**
 * Holds what is typed until the store has it. Nothing typed is dropped: a field that is refused keeps its
 * text and its reason, and a store that can not be reached is tried again.
 */
export class Draft<Field extends string> {
  readonly errors = new SvelteMap<Field, unknown>();
  failure = $state.raw<unknown>();
  #typed = new SvelteMap<Field, string>();
  #waiting = new SvelteMap<Field, string>();
  #focused: Field | null = null;
  #save: (change: Change<Field>) => Promise<unknown>;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #oldestAt: number | undefined;
  #sending: Promise<void> | undefined;

  constructor(save: (change: Change<Field>) => Promise<unknown>) {
    this.#save = save;
  }

  get state(): DraftState {
    if (this.failure) return 'failed';
    if (this.#waiting.size > this.errors.size) return 'waiting';
    return this.errors.size > 0 ? 'refused' : 'clean';
  }

  /** What the field shows: the typed text while it is being typed or is not yet stored, else the stored text. */
  text(field: Field, stored: string): string {
    return this.#typed.get(field) ?? stored;
  }

  type(field: Field, text: string): void {
    this.#typed.set(field, text);
    this.#waiting.set(field, text);
    this.errors.delete(field);
    this.#oldestAt ??= Date.now();
    this.#schedule(Math.min(PAUSE_MS, Math.max(0, this.#oldestAt + LONGEST_MS - Date.now())));
  }

  enter(field: Field): void {
    this.#focused = field;
  }

  /** Leaving a field sends it at once. */
  leave(field: Field): void {
    this.#focused = null;
    if (this.#waiting.has(field)) void this.flush();
    else this.#typed.delete(field);
  }

  /** Resolves when everything typed so far was stored or refused. */
  async flush(): Promise<void> {
    clearTimeout(this.#pause);
    await this.#sending;
    const change = this.#sendable();
    if (Object.keys(change).length === 0) return;
    this.#sending = this.#send(change);
    await this.#sending;
  }

  /** Gives up the typed text of a refused field and shows the stored one again. */
  forget(field: Field): void {
    this.errors.delete(field);
    this.#waiting.delete(field);
    this.#typed.delete(field);
  }

  #sendable(): Change<Field> {
    const fields = [...this.#waiting].filter(([field]) => !this.errors.has(field));
    return Object.fromEntries(fields) as Change<Field>;
  }

  async #send(change: Change<Field>): Promise<void> {
    this.#oldestAt = undefined;
    try {
      await this.#save(change);
      this.failure = undefined;
      this.#stored(change);
    } catch (error) {
      this.#refused(change, error);
    } finally {
      this.#sending = undefined;
    }
  }

  #stored(change: Change<Field>): void {
    for (const [field, text] of Object.entries(change) as [Field, string][]) {
      if (this.#waiting.get(field) !== text) continue;
      this.#waiting.delete(field);
      if (this.#focused !== field) this.#typed.delete(field);
    }
  }

  #refused(change: Change<Field>, error: unknown): void {
    const named = error instanceof Refusal ? (error.field as Field | null) : null;
    // A form of one field needs no name to know which one was meant.
    const only = Object.keys(change).length === 1 && error instanceof Refusal && named !== null ? (Object.keys(change)[0] as Field) : null;
    const field = named !== null && named in change ? named : only;
    if (field === null) {
      this.failure = error;
      this.#schedule(RETRY_MS);
      return;
    }
    if (this.#waiting.get(field) === change[field]) this.errors.set(field, error);
    if (Object.keys(this.#sendable()).length > 0) this.#schedule(0);
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), afterMs);
  }
}
