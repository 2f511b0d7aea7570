import { chooseLanguage } from '$lib/i18n';
import { listen } from '$lib/platform';
import { preferences } from '$lib/preferences.svelte';
import { router } from '$lib/router';
import { getStart, type StartView } from './api';

/** Where the window stands: a first welcome, a locked store, or an open one. */
class Start {
  view = $state.raw<StartView>();
  error = $state.raw<unknown>();
  salvageSeen = $state(false);
  /** The initiative that was just made, to be shown first. */
  made: string | null = null;
  #held = false;

  constructor() {
    listen('startChanged', () => void this.refresh());
  }

  async refresh(): Promise<void> {
    if (this.#held) return;
    try {
      const view = await getStart();
      await preferences.apply(view);
      this.view = view;
      this.error = undefined;
    } catch (error) {
      if (!this.view) await chooseLanguage('nl');
      this.error = error;
    }
  }

  /** Keeps the page as it is while several commands belong together. */
  during = async (work: () => Promise<void>): Promise<void> => {
    this.#held = true;
    try {
      await work();
    } finally {
      this.#held = false;
    }
  };

  enter = async (initiativeId: string | null, place: 'overview' | 'import' = 'overview'): Promise<void> => {
    this.made = initiativeId;
    router.go({ place });
    await this.refresh();
  };
}

export const start = new Start();
