import { formatDay, t, today } from '$lib/i18n';
import type { NextCall } from './api';

/** Why someone is called, and since or from when. */
export function whyWords(call: NextCall): string {
  return t(`call-why-${call.why}`, { when: call.on === today() ? 'today' : call.isDue ? 'past' : 'coming', day: formatDay(call.on) });
}
