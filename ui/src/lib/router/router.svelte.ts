import { href, parseRoute, type Route } from './route';

class Router {
  current = $state.raw<Route>(parseRoute(location.hash));

  constructor() {
    addEventListener('hashchange', () => (this.current = parseRoute(location.hash)));
  }

  go(to: Parameters<typeof href>[0]): void {
    location.hash = href(to);
  }

  /** Changes the address without a step to go back to. */
  replace(to: Parameters<typeof href>[0]): void {
    history.replaceState(null, '', href(to));
    this.current = parseRoute(location.hash);
  }
}

export const router = new Router();
