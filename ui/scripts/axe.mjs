// Visits every place in both languages and all themes, runs every rule of axe on it, and checks that nothing
// scrolls sideways: wide, narrow, reflowed to 320 and with letters of 200 %. Usage: node scripts/axe.mjs [screenshot folder] [only these, a pattern]
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { keyboardRuns } from './axe/keyboard.mjs';
import { serve } from './axe/serve.mjs';
import { visits } from './axe/visits.mjs';
import { wordsOf } from './axe/words.mjs';

const [shots, only] = process.argv.slice(2);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const looks = [
  { name: 'wide', width: 1280, height: 800, text: 100 },
  { name: 'laptop', width: 1024, height: 768, text: 100 },
  { name: 'reflow', width: 320, height: 640, text: 100 },
  { name: 'large', width: 1280, height: 800, text: 200 },
];
/** The rules that another theme can break: it changes nothing but colours. */
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
const combinations = [
  { language: 'nl', themes: ['light', 'dark', 'contrast'] },
  { language: 'en', themes: ['light'] }, // words change no colour
].filter(({ language }) => !process.env.LANGUAGE_ONLY || process.env.LANGUAGE_ONLY === language);

const { origin, close } = await serve(fileURLToPath(new URL('../dist-memory', import.meta.url)));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const totals = { pages: 0, nodes: 0, passes: 0, violations: 0, sideways: 0, errors: 0 };
if (shots) mkdirSync(shots, { recursive: true });

for (const { language, themes } of combinations) {
  const w = wordsOf(language);
  const waiting = visits.filter((one) => !only || one.name.match(only));
  // Two windows at a time: one paints while the other is read.
  await Promise.all([1, 2].map(async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'nl-NL' });
    await context.addInitScript(() => Object.freeze(Object.prototype)); // as the window does
    const page = await context.newPage();
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) await checkVisit(page, visit, language, themes, w);
    await context.close();
  }));
}
totals.errors += await keyboardRuns(browser, origin, only);

await browser.close();
close();
console.log(`${totals.pages} pages, ${totals.nodes} nodes checked, ${totals.passes} rules passed, ${totals.violations} violations, ${totals.sideways} scroll sideways, ${totals.errors} other errors`);
process.exit(totals.violations + totals.sideways + totals.errors > 0 ? 1 : 0);

async function checkVisit(page, visit, language, themes, w) {
  const label = `${visit.name} ${language}`;
  page.on('pageerror', (error) => fail(`${label}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && fail(`${label}: ${message.text()}`));
  try {
    await page.goto('about:blank'); // where only what follows # differs, the page would not be read again
    await page.setViewportSize(looks[0]);
    await page.goto(`${origin}/?${visit.query}&lang=${language}&theme=light${visit.hash ?? ''}`);
    await page.locator('h1').first().waitFor({ state: 'attached' });
    await visit.go?.(page, w);
    await page.waitForTimeout(60);
    if ((await page.getByText(w('error-unexpected')).count()) > 0) fail(`${label}: something went wrong that has no name`);
    for (const theme of themes) await checkTheme(page, theme, label, `${visit.name}-${language}`);
    await wear(page, 'light');
    for (const look of looks.slice(1)) await checkLook(page, look, label, `${visit.name}-${language}-light`);
  } catch (error) {
    fail(`${label}: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
    if (shots) await page.screenshot({ path: join(shots, `FAILED-${visit.name}-${language}.png`) });
  }
  page.removeAllListeners();
}

function wear(page, theme) {
  return page.evaluate((name) => void (document.documentElement.dataset.theme = name), theme);
}

async function checkTheme(page, theme, label, file) {
  await wear(page, theme);
  if (theme === 'light') return checkLook(page, looks[0], label, `${file}-light`);
  if (shots) await page.screenshot({ path: join(shots, `${file}-${theme}-wide.png`) });
  await runAxe(page, `${label} ${theme}`, COLOURS);
}

async function checkLook(page, look, label, file) {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.evaluate((scale) => document.documentElement.style.setProperty('--text-scale', scale), String(look.text / 100));
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  await page.waitForTimeout(100);
  if (shots) await page.screenshot({ path: join(shots, `${file}-${look.name}.png`) });
  const wide = await page.evaluate(sideways);
  if (wide.length > 0) {
    totals.sideways += 1;
    console.error(`${label} ${look.name}: wider than its place: ${wide.join(', ')}`);
  }
  if (look.name === 'wide' || (look.name === 'reflow' && label.endsWith(' nl'))) await runAxe(page, `${label} ${look.name}`);
}

async function runAxe(page, label, options = {}) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // Counted where it is found: what passed is long and of no interest here.
  const result = await page.evaluate(async (options) => {
    const { passes, violations } = await window.axe.run(document, options);
    return { rules: passes.length, nodes: passes.reduce((sum, rule) => sum + rule.nodes.length, 0), violations };
  }, options);
  totals.pages += 1;
  totals.nodes += result.nodes;
  totals.passes += result.rules;
  for (const rule of result.violations) {
    totals.violations += rule.nodes.length;
    console.error(`${label}: ${rule.id} (${rule.impact}): ${rule.help}`);
    for (const node of rule.nodes.slice(0, 3)) console.error(`    ${node.target.join(' ')}  ${node.failureSummary?.split('\n').slice(1, 3).join(' ')}`);
  }
}

/** Everything that asks for a scroll bar it should not have, or sticks out of the window unseen. */
function sideways() {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) found.push(`page ${root.scrollWidth}>${innerWidth}`);
  // Where the places scroll by themselves, the window around them must stand still.
  const shell = document.querySelector('.shell');
  if (shell && getComputedStyle(shell).display === 'grid' && root.scrollHeight > innerHeight) found.push(`the window scrolls down ${root.scrollHeight}>${innerHeight}`);
  for (const element of document.querySelectorAll('body *')) {
    const style = getComputedStyle(element);
    if (/(auto|scroll)/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName}.${element.className} ${element.scrollWidth}>${element.clientWidth}`);
    const box = element.getBoundingClientRect();
    if (box.width > 0 && box.right > innerWidth + 1 && !element.closest('svg, .unseen, .twin, [aria-hidden=true]') && style.position !== 'absolute' && getComputedStyle(element).visibility !== 'hidden') found.push(`${element.tagName}.${element.className} ends at ${Math.round(box.right)}`);
  }
  return [...new Set(found)].slice(0, 4);
}

function fail(text) {
  totals.errors += 1;
  console.error(text);
}
