import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, it } from 'vitest';

const root = resolve('src');
const files = walk(root);

describe('the source', () => {
  it('imports downwards: lib knows no feature, a feature knows no other and no window frame', () => {
    const wrong = imports().filter(({ file, from }) => {
      if (file.startsWith('lib/')) return /(^|\/)(features|app)\//.test(from);
      if (file.startsWith('features/')) return /^\.\.\/(?!\.\.\/lib)/.test(from) || /\/app\//.test(from);
      return false;
    });
    expect(wrong).toEqual([]);
  });

  it('reaches the bindings only through api.ts', () => {
    const allowed = /(^|\/)api\.ts$|^lib\/(platform|bindings|errors|live|preferences)/;
    expect(imports().filter(({ file, from }) => from.includes('bindings') && !allowed.test(file))).toEqual([]);
  });

  it('asks the shell of the desktop only in the platform and the bindings', () => {
    expect(imports().filter(({ file, from }) => from.startsWith('@tauri-apps') && !/^lib\/(platform|bindings)\//.test(file))).toEqual([]);
  });

  it('keeps words out of the components', () => {
    expect(files.filter((file) => file.endsWith('.svelte')).flatMap(literals)).toEqual([]);
  });

  it('takes colours from the tokens', () => {
    const own = files
      .filter((file) => file.endsWith('.svelte'))
      .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/#[0-9a-f]{3,8}\b(?=[;,)\s])|(?:rgb|hsl|oklch)\(/gi)].map((found) => `${relative(root, file)}: ${found[0]}`));
    expect(own).toEqual([]);
  });
});

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function imports(): { file: string; from: string }[] {
  return files
    .filter((file) => /\.(svelte|ts)$/.test(file) && !/\.test\.ts$/.test(file))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((found) => ({ file: relative(root, file), from: found[1]! })));
}

/** Text that a person would read, written in the markup itself. The names of languages are the same everywhere. */
function literals(file: string): string[] {
  const found: string[] = [];
  const told = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'hint', 'legend', 'text']);
  const visit = (node: unknown, attribute: string | null): void => {
    if (Array.isArray(node)) return node.forEach((one) => visit(one, attribute));
    if (typeof node !== 'object' || node === null) return;
    const { type, name, data } = node as { type?: string; name?: string; data?: string };
    if (type === 'StyleDirective') return;
    if (type === 'Attribute') return visit((node as { value: unknown }).value, name ?? '');
    if (type === 'Text' && (attribute === null || told.has(attribute)) && /\p{L}{2}/u.test(data ?? '')) found.push(`${relative(root, file)}: ${data?.trim()}`);
    for (const [key, value] of Object.entries(node)) if (!['css', 'instance', 'module', 'parent', 'metadata', 'loc'].includes(key)) visit(value, type === 'Text' ? null : attribute);
  };
  visit(parse(readFileSync(file, 'utf8'), { modern: true }).fragment, null);
  return found.filter((text) => !/: Ctrl K$/.test(text));
}
