import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage, t } from '$lib/i18n';
import { memory } from '$lib/platform/memory/for-tests';
import { actCodes, actWords, undo } from './undo.svelte';

afterEach(() => chooseLanguage('nl'));

it('knows every act that the core begins, and no other', () => {
  const begun = rustFiles(resolve('../crates/app/src')).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:\.begin(?:_batch)?\(\s*|\b(?:begin|save_row|remove_row)\(\s*app,\s*)"([a-z_]+)"/g)].map((found) => found[1]!));
  expect(new Set(actCodes)).toEqual(new Set(begun));
});

it.each(['nl', 'en'])('has words for every act in %s', async (language) => {
  await chooseLanguage(language);
  const words = actCodes.map(actWords);
  expect(words.filter((said) => said.startsWith('act-') || said === t('act-other'))).toEqual([]);
  expect(new Set(words).size).toBe(actCodes.length);
});

it('has plain words for an act that is newer than this window', () => {
  expect(actWords('plant_a_tree')).toBe(t('act-other'));
});

it('asks again what can be undone when a backup took the place of what was open', async () => {
  const stop = undo.follow();
  await memory.commands.createInitiative('Moestuin');
  expect(undo.state.undo).toBe('create_initiative');
  const backups = await memory.commands.listBackups();
  await memory.commands.restoreBackup(backups.status === 'ok' ? backups.data[0]!.name : '');
  await expect.poll(() => undo.state.undo).toBeNull();
  stop();
});

function rustFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? rustFiles(path) : entry.name.endsWith('.rs') ? [path] : [];
  });
}
