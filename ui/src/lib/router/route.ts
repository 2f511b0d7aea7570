/** Every address in the window, after the `#`. */
export type Route =
  | { place: 'overview'; member: string | null }
  | { place: 'neighbours'; id: string | null; text: string }
  | { place: 'import' }
  | { place: 'resources'; part: ResourcesPart; id: string | null }
  | { place: 'team' }
  | { place: 'settings' };

/** What is free, everything there is, who has it when, and what money there is. */
export const resourcesParts = ['free', 'all', 'calendar', 'schemes'] as const;
export type ResourcesPart = (typeof resourcesParts)[number];

export type Place = Route['place'];

/** `new` in place of an id opens an empty form. */
export const NEW = 'new';

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [place, second, third] = path.split('/').map(decodeURIComponent);
  switch (place) {
    case 'neighbours':
      return { place, id: second || null, text: new URLSearchParams(search).get('text') ?? '' };
    case 'resources':
      return { place, part: resourcesParts.find((part) => part === second) ?? 'free', id: third || null };
    case 'import':
    case 'team':
    case 'settings':
      return { place };
    default:
      return { place: 'overview', member: place === 'overview' ? second || null : null };
  }
}

export type Destination =
  | { place: 'overview'; member?: string | null }
  | { place: 'neighbours'; id?: string | null; text?: string }
  | { place: 'resources'; part?: ResourcesPart; id?: string | null }
  | { place: 'import' }
  | { place: 'team' }
  | { place: 'settings' };

export function href(to: Destination): string {
  const part = 'part' in to && to.part && (to.part !== 'free' || to.id) ? to.part : null;
  const id = 'id' in to ? to.id : 'member' in to ? to.member : null;
  const text = 'text' in to && to.text ? `?${new URLSearchParams({ text: to.text })}` : '';
  return `#/${[to.place, part, id].filter(Boolean).map((step) => encodeURIComponent(step!)).join('/')}${text}`;
}
