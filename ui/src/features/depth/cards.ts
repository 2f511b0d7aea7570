import { onDestroy } from 'svelte';
import type { Draft } from '$lib/live/draft.svelte';
import { draftOf, releaseDraft } from '$lib/live/saving.svelte';
import type { Typed } from './typed';

interface Card<Field extends string> {
  /** What it belongs to, to find typed text again. */
  key: string;
  /** What stands now: others may have changed another field of it meanwhile. */
  read: () => Promise<Typed<Field>>;
  write: (typed: Typed<Field>) => Promise<unknown>;
}

/** A card or row that saves by itself, field by field. Called while a component is set up. */
export function cardDraft<Field extends string>({ key, read, write }: Card<Field>): Draft<Field> {
  const draft = draftOf<Field>(key, async (change) => write({ ...(await read()), ...change }));
  onDestroy(() => void releaseDraft(key));
  return draft;
}
