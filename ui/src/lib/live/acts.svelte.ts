/** What was just done, told in a short message from which it can be undone. */
export interface Act {
  id: number;
  text: string;
  undoable: boolean;
}

const SHOWN_AT_ONCE = 3;
let last = 0;
export const acts = $state<{ shown: Act[] }>({ shown: [] });

export function tellAct(text: string, undoable = true): void {
  acts.shown = [...acts.shown.map((act) => ({ ...act, undoable: false })), { id: ++last, text, undoable }].slice(-SHOWN_AT_ONCE);
}

export function dismissAct(id: number): void {
  acts.shown = acts.shown.filter((act) => act.id !== id);
}
