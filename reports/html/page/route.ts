import { backupLists } from '../../../src/model/backup.ts';
import { type FacetKey, facetKeys } from './facets.ts';
import type { Chosen } from './filter.ts';
import { type Grouping, groupings } from './groups.ts';

/** The pages of the report, in the order of the menu. */
export const views = [
  'overview',
  'zones',
  'backups',
  'events',
  'alerts',
  'findings',
  'checks',
  'resources',
  'coverage',
  'suppressed',
] as const;
export type View = (typeof views)[number];

export const languages = ['en', 'ko'] as const;
export type Language = (typeof languages)[number];

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** What the rows of a table may have in common. */
export const rowLists = [
  ...backupLists,
  'lost',
  'deadStore',
  'loop',
  'unsure',
  'reach-nobody',
  'reach-unknown',
  'reach-system',
  'reach-one',
  'reach-many',
] as const;
export type RowList = (typeof rowLists)[number];

/** Where the reader is: all of it stands in the address, so that every view can be linked. */
export interface Route {
  readonly view: View;
  /** The verdict, check or resource that is looked at. */
  readonly show?: string | undefined;
  /** Words to search for. */
  readonly query?: string | undefined;
  /** The row of the zone lanes whose verdicts are wanted. */
  readonly lane?: string | undefined;
  /** Which rows of a table are wanted. */
  readonly list?: RowList | undefined;
  readonly group?: Grouping | undefined;
  readonly chosen?: Chosen | undefined;
  readonly language?: Language | undefined;
  readonly theme?: Theme | undefined;
}

/** Reads the part of an address after `#`; what it does not know, it ignores. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(search);
  const text = (name: string) => parameters.get(name) || undefined;
  const chosen = facetKeys.flatMap((key): [FacetKey, string[]][] => {
    const values = parameters.getAll(key);
    return values.length > 0 ? [[key, values]] : [];
  });
  return {
    view: oneOf(views, path) ?? 'overview',
    show: text('show'),
    query: text('q'),
    lane: text('lane'),
    list: oneOf(rowLists, text('list')),
    group: oneOf(groupings, text('group')),
    chosen: Object.fromEntries(chosen),
    language: oneOf(languages, text('lang')),
    theme: oneOf(themes, text('theme')),
  };
}

/** The address of a route, from `#` on. */
export function hrefOf({
  view,
  show,
  query,
  lane,
  list,
  group,
  chosen = {},
  language,
  theme,
}: Route): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined) => value && parameters.set(name, value);
  set('q', query);
  set('lane', lane);
  set('list', list);
  for (const key of facetKeys) for (const value of chosen[key] ?? []) parameters.append(key, value);
  set('group', group);
  set('show', show);
  set('lang', language);
  set('theme', theme);
  const search = parameters.toString();
  return search ? `#${view}?${search}` : `#${view}`;
}

function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined {
  return known.find((each) => each === value);
}
