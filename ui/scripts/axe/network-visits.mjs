// The visits to the network, and to what the panel and the list of neighbours show of it: see `visits.mjs`.

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const alert = (page) => page.getByRole('alert').first().waitFor();
const inPanel = (name) => async (page) => {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.locator('.panel h2').waitFor();
};
/** Someone of whom something is written down. */
const known = async (page, w) => {
  await page.getByLabel(w('involvement'), { exact: true }).selectOption('carries');
  await page.getByText(w('neighbours-found', { total: 6 })).or(page.getByRole('row').nth(1)).first().waitFor();
  await page.waitForTimeout(150);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('button', { name: w('contact-record'), exact: true }).waitFor();
};
const typeContact = async (page, w, day) => {
  await known(page, w);
  await press(page, w('contact-record'));
  await page.getByLabel(w('contact-note')).fill('Wil meedenken over de bankjes.');
  await page.getByLabel(w('contact-follow-up'), { exact: true }).fill(day);
};

const mend = async (page, w) => {
  await page.locator('.panel ol').getByRole('button', { name: new RegExp(w('network-change')) }).first().click();
  await page.getByRole('menuitem', { name: w('contact-edit'), exact: true }).click();
  await page.getByLabel(w('contact-note')).scrollIntoViewIfNeeded();
};

/** Throws something away, and opens the trash below its list. */
const intoTrash = async (page, w, name) => {
  await inPanel(name)(page);
  await press(page, w('trash'));
  await page.getByText(w('trash-count', { count: 1 }), { exact: true }).click();
  await page.getByText(w('trash-kept'), { exact: true }).scrollIntoViewIfNeeded();
};

export const networkVisits = [
  { name: 'calls', query: '', hash: '#/network', async go(page, w) { await page.getByRole('group', { name: w('call-how') }).waitFor(); } },
  { name: 'calls-empty', query: 'initiative=new', hash: '#/network' },
  { name: 'calls-failed', query: 'refuse=nextCalls:failed', hash: '#/network', go: alert },
  { name: 'calls-answered', query: '', hash: '#/network', async go(page, w) { await page.getByRole('group', { name: w('call-how') }).waitFor(); await page.keyboard.press('1'); await page.getByRole('button', { name: w('undo'), exact: true }).waitFor(); } },
  { name: 'calls-wrong-day', query: '', hash: '#/network', async go(page, w) { await page.getByLabel(w('call-again')).fill('ooit'); await press(page, w('call-done')).catch(() => {}); await page.getByRole('group', { name: w('call-how') }).getByRole('button').first().click(); await alert(page); } },
  { name: 'calls-not-allowed', query: '', hash: '#/network', async go(page, w) { await page.getByRole('button', { name: new RegExp(w('call-not-allowed')) }).first().click(); await page.getByText(w('call-not-allowed'), { exact: true }).first().waitFor(); } },
  { name: 'calls-organisation', query: '', hash: '#/network', async go(page) { await page.getByRole('button', { name: /Bakkerij Visser/ }).click(); await page.getByRole('heading', { name: /Bakkerij/ }).waitFor(); } },
  { name: 'calls-refused', query: 'refuse=recordContact:no_room', hash: '#/network', async go(page, w) { await page.getByRole('group', { name: w('call-how') }).waitFor(); await page.keyboard.press('2'); await alert(page); } },

  { name: 'organisations', query: '', hash: '#/network/organisations', async go(page) { await page.getByRole('link', { name: 'Bakkerij Visser' }).waitFor(); } },
  { name: 'organisations-empty', query: 'initiative=new', hash: '#/network/organisations' },
  { name: 'organisations-nothing', query: '', hash: '#/network/organisations', async go(page) { await page.getByRole('searchbox').fill('zzzz'); await page.waitForTimeout(100); } },
  { name: 'organisations-failed', query: 'refuse=listOrganisations:failed', hash: '#/network/organisations', go: alert },
  { name: 'organisation', query: '', hash: '#/network/organisations', go: inPanel('Basisschool De Linde') },
  { name: 'organisations-trash', query: '', hash: '#/network/organisations', async go(page, w) { await intoTrash(page, w, 'Bakkerij Visser'); } },
  { name: 'organisation-gone', query: '', hash: '#/network/organisations/gone', go: alert },
  { name: 'organisation-new', query: '', hash: '#/network/organisations/new', async go(page, w) { await press(page, w('organisation-make')); await alert(page); } },
  {
    name: 'organisation-person', query: '', hash: '#/network/organisations',
    async go(page, w) {
      await inPanel('Basisschool De Linde')(page);
      await press(page, w('relation-add-person'));
      await page.getByRole('combobox', { name: w('relation-who') }).fill('berg');
      await page.getByRole('listbox', { name: w('relation-who') }).getByRole('option').nth(2).waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'organisation-nobody', query: '', hash: '#/network/organisations',
    async go(page, w) { await inPanel('Basisschool De Linde')(page); await press(page, w('relation-add-person')); await press(page, w('relation-save')); await alert(page); },
  },

  { name: 'key-figures', query: '', hash: '#/network/people', async go(page) { await page.getByRole('listitem').filter({ hasText: 'Zorgcentrum' }).waitFor(); } },
  { name: 'key-figures-empty', query: 'initiative=new', hash: '#/network/people' },
  { name: 'key-figures-failed', query: 'refuse=listKeyFigures:failed', hash: '#/network/people', go: alert },
  { name: 'key-figure-new', query: '', hash: '#/network/people', async go(page, w) { await press(page, w('key-figure-new')); await page.getByRole('dialog').waitFor(); await press(page, w('relation-save')); await alert(page); } },

  { name: 'talents', query: '', hash: '#/network/talents', async go(page) { await page.getByText('Timmeren en lassen', { exact: true }).waitFor(); } },
  { name: 'talents-empty', query: 'initiative=new', hash: '#/network/talents' },
  { name: 'talents-nothing', query: '', hash: '#/network/talents', async go(page) { await page.getByRole('searchbox').fill('zzzz'); await page.waitForTimeout(100); } },
  { name: 'talents-failed', query: 'refuse=listTalents:failed', hash: '#/network/talents', go: alert },
  { name: 'talents-menu', query: '', hash: '#/network/talents', async go(page, w) { await page.getByRole('button', { name: w('talent-change-of', { what: 'Timmeren en lassen' }) }).click(); await page.getByRole('menu').waitFor(); } },
  { name: 'talent-new', query: '', hash: '#/network/talents/new', async go(page, w) { await press(page, w('talent-save')); await alert(page); } },
  { name: 'talent-of-organisation', query: '', hash: '#/network/talents/new', async go(page, w) { await page.getByRole('radio', { name: w('talent-of-organisation') }).check(); await press(page, w('talent-save')); await alert(page); } },

  { name: 'interest', query: '', hash: '#/network/interest', async go(page, w) { await page.getByRole('button', { name: w('street-as-table') }).waitFor(); } },
  { name: 'interest-late', query: 'started=1', hash: '#/network/interest', async go(page, w) { await page.getByRole('button', { name: w('street-as-table') }).waitFor(); } },
  { name: 'interest-table', query: 'started=1', hash: '#/network/interest', async go(page, w) { await press(page, w('street-as-table')); await page.getByRole('table').waitFor(); } },
  { name: 'interest-empty', query: 'initiative=new', hash: '#/network/interest' },
  { name: 'interest-failed', query: 'refuse=interest:failed', hash: '#/network/interest', go: alert },

  { name: 'doubles', query: '', hash: '#/network/doubles', async go(page, w) { await page.getByRole('button', { name: w('double-two') }).waitFor(); } },
  { name: 'doubles-next', query: '', hash: '#/network/doubles', async go(page, w) { await page.getByRole('button', { name: w('double-two') }).waitFor(); await page.keyboard.press('ArrowRight'); await page.keyboard.press('ArrowRight'); } },
  { name: 'doubles-merged', query: '', hash: '#/network/doubles', async go(page, w) { await page.getByRole('button', { name: w('double-two') }).waitFor(); await page.keyboard.press(w('double-key-merge')); await page.getByRole('button', { name: w('undo'), exact: true }).waitFor(); } },
  { name: 'doubles-refused', query: 'refuse=mergeNeighbours:no_room', hash: '#/network/doubles', async go(page, w) { await page.getByRole('button', { name: w('double-two') }).waitFor(); await page.keyboard.press(w('double-key-merge')); await alert(page); } },
  { name: 'doubles-empty', query: 'initiative=new', hash: '#/network/doubles' },
  { name: 'doubles-failed', query: 'refuse=findDoubles:failed', hash: '#/network/doubles', go: alert },

  { name: 'neighbour-involved', query: 'started=1', hash: '#/neighbours', go: known },
  { name: 'neighbour-contact', query: '', hash: '#/neighbours', async go(page, w) { await typeContact(page, w, 'vrijdag'); await page.getByLabel(w('contact-note')).scrollIntoViewIfNeeded(); } },
  { name: 'neighbour-contact-wrong', query: '', hash: '#/neighbours', async go(page, w) { await typeContact(page, w, 'ooit'); await press(page, w('contact-record-do')); await alert(page); } },
  { name: 'neighbour-contact-kept', query: '', hash: '#/neighbours', async go(page, w) { await typeContact(page, w, 'vrijdag'); await press(page, w('contact-record-do')); await page.getByRole('button', { name: w('undo'), exact: true }).waitFor(); await page.getByText('Wil meedenken over de bankjes.').first().scrollIntoViewIfNeeded(); } },
  { name: 'neighbour-contact-mended', query: '', hash: '#/neighbours', async go(page, w) { await known(page, w); await mend(page, w); } },
  { name: 'neighbour-contact-mended-wrong', query: '', hash: '#/neighbours', async go(page, w) { await known(page, w); await mend(page, w); await page.getByLabel(w('contact-on'), { exact: true }).fill('ooit'); await press(page, w('contact-edit-do')); await alert(page); } },
  { name: 'neighbour-talent', query: '', hash: '#/neighbours', async go(page, w) { await known(page, w); await press(page, w('talent-add')); await press(page, w('talent-save')); await alert(page); } },
  { name: 'neighbour-part', query: '', hash: '#/neighbours', async go(page, w) { await known(page, w); await press(page, w('relation-add')); await page.getByRole('textbox', { name: w('relation-role'), exact: true }).scrollIntoViewIfNeeded(); } },
  { name: 'neighbours-asked', query: '', hash: '#/neighbours', async go(page, w) { await press(page, w('filter-more')); await page.getByLabel(w('filter-street')).fill('Linde'); await page.getByLabel(w('involvement'), { exact: true }).selectOption('interested'); await page.waitForTimeout(150); } },
  { name: 'neighbours-segments', query: '', hash: '#/neighbours', async go(page, w) { await press(page, w('segments')); await page.getByRole('menu').waitFor(); } },
  { name: 'neighbours-segment', query: '', hash: '#/neighbours', async go(page, w) { await press(page, w('segments')); await page.getByRole('menuitemradio').first().click(); await page.getByRole('button', { name: new RegExp(w('segment-change-of', { name: '' })) }).click(); await page.getByRole('menuitem', { name: w('segment-rename') }).waitFor(); } },
  { name: 'neighbours-segment-new', query: '', hash: '#/neighbours', async go(page, w) { await page.getByRole('searchbox').fill('a'); await press(page, w('segment-save')); await page.getByRole('dialog').waitFor(); await press(page, w('segment-save-do')); await alert(page); } },
  { name: 'neighbours-bulk-step', query: '', hash: '#/neighbours', async go(page, w) { for (const at of [2, 4]) await page.getByRole('row').nth(at).getByRole('checkbox').check(); await press(page, w('involvement')); await page.getByRole('menu').waitFor(); } },
  { name: 'overview-network', query: '', async go(page, w) { await page.getByRole('heading', { name: w('overview-network'), exact: true }).scrollIntoViewIfNeeded(); } },
];
