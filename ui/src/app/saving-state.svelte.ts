import { Refusal } from '$lib/errors';
import { formatTime, t } from '$lib/i18n';
import { worstDraft } from '$lib/live/saving.svelte';
import { listen } from '$lib/platform';

let store = $state.raw<{ state: 'saved' | 'saving' | 'failed'; at: string; code: string | null } | null>(null);

/** Follows the store while the shell stands. */
export const followSaving = (): (() => void) => listen('savingChanged', (saving) => (store = saving));

/** Why something is not stored; null when all is well. */
export function savingFailure(): unknown {
  const draft = worstDraft();
  if (draft.state === 'failed') return draft.failure;
  if (store?.state !== 'failed') return null;
  return new Refusal({ code: store.code ?? 'failed', field: null, row: null, details: [] });
}

/** The saving state as one short sentence. */
export function savingWords(): string {
  const draft = worstDraft();
  if (savingFailure() !== null) return t('saving-failed');
  if (draft.state === 'refused') return t('saving-refused');
  if (draft.state === 'waiting' || store?.state === 'saving') return t('saving');
  return store ? t('saved', { time: formatTime(store.at) }) : t('saved-all');
}
