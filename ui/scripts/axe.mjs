// Visits every place in both languages and all themes, runs every rule of axe on it, and checks that nothing
// scrolls sideways: wide, narrow, reflowed to 320 and with letters of 200 %. Usage: node scripts/axe.mjs [screenshot folder] [only]
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
const quick = process.env.LOOK_ONLY;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const looks = [
  { name: 'wide', width: 1280, height: 800, text: 100 },
  { name: 'laptop', width: 1024, height: 768, text: 100 },
  { name: 'reflow', width: 320, height: 640, text: 100 },
  { name: 'large', width: 1280, height: 800, text: 200 },
];
const combinations = [
  { language: 'nl', theme: 'light' },
  { language: 'nl', theme: 'dark' },
  { language: 'nl', theme: 'contrast' },
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
].filter(({ language, theme }) => !quick || quick.split(',').includes(`${language}-${theme}`));

const { origin, close } = await serve(fileURLToPath(new URL('../dist-memory', import.meta.url)));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
const totals = { pages: 0, nodes: 0, passes: 0, violations: 0, sideways: 0, errors: 0 };
if (shots) mkdirSync(shots, { recursive: true });

for (const { language, theme } of combinations) {
  const w = wordsOf(language);
  const waiting = visits.filter((one) => !only || one.name.includes(only));
  // Two windows at a time: one paints while the other is read.
  await Promise.all([1, 2].map(async () => {
    for (let visit = waiting.shift(); visit; visit = waiting.shift()) await checkVisit(visit, language, theme, w);
  }));
}
if (!only) totals.errors += await keyboardRuns(browser, origin);

await browser.close();
close();
console.log(`${totals.pages} pages, ${totals.nodes} nodes checked, ${totals.passes} rules passed, ${totals.violations} violations, ${totals.sideways} scroll sideways, ${totals.errors} other errors`);
process.exit(totals.violations + totals.sideways + totals.errors > 0 ? 1 : 0);

async function checkVisit(visit, language, theme, w) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce', locale: 'nl-NL' });
  const page = await context.newPage();
  const label = `${visit.name} ${language} ${theme}`;
  page.on('pageerror', (error) => fail(`${label}: ${error.message}`));
  page.on('console', (message) => message.type() === 'error' && fail(`${label}: ${message.text()}`));
  try {
    await page.goto(`${origin}/?${visit.query}&lang=${language}&theme=${theme}${visit.hash ?? ''}`);
    await page.locator('main h1, h1').first().waitFor();
    await visit.go?.(page, w);
    await page.waitForTimeout(60);
    for (const look of theme === 'light' ? looks : looks.slice(0, 1)) await checkLook(page, look, label, `${visit.name}-${language}-${theme}-${look.name}`);
  } catch (error) {
    fail(`${label}: ${error.message.split('\n').slice(0, 6).join(' | ')}`);
    if (shots) await page.screenshot({ path: join(shots, `FAILED-${visit.name}-${language}-${theme}.png`) });
  }
  await context.close();
}

async function checkLook(page, look, label, file) {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.evaluate((scale) => document.documentElement.style.setProperty('--text-scale', scale), String(look.text / 100));
  await page.evaluate(() => dispatchEvent(new Event('resize')));
  await page.waitForTimeout(120);
  if (shots) await page.screenshot({ path: join(shots, `${file}.png`) });
  const wide = await page.evaluate(sideways);
  if (wide.length > 0) {
    totals.sideways += 1;
    console.error(`${label} ${look.name}: wider than its place: ${wide.join(', ')}`);
  }
  if (look.name === 'wide' || (look.name === 'reflow' && label.includes(' nl '))) await runAxe(page, `${label} ${look.name}`);
}

async function runAxe(page, label) {
  await page.evaluate(axeSource);
  const result = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  totals.pages += 1;
  totals.nodes += result.passes.reduce((sum, rule) => sum + rule.nodes.length, 0);
  totals.passes += result.passes.length;
  for (const rule of result.violations) {
    totals.violations += rule.nodes.length;
    console.error(`${label}: ${rule.id} (${rule.impact}): ${rule.help}`);
    for (const node of rule.nodes.slice(0, 3)) console.error(`    ${node.target.join(' ')}  ${node.failureSummary?.split('\n').slice(1, 3).join(' ')}`);
  }
}

/** Everything that asks for a horizontal scroll bar, or sticks out of the window unseen. */
function sideways() {
  const found = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth) found.push(`page ${root.scrollWidth}>${innerWidth}`);
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
