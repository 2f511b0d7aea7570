import type { SettingsView, Theme } from './bindings/contract';
import { chooseLanguage } from './i18n';
import { call } from './platform';

const STEPS = [100, 112, 125, 150, 175, 200];

/** How the window looks and reads; the store keeps it. */
class Preferences {
  current = $state.raw<SettingsView>({ language: 'nl', theme: 'system', textPercent: 100, letterKeys: true });

  async apply(settings: SettingsView): Promise<void> {
    const { language, theme, textPercent, letterKeys } = settings;
    this.current = { language, theme, textPercent, letterKeys };
    document.documentElement.dataset.theme = theme;
    document.documentElement.style.setProperty('--text-scale', String(textPercent / 100));
    await chooseLanguage(language);
  }

  async change(change: Partial<SettingsView>): Promise<void> {
    const before = this.current;
    await this.apply({ ...before, ...change });
    try {
      await call('saveSettings', this.current);
    } catch (error) {
      await this.apply(before);
      throw error;
    }
  }

  larger = (): Promise<void> => this.change({ textPercent: STEPS.find((step) => step > this.current.textPercent) ?? 200 });
  smaller = (): Promise<void> => this.change({ textPercent: STEPS.findLast((step) => step < this.current.textPercent) ?? 100 });
  usual = (): Promise<void> => this.change({ textPercent: 100 });
}

export const preferences = new Preferences();
export const textSteps: readonly number[] = STEPS;
export type { Theme };
