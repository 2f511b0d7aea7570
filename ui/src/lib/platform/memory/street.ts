import type { Events, Result, StreetCommands, StreetEvents } from '../../bindings/contract';
import type { MemoryStore } from './memory-store';
import { doorsOfCircle } from './street-circle';
import { circleAnswers } from './street-circle-answers';
import { roundAnswers } from './street-round-answers';
import { keyOf, noRules, type Door, type StreetState } from './street-state';
import { supportAnswers } from './street-support-answers';

type Emit = <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;

export const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });
export const refuse = (code: string, field: string | null = null, details: Record<string, string> = {}): Result<never> => ({
  status: 'error', error: { code, field, row: null, details: Object.entries(details).map(([name, value]) => ({ name, value })) },
});

/** The address circle, the rounds along it and the support, answered as the core does. */
export class MemoryStreet {
  readonly store: MemoryStore;
  readonly newId: () => string;
  #emit: Emit;

  constructor(store: MemoryStore, emit: Emit, newId: () => string) {
    this.store = store;
    this.newId = newId;
    this.#emit = emit;
  }

  get state(): StreetState {
    return this.store.street;
  }

  answers(): StreetCommands {
    return { ...circleAnswers(this), ...supportAnswers(this), ...roundAnswers(this) };
  }

  /** One act that can be undone. */
  act(code: string, people: string[], change: () => Partial<StreetState>): void {
    this.store.act(code, people, [], () => (this.store.street = { ...this.state, ...change() }));
    this.tell();
  }

  tell(): void {
    for (const name of ['circleChanged', 'supportChanged', 'roundsChanged'] satisfies (keyof StreetEvents)[]) this.#emit(name, null);
  }

  /** Every door of which something was noted. */
  known(initiativeId: string): Door[] {
    const lived = this.store.living(initiativeId).filter((person) => person.address.street !== '').map(({ address }) => ({ street: address.street, number: address.houseNumber }));
    const rounds = new Set(this.state.rounds.filter((round) => round.initiativeId === initiativeId).map((round) => round.id));
    const noted = [...this.state.statements.filter((one) => one.initiativeId === initiativeId), ...this.state.visits.filter((visit) => rounds.has(visit.roundId))];
    return [...new Map([...lived, ...noted.map((one) => one.door)].map((door) => [keyOf(door), door])).values()];
  }

  streets(initiativeId: string): Map<string, Door[]> {
    return doorsOfCircle(this.state.parts.filter((part) => part.initiativeId === initiativeId), this.known(initiativeId));
  }

  doors(initiativeId: string): Door[] {
    return [...this.streets(initiativeId).values()].flat();
  }

  city(initiativeId: string, street: string): string {
    return this.state.parts.find((part) => part.initiativeId === initiativeId && part.street === street)?.city ?? '';
  }

  rules(initiativeId: string) {
    return this.state.rules[initiativeId] ?? noRules;
  }
}
