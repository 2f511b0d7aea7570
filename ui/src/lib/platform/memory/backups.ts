// The backups of what is in memory: copies that nothing changes any more.
import type { BackupView, Commands, Job } from '../../bindings/contract';
import { ok, refuse } from './answer';
import { now, type Contents, type MemoryStore } from './memory-store';

const RESTORE_STEPS = 4;
const FIRST_BYTES = 4_790_000;
const GROWS_BYTES = 31_000;

interface Around {
  job: (job: Job, total: number) => Promise<void>;
  /** What was in a backup took the place of what was open. */
  onRestored: () => void;
  /** A folder from elsewhere is opened. */
  onArrived: () => void;
}

export class MemoryBackups {
  all: BackupView[] = [];
  #kept = new Map<string, Contents>();
  #store: MemoryStore;
  #around: Around;

  constructor(store: MemoryStore, around: Around) {
    this.#store = store;
    this.#around = around;
  }

  /** Makes a backup of what is there. */
  keep(reason: BackupView['reason'], madeAt = now()): BackupView {
    const backup = { name: `samenspel-${madeAt}.samenspel`, madeAt, bytes: FIRST_BYTES - this.#kept.size * GROWS_BYTES, reason };
    this.all = [backup, ...this.all];
    this.#kept.set(backup.name, this.#store.copy());
    return backup;
  }

  answers(): Pick<Commands, 'listBackups' | 'makeBackup' | 'saveBackupAs' | 'restoreBackup' | 'chooseAndRestoreBackup'> {
    const { job, onRestored, onArrived } = this.#around;
    return {
      listBackups: async () => ok(this.all),
      makeBackup: async () => {
        await job('backup', 1);
        return ok(this.keep('by_hand'));
      },
      saveBackupAs: async () => {
        await job('backup', 1);
        return ok('/media/riet/USB-STICK/samenspel-2026-11-21.samenspel');
      },
      restoreBackup: async (name) => {
        const kept = this.#kept.get(name);
        if (!kept) return refuse('not_found');
        await job('restore', RESTORE_STEPS);
        this.keep('before_restore');
        this.#store.putBack(kept);
        onRestored();
        return ok(null);
      },
      chooseAndRestoreBackup: async (secret) => {
        await job('restore', RESTORE_STEPS);
        if (!secret.startsWith('goed')) return refuse('wrong_key', 'secret');
        onArrived();
        return ok(true);
      },
    };
  }
}
