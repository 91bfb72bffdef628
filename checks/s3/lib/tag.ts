import type { Resource } from '#engine';

/** Whether a resource has a tag that is written `key=value`, or `key` alone for any value. */
export function hasTag(tags: Resource['tags'], tag: string): boolean {
  const [key = '', ...value] = tag.split('=');
  return value.length === 0 ? key in tags : tags[key] === value.join('=');
}
