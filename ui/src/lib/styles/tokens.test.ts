import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

type Tokens = Map<string, string>;
const source = readFileSync(resolve('src/lib/styles/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const themes = {
  light: { scheme: 0, blocks: [':root'] },
  dark: { scheme: 1, blocks: [':root'] },
  'contrast by day': { scheme: 0, blocks: [':root', "[data-theme='contrast']"] },
  'contrast by night': { scheme: 1, blocks: [':root', "[data-theme='contrast']"] },
};

const TEXT = 4.5;
const MARK = 3;
const grounds = ['ground', 'rail', 'raised', 'sunken'];
const pairs: [front: string, back: string, least: number][] = [
  ...grounds.flatMap((ground): [string, string, number][] => [
    ['text', ground, TEXT],
    ['text-quiet', ground, TEXT],
    ['action', ground, TEXT],
    ['action-strong', ground, TEXT],
    ['attention', ground, TEXT],
    ['info', ground, TEXT],
    ['control', ground, MARK],
    ['focus', ground, MARK],
  ]),
  ['on-action', 'action', TEXT],
  ['on-action', 'action-strong', TEXT],
  ['on-action-soft', 'action-soft', TEXT],
  ['text', 'action-soft', TEXT],
  ['text-quiet', 'action-soft', TEXT],
  ['on-attention', 'attention', TEXT],
  ['text', 'attention-soft', TEXT],
  ['attention', 'attention-soft', TEXT],
  ['text', 'info-soft', TEXT],
  ['info', 'info-soft', TEXT],
  ['text', 'selected', TEXT],
  ['text-quiet', 'selected', TEXT],
  ['focus', 'selected', MARK],
  ['house', 'ground', MARK],
  ['house', 'raised', MARK],
  ['house-window', 'house', MARK],
  ['house-outline', 'ground', MARK],
  ['house-dimmed', 'ground', MARK],
  ['house-dimmed', 'raised', MARK],
  ['brick', 'ground', MARK],
];

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  const tokens = readTokens(theme.blocks);

  it.each(pairs)('%s on %s has a contrast of at least %s', (front, back, least) => {
    const ratio = contrast(colour(tokens, `--color-${front}`, theme.scheme), colour(tokens, `--color-${back}`, theme.scheme));
    expect(ratio).toBeGreaterThanOrEqual(least);
  });
});

function readTokens(selectors: string[]): Tokens {
  const tokens: Tokens = new Map();
  for (const selector of selectors) {
    for (const block of source.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      if (block[1]?.trim() !== selector) continue;
      for (const line of (block[2] ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)) tokens.set(line[1]!, line[2]!.trim());
    }
  }
  return tokens;
}

function colour(tokens: Tokens, name: string, scheme: number): string {
  const value = tokens.get(name);
  if (!value) throw new Error(`no token ${name}`);
  const pair = /^light-dark\(var\((--[\w-]+)\), var\((--[\w-]+)\)\)$/.exec(value);
  return pair ? colour(tokens, pair[scheme + 1]!, scheme) : value;
}

function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
