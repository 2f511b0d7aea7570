import type { Commands, OverviewView, Result, StartView } from '../bindings/contract';

declare global {
  interface Window {
    /** The first two answers, asked for by the shell (`ask_ahead.js`) while the page was still being read. */
    ahead?: { start: Promise<StartView>; overview: Promise<OverviewView | null> };
  }
}

/** So long, in milliseconds, an answer is taken for what is so now. */
const FRESH = 1000;
/** So long, in milliseconds, the page waits for the second answer, to be drawn once and whole. */
const WHOLE = 150;

type FirstQuestions = Pick<Commands, 'getStart' | 'getOverview'>;

/** The first questions of a page, to which the answers may be here. A refusal is not kept: who asks again is told. */
export function answeredAhead({ getStart, getOverview }: FirstQuestions): FirstQuestions {
  let answers = window.ahead;
  setTimeout(() => (answers = undefined), FRESH);
  let start = answers?.start;
  return {
    async getStart() {
      const view = await taken(start);
      start = undefined;
      await Promise.race([taken(answers?.overview), new Promise((done) => setTimeout(done, WHOLE))]);
      return view ? ok(view) : getStart();
    },
    async getOverview(id) {
      const view = await taken(answers?.overview);
      answers = undefined;
      return view?.initiative.id === id ? ok(view) : getOverview(id);
    },
  };
}

const taken = <T>(answer: Promise<T> | undefined): Promise<T | undefined> => answer?.catch(() => undefined) ?? Promise.resolve(undefined);
const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });
