import { t } from '$lib/i18n';
import type { Gathering, GatheringRhythm } from './api';
import { choiceOf, dayOf, numberOf, shownDay, timeOf, type Typed } from './typed';

export type GatheringField = keyof Gathering;

const rhythms: GatheringRhythm[] = ['weekly', 'two_weekly', 'monthly_weekday', 'monthly_day', 'quarterly'];

export const rhythmOptions = () => [{ value: '', label: t('rhythm-none') }, ...rhythms.map((value) => ({ value: value as string, label: t(`rhythm-${value}`) }))];

export const gatheringTyped = ({ rhythm, firstOn, time, minutes, place, what }: Gathering): Typed<GatheringField> => ({
  rhythm: rhythm ?? '', firstOn: shownDay(firstOn), time, minutes: minutes === 0 ? '' : String(minutes), place, what,
});

export const gatheringOf = (typed: Typed<GatheringField>): Gathering => ({
  ...typed, rhythm: choiceOf<GatheringRhythm>(typed.rhythm), firstOn: dayOf(typed.firstOn, 'firstOn'), time: timeOf(typed.time, 'time'), minutes: numberOf(typed.minutes, 'minutes', { max: 1440 }) ?? 0,
});
