// Papers that are made, but for the paper.
import type { DocumentCommands, PaperOptions, PaperView, Result } from '../../bindings/contract';

/** As the core: only what was made since the start is opened. */
export function documentAnswers(): DocumentCommands {
  const made = new Set<string>();
  const make = (name: string, { target }: PaperOptions): Result<PaperView> => {
    const path = `${target === 'show' ? '/run/user/1000/samenspel-papers' : '~/Documenten'}/${name}.pdf`;
    made.add(path);
    return { status: 'ok', data: { path, shown: target === 'show' } };
  };
  return {
    printSlip: async (_id, _members, options) => make('blaadje voor de deur', options),
    printWalkList: async (_id, _paper, options) => make('looplijst', options),
    printSignatures: async (_id, _byAddress, options) => make('handtekeningen', options),
    printInitiative: async (_id, _support, _members, options) => make('ons plan', options),
    printRegister: async (_id, _members, options) => make('verwerkingsregister', options),
    printDpia: async (_id, options) => make("risico's voor privacy", options),
    openPaper: async (path) => (made.has(path) ? { status: 'ok', data: null } : { status: 'error', error: { code: 'not_found', field: null, row: null, details: [] } }),
  };
}
