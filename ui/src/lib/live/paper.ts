// What is known of papers wherever they are made.
import type { PaperOptions, PaperView, TeamMemberView } from '../bindings/contract';
import { call } from '../platform';

export type { PaperOptions, PaperView, TeamMemberView };

export const openPaper = (path: string) => call('openPaper', path);
export const teamOf = async (initiativeId: string): Promise<TeamMemberView[]> => (await call('getInitiative', initiativeId)).team;
