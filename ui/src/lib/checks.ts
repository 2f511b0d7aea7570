// What a successful initiative meets: where each point is worked on, and how it is said. Overview and worksheet share it.
import { isMessage, t } from './i18n';
import { href, type DepthPart } from './router';

type Answer = 'yes' | 'partly' | 'no' | 'not_needed' | 'open';
interface Point { key: string; answer: Answer; seen: 'yes' | 'no' | null }
interface Placed { key: string; place: 'overview' | 'depth' | 'neighbours' | 'support' | 'resources' | 'schemes' | 'team' | 'network' | 'settings' }

const parts: Record<string, DepthPart> = {
  question: 'question', goal_sentence: 'question', similar: 'kindred', groups_heard: 'groups', expectations: 'rules', rules: 'rules', investment: 'rules', win_win: 'interests',
  roles: 'approach', methods: 'approach', gathering: 'approach', lasting: 'approach', shared: 'kindred',
};

/** Where one works on it, and what that is called. */
export function checkWay({ key, place }: Placed): { to: string; name: string } {
  switch (place) {
    case 'depth': {
      const part = parts[key] ?? 'check';
      return { to: href({ place, part }), name: t(`depth-part-${part}`) };
    }
    case 'schemes':
      return { to: href({ place: 'resources', part: 'schemes' }), name: t('resources-part-schemes') };
    case 'team':
      // The core team stands on the first page.
      return { to: href({ place: 'overview' }), name: t('place-overview') };
    default:
      return { to: href({ place }), name: t(`place-${place}`) };
  }
}

/** The point in words; of one that is newer than this window, its key. */
export const checkTitle = (key: string): string => said(`check-${dashed(key)}`) ?? key;
export const checkAdvice = (key: string): string => said(`check-${dashed(key)}-advice`) ?? '';

export type CheckStand = Answer | 'seen';

/** What people say goes before what the app sees. */
export const standOf = ({ answer, seen }: Point): CheckStand => (answer === 'open' && seen === 'yes' ? 'seen' : answer);
export const isMet = (item: Point): boolean => ['yes', 'seen'].includes(standOf(item));
/** What is not needed here counts for nothing. */
export const isNeeded = (item: Point): boolean => item.answer !== 'not_needed';

const dashed = (key: string): string => key.replaceAll('_', '-');
const said = (id: string): string | undefined => (isMessage(id) ? t(id) : undefined);
