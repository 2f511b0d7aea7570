import type { ImportChoice } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type {
  ImportChoice, ImportColumn, ImportDuplicate, ImportFileView, ImportIssue, ImportPreview, ImportRepair, ImportResult,
} from '$lib/bindings/contract';

export const chooseImportFile = () => call('chooseImportFile');
export const chooseImportSheet = (token: string, sheet: string) => call('chooseImportSheet', token, sheet);
export const previewImport = (initiativeId: string, choice: ImportChoice) => call('previewImport', initiativeId, choice);
export const runImport = (initiativeId: string, choice: ImportChoice) => call('runImport', initiativeId, choice);
export const undo = () => call('undo');

/** Whether the list is still the last thing that was done, so that undoing takes back just that. */
export const isLastAct = async () => (await call('getUndoState')).undo === 'import_neighbours';
