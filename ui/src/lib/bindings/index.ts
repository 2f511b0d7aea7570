// Written by hand until `cargo xtask bindings` writes this file from the commands and events of the shell.
import { invoke } from '@tauri-apps/api/core';
import { listen, type EventCallback, type UnlistenFn } from '@tauri-apps/api/event';
import type { AppError, Commands, Events, Result } from './contract';

async function ask<T>(command: string, args?: Record<string, unknown>): Promise<Result<T>> {
  try {
    return { status: 'ok', data: await invoke<T>(command, args) };
  } catch (error) {
    if (error instanceof Error) throw error;
    return { status: 'error', error: error as AppError };
  }
}

export const commands: Commands = {
  getStart: () => ask('get_start'),
  beginProfile: (passphrase) => ask('begin_profile', { passphrase }),
  unlock: (secret, slot) => ask('unlock', { secret, slot }),
  openDemo: () => ask('open_demo'),
  discardDemo: () => ask('discard_demo'),
  getSettings: () => ask('get_settings'),
  saveSettings: (settings) => ask('save_settings', { settings }),
  listKeySlots: () => ask('list_key_slots'),
  setPassphrase: (passphrase) => ask('set_passphrase', { passphrase }),
  addKeychainSlot: () => ask('add_keychain_slot'),
  removeKeySlot: (id) => ask('remove_key_slot', { id }),
  makeRecoverySheet: () => ask('make_recovery_sheet'),
  saveRecoverySheet: (sheet) => ask('save_recovery_sheet', { sheet }),
  listBackups: () => ask('list_backups'),
  makeBackup: () => ask('make_backup'),
  saveBackupAs: () => ask('save_backup_as'),
  restoreBackup: (name) => ask('restore_backup', { name }),
  chooseAndRestoreBackup: (secret, slot) => ask('choose_and_restore_backup', { secret, slot }),
  exportAll: () => ask('export_all'),
  listInitiatives: () => ask('list_initiatives'),
  getInitiative: (id) => ask('get_initiative', { id }),
  createInitiative: (title) => ask('create_initiative', { title }),
  editInitiative: (id, change) => ask('edit_initiative', { id, change }),
  trashInitiative: (id) => ask('trash_initiative', { id }),
  addTeamMember: (initiativeId, member) => ask('add_team_member', { initiativeId, member }),
  editTeamMember: (id, member) => ask('edit_team_member', { id, member }),
  removeTeamMember: (id) => ask('remove_team_member', { id }),
  getOverview: (initiativeId) => ask('get_overview', { initiativeId }),
  listNeighbours: (query) => ask('list_neighbours', { query }),
  getNeighbour: (id) => ask('get_neighbour', { id }),
  createNeighbour: (initiativeId, neighbour) => ask('create_neighbour', { initiativeId, neighbour }),
  editNeighbour: (id, change) => ask('edit_neighbour', { id, change }),
  setNoPost: (neighbourId, noPost) => ask('set_no_post', { neighbourId, noPost }),
  trashNeighbours: (ids) => ask('trash_neighbours', { ids }),
  restoreNeighbours: (ids) => ask('restore_neighbours', { ids }),
  eraseNeighbour: (id) => ask('erase_neighbour', { id }),
  addTag: (ids, tag) => ask('add_tag', { ids, tag }),
  removeTag: (ids, tag) => ask('remove_tag', { ids, tag }),
  listTags: (initiativeId) => ask('list_tags', { initiativeId }),
  recordConsent: (neighbourId, channel, purpose, given, wording, source) => ask('record_consent', { neighbourId, channel, purpose, given, wording, source }),
  attachFile: (owner, ownerId) => ask('attach_file', { owner, ownerId }),
  openAttachment: (id) => ask('open_attachment', { id }),
  saveAttachment: (id) => ask('save_attachment', { id }),
  removeAttachment: (id) => ask('remove_attachment', { id }),
  listAttachments: (initiativeId) => ask('list_attachments', { initiativeId }),
  chooseImportFile: () => ask('choose_import_file'),
  chooseImportSheet: (token, sheet) => ask('choose_import_sheet', { token, sheet }),
  previewImport: (initiativeId, choice) => ask('preview_import', { initiativeId, choice }),
  runImport: (initiativeId, choice) => ask('run_import', { initiativeId, choice }),
  cancelJob: (job) => ask('cancel_job', { job }),
  exportNeighbours: (initiativeId, format) => ask('export_neighbours', { initiativeId, format }),
  getUndoState: () => ask('get_undo_state'),
  undo: () => ask('undo'),
  redo: () => ask('redo'),
};

const event = <Name extends keyof Events>(name: string) => ({
  listen: (callback: EventCallback<Events[Name]>): Promise<UnlistenFn> => listen<Events[Name]>(name, callback),
});

export const events = {
  initiativesChanged: event<'initiativesChanged'>('initiatives-changed'),
  neighboursChanged: event<'neighboursChanged'>('neighbours-changed'),
  settingsChanged: event<'settingsChanged'>('settings-changed'),
  undoChanged: event<'undoChanged'>('undo-changed'),
  savingChanged: event<'savingChanged'>('saving-changed'),
  progressChanged: event<'progressChanged'>('progress-changed'),
  startChanged: event<'startChanged'>('start-changed'),
};
