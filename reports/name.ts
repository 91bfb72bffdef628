import type { Resource } from '../src/model/resource.ts';

const generated = /^[a-z]+-[0-9a-f]{8,17}$/;

/** What people call a resource whose identifier AWS made up (`i-048a3bf3e45b87818`): its Name tag, if it has one. */
export function nameTag({ id, tags }: Pick<Resource, 'id' | 'tags'>): string | undefined {
  return (generated.test(id) && tags.Name) || undefined;
}
