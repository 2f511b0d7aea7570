/** What was just done, told in a short message from which it can be undone. */
export interface Act {
  id: number;
  text: string;
  undoable: boolean;
}

// More would cover the page and stay long: each has its time to be read.
const SHOWN_AT_ONCE = 1;
let last = 0;
export const acts = $state<{ shown: Act[] }>({ shown: [] });

export function tellAct(text: string, undoable = true): void {
  acts.shown = [...acts.shown.map((act) => ({ ...act, undoable: false })), { id: ++last, text, undoable }].slice(-SHOWN_AT_ONCE);
}

export function dismissAct(id: number): void {
  acts.shown = acts.shown.filter((act) => act.id !== id);
}
