import { describeError } from '$lib/errors';
import { addDays, t, today } from '$lib/i18n';
import { LiveQuery } from '$lib/live/live-query.svelte';
import type { ContactState } from '$lib/network/api';
import type { Owner } from '$lib/network/choices';
import { contactDraftOf, type ContactDraft } from '$lib/network/contact-draft.svelte';
import { nextCalls, recordContact, type NextCall } from './api';
import { JustDone } from './just-done.svelte';

export type Answer = Exclude<ContactState, 'planned'>;
export const answers: Answer[] = ['done', 'not_reached', 'call_back'];
const ownerOf = ({ neighbourId, organisationId }: NextCall): Owner => (neighbourId === null ? { neighbourId, organisationId: organisationId ?? '' } : { neighbourId, organisationId: null });
export const keyOf = (call: NextCall): string => call.neighbourId ?? call.organisationId ?? '';

/** Who to call, one at a time: what is answered makes room for the next. */
export class CallList {
  readonly #initiativeId: string;
  readonly calls: LiveQuery<NextCall[]>;
  readonly done = new JustDone('record_contact');
  /** What a screen reader hears after an answer. */
  said = $state('');
  problem = $state('');
  tried = $state(false);
  #key = $state<string | null>(null);

  constructor(initiativeId: string) {
    this.#initiativeId = initiativeId;
    this.calls = new LiveQuery(() => nextCalls(initiativeId));
  }

  get all(): NextCall[] {
    return this.calls.data ?? [];
  }

  get due(): number {
    return this.all.filter((call) => call.isDue).length;
  }

  /** Without a choice it is the first who is due; who is not due waits to be chosen. */
  get call(): NextCall | undefined {
    return this.all.find((call) => keyOf(call) === this.#key) ?? this.all.find((call) => call.isDue);
  }

  /** What is typed about someone stays with them. */
  draftOf(call: NextCall): ContactDraft {
    return contactDraftOf(ownerOf(call), call.mayCall ? 'phone' : 'door');
  }

  go(key: string): void {
    this.#key = key;
    [this.problem, this.tried] = ['', false];
  }

  step(by: 1 | -1): void {
    const at = this.all.findIndex((call) => call === this.call) + by;
    const next = this.all[Math.max(0, Math.min(this.all.length - 1, at))];
    if (next) this.go(keyOf(next));
  }

  async answer(state: Answer): Promise<void> {
    const { call } = this;
    if (!call) return;
    const draft = this.draftOf(call);
    this.tried = true;
    if (!draft.isRight) return;
    draft.state = state;
    const input = draft.inputFor(ownerOf(call));
    // Who asks to be called back is called back, also when no day was named.
    const followUpOn = input.followUpOn ?? (state === 'call_back' ? addDays(today(), 1) : null);
    try {
      await recordContact(this.#initiativeId, { ...input, followUpOn }, call.contactId);
    } catch (error) {
      this.problem = describeError(error);
      return;
    }
    draft.clear();
    [this.#key, this.problem, this.tried] = [null, '', false];
    const words = t(`call-said-${state}`, { name: call.name });
    this.done.tell(words);
    await this.calls.reload();
    this.said = `${words} ${this.call ? t('call-now', { name: this.call.name }) : t('calls-done')}`;
  }
}
