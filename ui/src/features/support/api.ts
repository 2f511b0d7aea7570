import type { SupportFilter, SupportInput, SupportPage } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type { CircleView, NameParts, Position, SupportChannel, SupportCount, SupportFilter, SupportInput, SupportPage, SupportRow } from '$lib/bindings/contract';

export interface Search { initiativeId: string; text: string; filter: SupportFilter }

export const getCircle = (initiativeId: string) => call('circle', initiativeId);
export const countSupport = (initiativeId: string) => call('supportCount', initiativeId);
const PAGE = 100;

/** The first rows, a page at a time: the core gives no more than some hundreds at once. */
export async function listSupport(search: Search, rows: number): Promise<SupportPage> {
  const offsets = Array.from({ length: Math.ceil(rows / PAGE) }, (_, at) => at * PAGE);
  const pages = await Promise.all(offsets.map((offset) => call('listSupport', { ...search, offset, limit: Math.min(PAGE, rows - offset) })));
  return { total: pages[0]?.total ?? 0, rows: pages.flatMap((page) => page.rows) };
}
export const recordSupport = (initiativeId: string, support: SupportInput) => call('recordSupport', initiativeId, support);
export const withdrawSupport = (id: string, day: string) => call('withdrawSupport', id, day);
export const trashSupport = (id: string) => call('trashSupport', id);
export const keepSupport = (id: string) => call('keepSupport', id);
export const undo = () => call('undo');
