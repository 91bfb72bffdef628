import { type Gap, Unreadable } from './model/gap.ts';
import type { Resource } from './model/resource.ts';
import type { ReadResource } from './model/unit.ts';

/**
 * A resource as one who declared `details` sees it: those and no others; an unread one throws when touched. So do
 * the tags, where a request of their own for them failed.
 */
export function viewOf(resource: ReadResource, details: readonly string[]): Resource {
  const { type, id, arn, account, region, tags, data } = resource;
  const view: Resource & Record<string, unknown> = { type, id, arn, account, region, tags, data };
  const unread = 'gap' in (resource.details.tags ?? {}) ? ['tags'] : [];
  for (const name of [...details, ...unread]) {
    const detail = resource.details[name];
    if (detail && !('gap' in detail)) view[name] = detail.value;
    else
      Object.defineProperty(view, name, { enumerable: true, get: () => untold(detail?.gap, resource, name) });
  }
  return Object.freeze(view);
}

function untold(gap: Gap | undefined, { account, region }: Resource, name: string): never {
  throw new Unreadable(gap ?? { ...uncollected, operation: name, account, region });
}

const uncollected = {
  actions: [],
  cause: 'not-collected',
  message: 'not asked of such a resource, or the inventory was collected for other checks',
} as const;
