/** Every address in the window, after the `#`. */
export type Route =
  | { place: 'overview'; member: string | null; at: OverviewCorner | null }
  | { place: 'depth'; part: DepthPart; id: string | null }
  | { place: 'neighbours'; id: string | null; text: string }
  | { place: 'network'; part: NetworkPart; id: string | null }
  | { place: 'doors'; round: string | null; street: string | null; city: string; door: string | null }
  | { place: 'support'; paper: boolean }
  | { place: 'import' }
  | { place: 'resources'; part: ResourcesPart; id: string | null }
  | { place: 'team' }
  | { place: 'settings' }
  | { place: 'help'; page: string | null };

/** What is brought into view on the first page. */
const overviewCorners = ['story', 'dates'] as const;
export type OverviewCorner = (typeof overviewCorners)[number];

/** What is free, everything there is, who has it when, and what money there is. */
export const resourcesParts = ['free', 'all', 'calendar', 'schemes'] as const;
export type ResourcesPart = (typeof resourcesParts)[number];

/** The sheets of an initiative in depth, in the order in which one works through them; `check` is the first. */
export const depthParts = ['check', 'question', 'rules', 'interests', 'approach', 'groups', 'kindred', 'page'] as const;
export type DepthPart = (typeof depthParts)[number];

/** Who to call, the organisations, the key figures, who can do what, how interest goes, who is written down twice. */
export const networkParts = ['calls', 'organisations', 'people', 'talents', 'interest', 'doubles'] as const;
export type NetworkPart = (typeof networkParts)[number];

export type Place = Route['place'];

/** `new` in place of an id opens an empty form. */
export const NEW = 'new';

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const asked = new URLSearchParams(search);
  const [place, second, third] = path.split('/').map(decodeURIComponent);
  switch (place) {
    case 'depth':
      return { place, part: depthParts.find((part) => part === second) ?? 'check', id: third || null };
    case 'neighbours':
      return { place, id: second || null, text: asked.get('text') ?? '' };
    case 'doors':
      return { place, round: second || null, street: asked.get('street'), city: asked.get('city') ?? '', door: asked.get('door') };
    case 'support':
      return { place, paper: second === 'paper' };
    case 'resources':
      return { place, part: resourcesParts.find((part) => part === second) ?? 'free', id: third || null };
    case 'network':
      return { place, part: networkParts.find((part) => part === second) ?? 'calls', id: third || null };
    case 'import':
    case 'team':
    case 'settings':
      return { place };
    case 'help':
      return { place, page: second || null };
    default:
      return { place: 'overview', member: place === 'overview' ? second || null : null, at: overviewCorners.find((corner) => corner === asked.get('at')) ?? null };
  }
}

export type Destination =
  | { place: 'overview'; member?: string | null; at?: OverviewCorner | null }
  | { place: 'depth'; part?: DepthPart; id?: string | null }
  | { place: 'neighbours'; id?: string | null; text?: string }
  | { place: 'network'; part?: NetworkPart; id?: string | null }
  | { place: 'doors'; round?: string | null; street?: string | null; city?: string; door?: string | null }
  | { place: 'support'; paper?: boolean }
  | { place: 'resources'; part?: ResourcesPart; id?: string | null }
  | { place: 'import' }
  | { place: 'team' }
  | { place: 'settings' }
  | { place: 'help'; page?: string | null };

export function href(to: Destination): string {
  const path = [to.place, ...stepsOf(to)].map((step) => encodeURIComponent(step));
  const asked = searchOf(to).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `#/${path.join('/')}${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''}`;
}

/** What follows on the place. */
function stepsOf(to: Destination): string[] {
  const steps: (string | null | undefined)[] = [];
  if (to.place === 'overview') steps.push(to.member);
  if (to.place === 'depth' && (to.id || (to.part && to.part !== 'check'))) steps.push(to.part ?? 'check', to.id);
  if (to.place === 'neighbours') steps.push(to.id);
  if (to.place === 'doors') steps.push(to.round);
  if (to.place === 'help') steps.push(to.page);
  if (to.place === 'support' && to.paper) steps.push('paper');
  if (to.place === 'resources' && (to.id || (to.part && to.part !== 'free'))) steps.push(to.part ?? 'free', to.id);
  if (to.place === 'network' && (to.id || (to.part && to.part !== 'calls'))) steps.push(to.part ?? 'calls', to.id);
  return steps.filter((step): step is string => Boolean(step));
}

function searchOf(to: Destination): [string, string | null | undefined][] {
  if (to.place === 'overview') return [['at', to.at]];
  if (to.place === 'neighbours') return [['text', to.text]];
  return to.place === 'doors' ? [['street', to.street], ['city', to.city], ['door', to.door]] : [];
}
