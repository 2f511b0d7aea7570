import type { SupportFilter, SupportInput } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type { CircleView, NameParts, Position, SupportChannel, SupportCount, SupportFilter, SupportInput, SupportPage, SupportRow } from '$lib/bindings/contract';

export interface Search { initiativeId: string; text: string; filter: SupportFilter }

export const getCircle = (initiativeId: string) => call('circle', initiativeId);
export const countSupport = (initiativeId: string) => call('supportCount', initiativeId);
export const listSupport = (search: Search, limit: number) => call('listSupport', { ...search, offset: 0, limit });
export const recordSupport = (initiativeId: string, support: SupportInput) => call('recordSupport', initiativeId, support);
export const withdrawSupport = (id: string, day: string) => call('withdrawSupport', id, day);
export const trashSupport = (id: string) => call('trashSupport', id);
export const keepSupport = (id: string) => call('keepSupport', id);
export const undo = () => call('undo');
