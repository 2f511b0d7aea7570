import { t } from '$lib/i18n';
import type { MethodInput, MethodKind, MethodState } from './api';
import { dayOf, shownDay, type Typed } from './typed';

export type MethodField = keyof MethodInput;

export const methodKinds: MethodKind[] = ['thinking', 'deciding', 'doing'];
export const methodStates: MethodState[] = ['idea', 'planned', 'done', 'dropped'];

export const emptyMethod: MethodInput = { title: '', kind: 'thinking', withWhom: '', on: null, state: 'idea', outcome: '' };

export const methodTyped = ({ title, kind, withWhom, on, state, outcome }: MethodInput): Typed<MethodField> => ({ title, kind, withWhom, on: shownDay(on), state, outcome });
export const methodOf = (typed: Typed<MethodField>): MethodInput => ({ ...typed, kind: typed.kind as MethodKind, on: dayOf(typed.on, 'on'), state: typed.state as MethodState });

export const methodGroups = () => [
  {
    fields: [
      { field: 'title' as const, look: 'line' as const, label: t('method-field-title'), hint: t('method-field-title-hint') },
      { field: 'kind' as const, look: 'choice' as const, label: t('method-field-kind'), options: methodKinds.map((value) => ({ value, label: t(`method-kind-${value}`) })) },
      { field: 'state' as const, look: 'choice' as const, label: t('method-field-state'), options: methodStates.map((value) => ({ value, label: t(`method-state-${value}`) })) },
    ],
  },
  {
    fields: [
      { field: 'withWhom' as const, look: 'line' as const, label: t('method-field-withWhom') },
      { field: 'on' as const, look: 'line' as const, label: t('method-field-on'), hint: t('date-hint'), letters: 14 },
      { field: 'outcome' as const, look: 'area' as const, label: t('method-field-outcome'), hint: t('method-field-outcome-hint') },
    ],
  },
];
