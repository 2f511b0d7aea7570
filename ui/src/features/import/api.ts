import type { ImportChoice } from '$lib/bindings/contract';
import { call, listen } from '$lib/platform';

export type {
  ImportChoice, ImportColumn, ImportDuplicate, ImportFileView, ImportIssue, ImportPreview, ImportRepair, ImportResult,
} from '$lib/bindings/contract';

export const chooseImportFile = () => call('chooseImportFile');
export const chooseImportSheet = (token: string, sheet: string) => call('chooseImportSheet', token, sheet);
export const previewImport = (initiativeId: string, choice: ImportChoice) => call('previewImport', initiativeId, choice);
export const runImport = (initiativeId: string, choice: ImportChoice) => call('runImport', initiativeId, choice);
export const cancelImport = () => call('cancelJob', 'import');

/** Follows the import that runs. */
export function onImportProgress(callback: (done: number, total: number) => void): () => void {
  return listen('progressChanged', ({ job, done, total }) => job === 'import' && callback(done, total));
}
export const undo = () => call('undo');
