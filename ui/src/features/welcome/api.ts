import { call, listen } from '$lib/platform';

export type { SalvageView } from '$lib/bindings/contract';

export const beginProfile = (passphrase: string | null) => call('beginProfile', passphrase);
export const createInitiative = (title: string) => call('createInitiative', title);
export const openDemo = () => call('openDemo');
export const cancelDemo = () => call('cancelJob', 'demo');
export const unlock = (secret: string, slot: 'passphrase' | 'recovery') => call('unlock', secret, slot);
export const restoreBackup = (name: string) => call('restoreBackup', name);
export const chooseAndRestoreBackup = (secret: string, slot: 'passphrase' | 'recovery') => call('chooseAndRestoreBackup', secret, slot);

/** Follows the making of the demo neighbourhood. */
export function onDemoProgress(callback: (done: number, total: number) => void): () => void {
  return listen('progressChanged', ({ job, done, total }) => job === 'demo' && callback(done, total));
}
