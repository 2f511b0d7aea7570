import type { Commands, Events, Result, ServerView } from '../../bindings/contract';

type Emit = <Name extends keyof Events>(name: Name, payload: Events[Name]) => void;
type ServerAnswers = Pick<Commands, 'getServer' | 'connectServer' | 'syncNow' | 'listWaiting'>;

const ok = <T>(data: T): Result<T> => ({ status: 'ok', data });
const refuse = (code: string, field: string | null = null): Result<never> => ({ status: 'error', error: { code, field, row: null, details: [] } });
const IN_STEP = { inStep: true, sent: 3, received: 1, conflicts: 0, erased: 0 };

/** A server that always answers, and at which one person waits to be let in. */
export class MemoryServer {
  #server: ServerView | null = null;
  #waiting = [{ name: 'Fatima', digits: '762 765', request: 'AAAA' }];
  #emit: Emit;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  answers(): ServerAnswers {
    return {
      getServer: async () => ok(this.#server),
      connectServer: async (initiativeId, address) => {
        if (!/^https:\/\/|^[\w.-]+\.\w+$/.test(address.trim())) return refuse('server_address', 'server');
        this.#server = { address: address.trim(), inStepAt: '2026-11-22T19:02:00Z', hasUnsent: false, attachmentsToSend: 0, attachmentsToCome: 0, isFull: false };
        this.#tell(initiativeId);
        return ok(IN_STEP);
      },
      syncNow: async (initiativeId) => {
        if (!this.#server) return refuse('no_server');
        this.#tell(initiativeId);
        return ok(IN_STEP);
      },
      listWaiting: async () => (this.#server ? ok(this.#waiting) : refuse('no_server')),
    };
  }

  #tell(initiative: string): void {
    this.#emit('serverChanged', { initiative, at: this.#server?.inStepAt ?? '', code: null });
  }
}
