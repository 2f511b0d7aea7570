import { describeError } from '$lib/errors';
import { t } from '$lib/i18n';
import { tellAct } from '$lib/live/acts.svelte';
import { jobOf } from '$lib/live/job.svelte';
import {
  chooseImportFile, chooseImportSheet, previewImport, runImport,
  type ImportChoice, type ImportColumn, type ImportFileView, type ImportPreview, type ImportResult,
} from './api';

export const STEPS = ['file', 'columns', 'check', 'run', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** The walk from a file to neighbours: one step at a time, back at any moment, nothing written before the last. */
export class ImportWizard {
  step = $state<Step>('file');
  file = $state.raw<ImportFileView>();
  columns = $state<ImportColumn[]>([]);
  duplicates = $state<ImportChoice['duplicates']>('skip');
  badRows = $state<ImportChoice['badRows']>('leave_out');
  tag = $state('');
  preview = $state.raw<ImportPreview>();
  result = $state.raw<ImportResult>();
  problem = $state('');
  busy = $state(false);
  readonly initiativeId: string;
  #left = false;

  constructor(initiativeId: string) {
    this.initiativeId = initiativeId;
  }

  chooseFile = (): Promise<void> => this.#work(async () => this.#take(await chooseImportFile()));
  chooseSheet = (sheet: string): Promise<void> => this.#work(async () => this.#take(await chooseImportSheet(this.file!.token, sheet)));

  check = (): Promise<void> => this.#work(async () => {
    this.preview = await previewImport(this.initiativeId, this.#choice());
    this.step = 'check';
  });

  run = (): Promise<void> => this.#work(async () => {
    this.step = 'run';
    try {
      this.result = await jobOf('import').run(() => runImport(this.initiativeId, this.#choice()));
      this.step = this.result ? 'done' : 'check';
    } catch (error) {
      this.step = 'check';
      throw error;
    }
    if (this.#left && this.result) tellAct(t('import-result', { imported: this.result.imported }));
  });

  /** The page is left; a list that is being brought in goes on and is told elsewhere. */
  leave(): void {
    this.#left = true;
    running = this.step === 'run' ? this : undefined;
  }

  /** The page is open again. */
  comeBack(): this {
    this.#left = false;
    return this;
  }

  back(): void {
    this.problem = '';
    this.step = this.step === 'check' ? 'columns' : 'file';
  }

  #take(file: ImportFileView | null): void {
    if (file === null) return;
    this.file = file;
    this.columns = file.columns.map((column) => column.guess);
    this.preview = undefined;
  }

  #choice(): ImportChoice {
    return { token: this.file!.token, columns: [...this.columns], duplicates: this.duplicates, badRows: this.badRows, tag: this.tag.trim() };
  }

  async #work(work: () => Promise<void>): Promise<void> {
    this.problem = '';
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.problem = describeError(error);
      if (this.#left) tellAct(this.problem, false);
    } finally {
      this.busy = false;
    }
  }
}

let running: ImportWizard | undefined;

/** The wizard of a list that is still being brought in, or a fresh one. */
export function wizardFor(initiativeId: string): ImportWizard {
  return running?.step === 'run' && running.initiativeId === initiativeId ? running.comeBack() : new ImportWizard(initiativeId);
}
