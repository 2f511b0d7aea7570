import { t } from '$lib/i18n';
import type { OrganisationInput, OrganisationKind, OrganisationStanding, OrganisationView } from './api';

export type OrganisationField = keyof OrganisationInput;

const kinds: OrganisationKind[] = ['association', 'neighbourhood_council', 'company', 'school', 'care', 'housing', 'faith', 'municipality', 'foundation', 'group', 'other'];
const standings: OrganisationStanding[] = ['not_asked', 'asked', 'supports', 'partner', 'declines'];
export const kindOptions = () => kinds.map((value) => ({ value, label: t(`organisation-kind-${value}`) }));
export const standingOptions = () => standings.map((value) => ({ value, label: t(`organisation-standing-${value}`) }));

export const emptyOrganisation: OrganisationInput = { name: '', kind: 'association', standing: 'not_asked', place: '', phone: '', email: '', website: '', note: '' };

export function inputOf({ name, kind, standing, place, phone, email, website, note }: OrganisationView): OrganisationInput {
  return { name, kind, standing, place, phone, email, website, note };
}
