// What can be chosen, in the order in which it is offered.
import { t } from '../i18n';
import type { ContactChannel, ContactState, Involvement, TalentInput, TalentKind, TalentState, TalentView } from './api';

export const ladder: Involvement[] = ['unknown', 'follows', 'interested', 'helps', 'carries'];
const channels: ContactChannel[] = ['door', 'phone', 'street', 'message', 'email', 'letter', 'meeting', 'other'];
const contactStates: ContactState[] = ['done', 'not_reached', 'call_back', 'planned'];
const talentKinds: TalentKind[] = ['talent', 'knowledge', 'hours', 'goods', 'place'];
export const talentStates: TalentState[] = ['available', 'in_use', 'withdrawn'];

export const channelOptions = () => channels.map((value) => ({ value, label: t(`contact-channel-${value}`) }));
export const contactStateOptions = () => contactStates.map((value) => ({ value, label: t(`contact-state-${value}`) }));
export const talentKindOptions = () => talentKinds.map((value) => ({ value, label: t(`talent-kind-${value}`) }));
export const involvementOptions = () => ladder.map((value) => ({ value, label: t(`involvement-${value}`) }));

/** Whose contact, talent or part it is. */
export type Owner = { neighbourId: string; organisationId: null } | { neighbourId: null; organisationId: string };

export function inputOfTalent({ neighbourId, organisationId, kind, what, when, state }: TalentView): TalentInput {
  return { neighbourId, organisationId, kind, what, when, state };
}
