import { call } from '$lib/platform';

export type { BackupView, SalvageView } from '$lib/bindings/contract';

export const beginProfile = (passphrase: string | null) => call('beginProfile', passphrase);
export const createInitiative = (title: string) => call('createInitiative', title);
export const openDemo = (withCases: boolean) => call('openDemo', withCases);
export const unlock = (secret: string, slot: 'passphrase' | 'recovery') => call('unlock', secret, slot);
export const restoreBackup = (name: string) => call('restoreBackup', name);
export const chooseAndRestoreBackup = (secret: string, slot: 'passphrase' | 'recovery') => call('chooseAndRestoreBackup', secret, slot);
