// What the place of the network and the panel of a person both ask: parts in organisations, talents, contact.
import type { ContactInput, RelationInput, TalentInput } from '../bindings/contract';
import { call } from '../platform';

export type {
  ContactChannel, ContactDirection, ContactInput, ContactState, ContactView, Involvement, NeighbourRow, OrganisationRow, RelationInput, RelationView, TalentInput, TalentKind, TalentState, TalentView,
} from '../bindings/contract';

const FOUND_AT_ONCE = 6;

export const findPeople = async (initiativeId: string, text: string) =>
  (await call('listNeighbours', { initiativeId, text, tag: null, filter: 'all', involvement: null, street: '', silentDays: null, offset: 0, limit: FOUND_AT_ONCE })).rows;
export const listOrganisations = (initiativeId: string, text = '') => call('listOrganisations', initiativeId, text);
export const listTeam = async (initiativeId: string) => (await call('getInitiative', initiativeId)).team;

export const addRelation = (initiativeId: string, relation: RelationInput) => call('addRelation', initiativeId, relation);
export const editRelation = (id: string, relation: RelationInput) => call('editRelation', id, relation);
export const removeRelation = (id: string) => call('removeRelation', id);

export const addTalent = (initiativeId: string, talent: TalentInput) => call('addTalent', initiativeId, talent);
export const editTalent = (id: string, talent: TalentInput) => call('editTalent', id, talent);
export const removeTalent = (id: string) => call('removeTalent', id);

/** `answers`: the moment that this one settles. */
export const recordContact = (initiativeId: string, contact: ContactInput, answers: string | null = null) => call('recordContact', initiativeId, contact, answers);
export const editContact = (id: string, contact: ContactInput) => call('editContact', id, contact);
export const removeContact = (id: string) => call('removeContact', id);
export const followUp = (id: string, done: boolean) => call('followUp', id, done);
