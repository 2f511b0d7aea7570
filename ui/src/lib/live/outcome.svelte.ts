import { describeError } from '../errors';
import { tellAct } from './acts.svelte';

/** What came out of long work, to stand beside the button that began it. Who has gone to another page hears it there. */
export class Outcome {
  said = $state('');
  problem = $state('');
  #left = false;

  /** `work` gives the words for what it did; null when there is nothing to say. */
  async of(work: () => Promise<string | null>): Promise<void> {
    [this.said, this.problem] = ['', ''];
    try {
      this.said = (await work()) ?? '';
    } catch (error) {
      this.problem = describeError(error);
    }
    const words = this.said || this.problem;
    if (this.#left && words !== '') tellAct(words, false);
  }

  leave = (): void => void (this.#left = true);
}
