import { call } from '$lib/platform';

export type { ConflictView, WrittenView } from '$lib/bindings/contract';

export const resolveConflict = (initiativeId: string, id: string, value: string) => call('resolveConflict', initiativeId, id, value);
