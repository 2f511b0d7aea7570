/** Every address in the window, after the `#`. */
export type Route =
  | { place: 'overview'; member: string | null }
  | { place: 'neighbours'; id: string | null; text: string }
  | { place: 'import' }
  | { place: 'team' }
  | { place: 'settings' }
  | { place: 'help'; page: string | null };

export type Place = Route['place'];

/** `new` in place of an id opens an empty form. */
export const NEW = 'new';

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [place, second] = path.split('/').map(decodeURIComponent);
  switch (place) {
    case 'neighbours':
      return { place, id: second || null, text: new URLSearchParams(search).get('text') ?? '' };
    case 'import':
    case 'team':
    case 'settings':
      return { place };
    case 'help':
      return { place, page: second || null };
    default:
      return { place: 'overview', member: place === 'overview' ? second || null : null };
  }
}

export function href(route: { place: 'overview'; member?: string | null } | { place: 'neighbours'; id?: string | null; text?: string } | { place: 'import' } | { place: 'team' } | { place: 'settings' } | { place: 'help'; page?: string | null }): string {
  const id = 'id' in route ? route.id : 'member' in route ? route.member : 'page' in route ? route.page : null;
  const text = 'text' in route && route.text ? `?${new URLSearchParams({ text: route.text })}` : '';
  return `#/${route.place}${id ? `/${encodeURIComponent(id)}` : ''}${text}`;
}
