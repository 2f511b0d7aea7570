// What the core says about a scheme and an activity, told simply.
import type { GuideItem, SchemeGuide, SchemeInput, SchemeView } from '../../bindings/contract';
import { parseEuros } from '../../i18n/periods';
import { addDays, addMonths, weekdayOf } from '../../i18n/wall-clock';

/** The refusal that the core would give first. */
export function wrongScheme(scheme: SchemeInput): [code: string, field: string] | null {
  if (scheme.name.trim() === '') return ['blank', 'name'];
  for (const field of ['minCents', 'maxCents'] as const) if (scheme[field].trim() !== '' && parseEuros(scheme[field]) === null) return ['money', field];
  for (const field of ['ownShare', 'supportNeeded', 'leadTime', 'replyTime'] as const) if (!/^\d{0,4}$/.test(scheme[field].trim())) return ['number', field];
  return null;
}

export function guideOf(scheme: SchemeView, day: string | null, amountCents: number | null): SchemeGuide {
  const share = scheme.ownShare.trim() === '' || amountCents === null ? null : Math.round((amountCents * Number(scheme.ownShare)) / 100);
  const latestDay = day === null || scheme.leadTime === '' ? null : back(day, Number(scheme.leadTime), scheme.leadUnit);
  return { scheme, amountCents, ownShareCents: share, latestDay, items: itemsOf(scheme, amountCents) };
}

function itemsOf(scheme: SchemeView, amountCents: number | null): GuideItem[] {
  const [least, most] = [parseEuros(scheme.minCents), parseEuros(scheme.maxCents)];
  const fits = amountCents === null || (least === null && most === null) ? null : amountCents >= (least ?? 0) && amountCents <= (most ?? Infinity);
  const items: (GuideItem | null)[] = [
    scheme.whoMayStart ? { code: 'who_may_start', isMet: null, value: scheme.whoMayStart } : null,
    scheme.area ? { code: 'area', isMet: null, value: scheme.area } : null,
    { code: 'amount', isMet: fits, value: most === null ? '' : scheme.maxCents },
    scheme.supportNeeded ? { code: 'support', isMet: false, value: scheme.supportNeeded } : null,
    ...scheme.asks.split('\n').filter(Boolean).map((asked) => ({ code: 'asks', isMet: null, value: asked })),
  ];
  return items.filter((item) => item !== null);
}

/** Holidays are left to the core. */
function back(day: string, count: number, unit: SchemeView['leadUnit']): string {
  if (unit === 'weeks') return addDays(day, -7 * count);
  if (unit === 'months') return addMonths(day, -count);
  let left = count;
  let at = day;
  while (left > 0) {
    at = addDays(at, -1);
    if (weekdayOf(at) < 5) left -= 1;
  }
  return at;
}
