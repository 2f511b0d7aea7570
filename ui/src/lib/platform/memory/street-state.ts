// What is kept about doors: replaced as a whole by every change, so that a way back is the one before.
import type {
  CirclePartView, NameParts, Outcome, Position, RoundAnswer, RoundQuestionView, Side, SupportChannel, SupportRules,
} from '../../bindings/contract';

export interface Part extends CirclePartView { initiativeId: string }
export interface Statement {
  id: string;
  initiativeId: string;
  door: Door;
  neighbourId: string | null;
  name: NameParts;
  position: Position;
  channel: SupportChannel;
  givenOn: string;
  withdrawnOn: string | null;
  remark: string;
  /** Of a clash another was chosen. */
  isAside: boolean;
}
export interface Round { id: string; initiativeId: string; title: string; startedOn: string; endedAt: string | null; questions: RoundQuestionView[] }
export interface Assignment { id: string; roundId: string; street: string; side: Side; helper: string }
export interface Visit { roundId: string; door: Door; outcome: Outcome | null; remark: string; answers: RoundAnswer[]; visitedAt: string }
/** A front door, as `addressKey` of the people in memory has it. */
export interface Door { street: string; number: string }

export interface StreetState {
  parts: Part[];
  rules: Record<string, SupportRules>;
  statements: Statement[];
  rounds: Round[];
  assignments: Assignment[];
  visits: Visit[];
}

export const noStreet: StreetState = { parts: [], rules: {}, statements: [], rounds: [], assignments: [], visits: [] };
export const noRules: SupportRules = { unit: 'household', needed: null, percent: null };

export const keyOf = (door: Door): string => `${door.street}|${door.number}`;
export const sameStreet = (one: string, other: string): boolean => squeezed(one) === squeezed(other);
export const squeezed = (text: string): string => text.toLowerCase().normalize('NFD').replace(/[^a-z0-9]/g, '');
export const nameless: NameParts = { given: '', prefix: '', family: '' };
