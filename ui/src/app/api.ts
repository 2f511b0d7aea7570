import { call } from '$lib/platform';

export type { InitiativeRow, StartView, UndoState } from '$lib/bindings/contract';

export const getStart = () => call('getStart');
export const discardDemo = () => call('discardDemo');
export const listInitiatives = () => call('listInitiatives');
export const listConflicts = (initiativeId: string) => call('listConflicts', initiativeId);
export const getUndoState = () => call('getUndoState');
export const getServer = (initiativeId: string) => call('getServer', initiativeId);
export const undo = () => call('undo');
export const redo = () => call('redo');

const SHOWN = 5;

export async function findResources(initiativeId: string, text: string) {
  return (await call('listResources', { initiativeId, text, kind: null })).slice(0, SHOWN);
}

export async function findOrganisations(initiativeId: string, text: string) {
  return (await call('listOrganisations', initiativeId, text)).slice(0, SHOWN);
}

export async function findNeighbours(initiativeId: string, text: string) {
  const page = await call('listNeighbours', { initiativeId, text, tag: null, filter: 'all', involvement: null, street: '', silentDays: null, offset: 0, limit: 8 });
  return page.rows;
}
