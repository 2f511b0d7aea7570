import type { PaperOptions } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type { BackupView, DueView, KeySlotView, RecoverySheetView, RegisterEntryView } from '$lib/bindings/contract';

export const listKeySlots = () => call('listKeySlots');
export const setPassphrase = (passphrase: string) => call('setPassphrase', passphrase);
export const addKeychainSlot = () => call('addKeychainSlot');
export const removeKeySlot = (id: string) => call('removeKeySlot', id);
export const makeRecoverySheet = () => call('makeRecoverySheet');
export const saveSheet = (name: string, text: string) => call('saveSheet', name, text);
export const listBackups = () => call('listBackups');
export const makeBackup = () => call('makeBackup');
export const saveBackupAs = () => call('saveBackupAs');
export const restoreBackup = (name: string) => call('restoreBackup', name);
export const getPrivacy = (initiativeId: string | null) => call('getPrivacy', initiativeId);
export const printRegister = (initiativeId: string, memberIds: string[], options: PaperOptions) => call('printRegister', initiativeId, memberIds, options);
export const printDpia = (initiativeId: string, options: PaperOptions) => call('printDpia', initiativeId, options);
export const exportAll = () => call('exportAll');
