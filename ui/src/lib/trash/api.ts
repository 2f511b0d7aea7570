// The trash below a list: what lies there, and the way back.
import type { TrashKind } from '../bindings/contract';
import { call } from '../platform';

export type { TrashedView, TrashKind } from '../bindings/contract';

export const listTrash = (initiativeId: string, kind: TrashKind) => call('listTrash', initiativeId, kind);
export const restore: Record<TrashKind, (id: string) => Promise<null>> = {
  organisations: (id) => call('restoreOrganisation', id),
  resources: (id) => call('restoreResource', id),
  schemes: (id) => call('restoreScheme', id),
};
