import { t } from '$lib/i18n';
import type { GroupInput } from './api';
import { numberOf, shownNumber, type Typed } from './typed';

export type GroupField = keyof GroupInput;

export const emptyGroup: GroupInput = { name: '', share: null, people: null, heard: 0, how: '', enough: null };

export const groupTyped = ({ name, share, people, heard, how, enough }: GroupInput): Typed<GroupField> => ({
  name, share: shownNumber(share), people: shownNumber(people), heard: heard === 0 ? '' : String(heard), how, enough: shownNumber(enough),
});

export const groupOf = (typed: Typed<GroupField>): GroupInput => ({
  name: typed.name, how: typed.how, share: numberOf(typed.share, 'share', { max: 100 }), people: numberOf(typed.people, 'people'), heard: numberOf(typed.heard, 'heard') ?? 0, enough: numberOf(typed.enough, 'enough'),
});

const counts = ['heard', 'enough', 'people', 'share'] as const;

export const groupGroups = () => [
  {
    fields: [
      { field: 'name' as const, look: 'line' as const, label: t('group-field-name'), hint: t('group-field-name-hint') },
      { field: 'how' as const, look: 'area' as const, label: t('group-field-how'), hint: t('group-field-how-hint') },
    ],
  },
  { fields: counts.map((field) => ({ field, look: 'line' as const, label: t(`group-field-${field}`), letters: 6, inputmode: 'numeric' as const })) },
];
