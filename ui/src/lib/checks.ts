// What a successful initiative meets: where each point is worked on, and how it is said. Overview and worksheet share it.
import { isMessage, t } from './i18n';
import { href, NEW, type DepthPart } from './router';

type Answer = 'yes' | 'partly' | 'no' | 'not_needed' | 'open';
interface Point { key: string; answer: Answer; seen: 'yes' | 'no' | null }
interface Placed { key: string; place: 'overview' | 'depth' | 'neighbours' | 'support' | 'resources' | 'schemes' | 'team' | 'network' | 'settings' }
interface Way { to: string; name: string }

const parts: Record<string, DepthPart> = {
  question: 'question', goal_sentence: 'question', similar: 'kindred', groups_heard: 'groups', expectations: 'rules', rules: 'rules', investment: 'rules', win_win: 'interests',
  roles: 'approach', methods: 'approach', gathering: 'approach', lasting: 'approach', shared: 'kindred',
};

/** Points that are worked on in a corner of their place, or elsewhere than they are shown. */
const corners: Record<string, () => Way> = {
  core_team: () => ({ to: href({ place: 'overview', member: NEW }), name: t('team') }),
  why_how_what: () => ({ to: href({ place: 'overview', at: 'story' }), name: t('story') }),
  dates: () => ({ to: href({ place: 'overview', at: 'dates' }), name: t('facts') }),
  circle: () => ({ to: href({ place: 'doors' }), name: t('place-doors') }),
  resources: () => ({ to: href({ place: 'resources', part: 'all' }), name: t('resources-part-all') }),
  town_contact: () => ({ to: href({ place: 'network', part: 'people' }), name: t('network-part-people') }),
};

/** Where one works on it, and what that is called. */
export function checkWay({ key, place }: Placed): Way {
  const corner = corners[key];
  if (corner) return corner();
  switch (place) {
    case 'depth': {
      const part = parts[key] ?? 'check';
      return { to: href({ place, part }), name: t(`depth-part-${part}`) };
    }
    case 'schemes':
      return { to: href({ place: 'resources', part: 'schemes' }), name: t('resources-part-schemes') };
    case 'team':
      return { to: href({ place: 'overview' }), name: t('place-overview') };
    default:
      return { to: href({ place }), name: t(`place-${place}`) };
  }
}

/** Where a step ends: what only a person can tell ends with an answer in the list. */
export const stepWay = (item: Point & Placed): Way =>
  item.seen === null ? { to: href({ place: 'depth', part: 'check', id: item.key }), name: t('depth-part-check') } : checkWay(item);

/** What is open, in the order of doing; what this window does not know stays out. */
export function stepsOf<Item extends Point>({ items, steps }: { items: Item[]; steps: string[] }): Item[] {
  return steps.flatMap((key) => items.find((item) => item.key === key) ?? []);
}

/** The point in words; of one that is newer than this window, its key. */
export const checkTitle = (key: string): string => said(`check-${dashed(key)}`) ?? key;
export const checkAdvice = (key: string): string => said(`check-${dashed(key)}-advice`) ?? '';
/** The point as something to do. */
export const checkStep = (key: string): string => said(`check-${dashed(key)}-step`) ?? checkTitle(key);

export type CheckStand = Answer | 'seen';

/** What people say goes before what the app sees. */
export const standOf = ({ answer, seen }: Point): CheckStand => (answer === 'open' && seen === 'yes' ? 'seen' : answer);
export const isMet = (item: Point): boolean => ['yes', 'seen'].includes(standOf(item));
/** What is not needed here counts for nothing. */
export const isNeeded = (item: Point): boolean => item.answer !== 'not_needed';

const dashed = (key: string): string => key.replaceAll('_', '-');
const said = (id: string): string | undefined => (isMessage(id) ? t(id) : undefined);
