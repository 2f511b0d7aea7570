import type { CirclePartInput, NameParts, PaperOptions, RoundInput, Side, SupportRules, VisitInput, WalkPaper } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type {
  CircleDoorView, CircleListLine, CirclePartInput, CirclePartView, CircleStreetView, CircleView, NameParts, Outcome, Position, RoundAnswer, RoundDoorView, RoundHelperView,
  RoundInput, RoundQuestionInput, RoundQuestionKind, RoundQuestionView, RoundRow, RoundStreetView, RoundView, Side, SupportRules, SupportUnit, TeamMemberView, VisitInput,
} from '$lib/bindings/contract';

export const getCircle = (initiativeId: string) => call('circle', initiativeId);
export const addCirclePart = (initiativeId: string, part: CirclePartInput) => call('addCirclePart', initiativeId, part);
export const editCirclePart = (id: string, part: CirclePartInput) => call('editCirclePart', id, part);
export const removeCirclePart = (id: string) => call('removeCirclePart', id);
export const addCircleList = (initiativeId: string, text: string) => call('addCircleList', initiativeId, text);
export const setSupportRules = (initiativeId: string, rules: SupportRules) => call('setSupportRules', initiativeId, rules);

export const listRounds = (initiativeId: string) => call('listRounds', initiativeId);
export const startRound = (initiativeId: string, round: RoundInput) => call('startRound', initiativeId, round);
export const editRound = (id: string, round: RoundInput) => call('editRound', id, round);
export const endRound = (id: string) => call('endRound', id);
export const reopenRound = (id: string) => call('reopenRound', id);
export const trashRound = (id: string) => call('trashRound', id);
export const showRound = (id: string) => call('showRound', id);
export const roundDoors = (id: string, street: string, city: string) => call('roundDoors', id, street, city);
export const assignStreet = (roundId: string, street: string, city: string, side: Side, helper: string) => call('assignStreet', roundId, street, city, side, helper);
export const unassignStreet = (id: string) => call('unassignStreet', id);
export const recordVisit = (roundId: string, visit: VisitInput) => call('recordVisit', roundId, visit);
export const printWalkList = (roundId: string, paper: WalkPaper, options: PaperOptions) => call('printWalkList', roundId, paper, options);
export const printSlip = (initiativeId: string, memberIds: string[], options: PaperOptions) => call('printSlip', initiativeId, memberIds, options);
export const printSignatures = (initiativeId: string, byAddress: boolean, options: PaperOptions) => call('printSignatures', initiativeId, byAddress, options);
export const undo = () => call('undo');

/** Who can be asked to walk a street: the core team first, then whoever is found by name. */
export async function findHelpers(initiativeId: string, text: string): Promise<{ id: string; name: NameParts }[]> {
  const { team } = await call('getInitiative', initiativeId);
  if (text.trim() === '') return team;
  const { rows } = await call('listNeighbours', { initiativeId, text, tag: null, filter: 'all', offset: 0, limit: 8 });
  return rows;
}
