// What is kept of an initiative in depth: replaced as a whole by every change, so that a way back is the one before.
import type {
  CheckAnswer, CommunityCard, ExpectationCard, Gathering, GroupInput, KindredInput, MethodInput, PartyInput, QuestionCard, RoleInput, RulesCard,
} from '../../bindings/contract';

export interface Of { id: string; initiativeId: string }
export type Term = Of & { term: string; meaning: string };
export type Holder = { id: string; personId: string };
/** The support that is asked stands with the circle. */
export type OwnRules = Omit<RulesCard, 'supportUnit' | 'supportNeeded' | 'supportPercent'>;
export interface Cards { rules: OwnRules; expectation: ExpectationCard; question: QuestionCard; gathering: Gathering; community: CommunityCard }

export interface DepthState {
  cards: Record<string, Cards>;
  terms: Term[];
  parties: (Of & PartyInput)[];
  methods: (Of & MethodInput)[];
  roles: (Of & RoleInput & { holders: Holder[] })[];
  groups: (Of & GroupInput)[];
  kindred: (Of & KindredInput)[];
  /** By initiative and key. */
  answers: Record<string, { answer: CheckAnswer; note: string }>;
}

export const noDepth: DepthState = { cards: {}, terms: [], parties: [], methods: [], roles: [], groups: [], kindred: [], answers: {} };

export const emptyCards: Cards = {
  rules: { whoMayStart: '', scale: null, budgetCents: null, ownShare: null, rules: '' },
  expectation: { about: '', notAbout: '', time: '', resultsWhen: '', influence: null, townDoes: '', townDoesNot: '', replyDays: null },
  question: { question: '', forWhom: '', known: '', tried: '', sharedGoal: '' },
  gathering: { rhythm: null, firstOn: null, time: '', minutes: 0, place: '', what: '' },
  community: { name: '', theme: '', goal: '', rules: '', whoMayStart: '', scale: null },
};

export const answerKey = (initiativeId: string, key: string): string => `${initiativeId}|${key}`;
