import { t } from '$lib/i18n';
import type { RoleInput } from './api';
import { numberOf, type Typed } from './typed';

export type RoleField = keyof RoleInput;

export const NEW_ROLE = 'new-role';

export const roleTyped = ({ title, what, needed }: RoleInput): Typed<RoleField> => ({ title, what, needed: String(needed) });
export const roleOf = ({ title, what, needed }: Typed<RoleField>): RoleInput => ({ title, what, needed: numberOf(needed, 'needed', { min: 1, max: 999 }) ?? 1 });

export const roleGroups = () => [
  {
    fields: [
      { field: 'title' as const, look: 'line' as const, label: t('role-field-title'), hint: t('role-field-title-hint') },
      { field: 'what' as const, look: 'area' as const, label: t('role-field-what') },
      { field: 'needed' as const, look: 'line' as const, label: t('role-field-needed'), letters: 4, inputmode: 'numeric' as const },
    ],
  },
];
