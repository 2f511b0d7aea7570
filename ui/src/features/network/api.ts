import type { InterestMonth, MergeChoice, OrganisationInput, TalentKind } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type {
  DoublePair, DoublePerson, DoubleWhy, InterestMonth, KeyFigureRow, MergeField, NextCall, OrganisationInput, OrganisationKind, OrganisationRow, OrganisationStanding, OrganisationView, TalentKind, TalentView,
} from '$lib/bindings/contract';

export { addRelation, addTalent, editTalent, listOrganisations, recordContact } from '$lib/network/api';

export const nextCalls = (initiativeId: string) => call('nextCalls', initiativeId);

export const showOrganisation = (id: string) => call('showOrganisation', id);
export const addOrganisation = (initiativeId: string, organisation: OrganisationInput) => call('addOrganisation', initiativeId, organisation);
export const editOrganisation = (id: string, organisation: OrganisationInput) => call('editOrganisation', id, organisation);
export const trashOrganisation = (id: string) => call('trashOrganisation', id);
export const listKeyFigures = (initiativeId: string) => call('listKeyFigures', initiativeId);
export const listTalents = (initiativeId: string, text: string, kind: TalentKind | null, onlyAvailable: boolean) => call('listTalents', { initiativeId, text, kind, onlyAvailable });

export const interest = (initiativeId: string): Promise<InterestMonth[]> => call('interest', initiativeId);
export const findDoubles = (initiativeId: string, limit: number) => call('findDoubles', initiativeId, 0, limit);
export const mergeNeighbours = (choice: MergeChoice) => call('mergeNeighbours', choice);
export const dismissDouble = (firstId: string, secondId: string) => call('dismissDouble', firstId, secondId);
export const undo = () => call('undo');
