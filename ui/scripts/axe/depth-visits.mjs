// The visits to the initiative in depth: see `visits.mjs`.

const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const alert = (page) => page.getByRole('alert').first().waitFor();
const panel = async (page, name) => {
  await page.getByRole('link', { name }).first().click();
  await page.locator('.panel h2').waitFor();
};

export const depthVisits = [
  { name: 'depth', query: '', hash: '#/depth' },
  { name: 'depth-new', query: 'initiative=new', hash: '#/depth' },
  { name: 'depth-failed', query: 'refuse=showDepth:failed', hash: '#/depth', go: alert },
  {
    name: 'depth-answer', query: '', hash: '#/depth',
    async go(page, w) { await page.getByRole('button', { name: w('check-win-win') }).click(); await page.getByLabel(w('check-note')).scrollIntoViewIfNeeded(); },
  },
  {
    name: 'depth-answer-refused', query: 'refuse=answerCheck:no_room', hash: '#/depth',
    async go(page, w) { await page.getByRole('button', { name: w('check-goal-sentence') }).click(); await page.getByRole('radio', { name: w('check-answer-no'), exact: true }).check(); await alert(page); },
  },
  { name: 'depth-question', query: '', hash: '#/depth/question' },
  { name: 'depth-question-new', query: 'initiative=new', hash: '#/depth/question' },
  { name: 'depth-term-refused', query: '', hash: '#/depth/question', async go(page, w) { await press(page, w('term-add')); await alert(page); } },
  { name: 'depth-rules', query: '', hash: '#/depth/rules' },
  { name: 'depth-rules-new', query: 'initiative=new', hash: '#/depth/rules' },
  { name: 'depth-ladder', query: '', hash: '#/depth/rules', async go(page, w) { await page.getByText(w('influence-decides'), { exact: true }).scrollIntoViewIfNeeded(); } },
  {
    name: 'depth-rules-refused', query: '', hash: '#/depth/rules',
    async go(page, w) { await page.getByLabel(w('rules-field-budgetCents')).fill('veel'); await page.getByLabel(w('rules-field-ownShare')).fill('120'); await page.getByLabel(w('rules-field-ownShare')).blur(); await page.getByRole('alert').nth(1).waitFor(); },
  },
  { name: 'depth-card', query: '', hash: '#/depth/rules', async go(page, w) { await press(page, w('expectations-show')); await page.getByRole('dialog').waitFor(); } },
  { name: 'depth-card-empty', query: 'initiative=new', hash: '#/depth/rules', async go(page, w) { await press(page, w('expectations-show')); await page.getByRole('dialog').waitFor(); } },
  { name: 'depth-interests', query: '', hash: '#/depth/interests' },
  { name: 'depth-interests-table', query: '', hash: '#/depth/interests', async go(page) { await page.getByRole('table').scrollIntoViewIfNeeded(); } },
  { name: 'depth-interests-empty', query: 'initiative=new', hash: '#/depth/interests' },
  { name: 'depth-party', query: '', hash: '#/depth/interests', async go(page) { await panel(page, /Terras De Linde/); } },
  { name: 'depth-party-new', query: '', hash: '#/depth/interests/new', async go(page, w) { await press(page, w('party-add')); await alert(page); } },
  { name: 'depth-party-gone', query: '', hash: '#/depth/interests/gone', go: alert },
  { name: 'depth-approach', query: '', hash: '#/depth/approach' },
  { name: 'depth-approach-new', query: 'initiative=new', hash: '#/depth/approach' },
  { name: 'depth-methods-table', query: '', hash: '#/depth/approach', async go(page, w) { await press(page, w('street-as-table')); await page.getByRole('table').waitFor(); } },
  { name: 'depth-roles', query: '', hash: '#/depth/approach', async go(page, w) { await page.getByRole('heading', { name: w('gathering'), exact: true }).scrollIntoViewIfNeeded(); } },
  { name: 'depth-gathering', query: '', hash: '#/depth/approach', async go(page, w) { await page.getByLabel(w('gathering-field-what')).scrollIntoViewIfNeeded(); } },
  { name: 'depth-method', query: '', hash: '#/depth/approach', async go(page) { await panel(page, /Ideeënmuur/); } },
  { name: 'depth-method-refused', query: '', hash: '#/depth/approach/new', async go(page, w) { await page.getByLabel(w('method-field-title')).fill('Klusdag'); await page.getByLabel(w('method-field-on')).fill('ooit'); await press(page, w('method-add')); await alert(page); } },
  { name: 'depth-role', query: '', hash: '#/depth/approach', async go(page, w) { await panel(page, /Bouwploeg/); await page.getByLabel(w('holder-find')).fill('de'); await page.waitForTimeout(150); } },
  { name: 'depth-role-new', query: '', hash: '#/depth/approach/new-role', async go(page, w) { await press(page, w('role-add')); await alert(page); } },
  { name: 'depth-groups', query: '', hash: '#/depth/groups' },
  { name: 'depth-groups-table', query: '', hash: '#/depth/groups', async go(page, w) { await press(page, w('street-as-table')); await page.getByRole('table').waitFor(); } },
  { name: 'depth-groups-empty', query: 'initiative=new', hash: '#/depth/groups' },
  { name: 'depth-group', query: '', hash: '#/depth/groups', async go(page) { await panel(page, /Jongeren/); } },
  { name: 'depth-group-refused', query: '', hash: '#/depth/groups/new', async go(page, w) { await page.getByLabel(w('group-field-name')).fill('Jongeren'); await page.getByLabel(w('group-field-share')).fill('300'); await press(page, w('group-add')); await alert(page); } },
  { name: 'depth-kindred', query: '', hash: '#/depth/kindred', async go(page, w) { await page.getByRole('searchbox').fill('kastanjelaan'); await page.getByText(w('similar-why-words'), { exact: false }).first().waitFor(); } },
  { name: 'depth-kindred-new', query: 'initiative=new', hash: '#/depth/kindred' },
  { name: 'depth-community', query: '', hash: '#/depth/kindred', async go(page, w) { await page.getByLabel(w('community-field-scale')).scrollIntoViewIfNeeded(); } },
  { name: 'depth-kindred-one', query: '', hash: '#/depth/kindred', async go(page) { await panel(page, /Kameleon/); } },
  { name: 'depth-kindred-refused', query: '', hash: '#/depth/kindred/new', async go(page, w) { await press(page, w('kindred-add')); await alert(page); } },
  { name: 'depth-page', query: '', hash: '#/depth/page', async go(page) { await page.getByRole('checkbox').nth(2).check(); await page.getByRole('article').waitFor(); } },
  { name: 'depth-page-large', query: '', hash: '#/depth/page', async go(page) { await page.getByRole('checkbox').first().check(); await page.getByRole('article').waitFor(); } },
  { name: 'depth-page-new', query: 'initiative=new', hash: '#/depth/page', async go(page) { await page.getByRole('article').waitFor(); } },
  { name: 'depth-page-saved', query: '', hash: '#/depth/page', async go(page, w) { await press(page, w('documents-save')); await alert(page); } },
  { name: 'depth-page-refused', query: 'refuse=printInitiative:no_room', hash: '#/depth/page', async go(page, w) { await press(page, w('documents-save')); await alert(page); } },
];
