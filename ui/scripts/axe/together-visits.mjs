// The visits to working together, and to what two people filled in differently: see `visits.mjs`.

const person = (page) => page.getByRole('row').nth(3);

async function drawer(page, w) {
  await page.getByRole('button', { name: w('undecided-count', { count: 3 }) }).click();
  await page.getByRole('dialog').getByRole('article').first().waitFor();
}

async function connect(page, w, address) {
  await page.getByLabel(w('server-address')).fill(address);
  await page.getByRole('button', { name: w('server-connect') }).click();
}

export const togetherVisits = [
  { name: 'together-start', query: '', hash: '#/team' },
  { name: 'together-start-refused', query: '', hash: '#/team', async go(page, w) { await page.getByRole('button', { name: w('together-start-do') }).click(); await page.getByRole('alert').waitFor(); } },
  { name: 'together-first', query: 'initiative=none', hash: '#/team' },
  { name: 'together', query: 'team=1', hash: '#/team' },
  { name: 'together-invite', query: 'team=1', hash: '#/team', async go(page, w) { await page.getByRole('button', { name: w('together-invite') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'together-accept', query: 'team=1', hash: '#/team', async go(page, w) { await page.getByRole('button', { name: w('together-accept') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'together-remove', query: 'team=1', hash: '#/team', async go(page, w) { await page.getByRole('button', { name: w('together-remove') }).click(); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'together-refused', query: 'team=1', hash: '#/team',
    async go(page, w) {
      await page.getByRole('button', { name: w('together-accept') }).click();
      await page.getByRole('button', { name: w('together-accept-no') }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'together-joining', query: 'initiative=none', hash: '#/team',
    async go(page, w) {
      await page.getByLabel(w('together-join-link')).fill('samenspel://join#abc');
      await page.getByLabel(w('together-join-name')).fill('Noor');
      await page.getByRole('button', { name: w('together-join-do') }).click();
      await page.getByRole('button', { name: w('together-join-save') }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'together-join-refused', query: 'initiative=none&refuse=joinTeam:invite_expired:invite', hash: '#/team',
    async go(page, w) {
      await page.getByLabel(w('together-join-link')).fill('samenspel://join#abc');
      await page.getByLabel(w('together-join-name')).fill('Noor');
      await page.getByRole('button', { name: w('together-join-do') }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'together-server', query: 'team=1', hash: '#/team', async go(page, w) { await connect(page, w, 'samenspel.utrecht.nl'); await page.getByRole('button', { name: w('server-meet') }).waitFor(); } },
  { name: 'together-server-refused', query: 'team=1', hash: '#/team', async go(page, w) { await connect(page, w, 'utrecht'); await page.getByText(w('error-server-address')).waitFor(); } },
  { name: 'together-sheet', query: 'team=1', hash: '#/team', async go(page, w) { await connect(page, w, 'samenspel.utrecht.nl'); await page.getByRole('button', { name: w('sheet-make') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'together-town', query: 'team=1', hash: '#/team', async go(page, w) { await page.getByText(w('town-title')).click(); await page.getByText(w('town-why')).waitFor(); } },
  {
    name: 'together-come-back-refused', query: 'initiative=none', hash: '#/team',
    async go(page, w) {
      await page.getByRole('button', { name: w('come-back-open') }).click();
      await page.getByLabel(w('come-back-code')).fill('7K2M QX4T');
      await page.getByLabel(w('server-address')).fill('samenspel.utrecht.nl');
      await page.getByLabel(w('together-name'), { exact: true }).fill('Riet');
      await page.getByRole('button', { name: w('come-back-do') }).click();
      await page.getByText(w('error-team-sheet')).waitFor();
    },
  },
  { name: 'together-taken', query: 'team=1&undecided=1', hash: '#/team', async go(page, w) { await page.getByRole('button', { name: w('bundle-take') }).click(); await page.getByRole('alert').waitFor(); } },
  { name: 'undecided-list', query: 'undecided=1', hash: '#/neighbours', async go(page) { await person(page).waitFor(); } },
  { name: 'undecided-panel', query: 'undecided=1', hash: '#/neighbours', async go(page) { await page.getByRole('row').nth(1).click(); await page.locator('.panel h2').waitFor(); } },
  { name: 'undecided', query: 'undecided=1', hash: '#/neighbours', async go(page, w) { await drawer(page, w); } },
  {
    name: 'undecided-chosen', query: 'undecided=1', hash: '#/neighbours',
    async go(page, w) {
      await drawer(page, w);
      await page.getByRole('button', { name: w('undecided-keep') }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: w('undo'), exact: true }).waitFor();
    },
  },
  {
    name: 'undecided-none', query: 'undecided=1', hash: '#/neighbours',
    async go(page, w) {
      await drawer(page, w);
      for (let left = 3; left > 0; left -= 1) {
        await page.getByRole('article').nth(left - 1).waitFor();
        await page.getByRole('button', { name: w('undecided-keep') }).first().click();
        await page.waitForTimeout(100);
      }
      await page.getByText(w('undecided-none'), { exact: true }).waitFor();
    },
  },
];
