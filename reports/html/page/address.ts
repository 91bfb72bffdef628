import { hrefOf, parseRoute, type Route } from './route.ts';

/** The route that stands in the address bar. */
export interface Address {
  readonly route: () => Route;
  /** Goes there; `replace` leaves no step to go back to. */
  readonly go: (to: Route, how: 'push' | 'replace') => void;
}

const patience = 200;

/** Keeps address and route in step. Browsers refuse a flood of changes, so replacements wait for each other. */
export function addressBar(changed: () => void): Address {
  let route = parseRoute(location.hash);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function write(): void {
    clearTimeout(waiting);
    waiting = undefined;
    history.replaceState(null, '', hrefOf(route));
  }

  addEventListener('hashchange', () => {
    clearTimeout(waiting);
    waiting = undefined;
    route = parseRoute(location.hash);
    changed();
  });
  return {
    route: () => route,
    go(to, how) {
      if (waiting !== undefined && how === 'push') write();
      route = to;
      if (how === 'push') history.pushState(null, '', hrefOf(to));
      else {
        clearTimeout(waiting);
        waiting = setTimeout(write, patience);
      }
      changed();
    },
  };
}
