import { Unreadable } from './model/gap.ts';
import type { Resource } from './model/resource.ts';
import type { Detail, ReadResource } from './model/unit.ts';

/**
 * A resource as one who declared `details` sees it: those and no others; an unread one throws when touched. So do
 * the tags, where a request of their own for them failed.
 */
export function viewOf(resource: ReadResource, details: readonly string[]): Resource {
  const { type, id, arn, account, region, tags, data } = resource;
  const view: Resource = { type, id, arn, account, region, tags, data };
  const unread = 'gap' in (resource.details.tags ?? {}) ? ['tags'] : [];
  for (const name of [...details, ...unread]) {
    Object.defineProperty(view, name, {
      enumerable: true,
      get: () => detailOf(resource.details[name], resource, name),
    });
  }
  return Object.freeze(view);
}

function detailOf(detail: Detail | undefined, { account, region }: Resource, name: string): unknown {
  if (!detail) throw new Unreadable({ ...uncollected, operation: name, account, region });
  if ('gap' in detail) throw new Unreadable(detail.gap);
  return detail.value;
}

const uncollected = {
  actions: [],
  cause: 'not-collected',
  message: 'not asked of such a resource, or the inventory was collected for other checks',
} as const;
