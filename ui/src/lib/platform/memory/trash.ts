import type { Commands } from '../../bindings/contract';
import { today } from '../../i18n/today';
import { addDays } from '../../i18n/wall-clock';
import type { MemoryNetwork } from './network';
import type { MemoryResources } from './resources';
import { ok } from './street';

const KEPT_DAYS = 30;

/** What lies in the trash; in memory everything was put there today. */
export function trashAnswers(network: MemoryNetwork, resources: MemoryResources): Pick<Commands, 'listTrash'> {
  return {
    listTrash: async (initiativeId, kind) => {
      const rows = kind === 'organisations' ? network.trashed() : resources.trashed(kind);
      const until = `${addDays(today(), KEPT_DAYS)}T12:00:00Z`;
      return ok(rows.filter((one) => one.initiativeId === initiativeId).map(({ id, name }) => ({ id, name, until })).reverse());
    },
  };
}
