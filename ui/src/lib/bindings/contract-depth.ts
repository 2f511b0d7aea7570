// The part of the contract about the initiative in depth: its cards, its lists, the checklist and the page of it.
import type { NameParts, Phase, Result } from './contract';
import type { SupportUnit } from './contract-street';

// ---------- cards: one of each ----------
export type Scale = "street" | "neighbourhood" | "district" | "town" | "region" | "country";
/** `supportUnit`, `supportNeeded` and `supportPercent` are those of `SupportRules`. */
export type RulesCard = {
  whoMayStart: string; scale: Scale | null; budgetCents: number | null; ownShare: number | null /* percent */; rules: string;
  supportUnit: SupportUnit; supportNeeded: number | null; supportPercent: number | null;
};
/** From being told to deciding oneself. */
export type Influence = "told" | "asked" | "advises" | "makes_together" | "decides_together" | "decides";
/** replyDays: working days in which one answers. */
export type ExpectationCard = {
  about: string; notAbout: string; time: string; resultsWhen: string; influence: Influence | null; townDoes: string; townDoesNot: string; replyDays: number | null;
};
export type QuestionCard = { question: string; forWhom: string; known: string; tried: string; sharedGoal: string };
export type TermView = { id: string; term: string; meaning: string };
export type GatheringRhythm = "weekly" | "two_weekly" | "monthly_day" | "monthly_weekday" | "quarterly";
/** time: "19:30"; minutes: how long, 0 for not known. */
export type Gathering = { rhythm: GatheringRhythm | null; firstOn: string | null; time: string; minutes: number; place: string; what: string };
/** next: the next six days. */
export type GatheringView = Gathering & { next: string[] };

// ---------- what each party gains ----------
export type PartyKind = "residents" | "entrepreneurs" | "officials" | "council" | "organisation" | "other";
export type PartyPosition = "for" | "doubts" | "against" | "unknown";
export type PartyInput = { name: string; kind: PartyKind; position: PartyPosition; interest: string; concern: string; gains: string; gives: string };
export type PartyBalance = "both" | "only_gains" | "only_gives" | "neither";
export type PartyView = PartyInput & { id: string; balance: PartyBalance };

// ---------- methods and roles ----------
export type MethodKind = "thinking" | "deciding" | "doing";
export type MethodState = "idea" | "planned" | "done" | "dropped";
export type MethodInput = { title: string; kind: MethodKind; withWhom: string; on: string | null; state: MethodState; outcome: string };
export type MethodView = MethodInput & { id: string };
/** missing: kinds of which nothing is planned or done. */
export type MethodMix = { methods: MethodView[]; thinking: number; deciding: number; doing: number; missing: MethodKind[] };
export type RoleInput = { title: string; what: string; needed: number };
export type HolderView = { id: string; personId: string; kind: "team" | "neighbour"; name: NameParts };
export type RoleView = RoleInput & { id: string; holders: HolderView[]; missing: number };

// ---------- groups to hear: counts only ----------
export type HeardState = "not" | "partly" | "heard";
/** share: percent of the area; enough: from how many on they count as heard. */
export type GroupInput = { name: string; share: number | null; people: number | null; heard: number; how: string; enough: number | null };
export type GroupView = GroupInput & { id: string; state: HeardState };

// ---------- similar ones and the community ----------
export type KindredVerdict = "not_looked" | "join" | "learn" | "different";
export type KindredInput = { title: string; place: string; what: string; contact: string; link: string; verdict: KindredVerdict; inCommunity: boolean; lesson: string };
export type KindredView = KindredInput & { id: string };
export type SimilarWhy = "theme" | "area" | "words";
export type SimilarHit = { initiativeId: string; title: string; theme: string; area: string; why: SimilarWhy[] };
export type CommunityCard = { name: string; theme: string; goal: string; rules: string; whoMayStart: string; scale: Scale | null };
/** initiatives: those of this laptop with the same community. */
export type CommunityView = CommunityCard & { gathering: GatheringView; initiatives: { id: string; title: string; phase: Phase }[]; kindred: KindredView[] };

// ---------- what a successful initiative meets ----------
export type CheckAnswer = "yes" | "partly" | "no" | "not_needed" | "open";
export type CheckTheme = "people" | "goal" | "rules" | "support" | "town" | "means" | "lasting";
export type CheckPlace = "overview" | "depth" | "neighbours" | "support" | "resources" | "schemes" | "team" | "network" | "settings";
/** seen: what the app itself sees, null when it can not; words: `check-<key>` with dashes. */
export type CheckItem = { key: string; theme: CheckTheme; answer: CheckAnswer; note: string; seen: "yes" | "no" | null; seenCount: number | null; place: CheckPlace };
/** steps: the keys of what is open, in the order of doing. */
export type ChecklistView = { items: CheckItem[]; met: number; open: number; steps: string[] };

export type DepthView = {
  rules: RulesCard; expectation: ExpectationCard; question: QuestionCard; terms: TermView[]; parties: PartyView[]; mix: MethodMix; roles: RoleView[];
  groups: GroupView[]; kindred: KindredView[]; community: CommunityView; gathering: GatheringView; checklist: ChecklistView;
};

export interface DepthCommands {
  showDepth(initiativeId: string): Promise<Result<DepthView>>;
  // Each writes only what differs from what stands.
  editRulesCard(initiativeId: string, card: RulesCard): Promise<Result<null>>;
  editExpectations(initiativeId: string, card: ExpectationCard): Promise<Result<null>>;
  editQuestion(initiativeId: string, card: QuestionCard): Promise<Result<null>>;
  editGathering(initiativeId: string, gathering: Gathering): Promise<Result<null>>;
  editCommunity(initiativeId: string, card: CommunityCard): Promise<Result<null>>;

  // Without an id a new one is written down; the answer is its id.
  saveTerm(initiativeId: string, id: string | null, term: string, meaning: string): Promise<Result<string>>;
  removeTerm(id: string): Promise<Result<null>>;
  saveParty(initiativeId: string, id: string | null, party: PartyInput): Promise<Result<string>>;
  removeParty(id: string): Promise<Result<null>>;
  saveMethod(initiativeId: string, id: string | null, method: MethodInput): Promise<Result<string>>;
  removeMethod(id: string): Promise<Result<null>>;
  saveRole(initiativeId: string, id: string | null, role: RoleInput): Promise<Result<string>>;
  removeRole(id: string): Promise<Result<null>>;
  addHolder(roleId: string, personId: string): Promise<Result<null>>;       // a team member or a neighbour
  removeHolder(id: string): Promise<Result<null>>;
  saveGroup(initiativeId: string, id: string | null, group: GroupInput): Promise<Result<string>>;
  removeGroup(id: string): Promise<Result<null>>;
  saveKindred(initiativeId: string, id: string | null, kindred: KindredInput): Promise<Result<string>>;
  removeKindred(id: string): Promise<Result<null>>;

  findSimilar(initiativeId: string, text: string): Promise<Result<SimilarHit[]>>;
  answerCheck(initiativeId: string, key: string, answer: CheckAnswer, note: string): Promise<Result<null>>;
}

export type DepthEvents = { depthChanged: null };
