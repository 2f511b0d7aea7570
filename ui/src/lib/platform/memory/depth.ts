// The initiative in depth, answered as the core does: cards, lists, checklist.
import type { DepthCommands, DepthView, NameParts, Result } from '../../bindings/contract';
import { checklistOf, isCheck } from './depth-checklist';
import { wrongGathering, wrongGroup, wrongKindred, wrongMethod, wrongParty, wrongRole, wrongRules, wrongTerm, type Wrong } from './depth-rules';
import { sampleDepth } from './depth-sample';
import { answerKey, emptyCards, noDepth, type Cards, type DepthState, type Of } from './depth-state';
import { similarTo, viewOf } from './depth-views';
import type { MemoryResources } from './resources';
import type { MemoryStreet } from './street';
import { ok } from './street';
import { noRules } from './street-state';
import { countOf } from './street-support';

type Lists = Pick<DepthState, 'terms' | 'parties' | 'methods' | 'roles' | 'groups' | 'kindred'>;
type List = keyof Lists;

const refuse = (code: string, field: string | null = null, details: Wrong[2] = []): Result<never> => ({ status: 'error', error: { code, field, row: null, details } });

export class MemoryDepth {
  #state: DepthState = noDepth;
  #street: MemoryStreet;
  #resources: MemoryResources;
  #hasSheet: () => boolean;
  #tell: () => void;

  constructor(street: MemoryStreet, resources: MemoryResources, hasSheet: () => boolean, tell: () => void) {
    this.#hasSheet = hasSheet;
    this.#street = street;
    this.#resources = resources;
    this.#tell = tell;
    street.store.keepAlso({ copy: () => this.#state, putBack: (kept) => (this.#state = kept as DepthState), tell });
  }

  furnish(initiativeId: string): void {
    this.#state = sampleDepth(initiativeId);
  }

  answers(): DepthCommands {
    return {
      showDepth: async (id) => this.#of(id, () => ok(this.view(id))),
      editRulesCard: async (id, { supportUnit: unit, supportNeeded: needed, supportPercent: percent, ...rules }) => {
        const wrong = wrongRules({ ...rules, supportUnit: unit, supportNeeded: needed, supportPercent: percent });
        if (wrong) return refuse(...wrong);
        return this.#of(id, () => {
          this.#street.act('edit_initiative', [], () => {
            this.#setCard(id, { rules });
            return { rules: { ...this.#street.state.rules, [id]: { unit, needed, percent } } };
          });
          this.#tell();
          return ok(null);
        });
      },
      editExpectations: async (id, expectation) => this.#edit(id, { expectation }),
      editQuestion: async (id, question) => this.#edit(id, { question }),
      editGathering: async (id, gathering) => {
        const wrong = wrongGathering(gathering);
        return wrong ? refuse(...wrong) : this.#edit(id, { gathering });
      },
      editCommunity: async (id, community) => this.#edit(id, { community }),

      saveTerm: async (of, id, term, meaning) => this.#save('terms', of, id, { term: term.trim(), meaning }, wrongTerm(term)),
      saveParty: async (of, id, party) => this.#save('parties', of, id, party, wrongParty(party)),
      saveMethod: async (of, id, method) => this.#save('methods', of, id, method, wrongMethod(method)),
      saveRole: async (of, id, role) => this.#save('roles', of, id, { holders: this.#state.roles.find((one) => one.id === id)?.holders ?? [], ...role }, wrongRole(role)),
      saveGroup: async (of, id, group) => this.#save('groups', of, id, group, wrongGroup(group)),
      saveKindred: async (of, id, kindred) => this.#save('kindred', of, id, kindred, wrongKindred(kindred)),
      removeTerm: async (id) => this.#remove('terms', id),
      removeParty: async (id) => this.#remove('parties', id),
      removeMethod: async (id) => this.#remove('methods', id),
      removeRole: async (id) => this.#remove('roles', id),
      removeGroup: async (id) => this.#remove('groups', id),
      removeKindred: async (id) => this.#remove('kindred', id),
      addHolder: async (roleId, personId) => {
        if (!this.#state.roles.some((role) => role.id === roleId) || !this.#named(personId)) return refuse('not_found');
        const holder = { id: this.#street.newId(), personId };
        this.#act('add_holder', { roles: this.#state.roles.map((role) => (role.id === roleId ? { ...role, holders: [...role.holders.filter((one) => one.personId !== personId), holder] } : role)) });
        return ok(null);
      },
      removeHolder: async (id) => {
        if (!this.#state.roles.some((role) => role.holders.some((one) => one.id === id))) return refuse('not_found');
        this.#act('remove_holder', { roles: this.#state.roles.map((role) => ({ ...role, holders: role.holders.filter((one) => one.id !== id) })) });
        return ok(null);
      },

      findSimilar: async (id, text) => this.#of(id, () => ok(similarTo(this.#store.initiatives.get(id)!, [...this.#store.initiatives.values()].filter((one) => one.id !== id), text))),
      answerCheck: async (id, key, answer, note) => {
        if (!isCheck(key)) return refuse('unknown_choice', 'key');
        this.#act('answer_check', { answers: { ...this.#state.answers, [answerKey(id, key)]: { answer, note } } });
        return ok(null);
      },
    };
  }

  view(initiativeId: string): DepthView {
    const { unit: supportUnit, needed: supportNeeded, percent: supportPercent } = this.#store.street.rules[initiativeId] ?? noRules;
    const view = viewOf(this.#state, initiativeId, [...this.#store.initiatives.values()], { supportUnit, supportNeeded, supportPercent }, (id) => this.#named(id));
    const statements = this.#store.street.statements.filter((one) => one.initiativeId === initiativeId);
    const support = countOf(statements, this.#street.doors(initiativeId), this.#street.rules(initiativeId));
    const initiative = this.#store.initiatives.get(initiativeId)!;
    const people = this.#store.living(initiativeId);
    const consent = people.filter((person) => person.history.at(-1)?.decision === 'given').length;
    const seen = { initiative, view, support, neighbours: people.length, consent, hasSheet: this.#hasSheet(), ...this.#resources.counts(initiativeId) };
    return { ...view, checklist: checklistOf(seen, this.#state) };
  }

  get #store() {
    return this.#street.store;
  }

  #of<T>(initiativeId: string, answer: () => Result<T>): Result<T> {
    return this.#store.initiatives.has(initiativeId) ? answer() : refuse('not_found');
  }

  #named(personId: string): { kind: 'team' | 'neighbour'; name: NameParts } | undefined {
    const member = [...this.#store.initiatives.values()].flatMap((one) => one.team).find((one) => one.id === personId);
    if (member) return { kind: 'team', name: member.name };
    const person = this.#store.people.get(personId);
    return person && !person.inTrash ? { kind: 'neighbour', name: person.name } : undefined;
  }

  #setCard(id: string, card: Partial<Cards>): void {
    this.#state = { ...this.#state, cards: { ...this.#state.cards, [id]: { ...(this.#state.cards[id] ?? emptyCards), ...card } } };
  }

  #edit(id: string, card: Partial<Cards>): Result<null> {
    return this.#of(id, () => {
      this.#store.act('edit_initiative', [], [], () => this.#setCard(id, card));
      this.#tell();
      return ok(null);
    });
  }

  #save<Name extends List>(list: Name, initiativeId: string, id: string | null, row: Omit<Lists[Name][number], keyof Of>, wrong: Wrong | null): Result<string> {
    if (wrong) return refuse(...wrong);
    const rows = this.#state[list] as Of[];
    if (id !== null && !rows.some((one) => one.id === id)) return refuse('not_found');
    const kept = { ...row, id: id ?? this.#street.newId(), initiativeId };
    this.#act(`save_${list}`, { [list]: id === null ? [...rows, kept] : rows.map((one) => (one.id === id ? kept : one)) });
    return ok(kept.id);
  }

  #remove(list: List, id: string): Result<null> {
    const rows = this.#state[list] as Of[];
    if (!rows.some((one) => one.id === id)) return refuse('not_found');
    this.#act(`remove_${list}`, { [list]: rows.filter((one) => one.id !== id) });
    return ok(null);
  }

  #act(code: string, change: Partial<DepthState>): void {
    this.#store.act(code, [], [], () => (this.#state = { ...this.#state, ...change }));
    this.#tell();
  }
}
