import { t } from '$lib/i18n';
import type { PartyBalance, PartyInput, PartyKind, PartyPosition, PartyView } from './api';
import type { Typed } from './typed';

export type PartyField = keyof PartyInput;

export const partyKinds: PartyKind[] = ['residents', 'entrepreneurs', 'officials', 'council', 'organisation', 'other'];
export const positions: PartyPosition[] = ['for', 'doubts', 'against', 'unknown'];
/** From who wins to who is left out. */
export const balances: PartyBalance[] = ['both', 'only_gains', 'only_gives', 'neither'];

export const emptyParty: PartyInput = { name: '', kind: 'residents', position: 'unknown', interest: '', concern: '', gains: '', gives: '' };

export const partyTyped = ({ name, kind, position, interest, concern, gains, gives }: PartyInput): Typed<PartyField> => ({ name, kind, position, interest, concern, gains, gives });
export const partyOf = (typed: Typed<PartyField>): PartyInput => ({ ...typed, kind: typed.kind as PartyKind, position: typed.position as PartyPosition });

/** Who does not gain anything yet. */
export const leftOut = (parties: PartyView[]): PartyView[] => parties.filter((party) => party.gains.trim() === '');

const long: PartyField[] = ['interest', 'concern'];
const exchanged: PartyField[] = ['gains', 'gives'];

export const partyGroups = () => [
  {
    fields: [
      { field: 'name' as const, look: 'line' as const, label: t('party-field-name'), hint: t('party-field-name-hint') },
      { field: 'kind' as const, look: 'select' as const, label: t('party-field-kind'), options: partyKinds.map((value) => ({ value, label: t(`party-kind-${value}`) })) },
      { field: 'position' as const, look: 'choice' as const, label: t('party-field-position'), options: positions.map((value) => ({ value, label: t(`position-${value}`) })) },
    ],
  },
  { fields: long.map((field) => ({ field, look: 'area' as const, label: t(`party-field-${field}`), hint: t(`party-field-${field}-hint` as 'party-field-interest-hint') })) },
  { fields: exchanged.map((field) => ({ field, look: 'area' as const, label: t(`party-field-${field}`), hint: t(`party-field-${field}-hint` as 'party-field-interest-hint') })) },
];
