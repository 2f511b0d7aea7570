// Every place, dialog, error and empty state, and how to get there. `w` gives the words of the language that is shown.
import { depthVisits } from './depth-visits.mjs';
import { resourceVisits } from './resources.mjs';
import { networkVisits } from './network-visits.mjs';
import { streetVisits } from './street-visits.mjs';
import { togetherVisits } from './together-visits.mjs';

const person = (page) => page.getByRole('row').nth(3);

export const visits = [
  { name: 'welcome', query: 'start=welcome' },
  { name: 'welcome-new', query: 'start=welcome', async go(page, w) { await page.getByRole('button', { name: w('welcome-new') }).click(); } },
  {
    name: 'welcome-passphrase-short', query: 'start=welcome&keychain=0',
    async go(page, w) {
      await page.getByRole('button', { name: w('welcome-new') }).click();
      await page.getByLabel(w('initiative-title')).fill('Speeltuin');
      await page.getByLabel(w('passphrase'), { exact: true }).fill('kort');
      await page.getByRole('button', { name: w('begin-do'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'welcome-import', query: 'start=welcome', async go(page, w) { await page.getByRole('button', { name: w('welcome-import') }).click(); } },
  { name: 'welcome-demo', query: 'start=welcome&step=5000', async go(page, w) { await page.getByRole('button', { name: w('welcome-demo') }).click(); await page.getByRole('progressbar').waitFor(); } },
  { name: 'welcome-cases', query: 'start=welcome', async go(page, w) { await page.getByRole('button', { name: w('welcome-cases') }).click(); await page.getByRole('button', { name: /Landingsplek/ }).waitFor(); } },
  { name: 'welcome-demo-failed', query: 'start=welcome&refuse=openDemo:no_room', async go(page, w) { await page.getByRole('button', { name: w('welcome-demo') }).click(); await page.getByRole('alert').waitFor(); } },
  { name: 'welcome-restore', query: 'start=welcome', async go(page, w) { await page.getByRole('button', { name: w('welcome-restore') }).click(); } },
  { name: 'unlock', query: 'start=locked' },
  {
    name: 'unlock-wrong', query: 'start=locked',
    async go(page, w) {
      await page.getByText(w('recovery-code'), { exact: true }).first().click();
      await page.getByRole('textbox').fill('0000 1111');
      await page.getByRole('button', { name: w('unlock-do'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'salvage', query: 'salvage=1' },
  { name: 'cannot-start', query: 'refuse=getStart:newer_schema' },

  { name: 'overview', query: '' },
  { name: 'overview-dusk-demo', query: 'demo=1' },
  { name: 'overview-new', query: 'initiative=new&reminder=1' },
  { name: 'overview-none', query: 'initiative=none' },
  {
    name: 'overview-large', query: 'people=3000',
    async go(page, w) {
      await page.getByRole('button', { name: new RegExp(w('street-all', 0).replace('0', '\\d+')) }).click();
      for (const street of ['Kastanjelaan', 'Wilgenpad']) await page.getByRole('button', { name: new RegExp(` ${street}$`) }).click();
    },
  },
  { name: 'overview-table', query: '', async go(page, w) { await page.getByRole('button', { name: w('street-as-table') }).click(); await page.getByRole('table').scrollIntoViewIfNeeded(); } },
  { name: 'overview-now', query: 'reminder=1', async go(page, w) { await page.getByRole('region', { name: w('now') }).scrollIntoViewIfNeeded(); } },
  { name: 'overview-story', query: '', hash: '#/overview?at=story', async go(page) { await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA'); } },
  { name: 'overview-member', query: '', async go(page) { await page.getByRole('link', { name: /Riet/ }).click(); await page.locator('.panel').waitFor(); } },
  { name: 'overview-member-new', query: '', hash: '#/overview/new', async go(page, w) { await page.getByRole('button', { name: w('team-add-do'), exact: true }).click(); await page.getByRole('alert').waitFor(); } },
  {
    name: 'overview-not-saved', query: 'refuse=editInitiative:no_room',
    async go(page, w) {
      await page.getByRole('textbox', { name: w('story-what'), exact: true }).fill('Een klimheuvel en een waterpomp.');
      await page.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'overview-date-refused', query: '',
    async go(page, w) {
      await page.getByLabel(w('field-endsOn')).fill('1-1-2020');
      await page.getByLabel(w('field-endsOn')).blur();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'overview-standing', query: '', async go(page, w) { await page.getByRole('button', { name: w('standing-change') }).click(); await page.getByRole('menu').waitFor(); } },
  { name: 'overview-trash', query: '', async go(page, w) { await page.getByRole('button', { name: w('initiative-trash'), exact: true }).click(); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'overview-attachments', query: '',
    async go(page, w) { await attach(page, w, 3); await page.locator('.thumbnail img').first().waitFor(); },
  },
  {
    name: 'overview-attachment-refused', query: 'refuse=attachFile:file_kind',
    async go(page, w) { await page.getByRole('button', { name: w('attachment-add') }).click(); await page.getByRole('alert').waitFor(); },
  },
  { name: 'switcher', query: '', async go(page) { await page.getByRole('button', { name: /Speeltuin Lindeplein/ }).click(); await page.getByRole('menu').waitFor(); } },
  {
    name: 'new-initiative', query: '',
    async go(page, w) {
      await page.getByRole('button', { name: /Speeltuin Lindeplein/ }).click();
      await page.getByRole('menuitem', { name: w('initiative-new') }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'palette', query: '', async go(page) { await page.keyboard.press('Control+k'); await page.getByRole('combobox').fill('berg'); await page.getByRole('option').first().waitFor(); } },
  { name: 'keys', query: '', async go(page) { await page.keyboard.press('?'); await page.getByRole('dialog').waitFor(); } },

  ...togetherVisits,
  { name: 'neighbours', query: 'people=10000', hash: '#/neighbours' },
  { name: 'neighbours-far', query: 'people=10000', hash: '#/neighbours', async go(page) { await page.getByRole('row').nth(1).focus(); await page.keyboard.press('End'); await page.waitForTimeout(200); } },
  { name: 'neighbours-empty', query: 'initiative=new', hash: '#/neighbours' },
  { name: 'neighbours-nothing', query: '', hash: '#/neighbours', async go(page) { await page.getByRole('searchbox').fill('zzzz'); await page.waitForTimeout(100); } },
  { name: 'neighbours-many', query: 'people=10000', hash: '#/neighbours', async go(page) { await page.getByRole('searchbox').fill('a'); await page.getByRole('row').nth(5).waitFor(); } },
  { name: 'neighbours-exporting', query: 'step=400', hash: '#/neighbours', async go(page, w) { await page.getByRole('button', { name: w('export'), exact: true }).click(); await page.getByRole('menuitem').first().click(); await page.getByRole('progressbar').waitFor(); } },
  { name: 'neighbours-failed', query: 'refuse=listNeighbours:failed', hash: '#/neighbours', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'neighbours-trash', query: '', hash: '#/neighbours', async go(page, w) { await page.getByRole('radio', { name: w('filter-trash') }).check(); } },
  {
    name: 'neighbours-bulk', query: '', hash: '#/neighbours',
    async go(page, w) {
      for (const at of [2, 4, 5]) await page.getByRole('row').nth(at).getByRole('checkbox').check();
      await page.getByRole('button', { name: w('tag-add') }).waitFor();
    },
  },
  {
    name: 'neighbours-trashed', query: '', hash: '#/neighbours',
    async go(page, w) {
      for (const at of [2, 4]) await page.getByRole('row').nth(at).getByRole('checkbox').check();
      await page.getByRole('button', { name: w('trash'), exact: true }).click();
      await page.getByRole('button', { name: w('undo'), exact: true }).waitFor();
    },
  },
  { name: 'neighbours-export', query: '', hash: '#/neighbours', async go(page, w) { await page.getByRole('button', { name: w('export'), exact: true }).click(); await page.getByRole('menu').waitFor(); } },
  {
    name: 'neighbour-file', query: '', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await page.getByText(w('person-export')).click();
      await page.getByRole('button', { name: w('person-export-do') }).click();
      await page.getByText(/gegevens\.zip/).scrollIntoViewIfNeeded();
    },
  },
  { name: 'neighbour', query: '', hash: '#/neighbours', async go(page) { await person(page).click(); await page.locator('.panel h2').waitFor(); } },
  {
    name: 'neighbour-consent', query: '', hash: '#/neighbours',
    async go(page, w) {
      await page.getByRole('radio', { name: w('filter-with_consent') }).check();
      await page.waitForTimeout(150);
      await person(page).click();
      await page.locator('.panel summary').first().click();
      await page.locator('.panel summary').first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'neighbour-consent-dialog', query: '', hash: '#/neighbours',
    async go(page, w) { await person(page).click(); await page.getByRole('button', { name: w('consent-record') }).click(); await page.getByRole('dialog').waitFor(); },
  },
  {
    name: 'neighbour-refused', query: '', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await page.getByLabel(w('field-email'), { exact: true }).fill('fatima@');
      await page.getByLabel(w('field-email'), { exact: true }).blur();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'neighbour-attachment', query: '', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await attach(page, w, 3);
      await page.locator('.thumbnail img').first().waitFor();
    },
  },
  {
    name: 'neighbour-picture', query: '', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await attach(page, w, 2);
      await page.getByRole('button', { name: w('attachment-look') }).click();
      await page.getByRole('dialog').getByRole('img').waitFor();
    },
  },
  {
    name: 'neighbour-picture-damaged', query: 'refuse=openAttachment:damaged', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await attach(page, w, 2);
      await page.getByRole('button', { name: w('attachment-look') }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'neighbour-erase', query: '', hash: '#/neighbours',
    async go(page, w) { await person(page).click(); await page.getByRole('button', { name: w('erase'), exact: true }).click(); await page.getByRole('dialog').waitFor(); },
  },
  {
    name: 'neighbour-erased', query: '', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await page.getByRole('button', { name: w('erase'), exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: w('erase-do'), exact: true }).click();
      await page.getByRole('dialog').getByRole('status').waitFor();
    },
  },
  {
    name: 'neighbour-erased-in-part', query: 'failed=1&elsewhere=2', hash: '#/neighbours',
    async go(page, w) {
      await person(page).click();
      await page.getByRole('button', { name: w('erase'), exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: w('erase-do'), exact: true }).click();
      await page.getByRole('dialog').getByText(w('erase-left')).waitFor();
    },
  },
  { name: 'neighbour-unknown', query: '', hash: '#/neighbours/gone', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'neighbour-new', query: '', hash: '#/neighbours/new' },
  {
    name: 'neighbour-new-refused', query: '', hash: '#/neighbours/new',
    async go(page, w) {
      await page.getByLabel(w('field-given')).fill('Fatima');
      await page.getByLabel(w('field-postcode')).fill('12');
      await page.getByRole('button', { name: w('neighbour-make'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },

  ...resourceVisits,

  { name: 'import', query: '', hash: '#/import' },
  { name: 'import-seen', query: '', hash: '#/import', go: choose },
  { name: 'import-columns', query: '', hash: '#/import', go: columns },
  {
    name: 'import-no-name', query: '', hash: '#/import',
    async go(page, w) {
      await columns(page, w);
      await page.getByRole('combobox').first().selectOption('ignore');
      await page.getByRole('button', { name: w('import-check'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'import-check', query: '', hash: '#/import', go: check },
  {
    name: 'import-blocked', query: '', hash: '#/import',
    async go(page, w) { await check(page, w); await page.getByText(w('import-refuse'), { exact: true }).click(); await page.locator('summary').click(); },
  },
  { name: 'import-running', query: 'step=400', hash: '#/import', async go(page, w) { await check(page, w); await start(page); await page.getByRole('progressbar').waitFor(); } },
  { name: 'import-done', query: '', hash: '#/import', go: done },
  { name: 'import-undone', query: '', hash: '#/import', async go(page, w) { await done(page, w); await page.getByRole('button', { name: w('import-undo'), exact: true }).click(); await page.getByText(w('import-undone')).waitFor(); } },

  { name: 'help', query: '', hash: '#/help', async go(page) { await page.getByRole('article').waitFor(); } },
  { name: 'help-privacy', query: '', hash: '#/help/privacy', async go(page) { await page.getByRole('article').waitFor(); } },
  { name: 'help-unknown', query: '', hash: '#/help/weg', async go(page, w) { await page.getByText(w('help-none')).waitFor(); } },
  { name: 'settings', query: '', hash: '#/settings' },
  { name: 'settings-due', query: 'due=1', hash: '#/settings', async go(page, w) { await page.getByText(w('due-lead')).scrollIntoViewIfNeeded(); } },
  { name: 'settings-register', query: '', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('register-show') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'settings-papers', query: '', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('documents-privacy') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'settings-reminder', query: 'reminder=1', hash: '#/settings' },
  { name: 'settings-recovery', query: 'reminder=1', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('recovery-make') }).click(); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'settings-recovery-leave', query: 'reminder=1', hash: '#/settings',
    async go(page, w) {
      await page.getByRole('button', { name: w('recovery-make') }).click();
      await page.getByRole('dialog').getByRole('button', { name: w('close') }).click();
      await page.getByRole('heading', { name: w('recovery-leave') }).waitFor();
    },
  },
  {
    name: 'settings-passphrase', query: '', hash: '#/settings',
    async go(page, w) {
      await page.getByRole('button', { name: w('passphrase-set') }).click();
      await page.getByRole('dialog').getByLabel(w('passphrase'), { exact: true }).fill('kort');
      await page.getByRole('button', { name: w('passphrase-do'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'settings-last-key', query: 'reminder=1', hash: '#/settings',
    async go(page, w) {
      await page.getByRole('button', { name: w('slot-remove') }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: w('slot-remove-do'), exact: true }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'settings-restore', query: '', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('backup-restore') }).first().click(); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'settings-restoring', query: 'step=400', hash: '#/settings',
    async go(page, w) {
      await page.getByRole('button', { name: w('backup-restore') }).first().click();
      await page.getByRole('button', { name: w('backup-restore-do'), exact: true }).click();
      await page.getByRole('progressbar').waitFor();
    },
  },
  {
    name: 'settings-restored', query: '', hash: '#/settings',
    async go(page, w) {
      await page.getByRole('button', { name: w('backup-restore') }).first().click();
      await page.getByRole('button', { name: w('backup-restore-do'), exact: true }).click();
      await page.getByText(w('backup-before_restore')).waitFor();
    },
  },
  { name: 'settings-exporting', query: 'step=400', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('full-export-do') }).click(); await page.getByRole('progressbar').waitFor(); } },
  { name: 'settings-exported', query: '', hash: '#/settings', async go(page, w) { await page.getByRole('button', { name: w('full-export-do') }).click(); await page.getByRole('alert').waitFor(); } },
  ...streetVisits,
  ...depthVisits,
  ...networkVisits,
];

async function attach(page, w, files) {
  for (let at = 1; at <= files; at += 1) {
    await page.getByRole('button', { name: w('attachment-add') }).click();
    await page.locator('.thumbnail').nth(at - 1).scrollIntoViewIfNeeded();
  }
}

async function choose(page, w) {
  await page.getByRole('button', { name: w('import-choose'), exact: true }).click();
  await page.getByRole('button', { name: w('next'), exact: true }).waitFor();
}

async function columns(page, w) {
  await choose(page, w);
  await page.getByRole('button', { name: w('next'), exact: true }).click();
  await page.getByRole('button', { name: w('import-check'), exact: true }).waitFor();
}

async function check(page, w) {
  await columns(page, w);
  await page.getByRole('button', { name: w('import-check'), exact: true }).click();
  await page.locator('.ready').waitFor();
}

const start = (page) => page.locator('section .row button').first().click();

async function done(page, w) {
  await check(page, w);
  await start(page);
  await page.getByRole('button', { name: w('import-undo'), exact: true }).waitFor();
}
