import { describeError } from '$lib/errors';
import { t, type MessageId } from '$lib/i18n';
import { tellAct } from '$lib/live/acts.svelte';
import { flushDrafts } from '$lib/live/saving.svelte';
import { listen } from '$lib/platform';
import * as api from './api';

/** Every act that undo can take back, as `crates/app` names it. */
export const actCodes = [
  'create_initiative', 'edit_initiative', 'trash_initiative', 'add_team_member', 'edit_team_member', 'remove_team_member',
  'create_neighbour', 'edit_neighbour', 'set_no_post', 'trash_neighbours', 'restore_neighbours', 'tag_neighbours', 'untag_neighbours',
  'record_consent', 'attach_file', 'remove_attachment', 'import_neighbours', 'resolve_conflict',
  'create_minutes', 'edit_minutes', 'write_minutes', 'approve_minutes', 'reopen_minutes', 'take_suggestion', 'leave_suggestion',
  'trash_minutes', 'restore_minutes',
  'add_circle_part', 'edit_circle_part', 'remove_circle_part', 'add_circle_list', 'set_support_rules', 'record_support',
  'withdraw_support', 'trash_support', 'keep_support', 'start_round', 'edit_round', 'end_round', 'reopen_round',
  'trash_round', 'restore_round', 'assign_street', 'unassign_street', 'record_visit',
  'add_resource', 'edit_resource', 'trash_resource', 'restore_resource', 'set_parts', 'book', 'edit_booking', 'confirm_booking',
  'cancel_booking', 'pick_up', 'bring_back', 'add_scheme', 'edit_scheme', 'trash_scheme', 'restore_scheme', 'add_known_schemes',
  'edit_rules_card', 'edit_expectations', 'edit_question', 'edit_gathering', 'edit_community', 'save_term', 'remove_term',
  'save_party', 'remove_party', 'save_method', 'remove_method', 'save_role', 'remove_role', 'add_holder',
  'remove_holder', 'save_group', 'remove_group', 'save_kindred', 'remove_kindred', 'answer_check',
  'add_organisation', 'edit_organisation', 'trash_organisation', 'restore_organisation', 'add_relation', 'edit_relation',
  'remove_relation', 'add_talent', 'edit_talent', 'remove_talent', 'record_contact', 'edit_contact', 'remove_contact',
  'follow_up', 'set_involvement', 'set_joined_on', 'save_segment', 'remove_segment', 'merge_neighbours', 'dismiss_double',
] as const;
type ActCode = (typeof actCodes)[number];

/** The words for an act that can be undone, and plain words for one that is new to this window. */
export function actWords(code: string): string {
  const known = (actCodes as readonly string[]).includes(code) ? (`act-${code.replaceAll('_', '-')}` as `act-${Dashed<ActCode>}` & MessageId) : 'act-other';
  return t(known);
}
type Dashed<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : S;

class Undo {
  state = $state.raw<api.UndoState>({ undo: null, redo: null });

  #news = 0;

  /** Follows the store while the shell stands. */
  follow(): () => void {
    void this.#ask();
    const stops = [listen('undoChanged', (state) => this.#take(state)), listen('startChanged', () => void this.#ask())];
    return () => stops.forEach((stop) => stop());
  }

  /** An answer that something newer has overtaken is dropped. */
  async #ask(): Promise<void> {
    const question = ++this.#news;
    const state = await api.getUndoState();
    if (question === this.#news) this.state = state;
  }

  #take(state: api.UndoState): void {
    this.#news += 1;
    this.state = state;
  }

  undo = (): Promise<void> => this.#step(this.state.undo, api.undo, 'undone');
  redo = (): Promise<void> => this.#step(this.state.redo, api.redo, 'redone');

  async #step(code: string | null, step: () => Promise<api.UndoState>, said: 'undone' | 'redone'): Promise<void> {
    await flushDrafts();
    if (code === null) return tellAct(t(said === 'undone' ? 'nothing-to-undo' : 'nothing-to-redo'), false);
    try {
      this.#take(await step());
      tellAct(t(said, { act: actWords(code) }), false);
    } catch (error) {
      tellAct(describeError(error), false);
    }
  }
}

export const undo = new Undo();
