import type { InitiativeChange, TeamMemberInput } from '$lib/bindings/contract';
import { call } from '$lib/platform';

export type {
  AttachmentView, DoorView, InitiativeView, OverviewView, Phase, Standing, StreetView, SupportCount, TeamMemberInput, TeamMemberView, TeamRole,
} from '$lib/bindings/contract';

/** What is typed and saved by itself; phase and standing are chosen. */
export type InitiativeField = Exclude<keyof InitiativeChange, 'phase' | 'standing'>;

const unchanged: InitiativeChange = {
  title: null, why: null, how: null, what: null, theme: null, area: null, startsOn: null, endsOn: null, phase: null, standing: null,
};

export const listBookings = (initiativeId: string, from: string, to: string) => call('listBookings', { initiativeId, from, to, resourceId: null });
export const getOverview = (id: string) => call('getOverview', id);
export const streetDoors = (initiativeId: string, street: string) => call('streetDoors', initiativeId, street);
export const countSupport = (initiativeId: string) => call('supportCount', initiativeId);
export const nextCalls = (initiativeId: string) => call('nextCalls', initiativeId);
export const getInterest = (initiativeId: string) => call('interest', initiativeId);
export const editInitiative = (id: string, change: Partial<InitiativeChange>) => call('editInitiative', id, { ...unchanged, ...change });
export const createInitiative = (title: string) => call('createInitiative', title);
export const trashInitiative = (id: string) => call('trashInitiative', id);
export const addTeamMember = (initiativeId: string, member: TeamMemberInput) => call('addTeamMember', initiativeId, member);
export const editTeamMember = (id: string, member: TeamMemberInput) => call('editTeamMember', id, member);
export const removeTeamMember = (id: string) => call('removeTeamMember', id);
export const listAttachments = (initiativeId: string) => call('listAttachments', initiativeId);
export const attachFile = (initiativeId: string) => call('attachFile', 'initiative', initiativeId);
export const showDepth = (initiativeId: string) => call('showDepth', initiativeId);
