import { describeError, Refusal } from '$lib/errors';
import {
  cancelImport, chooseImportFile, chooseImportSheet, onImportProgress, previewImport, runImport,
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
  progress = $state.raw({ done: 0, total: 0 });
  problem = $state('');
  busy = $state(false);
  #initiativeId: string;

  constructor(initiativeId: string) {
    this.#initiativeId = initiativeId;
  }

  chooseFile = (): Promise<void> => this.#work(async () => this.#take(await chooseImportFile()));
  chooseSheet = (sheet: string): Promise<void> => this.#work(async () => this.#take(await chooseImportSheet(this.file!.token, sheet)));

  check = (): Promise<void> => this.#work(async () => {
    this.preview = await previewImport(this.#initiativeId, this.#choice());
    this.step = 'check';
  });

  run = (): Promise<void> => this.#work(async () => {
    this.progress = { done: 0, total: this.preview?.ready ?? 0 };
    this.step = 'run';
    const stop = onImportProgress((done, total) => (this.progress = { done, total }));
    try {
      this.result = await runImport(this.#initiativeId, this.#choice());
      this.step = 'done';
    } catch (error) {
      this.step = 'check';
      // Stopping is what was asked for, not something that went wrong.
      if (!(error instanceof Refusal) || error.code !== 'cancelled') throw error;
    } finally {
      stop();
    }
  });

  cancel = (): void => void cancelImport();

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
    } finally {
      this.busy = false;
    }
  }
}
