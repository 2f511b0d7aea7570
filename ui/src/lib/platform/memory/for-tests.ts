import { host } from '$host';
import type { MemoryHost } from './memory-host';

/** The host that component tests run on, with the handles to make it refuse. */
export const memory = host as MemoryHost;
export const initiativeId = (): string => [...memory.initiatives.keys()][0] as string;
