// The place of resources, bookings and schemes. Days count from today, as they do in memory.
const iso = (date) => date.toISOString().slice(0, 10);
const dayAfter = (days) => iso(new Date(Date.now() + days * 86_400_000));
const saturday = () => dayAfter(((6 - new Date().getUTCDay() + 7) % 7) || 7);
const typed = (day) => day.split('-').reverse().join('-');

async function form(page, w, { what, day = typed(saturday()), from = '14:00', until = '16:00' }) {
  await page.getByRole('dialog').waitFor();
  const dialog = page.getByRole('dialog');
  if (what) await dialog.getByLabel(w('booking-what'), { exact: true }).selectOption({ label: what });
  await dialog.getByLabel(w('booking-day'), { exact: true }).fill(day);
  await dialog.getByLabel(w('booking-from'), { exact: true }).fill(from);
  await dialog.getByLabel(w('booking-until'), { exact: true }).fill(until);
  await dialog.getByRole('button', { name: w('booking-do'), exact: true }).click();
}

async function booked(page, w) {
  await page.locator('.panel h2').waitFor();
  await page.locator('.panel section').first().getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('dialog').waitFor();
}

const inPanel = (name) => async (page) => {
  await page.getByRole('link', { name, exact: true }).first().click();
  await page.locator('.panel h2').waitFor();
};

/** Throws the thing in hand away, and opens the trash below its list. */
async function openTrash(page, w) {
  await page.getByRole('button', { name: w('trash'), exact: true }).click();
  await page.getByText(w('trash-count', { count: 1 }), { exact: true }).click();
  await page.getByText(w('trash-kept'), { exact: true }).scrollIntoViewIfNeeded();
}

async function intoTrash(page, w, name) {
  await inPanel(name)(page);
  await openTrash(page, w);
}

export const resourceVisits = [
  { name: 'resources', query: '', hash: '#/resources', async go(page) { await page.getByRole('listitem').nth(5).waitFor(); } },
  { name: 'resources-many', query: '', hash: '#/resources', async go(page, w) { await page.getByLabel(w('booking-quantity'), { exact: true }).fill('3'); await page.waitForTimeout(100); } },
  { name: 'resources-half-typed', query: '', hash: '#/resources', async go(page, w) { await page.getByLabel(w('booking-day'), { exact: true }).fill('ooit'); await page.getByRole('alert').waitFor(); } },
  { name: 'resources-empty', query: 'initiative=new', hash: '#/resources' },
  { name: 'resources-failed', query: 'refuse=freeResources:failed', hash: '#/resources', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'resources-late', query: 'late=1', hash: '#/resources', async go(page, w) { await page.getByText(w('overdue', { count: 1 })).waitFor(); } },
  { name: 'resources-clash', query: 'clash=1', hash: '#/resources', async go(page, w) { await page.getByRole('button', { name: w('clash-move') }).first().waitFor(); } },
  { name: 'overview-loans', query: 'late=1&clash=1', async go(page, w) { await page.getByText(w('overdue', { count: 1 })).scrollIntoViewIfNeeded(); } },
  { name: 'booking-new', query: '', hash: '#/resources/free/new', async go(page) { await page.getByRole('dialog').waitFor(); } },
  {
    name: 'booking-not-free', query: '', hash: '#/resources/free/new',
    async go(page, w) { await form(page, w, { what: 'Zaal ’t Lindehuis' }); await page.getByRole('dialog').getByRole('alert').waitFor(); },
  },
  {
    name: 'booking-short-notice', query: '', hash: '#/resources/free/new',
    async go(page, w) { await form(page, w, { what: 'Zaal ’t Lindehuis', day: typed(dayAfter(1)), from: '9', until: '10' }); await page.getByRole('dialog').getByRole('alert').waitFor(); },
  },
  {
    name: 'booking-wrong', query: '', hash: '#/resources/free/new',
    async go(page, w) { await form(page, w, { day: '31-2', from: 'vroeg' }); await page.getByRole('dialog').getByRole('alert').first().waitFor(); },
  },
  {
    name: 'booking-made', query: '', hash: '#/resources/free/new',
    async go(page, w) { await form(page, w, { what: 'Bakfiets' }); await page.getByRole('button', { name: w('undo'), exact: true }).waitFor(); },
  },
  { name: 'booking', query: '', hash: '#/resources/all', async go(page, w) { await inPanel('Zaal ’t Lindehuis')(page); await booked(page, w); } },
  {
    name: 'booking-pick-up', query: '', hash: '#/resources/all',
    async go(page, w) { await inPanel('Zaal ’t Lindehuis')(page); await booked(page, w); await page.getByRole('button', { name: w('booking-pick-up'), exact: true }).click(); await page.getByLabel(w('condition-out')).waitFor(); },
  },
  { name: 'booking-overdue', query: 'late=1', hash: '#/resources', async go(page, w) { await page.getByRole('button', { name: w('overdue-do') }).click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'booking-move', query: 'clash=1', hash: '#/resources', async go(page, w) { await page.getByRole('button', { name: w('clash-move') }).first().click(); await page.getByRole('dialog').waitFor(); } },

  { name: 'catalogue', query: 'late=1', hash: '#/resources/all', async go(page) { await page.getByRole('link', { name: 'Bakfiets' }).waitFor(); } },
  { name: 'catalogue-trash', query: '', hash: '#/resources/all', async go(page, w) { await intoTrash(page, w, 'Statafel'); } },
  { name: 'schemes-trash', query: '', hash: '#/resources/schemes', async go(page, w) { await page.getByRole('link', { name: /Buurtbudget/ }).click(); await page.locator('.panel h2').waitFor(); await openTrash(page, w); } },
  { name: 'catalogue-nothing', query: '', hash: '#/resources/all', async go(page) { await page.getByRole('searchbox').fill('zzzz'); await page.waitForTimeout(100); } },
  { name: 'catalogue-empty', query: 'initiative=new', hash: '#/resources/all' },
  { name: 'catalogue-failed', query: 'refuse=listResources:failed', hash: '#/resources/all', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'resource', query: '', hash: '#/resources/all', go: inPanel('Zaal ’t Lindehuis') },
  {
    name: 'resource-set', query: '', hash: '#/resources/all',
    async go(page, w) { await inPanel('Feestset')(page); await page.getByRole('button', { name: w('parts-add'), exact: true }).click(); await page.getByLabel(w('parts-which')).scrollIntoViewIfNeeded(); },
  },
  { name: 'resource-out-of-use', query: '', hash: '#/resources/all', go: inPanel('Bladblazer') },
  {
    name: 'resource-refused', query: '', hash: '#/resources/all',
    async go(page, w) {
      await inPanel('Bakfiets')(page);
      await page.getByLabel(w('resource-field-contactEmail')).fill('riet@');
      await page.getByLabel(w('resource-field-contactEmail')).blur();
      await page.getByRole('alert').waitFor();
    },
  },
  { name: 'resource-unknown', query: '', hash: '#/resources/all/gone', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'resource-new', query: '', hash: '#/resources/all/new' },
  { name: 'resource-new-refused', query: '', hash: '#/resources/all/new', async go(page, w) { await page.getByRole('button', { name: w('resource-make'), exact: true }).click(); await page.getByRole('alert').waitFor(); } },

  { name: 'calendar', query: 'late=1&clash=1', hash: '#/resources/calendar', go: (page, w) => onward(page, w) },
  { name: 'calendar-month', query: 'late=1&clash=1', hash: '#/resources/calendar', async go(page, w) { await page.getByRole('radio', { name: w('calendar-view-month') }).check(); await page.getByRole('gridcell').nth(20).waitFor(); } },
  { name: 'calendar-list', query: 'late=1&clash=1', hash: '#/resources/calendar', async go(page, w) { await page.getByRole('radio', { name: w('calendar-view-list') }).check(); await page.waitForTimeout(100); } },
  { name: 'calendar-empty', query: 'initiative=new', hash: '#/resources/calendar', async go(page, w) { await page.getByRole('radio', { name: w('calendar-view-list') }).check(); await page.getByText(w('calendar-empty')).waitFor(); } },
  { name: 'calendar-day', query: 'clash=1', hash: '#/resources/calendar', async go(page, w) { await onward(page, w); await page.locator('[role=gridcell]:has(.chip)').first().click(); await page.getByRole('dialog').waitFor(); } },
  { name: 'calendar-failed', query: 'refuse=listBookings:failed', hash: '#/resources/calendar', async go(page) { await page.getByRole('alert').waitFor(); } },

  { name: 'schemes', query: '', hash: '#/resources/schemes', async go(page) { await page.getByText('Smallingerland').waitFor(); } },
  { name: 'schemes-empty', query: 'initiative=new', hash: '#/resources/schemes' },
  { name: 'schemes-known', query: '', hash: '#/resources/schemes', async go(page, w) { await page.getByRole('button', { name: w('schemes-known') }).click(); await page.getByRole('button', { name: w('undo'), exact: true }).waitFor(); } },
  { name: 'scheme', query: '', hash: '#/resources/schemes', async go(page) { await page.getByText('Smallingerland').click(); await page.locator('.panel h2').waitFor(); } },
  {
    name: 'scheme-guide', query: '', hash: '#/resources/schemes',
    async go(page, w) {
      await page.getByText('Harderwijk').click();
      await page.getByLabel(w('guide-day')).fill(typed(dayAfter(20)));
      await page.getByLabel(w('guide-amount')).fill('1250');
      await page.waitForTimeout(100);
    },
  },
  { name: 'scheme-edit', query: '', hash: '#/resources/schemes', async go(page, w) { await page.getByText('Smallingerland').click(); await page.getByRole('button', { name: w('scheme-edit') }).click(); await page.getByLabel(w('scheme-field-name')).waitFor(); } },
  { name: 'scheme-unknown', query: '', hash: '#/resources/schemes/gone', async go(page) { await page.getByRole('alert').waitFor(); } },
  { name: 'scheme-new', query: '', hash: '#/resources/schemes/new' },
  { name: 'scheme-new-refused', query: '', hash: '#/resources/schemes/new', async go(page, w) { await page.getByRole('button', { name: w('scheme-make'), exact: true }).click(); await page.getByRole('alert').waitFor(); } },
  { name: 'schemes-failed', query: 'refuse=listSchemes:failed', hash: '#/resources/schemes', async go(page) { await page.getByRole('alert').waitFor(); } },
];

/** To the week of Saturday, which may be the next. */
async function onward(page, w) {
  await page.getByRole('grid').waitFor();
  if ((await page.locator('.chip').count()) === 0) await page.getByRole('button', { name: w('calendar-after'), exact: true }).click();
  await page.locator('.chip').first().waitFor();
}
