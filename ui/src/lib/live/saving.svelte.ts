import { SvelteMap } from 'svelte/reactivity';
import { Draft, type Change, type DraftState } from './draft.svelte';

// Every draft that may still hold unsaved text, by what it belongs to. Whoever comes back to that thing
// finds the text again, and the status line counts what is not stored.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const drafts = new SvelteMap<string, Draft<any>>();

export function draftOf<Field extends string>(key: string, save: (change: Change<Field>) => Promise<unknown>): Draft<Field> {
  const known = drafts.get(key);
  if (known && known.state !== 'clean') return known as Draft<Field>;
  const draft = new Draft<Field>(save);
  drafts.set(key, draft);
  return draft;
}

/** Sends what is still waiting; call it when the form goes away. */
export async function releaseDraft(key: string): Promise<void> {
  const draft = drafts.get(key);
  await draft?.flush();
  if (draft?.state === 'clean' && drafts.get(key) === draft) drafts.delete(key);
}

export function worstDraft(): { state: DraftState; failure: unknown } {
  const order: DraftState[] = ['failed', 'refused', 'waiting'];
  for (const state of order) {
    for (const draft of drafts.values()) if (draft.state === state) return { state, failure: draft.failure };
  }
  return { state: 'clean', failure: undefined };
}

export async function flushDrafts(): Promise<void> {
  await Promise.all([...drafts.values()].map((draft) => draft.flush()));
}
