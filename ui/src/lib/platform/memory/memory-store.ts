import type { AttachmentView, Events, InitiativeView, UndoState } from '../../bindings/contract';
import type { Attachment } from './attachments';
import type { Person } from './neighbourhood';
import { noStreet, type StreetState } from './street-state';

/** Everything that a backup holds. */
export interface Contents { people: Map<string, Person>; initiatives: Map<string, InitiativeView>; noPost: Set<string>; attachments: Map<string, Attachment>; street: StreetState; also?: unknown[] }
/** What an act touched, as it stood at one moment; `null` was not there. */
interface Snapshot { people: Map<string, Person | null>; initiatives: Map<string, InitiativeView | null>; noPost: string[]; attachments: [string, Attachment][]; street: StreetState; also: unknown[] }
interface Act { code: string; before: Snapshot; after: Snapshot }
/** What another file keeps and takes part in undo and in backups. */
export interface KeptAlso { copy(): unknown; putBack(kept: unknown): void; tell(): void }
type Emit = <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;

/** What is kept, and every act with the way back. */
export class MemoryStore implements Contents {
  people = new Map<string, Person>();
  initiatives = new Map<string, InitiativeView>();
  /** The doors that want no post, by their address. */
  noPost = new Set<string>();
  attachments = new Map<string, Attachment>();
  street = noStreet;
  #also: KeptAlso[] = [];
  #done: Act[] = [];
  #undone: Act[] = [];
  #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  keepAlso(kept: KeptAlso): void {
    this.#also.push(kept);
  }

  living(initiativeId: string): Person[] {
    return [...this.people.values()].filter((person) => person.initiativeId === initiativeId && !person.inTrash && person.mergedInto === null);
  }

  attachmentsOf(ownerId: string): AttachmentView[] {
    return [...this.attachments.values()].filter((attachment) => attachment.ownerId === ownerId);
  }

  /** Changes these people and initiatives, so that it can be undone. */
  act(code: string, people: string[], initiatives: string[], change: () => unknown): void {
    const before = this.#snapshot(people, initiatives);
    this.#emit('savingChanged', { state: 'saving', at: now(), code: null });
    change();
    this.#done.push({ code, before, after: this.#snapshot(people, initiatives) });
    this.#undone = [];
    this.#emit('savingChanged', { state: 'saved', at: now(), code: null });
    this.tellChanges(people.length > 0, initiatives.length > 0);
  }

  mark(code: string, ids: string[], mark: (person: Person) => Person): number {
    const known = ids.flatMap((id) => this.people.get(id) ?? []);
    this.act(code, ids, [], () => known.forEach((person) => this.people.set(person.id, mark(person))));
    return known.length;
  }

  /** Takes every trace of a person out, also of what can still be undone. */
  erase(id: string): void {
    this.people.delete(id);
    for (const [key, attachment] of this.attachments) if (attachment.ownerId === id) this.attachments.delete(key);
    for (const act of [...this.#done, ...this.#undone]) for (const side of [act.before, act.after]) {
      side.people.delete(id);
      side.attachments = side.attachments.filter(([, attachment]) => attachment.ownerId !== id);
    }
    this.tellChanges(true, false);
  }

  /** Takes something out for good, also of what can still be undone. */
  forget(without: (street: StreetState) => StreetState): void {
    this.street = without(this.street);
    for (const act of [...this.#done, ...this.#undone]) for (const side of [act.before, act.after]) side.street = without(side.street);
  }

  /** Whether there was something to undo. */
  undo(): boolean {
    return this.#step(this.#done, this.#undone, 'before');
  }

  redo(): boolean {
    return this.#step(this.#undone, this.#done, 'after');
  }

  undoState(): UndoState {
    return { undo: this.#done.at(-1)?.code ?? null, redo: this.#undone.at(-1)?.code ?? null };
  }

  tellChanges(people: boolean, initiatives: boolean): void {
    if (people) this.#emit('neighboursChanged', null);
    if (initiatives) this.#emit('initiativesChanged', null);
    this.#emit('undoChanged', this.undoState());
  }

  copy(): Contents {
    return { people: new Map(this.people), initiatives: new Map(this.initiatives), noPost: new Set(this.noPost), attachments: new Map(this.attachments), street: this.street, also: this.#also.map((kept) => kept.copy()) };
  }

  putBack(contents: Contents): void {
    this.people = new Map(contents.people);
    this.initiatives = new Map(contents.initiatives);
    this.noPost = new Set(contents.noPost);
    this.attachments = new Map(contents.attachments);
    this.street = contents.street;
    this.#putBackAlso(contents.also ?? []);
    this.#done = [];
    this.#undone = [];
  }

  /** As when the folder is thrown away. */
  empty(): void {
    this.people.clear();
    this.initiatives.clear();
    this.street = noStreet;
    this.#done = [];
  }

  #snapshot(people: string[], initiatives: string[]): Snapshot {
    return {
      people: new Map(people.map((id) => [id, this.people.get(id) ?? null])),
      initiatives: new Map(initiatives.map((id) => [id, this.initiatives.get(id) ?? null])),
      noPost: [...this.noPost],
      attachments: [...this.attachments],
      street: this.street,
      also: this.#also.map((kept) => kept.copy()),
    };
  }

  #putBackAlso(also: unknown[]): void {
    this.#also.forEach((kept, at) => {
      if (at in also) kept.putBack(also[at]);
    });
  }

  #step(from: Act[], to: Act[], side: 'before' | 'after'): boolean {
    const act = from.pop();
    if (!act) return false;
    to.push(act);
    for (const [id, person] of act[side].people) person ? this.people.set(id, person) : this.people.delete(id);
    for (const [id, initiative] of act[side].initiatives) initiative ? this.initiatives.set(id, initiative) : this.initiatives.delete(id);
    this.noPost = new Set(act[side].noPost);
    this.attachments = new Map(act[side].attachments);
    this.street = act[side].street;
    this.#putBackAlso(act[side].also);
    this.#emit('savingChanged', { state: 'saved', at: now(), code: null });
    this.tellChanges(true, true);
    for (const name of ['circleChanged', 'supportChanged', 'roundsChanged'] as const) this.#emit(name, null);
    this.#also.forEach((kept) => kept.tell());
    return true;
  }
}

export const now = (): string => new Date().toISOString();
