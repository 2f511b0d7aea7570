// Each flow of the first evening by keyboard alone: the mouse is never touched, and every stop shows where it is.
import { wordsOf } from './words.mjs';

const MOST_STOPS = 120;

const flows = {
  async 'start an initiative'(page, w, go) {
    await go('start=welcome');
    await tabTo(page, new RegExp(w('welcome-new')));
    await page.keyboard.press('Enter');
    await tabTo(page, w('initiative-title'));
    await page.keyboard.type('Moestuin Kastanjelaan');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Moestuin Kastanjelaan' }).waitFor();
  },

  async 'write the story and take it back'(page, w, go) {
    await go('initiative=new');
    await tabTo(page, w('story-why'));
    await page.keyboard.type('Omdat niemand er meer speelt.');
    await page.keyboard.press('Tab');
    await page.getByText(/^Bewaard \d/).first().waitFor();
    await tabTo(page, w('team-add'));
    const why = page.getByRole('textbox', { name: w('story-why'), exact: true });
    // Who types slowly has it stored in parts, and each is taken back by itself.
    for (let written = await why.inputValue(); written !== ''; written = await why.inputValue()) {
      await page.keyboard.press('Control+z');
      await page.waitForFunction(([area, before]) => area.value.length < before.length, [await why.elementHandle(), written]);
    }
  },

  async 'do what comes first, and answer what only people know'(page, w, go) {
    await go('');
    const now = page.getByRole('region', { name: w('now') });
    await now.waitFor();
    const to = await now.getByRole('link').first().getAttribute('href');
    await tabTo(page, await now.getByRole('link').first().innerText());
    await page.keyboard.press('Enter');
    await page.waitForFunction((hash) => location.hash === hash, to);
    await go('', '#/depth/check/council');
    await focusIs(page, new RegExp(w('check-council')));
    await tabTo(page, w('check-answer-open'), 'radio');
    await page.keyboard.press('ArrowUp');
    await page.getByRole('radio', { name: w('check-answer-not_needed'), checked: true }).waitFor();
  },

  async 'find and open a neighbour'(page, w, go) {
    await go('people=10000', '#/neighbours');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('berg linde');
    await page.waitForTimeout(300);
    await tabTo(page, null, 'row');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.activeElement.querySelector('input[type=checkbox]'));
    await page.keyboard.press(' ');
    await tabTo(page, w('trash'));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: w('undo'), exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(w('undone', { act: w('act-trash-neighbours') })).waitFor();
  },

  async 'write down a neighbour and record consent'(page, w, go) {
    await go('', '#/neighbours');
    await page.getByRole('row').nth(3).waitFor();
    await page.keyboard.press('n');
    await page.getByLabel(w('field-given')).waitFor();
    await tabTo(page, w('field-given'));
    await page.keyboard.type('Noor');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Noor' }).waitFor();
    await tabTo(page, w('consent-record'));
    await page.keyboard.press('Enter');
    await tabTo(page, w('consent-do'));
    await page.keyboard.press('Enter');
    await page.getByText(w('consent-recorded', { name: 'Noor' })).waitFor();
  },

  async 'walk along the street'(page, w, go) {
    await go('');
    await tabTo(page, /^Lindestraat 1:/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await focusIs(page, /^Lindestraat 4:/);
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox').waitFor();
  },

  async 'walk a street, take one answer back, and see what stands'(page, w, go) {
    await go('', '#/doors');
    await tabTo(page, 'Wat moet er komen?');
    await page.keyboard.press('Enter');
    await tabTo(page, w('round-next', { door: 'Lindestraat 25' }));
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: w('walk-what') }).waitFor();
    await page.keyboard.press('v');
    await page.getByRole('heading', { level: 2, name: 'Lindestraat 27' }).waitFor();
    await page.keyboard.press('n');
    await page.getByRole('heading', { level: 2, name: 'Lindestraat 29' }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 2, name: 'Lindestraat 27' }).waitFor();
    await tabTo(page, w('walk-remark'), 'textbox');
    await page.keyboard.type('Vraagt om een bankje');
    await tabTo(page, w('walk-as-list'));
    await page.keyboard.press('Enter');
    await page.getByText('Vraagt om een bankje').last().waitFor();
  },

  async 'write over a paper list'(page, w, go) {
    await go('', '#/support/paper');
    await page.getByLabel(w('paper-name')).waitFor();
    await focusIs(page, w('paper-name'));
    for (const [name, street, number] of [['F. van der Berg', 'lindes', '25'], ['Jansen', '', '27']]) {
      await page.keyboard.type(name);
      await page.keyboard.press('Tab');
      await page.keyboard.type(street);
      if (street === '') await focusIs(page, w('field-street'));
      await page.keyboard.press('Tab');
      await page.keyboard.type(number);
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
    }
    await page.keyboard.type('Bakker');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await tabTo(page, w('double-keep'));
    await page.keyboard.press('Enter');
    await page.getByRole('listitem').filter({ hasText: 'Bakker' }).waitFor();
    await focusIs(page, w('paper-name'));
  },

  async 'book what is free and take it back'(page, w, go) {
    await go('', '#/resources');
    await tabTo(page, new RegExp(`^${w('booking-do')}\\s*Bakfiets$`));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(page, w('booking-purpose'));
    await page.keyboard.type('Verhuizing');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText(/Verhuizing/).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(/Verhuizing/).first().waitFor({ state: 'detached' });
  },

  async 'walk through the calendar'(page, w, go) {
    await go('', '#/resources/calendar');
    await page.getByRole('grid').waitFor();
    await tabTo(page, /^Bakfiets/, 'gridcell');
    for (const key of ['ArrowDown', 'ArrowRight', 'End', 'Home', 'PageDown', 'PageUp']) await page.keyboard.press(key);
    await focusIs(page, /^Dranghek, /);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusIs(page, /^Dranghek, /);
  },

  async 'hold a scheme against a day'(page, w, go) {
    await go('', '#/resources/schemes');
    await tabTo(page, /Harderwijk/);
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await tabTo(page, w('guide-day'));
    await page.keyboard.type('1-2');
    await page.locator('.lead').waitFor();
  },

  async 'write down a party, and what it gains'(page, w, go) {
    await go('', '#/depth/interests');
    await tabTo(page, w('party-new'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: w('party-new'), exact: true }).waitFor();
    await tabTo(page, w('party-field-name'));
    await page.keyboard.type('Tuinclub');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Tuinclub', exact: true }).waitFor();
    await tabTo(page, w('party-field-gains'));
    await page.keyboard.type('Een kas om in te zaaien.');
    await page.keyboard.press('Tab');
    await page.getByRole('region', { name: w('balance-only_gains') }).getByRole('link', { name: /Tuinclub/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.panel').waitFor({ state: 'detached' });
  },

  async 'climb the ladder and answer a point of the checklist'(page, w, go) {
    await go('', '#/depth/rules');
    await tabTo(page, new RegExp(`^${w('influence-makes_together')}`), 'radio');
    await page.keyboard.press('ArrowRight');
    await focusIs(page, new RegExp(`^${w('influence-decides_together')}`));
    await go('', '#/depth');
    await tabTo(page, new RegExp(`^${w('check-win-win')}`));
    await page.keyboard.press('Enter');
    await tabTo(page, w('check-answer-open'));
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: new RegExp(w('check-stand-not_needed')) }).nth(1).waitFor();
  },

  async 'call who asked for it, and take it back'(page, w, go) {
    await go('', '#/network');
    await page.getByRole('group', { name: w('call-how') }).waitFor();
    await tabTo(page, w('call-note'), 'textbox');
    await page.keyboard.type('De broodjes zijn geregeld.');
    await tabTo(page, new RegExp(`^${w('call-done')}`), 'button');
    await page.keyboard.press('Enter');
    await page.getByText(w('call-said-done', { name: 'Bakkerij Visser' }), { exact: true }).waitFor();
    await page.keyboard.press(w('call-key-not_reached'));
    await page.getByText(/niet bereikt\.$/).first().waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: /^Bakkerij Visser/ }).waitFor();
  },

  async 'make one of two, say of two that they are two'(page, w, go) {
    await go('', '#/network/doubles');
    await page.getByRole('button', { name: w('double-two') }).waitFor();
    await tabTo(page, new RegExp(`^${w('double-merge')}`));
    await page.keyboard.press('Enter');
    await page.getByText(w('doubles-count', { at: 1, total: 19 })).waitFor();
    await page.keyboard.press(w('double-key-two'));
    await page.getByText(w('doubles-count', { at: 1, total: 18 })).waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByText(w('doubles-count', { at: 1, total: 20 })).waitFor();
  },

  async 'take a step on the ladder and write down contact'(page, w, go) {
    await go('', '#/neighbours');
    await page.getByRole('row').nth(3).waitFor();
    await tabTo(page, null, 'row');
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await tabTo(page, null, 'radio');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: w('undo'), exact: true }).waitFor();
    await tabTo(page, w('contact-record'));
    await page.keyboard.press('Enter');
    await tabTo(page, w('contact-note'), 'textbox');
    await page.keyboard.type('Wil een bankje.');
    await tabTo(page, w('contact-record-do'));
    await page.keyboard.press('Enter');
    await page.getByText('Wil een bankje.').waitFor();
    await tabTo(page, new RegExp(w('network-change')), 'button');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: w('contact-edit') }).waitFor();
    await page.keyboard.press('Enter');
    await focusIs(page, new RegExp(w('contact-channel')));
    await tabTo(page, w('contact-note'), 'textbox');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Wil twee bankjes.');
    await tabTo(page, w('contact-edit-do'));
    await page.keyboard.press('Enter');
    await page.getByText('Wil twee bankjes.').waitFor();
    await page.getByText('Wil een bankje.').waitFor({ state: 'detached' });
  },

  async 'throw an organisation away and take it out of the trash'(page, w, go) {
    await go('', '#/network/organisations');
    await tabTo(page, 'Bakkerij Visser', 'link');
    await page.keyboard.press('Enter');
    await page.locator('.panel h2').waitFor();
    await tabTo(page, w('trash'));
    await page.keyboard.press('Enter');
    await page.getByText(w('trash-count', { count: 1 })).waitFor();
    await tabTo(page, w('trash-count', { count: 1 }));
    await page.keyboard.press('Enter');
    await tabTo(page, `${w('restore')}: Bakkerij Visser`);
    await page.keyboard.press('Enter');
    await page.getByText(w('trash-restored', { name: 'Bakkerij Visser' })).waitFor();
    await page.getByRole('link', { name: 'Bakkerij Visser', exact: true }).waitFor();
  },

  async 'import a list and undo it'(page, w, go) {
    await go('', '#/import');
    for (const step of ['import-choose', 'next', 'import-check']) await press(page, w(step));
    await press(page, w('import-do', { count: 314 }));
    await press(page, w('import-undo'));
    await page.getByText(w('import-undone')).waitFor();
  },

  async 'go somewhere through the palette'(page, w, go) {
    await go('');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    await page.keyboard.type(w('place-settings').toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: w('place-settings') }).waitFor();
  },

  async 'choose a theme and make the recovery sheet'(page, w, go) {
    await go('reminder=1', '#/settings');
    await tabTo(page, w('theme-light'));
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
    await press(page, w('recovery-make'));
    await page.getByRole('dialog').waitFor();
    await press(page, w('recovery-written'));
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  },

  async 'open the menus'(page, w, go) {
    await go('');
    await tabTo(page, /Speeltuin Lindeplein$/);
    await page.keyboard.press('ArrowDown');
    await focusIs(page, /^Speeltuin Lindeplein/);
    await page.keyboard.press('Escape');
    await focusIs(page, /Speeltuin Lindeplein$/);
  },

  async 'unlock with the recovery code'(page, w, go) {
    await go('start=locked');
    await tabTo(page, w('passphrase'), 'radio');
    await page.keyboard.press('ArrowRight');
    await tabTo(page, w('recovery-code'), 'textbox');
    await page.keyboard.type('goed 1111 2222');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Speeltuin Lindeplein' }).waitFor();
  },
};

/** Runs every flow in Dutch, or those whose name holds a pattern; gives the number that went wrong. */
export async function keyboardRuns(browser, origin, only) {
  const w = wordsOf('nl');
  let wrong = 0;
  for (const [name, flow] of Object.entries(flows).filter(([name]) => !only || name.match(only))) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
    try {
      await flow(page, w, async (query, hash = '') => {
        await page.goto(`${origin}/?${query}&lang=nl&theme=light${hash}`);
        await page.locator('h1').first().waitFor({ state: 'attached' });
      });
      console.log(`keyboard: ${name}: done`);
    } catch (error) {
      wrong += 1;
      console.error(`keyboard: ${name}: ${error.message.split('\n').slice(0, 4).join(' | ')}`);
    }
    await page.close();
  }
  return wrong;
}

async function press(page, name) {
  await page.getByRole('button', { name, exact: true }).first().waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
}

/** Presses Tab until the thing with this name has the focus; every stop on the way must be seen. */
async function tabTo(page, name, role) {
  const trail = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const here = await focus(page);
    trail.push(here.name.slice(0, 20));
    if (!here.seen) throw new Error(`on the way to ${name ?? role} the focus can not be seen at ${here.role} "${here.name}", after ${trail.join(', ')}`);
    if ((name === null || matches(here.name, name)) && (!role || here.role === role)) return;
  }
  throw new Error(`no way by Tab to ${name ?? role}: ${trail.join(', ')}`);
}

async function focusIs(page, name) {
  const here = await focus(page);
  if (!matches(here.name, name)) throw new Error(`the focus is at "${here.name}", not at ${name}`);
}

const matches = (name, wanted) => (typeof wanted === 'string' ? name === wanted : wanted.test(name));

function focus(page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    const label = element.labels?.[0]?.textContent;
    const name = (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const kind = { INPUT: element.type === 'radio' ? 'radio' : element.type === 'checkbox' ? 'checkbox' : 'textbox', TEXTAREA: 'textbox', BUTTON: 'button', A: 'link' }[element.tagName];
    const outlined = (one) => one && getComputedStyle(one).outlineStyle !== 'none' && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
    const box = element.getBoundingClientRect();
    const inWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return { name, role: element.getAttribute('role') ?? kind, seen: element === document.body || element.tabIndex < 0 || (inWindow && (outlined(element) || outlined(element.closest('label')))) };
  });
}
