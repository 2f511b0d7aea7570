/** What was just done, told in a short message from which it can be undone. */
export interface Act {
  id: number;
  text: string;
  undoable: boolean;
}

let last = 0;
export const acts = $state<{ shown: Act[] }>({ shown: [] });

/** The latest takes the place of the one before, which could no longer be undone by itself and only stood in the way. */
export function tellAct(text: string, undoable = true): void {
  acts.shown = [{ id: ++last, text, undoable }];
}

export function dismissAct(id: number): void {
  acts.shown = acts.shown.filter((act) => act.id !== id);
}
