// The cards of rules and of expectations, as they are typed.
import { showEuros, t } from '$lib/i18n';
import type { ExpectationCard, Influence, RulesCard, Scale } from './api';
import { centsOf, choiceOf, numberOf, shownNumber, type Typed } from './typed';

export type RulesField = 'whoMayStart' | 'scale' | 'budgetCents' | 'ownShare' | 'rules';
export type ExpectationField = keyof ExpectationCard;

export const scales: Scale[] = ['street', 'neighbourhood', 'district', 'town', 'region', 'country'];
export const ladder: Influence[] = ['told', 'asked', 'advises', 'makes_together', 'decides_together', 'decides'];

/** With the choice of none first. */
export const scaleOptions = () => [{ value: '', label: t('depth-not-chosen') }, ...scales.map((value) => ({ value: value as string, label: t(`scale-${value}`) }))];

export const rulesTyped = (card: RulesCard): Typed<RulesField> => ({
  whoMayStart: card.whoMayStart, scale: card.scale ?? '', budgetCents: card.budgetCents === null ? '' : showEuros(card.budgetCents) || '0', ownShare: shownNumber(card.ownShare), rules: card.rules,
});

export const rulesOf = (standing: RulesCard, typed: Typed<RulesField>): RulesCard => ({
  ...standing, whoMayStart: typed.whoMayStart, scale: choiceOf<Scale>(typed.scale), budgetCents: centsOf(typed.budgetCents, 'budgetCents'), ownShare: numberOf(typed.ownShare, 'ownShare', { max: 100 }), rules: typed.rules,
});

export const expectationTyped = (card: ExpectationCard): Typed<ExpectationField> => ({ ...card, influence: card.influence ?? '', replyDays: shownNumber(card.replyDays) });

export const expectationOf = (typed: Typed<ExpectationField>): ExpectationCard => ({
  ...typed, influence: choiceOf<Influence>(typed.influence), replyDays: numberOf(typed.replyDays, 'replyDays', { max: 365 }),
});
