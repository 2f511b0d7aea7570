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

export async function findNeighbours(initiativeId: string, text: string) {
  const page = await call('listNeighbours', { initiativeId, text, tag: null, filter: 'all', offset: 0, limit: 8 });
  return page.rows;
}
