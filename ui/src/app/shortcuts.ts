/** What a key asks for; the shell knows how to do it. */
export type Wish = 'palette' | 'undo' | 'redo' | 'larger' | 'smaller' | 'usual' | 'keys' | 'search' | 'new' | { digit: string };

interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** `inText` is true while someone types: there every key that means something in text keeps its meaning. */
export function wishOf(pressed: Pressed, inText: boolean, letterKeys: boolean): Wish | null {
  if (pressed.altKey) return null;
  const key = pressed.key.toLowerCase();
  if (pressed.ctrlKey || pressed.metaKey) return withControl(key, pressed.shiftKey, inText);
  if (inText || !letterKeys) return null;
  return ({ '?': 'keys', '/': 'search', n: 'new' } as const)[key] ?? null;
}

function withControl(key: string, shift: boolean, inText: boolean): Wish | null {
  if (key === 'k') return 'palette';
  if (key === '+' || key === '=') return 'larger';
  if (key === '-') return 'smaller';
  if (key === '0') return 'usual';
  if (/^[1-9]$/.test(key)) return { digit: key };
  if (inText) return null;
  if (key === 'z') return shift ? 'redo' : 'undo';
  return key === 'y' ? 'redo' : null;
}

/** Whether a key belongs to the text in hand. */
export function isText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
