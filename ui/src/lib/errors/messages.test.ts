import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { describeError, errorCodes, Refusal } from '.';
import { t } from '../i18n';

const refusal = (code: string, field: string | null = null) => new Refusal({ code, field, row: null, details: [] });

it('knows every code of the core, and no other', () => {
  const catalogue = resolve('../crates/app/src/refusal.rs');
  expect(existsSync(catalogue)).toBe(true);
  const codes = [...readFileSync(catalogue, 'utf8').matchAll(/^\s+\w+ = "([a-z_]+)",$/gm)].map((found) => found[1]!);
  expect(new Set(codes)).toEqual(new Set(errorCodes));
});

it('names the field and says what is accepted', () => {
  expect(describeError(refusal('blank', 'title'))).toBe('Geef het initiatief een naam.');
  expect(describeError(refusal('postcode', 'postcode'))).toContain('1234 AB');
});

it('is graceful about a code that is newer than this window', () => {
  expect(describeError(refusal('moon_is_full'))).toBe(t('error-unknown', { code: 'moon_is_full' }));
});

it('is graceful about something that is no refusal at all', () => {
  expect(describeError(new Error('boom'))).toBe(t('error-unexpected'));
});

it('reads the fields of the core as a form names them', () => {
  expect(refusal('house_number', 'house_number').field).toBe('houseNumber');
});
