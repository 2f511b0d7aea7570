// What the pages see of an initiative in depth.
import type { DepthView, GroupInput, HeardState, InitiativeView, MethodKind, MethodMix, NameParts, PartyBalance, PartyInput, RoleView, SimilarHit, SimilarWhy } from '../../bindings/contract';
import { today } from '../../i18n/today';
import { nextDays } from './depth-days';
import { emptyCards, type DepthState, type Of } from './depth-state';
import { fold } from './person-rules';

export type Named = (personId: string) => { kind: 'team' | 'neighbour'; name: NameParts } | undefined;

const KINDS: MethodKind[] = ['thinking', 'deciding', 'doing'];

export function balanceOf({ gains, gives }: PartyInput): PartyBalance {
  const [gain, give] = [gains.trim() !== '', gives.trim() !== ''];
  if (gain && give) return 'both';
  return gain ? 'only_gains' : give ? 'only_gives' : 'neither';
}

/** Without a number that is enough, one is. */
export function heardOf({ heard, enough }: GroupInput): HeardState {
  if (heard === 0) return 'not';
  return heard >= (enough ?? 1) ? 'heard' : 'partly';
}

export function mixOf(methods: MethodMix['methods']): MethodMix {
  const of = (kind: MethodKind) => methods.filter((one) => one.kind === kind && one.state !== 'dropped');
  const missing = KINDS.filter((kind) => !of(kind).some((one) => one.state === 'planned' || one.state === 'done'));
  return { methods, thinking: of('thinking').length, deciding: of('deciding').length, doing: of('doing').length, missing };
}

export function viewOf(state: DepthState, initiativeId: string, initiatives: InitiativeView[], support: Pick<DepthView['rules'], 'supportUnit' | 'supportNeeded' | 'supportPercent'>, named: Named): Omit<DepthView, 'checklist'> {
  const cards = state.cards[initiativeId] ?? emptyCards;
  const mine = <T extends Of>(rows: T[]) => rows.filter((row) => row.initiativeId === initiativeId);
  const gathering = { ...cards.gathering, next: nextDays(cards.gathering, today()) };
  const kindred = mine(state.kindred);
  const together = initiatives.filter(({ id }) => fold(state.cards[id]?.community.name ?? '') === fold(cards.community.name) && cards.community.name.trim() !== '');
  return {
    rules: { ...cards.rules, ...support },
    expectation: cards.expectation,
    question: cards.question,
    terms: mine(state.terms),
    parties: mine(state.parties).map((party) => ({ ...party, balance: balanceOf(party) })),
    mix: mixOf(mine(state.methods)),
    roles: mine(state.roles).map((role): RoleView => {
      const holders = role.holders.flatMap((holder) => {
        const person = named(holder.personId);
        return person ? [{ ...holder, ...person }] : [];
      });
      return { ...role, holders, missing: Math.max(0, role.needed - holders.length) };
    }),
    groups: mine(state.groups).map((group) => ({ ...group, state: heardOf(group) })),
    kindred,
    community: { ...cards.community, gathering, initiatives: together.map(({ id, title, phase }) => ({ id, title, phase })), kindred: kindred.filter((one) => one.inCommunity) },
    gathering,
  };
}

/** Others on this laptop that share a word of at least four letters. */
export function similarTo(own: InitiativeView, others: InitiativeView[], text: string): SimilarHit[] {
  const words = (said: string) => fold(said).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const asked = new Set(words(text.trim() || `${own.title} ${own.what}`));
  return others.flatMap(({ id, title, theme, area, what }) => {
    const why: SimilarWhy[] = [];
    if (own.theme && fold(own.theme) === fold(theme)) why.push('theme');
    if (own.area && fold(own.area) === fold(area)) why.push('area');
    if (words(`${title} ${theme} ${area} ${what}`).some((word) => asked.has(word))) why.push('words');
    return why.length > 0 ? [{ initiativeId: id, title, theme, area, why }] : [];
  });
}
