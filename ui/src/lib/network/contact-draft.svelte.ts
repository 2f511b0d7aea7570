import { parseDay, showDate, today } from '../i18n';
import type { ContactChannel, ContactDirection, ContactInput, ContactState, ContactView } from './api';
import type { Owner } from './choices';
import { parsePastDay } from './past-day';

/** A contact moment while it is written: what was typed, and what was understood of it. */
export class ContactDraft {
  channel = $state<ContactChannel>('phone');
  direction = $state<ContactDirection>('out');
  state = $state<ContactState>('done');
  byId = $state('');
  on = $state('');
  note = $state('');
  followUpOn = $state('');

  constructor(channel: ContactChannel, stored?: ContactView) {
    this.channel = channel;
    if (stored) this.#fill(stored);
  }

  #fill({ channel, direction, state, byId, on, note, followUpOn }: ContactView): void {
    [this.channel, this.direction, this.state, this.byId] = [channel, direction, state, byId ?? ''];
    [this.on, this.note, this.followUpOn] = [showDate(on), note, showDate(followUpOn)];
  }

  // Worked out each time: a draft outlives the form that began it, and with that form its `$derived` would end.
  /** Left open it is today. */
  get onDay(): string | null {
    if (this.on.trim() === '') return today();
    return this.state === 'planned' ? parseDay(this.on, today()) : parsePastDay(this.on, today());
  }

  get followUpDay(): string | null {
    return this.followUpOn.trim() === '' ? null : parseDay(this.followUpOn, today());
  }

  get isRight(): boolean {
    return this.onDay !== null && (this.followUpOn.trim() === '' || this.followUpDay !== null);
  }

  inputFor(owner: Owner): ContactInput {
    return { ...owner, channel: this.channel, direction: this.direction, state: this.state, byId: this.byId || null, on: this.onDay ?? today(), note: this.note.trim(), followUpOn: this.followUpDay };
  }

  /** The next moment is often of the same kind. */
  clear(): void {
    [this.on, this.note, this.followUpOn, this.state] = ['', '', '', 'done'];
  }
}

const drafts = new Map<string, ContactDraft>();

/** Whoever comes back to someone finds what was typed there. */
export function contactDraftOf(owner: Owner, channel: ContactChannel = 'phone'): ContactDraft {
  const key = owner.neighbourId ?? owner.organisationId;
  const draft = drafts.get(key) ?? new ContactDraft(channel);
  drafts.set(key, draft);
  return draft;
}

/** What stands of a moment, to be mended; what was typed there stays until it is stored or given up. */
export function mendedDraftOf(moment: ContactView): ContactDraft {
  const draft = drafts.get(moment.id) ?? new ContactDraft(moment.channel, moment);
  drafts.set(moment.id, draft);
  return draft;
}

export const endDraftOf = (moment: ContactView): boolean => drafts.delete(moment.id);
