const MONTHS = [
  ['jan', 'januari', 'january'],
  ['feb', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

/** Reads `12-4-2027`, `12/4/2027`, `12 april 2027` or `2027-04-12`; null when it is no day that exists. */
export function parseDate(text: string): string | null {
  const parts = text.trim().toLowerCase().split(/[\s./-]+/);
  if (parts.length !== 3) return null;
  const [first, second, third] = parts as [string, string, string];
  if (/^\d{4}$/.test(first)) return day(Number(first), Number(second), Number(third));
  if (!/^\d{1,2}$/.test(first) || !/^\d{4}$/.test(third)) return null;
  const named = MONTHS.findIndex((names) => names.includes(second)) + 1;
  return day(Number(third), named || Number(second), Number(first));
}

/** 12-4-2027, as it is typed here. */
export function showDate(date: string | null): string {
  if (!date) return '';
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${dayOfMonth}-${month}-${year}`;
}

function day(year: number, month: number, dayOfMonth: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  if (Number.isNaN(date.getTime())) return null;
  const iso = date.toISOString().slice(0, 10);
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return same ? iso : null;
}
