// How interest goes, as one plain sentence says it.
interface Month {
  month: string;
  joined: number;
  supporters: number;
}

/** `early`: too few whole months to compare; `none`: nobody yet. */
export interface InterestSaid {
  trend: 'none' | 'early' | 'grows' | 'steady' | 'shrinks';
  now: number;
  before: number;
  thisMonth: number;
}

const QUARTER = 3;
/** Less than this part more or less is no change. */
const STEADY = 0.15;

/** The last three whole months beside the three before them; the running month is told by itself. */
export function interestSaid(months: readonly Month[], today: string): InterestSaid {
  const sum = (some: readonly Month[]) => some.reduce((total, one) => total + one.joined + one.supporters, 0);
  const running = months.filter((one) => today.startsWith(one.month));
  const whole = months.filter((one) => !today.startsWith(one.month));
  const thisMonth = sum(running);
  const [now, before] = [sum(whole.slice(-QUARTER)), sum(whole.slice(-2 * QUARTER, -QUARTER))];
  if (sum(months) === 0) return { trend: 'none', now: 0, before: 0, thisMonth: 0 };
  if (whole.length < 2 * QUARTER) return { trend: 'early', now: sum(months), before: 0, thisMonth };
  const trend = now > before * (1 + STEADY) ? 'grows' : now < before * (1 - STEADY) ? 'shrinks' : 'steady';
  return { trend, now, before, thisMonth };
}
