import type { Data } from './data.ts';
import type { Facets } from './facets.ts';
import type { Translate } from './messages.ts';
import type { Route } from './route.ts';

/** What every view is given. */
export interface App {
  readonly data: Data;
  readonly facets: Facets;
  /** Finds the verdicts with some words in them. */
  readonly search: (query: string) => Uint8Array | undefined;
  readonly t: Translate;
  readonly route: Route;
  /** The address of another view; language and theme are kept. */
  readonly href: (route: Route) => string;
  /** Goes there; `replace` leaves no step to go back to. */
  readonly go: (route: Route, how?: 'push' | 'replace') => void;
  /** Prints the report in short, or verdict by verdict. */
  readonly print: (extent: 'summary' | 'expanded') => void;
}

/** A view that is on the page. */
export interface Mounted {
  readonly element: HTMLElement;
  /** Follows the route without being built anew; absent where building is cheap. */
  readonly update?: (app: App) => void;
  /** Keys that no element on the page took. */
  readonly key?: (event: KeyboardEvent) => void;
  /** What is printed instead of the screen. */
  readonly print?: () => HTMLElement;
  /** Removes what it listens to outside of its element. */
  readonly leave?: () => void;
}
