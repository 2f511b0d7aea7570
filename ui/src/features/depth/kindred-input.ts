import { t } from '$lib/i18n';
import type { CommunityCard, KindredInput, KindredVerdict, Scale } from './api';
import { choiceOf, type Typed } from './typed';

export type KindredField = keyof KindredInput;
export type CommunityField = keyof CommunityCard;

export const verdicts: KindredVerdict[] = ['not_looked', 'join', 'learn', 'different'];

export const emptyKindred: KindredInput = { title: '', place: '', what: '', contact: '', link: '', verdict: 'not_looked', inCommunity: false, lesson: '' };

export const kindredTyped = ({ title, place, what, contact, link, verdict, inCommunity, lesson }: KindredInput): Typed<KindredField> => ({ title, place, what, contact, link, verdict, inCommunity: inCommunity ? 'yes' : '', lesson });
export const kindredOf = (typed: Typed<KindredField>): KindredInput => ({ ...typed, verdict: typed.verdict as KindredVerdict, inCommunity: typed.inCommunity !== '' });

export const communityTyped = ({ name, theme, goal, rules, whoMayStart, scale }: CommunityCard): Typed<CommunityField> => ({ name, theme, goal, rules, whoMayStart, scale: scale ?? '' });
export const communityOf = (typed: Typed<CommunityField>): CommunityCard => ({ ...typed, scale: choiceOf<Scale>(typed.scale) });

const known = ['title', 'place'] as const;
const reached = ['contact', 'link'] as const;

export const kindredGroups = () => [
  {
    fields: [
      ...known.map((field) => ({ field, look: 'line' as const, label: t(`kindred-field-${field}`) })),
      { field: 'what' as const, look: 'area' as const, label: t('kindred-field-what'), hint: t('kindred-field-what-hint') },
    ],
  },
  {
    fields: [
      { field: 'verdict' as const, look: 'choice' as const, label: t('kindred-field-verdict'), options: verdicts.map((value) => ({ value, label: t(`verdict-${value}`) })) },
      { field: 'lesson' as const, look: 'area' as const, label: t('kindred-field-lesson'), hint: t('kindred-field-lesson-hint') },
      { field: 'inCommunity' as const, look: 'tick' as const, label: t('kindred-field-inCommunity') },
    ],
  },
  { fields: reached.map((field) => ({ field, look: 'line' as const, label: t(`kindred-field-${field}`) })) },
];
