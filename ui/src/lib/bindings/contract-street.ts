// The part of the contract about doors: the address circle, support, rounds along the doors.
import type { AddressInput, NameParts, Result } from './contract';

// ---------- the address circle ----------
export type Side = "both" | "odd" | "even";
/** A range of numbers, one door with an addition, or a number that is no door. */
export type CirclePartKind = "range" | "door" | "no_door";
export type CirclePartView = { id: string; kind: CirclePartKind; street: string; city: string; first: number; last: number; side: Side; addition: string };
/** `numbers` as typed: "1-39", "1 t/m 39", "12", "12a". */
export type CirclePartInput = { street: string; city: string; numbers: string; side: Side; isNoDoor: boolean };
export type SupportUnit = "household" | "person";
/** What the scheme asks; both null: nothing set. */
export type SupportRules = { unit: SupportUnit; needed: number | null; percent: number | null };
export type Position = "for" | "against" | "neutral";
export type CircleDoorView = { key: string; number: string; householdId: string | null; position: Position | null; isClash: boolean; noPost: boolean };
export type CircleStreetView = { street: string; city: string; doors: CircleDoorView[] };
export type CircleView = {
  parts: CirclePartView[]; streets: CircleStreetView[];
  doors: number;                 // the denominator
  unknownDoors: number;          // of these, numbers of a range of which nobody noted anything
  outside: number;               // known households that lie outside
  rules: SupportRules;
};
export type CircleListReport = { added: number; known: number; wrong: CircleListLine[] };   // anything wrong adds nothing
export type CircleListLine = { line: number; text: string };

// ---------- support ----------
export type SupportChannel = "door" | "paper" | "spoken" | "letter" | "online";
/** A double is refused with "double_support" (details id, position, given_on, name); `allowDouble` writes it down nevertheless. */
export type SupportInput = {
  position: Position; channel: SupportChannel; givenOn: string; remark: string; name: NameParts;
  street: string; houseNumber: string; postcode: string; city: string; neighbourId: string | null; householdId: string | null; allowDouble: boolean;
};
/** isDouble: another statement of the same unit counts instead; isClash: the latest day of the unit holds others that say something else, and nobody decided. */
export type SupportRow = {
  id: string; position: Position; channel: SupportChannel; givenOn: string; withdrawnOn: string | null; remark: string; name: NameParts;
  neighbourId: string | null; householdId: string; address: AddressInput; inCircle: boolean; isDouble: boolean; isClash: boolean;
};
export type SupportFilter = "all" | "for" | "against" | "neutral" | "doubles" | "withdrawn" | "outside";
export type SupportQuery = { initiativeId: string; text: string; filter: SupportFilter; offset: number; limit: number };
export type SupportPage = { rows: SupportRow[]; total: number };
/** Of a household each: for + against + neutral + clashes + silent = doors. */
export type SupportCount = {
  doors: number; for: number; against: number; neutral: number; silent: number; clashes: number; doubles: number; withdrawn: number; outside: number;
  rules: SupportRules; enough: boolean | null;
};

// ---------- rounds along the doors ----------
export type RoundQuestionKind = "yes_no" | "choice" | "open";
export type RoundQuestionView = { id: string; kind: RoundQuestionKind; text: string; options: string[] };
export type RoundQuestionInput = { id: string | null; kind: RoundQuestionKind; text: string; options: string[] };
export type RoundInput = { title: string; startedOn: string; questions: RoundQuestionInput[] };
export type RoundRow = { id: string; title: string; startedOn: string; endedAt: string | null; doors: number; done: number };
export type RoundStreetView = { street: string; city: string; doors: number; done: number; notHome: number; comeBack: number; helpers: RoundHelperView[] };
/** `helper` is the name to show; `id` takes it away again. */
export type RoundHelperView = { id: string; side: Side; helper: string };
export type RoundView = RoundRow & { questions: RoundQuestionView[]; streets: RoundStreetView[]; nextKey: string | null };   // nextKey: where one stopped
export type Outcome = Position | "not_home" | "come_back" | "no_post";
export type RoundAnswer = { questionId: string; answer: string };
/** earlier: support that stands from before this round. */
export type RoundDoorView = {
  key: string; street: string; city: string; number: string; householdId: string | null; people: NameParts[]; noPost: boolean;
  outcome: Outcome | null; remark: string; visitedAt: string | null; earlier: Position | null; answers: RoundAnswer[];
};
export type VisitInput = { street: string; city: string; houseNumber: string; householdId: string | null; outcome: Outcome | null; remark: string; answers: RoundAnswer[] };   // outcome null: something was written down, no answer yet
export type RoundEnd = { cleared: number };

export interface StreetCommands {
  circle(initiativeId: string): Promise<Result<CircleView>>;
  addCirclePart(initiativeId: string, part: CirclePartInput): Promise<Result<CirclePartView>>;
  editCirclePart(id: string, part: CirclePartInput): Promise<Result<CirclePartView>>;
  removeCirclePart(id: string): Promise<Result<null>>;
  addCircleList(initiativeId: string, text: string): Promise<Result<CircleListReport>>;   // one address a line
  setSupportRules(initiativeId: string, rules: SupportRules): Promise<Result<null>>;

  listSupport(query: SupportQuery): Promise<Result<SupportPage>>;
  supportCount(initiativeId: string): Promise<Result<SupportCount>>;
  recordSupport(initiativeId: string, support: SupportInput): Promise<Result<SupportRow>>;
  withdrawSupport(id: string, day: string): Promise<Result<null>>;
  trashSupport(id: string): Promise<Result<null>>;
  keepSupport(id: string): Promise<Result<null>>;               // this one counts, the others of its unit are put aside

  listRounds(initiativeId: string): Promise<Result<RoundRow[]>>;
  startRound(initiativeId: string, round: RoundInput): Promise<Result<string>>;
  editRound(id: string, round: RoundInput): Promise<Result<null>>;
  endRound(id: string): Promise<Result<RoundEnd>>;              // erases "not home" for good
  reopenRound(id: string): Promise<Result<null>>;
  trashRound(id: string): Promise<Result<null>>;
  showRound(id: string): Promise<Result<RoundView>>;
  roundDoors(id: string, street: string, city: string): Promise<Result<RoundDoorView[]>>;   // walking order: odd side up, even side down
  assignStreet(roundId: string, street: string, city: string, side: Side, helper: string): Promise<Result<null>>;   // a team member or a neighbour
  unassignStreet(id: string): Promise<Result<null>>;
  recordVisit(roundId: string, visit: VisitInput): Promise<Result<RoundDoorView>>;          // the last visit of a door stands
}

export type StreetEvents = { supportChanged: null; circleChanged: null; roundsChanged: null };
