import { formatDate, formatEuros, parseDate, parseEuros, t } from '$lib/i18n';
import type { SchemeInput, SchemeTimeUnit, SchemeView } from './api';

export type SchemeField = keyof SchemeInput;

export const emptyScheme: SchemeInput = {
  name: '', town: '', whoMayStart: '', area: '', decides: '', minCents: '', maxCents: '', ownShare: '', supportNeeded: '', supportUnit: 'household', leadTime: '', leadUnit: 'weeks', replyTime: '', replyUnit: 'weeks',
  excluded: '', asks: '', afterwards: '', source: '', seenOn: '',
};

export function inputOfScheme({ id: _id, ...input }: SchemeView): SchemeInput {
  return Object.fromEntries(Object.keys(emptyScheme).map((field) => [field, input[field as SchemeField]])) as SchemeInput;
}

/** € 250, or the text itself when it is no amount. */
export const amountOf = (text: string): string => {
  const cents = parseEuros(text);
  return cents === null ? text : formatEuros(cents);
};

export const lapse = (count: string, unit: SchemeTimeUnit): string => t('scheme-lapse', { count: Number(count), unit });

/** € 100 to € 500; nothing when neither is known. */
export function rangeOf(scheme: SchemeInput): string {
  const [least, most] = [scheme.minCents, scheme.maxCents].map((text) => (text.trim() === '' ? '' : amountOf(text)));
  if (least && most) return t('scheme-amount-between', { least, most });
  if (most) return t('scheme-amount-up-to', { most });
  return least ? t('scheme-amount-from', { least }) : '';
}

export const supportOf = (scheme: SchemeInput): string => (scheme.supportNeeded === '' ? '' : t('scheme-support', { count: Number(scheme.supportNeeded), unit: scheme.supportUnit }));

/** What the page says, in the order in which one needs it. */
export function factsOf(scheme: SchemeInput): { field: SchemeField; value: string }[] {
  return [
    { field: 'maxCents', value: rangeOf(scheme) },
    { field: 'ownShare', value: scheme.ownShare === '' ? '' : t('scheme-own-share', { percent: scheme.ownShare }) },
    { field: 'leadTime', value: scheme.leadTime === '' ? '' : t('scheme-at-least', { lapse: lapse(scheme.leadTime, scheme.leadUnit) }) },
    { field: 'replyTime', value: scheme.replyTime === '' ? '' : t('scheme-within', { lapse: lapse(scheme.replyTime, scheme.replyUnit) }) },
    { field: 'supportNeeded', value: supportOf(scheme) },
    { field: 'whoMayStart', value: scheme.whoMayStart },
    { field: 'area', value: scheme.area },
    { field: 'decides', value: scheme.decides },
    { field: 'asks', value: scheme.asks },
    { field: 'excluded', value: scheme.excluded },
    { field: 'afterwards', value: scheme.afterwards },
  ];
}

/** The day someone looked, in words; what is no day stays as it was typed. */
export function seenOn(scheme: SchemeInput): string {
  const day = parseDate(scheme.seenOn);
  return day ? formatDate(day) : scheme.seenOn;
}
