import type {
  CheckAnswer, CommunityCard, ExpectationCard, Gathering, GroupInput, KindredInput, MethodInput, PageOptions, PartyInput, QuestionCard, RoleInput, RulesCard,
} from '$lib/bindings/contract';
import { fullName } from '$lib/i18n';
import { call } from '$lib/platform';

export type {
  CheckAnswer, CheckItem, ChecklistView, CheckTheme, CommunityCard, CommunityView, DepthView, ExpectationCard, Gathering, GatheringRhythm, GatheringView, GroupInput, GroupView, HeardState, HolderView, Influence,
  InitiativeView, KindredInput, KindredVerdict, KindredView, MethodInput, MethodKind, MethodMix, MethodState, MethodView, NameParts, PageOptions, PartyBalance, PartyInput, PartyKind, PartyPosition, PartyView,
  QuestionCard, RoleInput, RoleView, RulesCard, Scale, SimilarHit, SupportCount, TermView,
} from '$lib/bindings/contract';

export const showDepth = (initiativeId: string) => call('showDepth', initiativeId);
export const getInitiative = (id: string) => call('getInitiative', id);
export const supportCount = (initiativeId: string) => call('supportCount', initiativeId);

export const editRulesCard = (initiativeId: string, card: RulesCard) => call('editRulesCard', initiativeId, card);
export const editExpectations = (initiativeId: string, card: ExpectationCard) => call('editExpectations', initiativeId, card);
export const editQuestion = (initiativeId: string, card: QuestionCard) => call('editQuestion', initiativeId, card);
export const editGathering = (initiativeId: string, gathering: Gathering) => call('editGathering', initiativeId, gathering);
export const editCommunity = (initiativeId: string, card: CommunityCard) => call('editCommunity', initiativeId, card);

export const saveTerm = (initiativeId: string, id: string | null, term: string, meaning: string) => call('saveTerm', initiativeId, id, term, meaning);
export const removeTerm = (id: string) => call('removeTerm', id);
export const saveParty = (initiativeId: string, id: string | null, party: PartyInput) => call('saveParty', initiativeId, id, party);
export const removeParty = (id: string) => call('removeParty', id);
export const saveMethod = (initiativeId: string, id: string | null, method: MethodInput) => call('saveMethod', initiativeId, id, method);
export const removeMethod = (id: string) => call('removeMethod', id);
export const saveRole = (initiativeId: string, id: string | null, role: RoleInput) => call('saveRole', initiativeId, id, role);
export const removeRole = (id: string) => call('removeRole', id);
export const addHolder = (roleId: string, personId: string) => call('addHolder', roleId, personId);
export const removeHolder = (id: string) => call('removeHolder', id);
export const saveGroup = (initiativeId: string, id: string | null, group: GroupInput) => call('saveGroup', initiativeId, id, group);
export const removeGroup = (id: string) => call('removeGroup', id);
export const saveKindred = (initiativeId: string, id: string | null, kindred: KindredInput) => call('saveKindred', initiativeId, id, kindred);
export const removeKindred = (id: string) => call('removeKindred', id);

export const findSimilar = (initiativeId: string, text: string) => call('findSimilar', initiativeId, text);
export const answerCheck = (initiativeId: string, key: string, answer: CheckAnswer, note: string) => call('answerCheck', initiativeId, key, answer, note);
export const printInitiativePage = (initiativeId: string, options: PageOptions) => call('printInitiativePage', initiativeId, options);

const NEIGHBOURS_SHOWN = 6;

/** Who may hold a role: the core team first, then neighbours. */
export async function findHolders(initiativeId: string, text: string): Promise<{ id: string; name: { given: string; prefix: string; family: string } }[]> {
  const words = text.trim().toLowerCase();
  const { team } = await getInitiative(initiativeId);
  const members = team.filter(({ name }) => fullName(name).toLowerCase().includes(words));
  if (words === '') return members;
  const { rows } = await call('listNeighbours', { initiativeId, text, tag: null, filter: 'all', involvement: null, street: '', silentDays: null, offset: 0, limit: NEIGHBOURS_SHOWN });
  return [...members, ...rows];
}
