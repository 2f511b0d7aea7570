import type { Host } from '../host';
import { MemoryHost } from './memory-host';
import { scenarioOf } from './scenario';

const asked = import.meta.env.MODE === 'memory' ? location.search : '';

export const host: Host = new MemoryHost(scenarioOf(asked));
