import { describe, expect, it } from 'vitest';
import { wishOf } from './shortcuts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held,
});

describe('keys', () => {
  it('leave Ctrl+Z to the text in hand', () => {
    expect(wishOf(press('z', { ctrlKey: true }), true, true)).toBeNull();
    expect(wishOf(press('z', { ctrlKey: true }), false, true)).toBe('undo');
    expect(wishOf(press('Z', { ctrlKey: true, shiftKey: true }), false, true)).toBe('redo');
  });

  it('of a single letter can be switched off and never act while typing', () => {
    expect(wishOf(press('?', { shiftKey: true }), false, true)).toBe('keys');
    expect(wishOf(press('?', { shiftKey: true }), false, false)).toBeNull();
    expect(wishOf(press('?', { shiftKey: true }), true, true)).toBeNull();
  });

  it('open the palette from everywhere', () => {
    expect(wishOf(press('k', { ctrlKey: true }), true, false)).toBe('palette');
  });
});
