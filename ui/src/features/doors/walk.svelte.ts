import { SvelteSet } from 'svelte/reactivity';
import { describeError } from '$lib/errors';
import { t } from '$lib/i18n';
import { flushDrafts } from '$lib/live/saving.svelte';
import { LiveQuery } from '$lib/live/live-query.svelte';
import { recordVisit, roundDoors, undo, type Outcome, type RoundAnswer, type RoundDoorView, type VisitInput } from './api';
import { addressOf, doorWords, outcomeSaid } from './words';

/** What is written down at a door beside the answer. */
export interface Notes { remark: string; answers: RoundAnswer[] }

/** One save at a door, with how the door was before: the way to know that it was taken back. */
interface Noted { before: RoundDoorView; after: RoundDoorView; isOutcome: boolean }

/** A walk along one street of a round, one door at a time. */
export class Walk {
  readonly doors: LiveQuery<RoundDoorView[]>;
  key = $state<string | null>(null);
  /** Only the doors where nobody was home, or that asked to come back. */
  isAgain = $state(false);
  /** Said to who listens: what was noted and where one stands now. */
  said = $state('');
  problem = $state('');
  busy = $state(false);
  #noted = $state.raw<Noted[]>([]);
  #seen = new SvelteSet<string>();
  /** The round that is walked. */
  readonly round: string;

  constructor(round: string, street: string, city: string) {
    this.round = round;
    this.doors = new LiveQuery(() => roundDoors(round, street, city));
  }

  get all(): RoundDoorView[] {
    return this.doors.data ?? [];
  }

  get door(): RoundDoorView | undefined {
    return this.all.find((door) => door.key === this.key);
  }

  get done(): number {
    return this.all.filter((door) => door.outcome !== null).length;
  }

  /** The doors to go by once more. */
  get again(): RoundDoorView[] {
    return this.all.filter((door) => door.outcome === 'not_home' || door.outcome === 'come_back');
  }

  /** Doors where something was written down and no button was chosen. */
  get waiting(): RoundDoorView[] {
    return this.all.filter((door) => door.outcome === null && (door.remark !== '' || door.answers.length > 0));
  }

  /** The latest that can be taken back, in words. */
  get last(): string | null {
    const noted = this.#noted.at(-1);
    if (!noted) return null;
    return noted.isOutcome ? t('walk-door-outcome', { door: addressOf(noted.after), outcome: outcomeSaid(noted.after.outcome!) }) : t('walk-door-notes', { door: addressOf(noted.after) });
  }

  /** Begins at a door that was asked for, else at the first that waits. */
  start(wanted: string | null): void {
    this.key = this.all.find((door) => door.key === wanted)?.key ?? this.#open(0)?.key ?? null;
  }

  go(key: string | null): void {
    [this.key, this.problem] = [key, ''];
    if (this.door) this.said = doorWords(this.door);
  }

  step(by: 1 | -1): void {
    const at = this.all.findIndex((door) => door.key === this.key);
    const to = this.all[at === -1 ? (by === 1 ? 0 : this.all.length - 1) : at + by];
    if (to) this.go(to.key);
  }

  goAgain(): void {
    this.isAgain = true;
    this.#seen.clear();
    this.go(this.#open(0)?.key ?? null);
  }

  /** Notes what was said and goes to the next door. */
  async answer(outcome: Outcome): Promise<void> {
    if (!this.door || this.busy) return;
    this.busy = true;
    // What was typed last at this door goes first, else it would be lost in what follows.
    await flushDrafts();
    const door = this.door;
    if (!(await this.#save(door, outcome))) return;
    this.#seen.add(door.key);
    const words = t('walk-noted', { door: addressOf(door), outcome: outcomeSaid(outcome) });
    const next = this.#open(this.all.findIndex((one) => one.key === door.key) + 1);
    this.go(next?.key ?? null);
    this.said = next ? `${words} ${t('walk-now', { door: doorWords(next) })}` : `${words} ${t('walk-street-done')}`;
  }

  /** Keeps what is typed at a door, with or without an answer. */
  async keepNotes(key: string, notes: Notes): Promise<void> {
    const door = this.all.find((one) => one.key === key);
    if (door) this.#took(door, await recordVisit(this.round, visitOf(door, door.outcome, notes)), false);
  }

  takeBack = async (): Promise<void> => {
    try {
      await undo();
      await this.doors.reload();
      this.#follow();
    } catch (error) {
      this.problem = describeError(error);
    }
  };

  /** Reads the doors anew; whoever took something back stands at that door again. */
  async reload(): Promise<void> {
    await this.doors.reload();
    this.#follow();
  }

  #follow(): void {
    const noted = this.#noted.at(-1);
    const now = this.all.find((door) => door.key === noted?.after.key);
    if (!noted || !now || this.busy || isSame(now, noted.after) || !isSame(now, noted.before)) return;
    const words = this.last;
    this.#noted = this.#noted.slice(0, -1);
    this.#seen.delete(now.key);
    this.go(now.key);
    this.said = `${t('walk-taken-back', { what: words ?? '' })} ${doorWords(now)}`;
  }

  /** The first door from here on that waits; after the last one from the beginning. */
  #open(from: number): RoundDoorView | undefined {
    const isOpen = (door: RoundDoorView) => (this.isAgain ? this.again.includes(door) && !this.#seen.has(door.key) : door.outcome === null);
    return [...this.all.slice(from), ...this.all.slice(0, from)].find(isOpen);
  }

  async #save(door: RoundDoorView, outcome: Outcome): Promise<RoundDoorView | null> {
    this.problem = '';
    try {
      return this.#took(door, await recordVisit(this.round, visitOf(door, outcome, door)), true);
    } catch (error) {
      this.problem = describeError(error);
      return null;
    } finally {
      this.busy = false;
    }
  }

  #took(before: RoundDoorView, after: RoundDoorView, isOutcome: boolean): RoundDoorView {
    this.#noted = [...this.#noted, { before, after, isOutcome }];
    this.doors.data = this.all.map((one) => (one.key === after.key ? after : one));
    return after;
  }
}

const visitOf = (door: RoundDoorView, outcome: Outcome | null, { remark, answers }: Notes): VisitInput => ({
  street: door.street, city: door.city, houseNumber: door.number, householdId: door.householdId, outcome, remark, answers,
});

const isSame = (one: RoundDoorView, other: RoundDoorView): boolean =>
  one.outcome === other.outcome && one.remark === other.remark && JSON.stringify(one.answers) === JSON.stringify(other.answers);
