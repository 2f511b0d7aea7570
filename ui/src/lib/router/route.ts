/** Every address in the window, after the `#`. */
export type Route =
  | { place: 'overview'; member: string | null }
  | { place: 'neighbours'; id: string | null; text: string }
  | { place: 'doors'; round: string | null; street: string | null; city: string; door: string | null }
  | { place: 'support'; paper: boolean }
  | { place: 'import' }
  | { place: 'team' }
  | { place: 'settings' };

export type Place = Route['place'];

/** `new` in place of an id opens an empty form. */
export const NEW = 'new';

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const asked = new URLSearchParams(search);
  const [place, second] = path.split('/').map(decodeURIComponent);
  switch (place) {
    case 'neighbours':
      return { place, id: second || null, text: asked.get('text') ?? '' };
    case 'doors':
      return { place, round: second || null, street: asked.get('street'), city: asked.get('city') ?? '', door: asked.get('door') };
    case 'support':
      return { place, paper: second === 'paper' };
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
  | { place: 'doors'; round?: string | null; street?: string | null; city?: string; door?: string | null }
  | { place: 'support'; paper?: boolean }
  | { place: 'import' }
  | { place: 'team' }
  | { place: 'settings' };

export function href(to: Destination): string {
  const id = secondPart(to);
  const asked = searchOf(to).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `#/${to.place}${id ? `/${encodeURIComponent(id)}` : ''}${asked.length > 0 ? `?${new URLSearchParams(asked)}` : ''}`;
}

function secondPart(to: Destination): string | null | undefined {
  if (to.place === 'overview') return to.member;
  if (to.place === 'neighbours') return to.id;
  if (to.place === 'doors') return to.round;
  return to.place === 'support' && to.paper ? 'paper' : null;
}

function searchOf(to: Destination): [string, string | null | undefined][] {
  if (to.place === 'neighbours') return [['text', to.text]];
  return to.place === 'doors' ? [['street', to.street], ['city', to.city], ['door', to.door]] : [];
}
