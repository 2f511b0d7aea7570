import type { Channel, Involvement, NeighbourChange, NeighbourInput, Purpose, SegmentInput } from '$lib/bindings/contract';
import { call } from '$lib/platform';
import type { Question } from './search';

export type {
  AttachmentView, Channel, ConsentLine, ConsentState, EraseReport, Involvement, NeighbourFilter, NeighbourInput, NeighbourRow, NeighbourView, Purpose, SegmentInput, SegmentView, TagCount,
} from '$lib/bindings/contract';

export type NeighbourField = keyof NeighbourChange;
export type ConsentSource = 'paper' | 'spoken' | 'form';

const unchanged: NeighbourChange = {
  given: null, prefix: null, family: null, street: null, houseNumber: null, postcode: null, city: null, phone: null, email: null, note: null,
};

export const getNeighbour = (id: string) => call('getNeighbour', id);
export const createNeighbour = (initiativeId: string, neighbour: NeighbourInput) => call('createNeighbour', initiativeId, neighbour);
export const editNeighbour = (id: string, change: Partial<NeighbourChange>) => call('editNeighbour', id, { ...unchanged, ...change });
export const setNoPost = (id: string, noPost: boolean) => call('setNoPost', id, noPost);
export const trashNeighbours = (ids: string[]) => call('trashNeighbours', ids);
export const restoreNeighbours = (ids: string[]) => call('restoreNeighbours', ids);
export const eraseNeighbour = (id: string) => call('eraseNeighbour', id);
export const addTag = (ids: string[], tag: string) => call('addTag', ids, tag);
export const removeTag = (ids: string[], tag: string) => call('removeTag', ids, tag);
export const listTags = (initiativeId: string) => call('listTags', initiativeId);
export const recordConsent = (id: string, channel: Channel, purpose: Purpose, given: boolean, wording: string, source: ConsentSource) =>
  call('recordConsent', id, channel, purpose, given, wording, source);
export const attachFile = (id: string) => call('attachFile', 'neighbour', id);
export const exportNeighbours = (initiativeId: string, format: 'csv' | 'xlsx' | 'vcard') => call('exportNeighbours', initiativeId, format);

export const setInvolvement = (ids: string[], involvement: Involvement) => call('setInvolvement', ids, involvement);
export const setJoinedOn = (id: string, day: string | null) => call('setJoinedOn', id, day);
export const listSegments = (initiativeId: string) => call('listSegments', initiativeId);
export const saveSegment = (initiativeId: string, id: string | null, segment: SegmentInput) => call('saveSegment', initiativeId, id, segment);
export const removeSegment = (id: string) => call('removeSegment', id);

export interface Search extends Question {
  initiativeId: string;
}

export const listNeighbours = (search: Search, offset: number, limit: number) => call('listNeighbours', { ...search, offset, limit });
export const exportPerson = (id: string) => call('exportPerson', id);
