// The visits to the doors and the support: see `visits.mjs`.

const round = /Wat moet er komen\?/;
const press = (page, name) => page.getByRole('button', { name, exact: true }).first().click();
const going = async (page) => {
  await page.getByRole('link', { name: round }).click();
  await page.getByRole('heading', { level: 1, name: round }).waitFor();
};
const walk = async (page, w) => {
  await going(page);
  await page.getByRole('link', { name: w('round-walk-of', { street: 'Lindestraat' }) }).click();
  await page.getByRole('group', { name: w('walk-what') }).waitFor();
};
const paper = async (page, w, name, number) => {
  await page.getByLabel(w('paper-name')).fill(name);
  await page.getByLabel(w('field-street')).fill('lindes');
  await page.getByLabel(w('paper-number')).fill(number);
  await press(page, w('paper-do'));
};

export const streetVisits = [
  { name: 'doors', query: '', hash: '#/doors' },
  { name: 'doors-empty', query: 'doors=none', hash: '#/doors', async go(page, w) { await page.getByRole('heading', { name: w('circle-empty') }).waitFor(); } },
  { name: 'doors-circle-only', query: 'doors=circle', hash: '#/doors' },
  { name: 'doors-failed', query: 'refuse=circle:failed', hash: '#/doors', async go(page) { await page.getByRole('alert').waitFor(); } },
  {
    name: 'doors-street-refused', query: 'doors=none', hash: '#/doors',
    async go(page, w) {
      await press(page, w('circle-add'));
      await page.getByRole('textbox', { name: w('field-street') }).fill('Dorpsstraat');
      await page.getByLabel(w('circle-numbers')).fill('39 t/m 1');
      await press(page, w('circle-add-do'));
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'doors-papers', query: '', hash: '#/doors', async go(page, w) { await press(page, w('documents')); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'round-papers-made', query: '', hash: '#/doors',
    async go(page, w) {
      await going(page);
      await press(page, w('documents'));
      await press(page, w('documents-save'));
      await page.getByRole('button', { name: w('documents-open') }).waitFor();
    },
  },
  { name: 'doors-strike', query: '', hash: '#/doors', async go(page, w) { await press(page, w('circle-strike')); await page.getByRole('dialog').waitFor(); } },
  {
    name: 'doors-list-wrong', query: '', hash: '#/doors',
    async go(page, w) {
      await press(page, w('circle-list'));
      await page.getByRole('textbox', { name: w('circle-list-field') }).fill('Dorpsstraat 12a\nergens\nDorpsstraat 14\nhoek');
      await press(page, w('circle-list-do'));
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'doors-rules', query: '', hash: '#/doors', async go(page, w) { await page.getByLabel(w('ask-percent-field')).fill('veel'); await page.getByLabel(w('ask-percent-field')).scrollIntoViewIfNeeded(); } },
  {
    name: 'round-new', query: '', hash: '#/doors',
    async go(page, w) {
      await press(page, w('round-start'));
      await press(page, w('question-add'));
      await page.getByLabel(w('question-kind')).selectOption('choice');
      await press(page, w('round-start-do'));
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'round', query: '', hash: '#/doors', go: going },
  { name: 'round-ended', query: '', hash: '#/doors', async go(page, w) { await page.getByRole('link', { name: /kennismaken/ }).click(); await page.getByText(w('round-is-ended'), { exact: true }).waitFor(); } },
  { name: 'round-end', query: '', hash: '#/doors', async go(page, w) { await going(page); await press(page, w('round-end-open')); await page.getByRole('dialog').waitFor(); } },
  { name: 'round-helper', query: '', hash: '#/doors', async go(page, w) { await going(page); await page.getByRole('button', { name: w('helper-assign-of', { street: 'Lindeplein' }) }).click(); await page.getByRole('radio').nth(2).waitFor(); } },
  { name: 'round-gone', query: '', hash: '#/doors/gone', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'walk', query: '', hash: '#/doors', go: walk },
  {
    name: 'walk-noted', query: '', hash: '#/doors',
    async go(page, w) { await walk(page, w); await page.keyboard.press('1'); await page.getByRole('button', { name: new RegExp(w('walk-take-back', { what: '' })) }).waitFor(); },
  },
  {
    name: 'walk-back', query: '', hash: '#/doors',
    async go(page, w) { await walk(page, w); for (let at = 0; at < 8; at += 1) await page.keyboard.press('ArrowLeft'); },
  },
  { name: 'walk-list', query: '', hash: '#/doors', async go(page, w) { await walk(page, w); await press(page, w('walk-as-list')); } },
  {
    name: 'walk-done', query: '', hash: '#/doors',
    async go(page, w) {
      await walk(page, w);
      for (let at = 0; at < 8; at += 1) { await page.keyboard.press('2'); await page.waitForTimeout(60); }
      await page.getByRole('heading', { name: w('walk-done') }).waitFor();
    },
  },
  { name: 'walk-refused', query: 'refuse=recordVisit:no_room', hash: '#/doors', async go(page, w) { await walk(page, w); await page.keyboard.press('1'); await page.getByRole('alert').waitFor(); } },

  { name: 'support', query: '', hash: '#/support' },
  { name: 'support-empty', query: 'doors=none', hash: '#/support' },
  { name: 'support-table', query: '', hash: '#/support', async go(page, w) { await press(page, w('street-as-table')); await page.getByRole('table').scrollIntoViewIfNeeded(); } },
  {
    name: 'support-clash', query: '', hash: '#/support',
    async go(page, w) { await press(page, w('count-clashes-do')); await page.getByRole('button', { name: w('support-keep-of', { name: 'Piet Smit' }) }).scrollIntoViewIfNeeded(); },
  },
  {
    name: 'support-withdraw', query: '', hash: '#/support',
    async go(page, w) {
      await page.getByRole('button', { name: new RegExp(w('support-more-of', { name: '' })) }).first().click();
      await page.getByRole('menuitem', { name: w('support-withdraw') }).click();
      await page.getByLabel(w('support-withdraw-day')).fill('1-13-2026');
      await press(page, w('support-withdraw-do'));
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'support-failed', query: 'refuse=supportCount:failed', hash: '#/support', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'paper', query: '', hash: '#/support/paper' },
  { name: 'paper-kept', query: '', hash: '#/support/paper', async go(page, w) { await paper(page, w, 'F. van der Berg', '27'); await paper(page, w, 'Jansen', '41'); await page.getByRole('listitem').filter({ hasText: 'Jansen' }).waitFor(); } },
  { name: 'paper-double', query: '', hash: '#/support/paper', async go(page, w) { await paper(page, w, 'Bakker', '1'); await page.getByRole('alert').waitFor(); } },
  { name: 'paper-refused', query: '', hash: '#/support/paper', async go(page, w) { await paper(page, w, 'Bakker', 'hoek'); await page.getByRole('alert').waitFor(); } },
];
