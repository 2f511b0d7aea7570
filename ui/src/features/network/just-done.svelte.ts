import { describeError } from '$lib/errors';
import { listen } from '$lib/platform';
import { undo } from './api';

/**
 * What was just decided on a page where the next decision follows at once: said in the page, with the way back,
 * for a message over the buttons would stand in the way.
 */
export class JustDone {
  said = $state('');
  problem = $state('');
  readonly #codes: string[];

  /** `codes`: of the acts of this page, as undo names them. */
  constructor(...codes: string[]) {
    this.#codes = codes;
  }

  /** Must be called while a component is set up. After another act there is no way back to this one here. */
  follow(): void {
    $effect(() => listen('undoChanged', (state) => {
      if (!this.#codes.includes(state.undo ?? '')) this.said = '';
    }));
  }

  tell(words: string): void {
    [this.said, this.problem] = [words, ''];
  }

  takeBack = async (): Promise<void> => {
    try {
      await undo();
      this.said = '';
    } catch (error) {
      this.problem = describeError(error);
    }
  };
}
