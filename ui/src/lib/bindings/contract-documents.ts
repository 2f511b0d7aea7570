// What the dialogs of papers rely on; part of `contract.ts`.
import type { Result } from './contract';

/** save: where one says. show: another program shows it, and it is gone when this one ends. */
export type PaperTarget = 'save' | 'show';
/** large: letters of 18 points. */
export type PaperOptions = { large: boolean; target: PaperTarget };
export type PaperView = { path: string; shown: boolean };
/** street: null for all of the round. */
export type WalkPaper = { street: string | null; city: string; withNames: boolean; withEarlier: boolean };

/** null: whoever asked thinks better of it. */
export interface DocumentCommands {
  printSlip(initiativeId: string, memberIds: string[], options: PaperOptions): Promise<Result<PaperView | null>>;
  printWalkList(roundId: string, paper: WalkPaper, options: PaperOptions): Promise<Result<PaperView | null>>;
  printSignatures(initiativeId: string, byAddress: boolean, options: PaperOptions): Promise<Result<PaperView | null>>;
  printInitiative(initiativeId: string, withSupport: boolean, memberIds: string[], options: PaperOptions): Promise<Result<PaperView | null>>;
  printRegister(initiativeId: string, memberIds: string[], options: PaperOptions): Promise<Result<PaperView | null>>;
  printDpia(initiativeId: string, options: PaperOptions): Promise<Result<PaperView | null>>;
  openPaper(path: string): Promise<Result<null>>;   // one that was made since the start
}

