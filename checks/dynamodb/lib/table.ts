import type { Resource, Selected } from '#engine';
import type { table } from '../resources/table.ts';

/** A table with what DescribeTable says of it. */
export type DescribedTable = Selected<ReturnType<typeof table.with<['description']>>>;

type Description = DescribedTable['description'];

/** Why nothing can be said of a table yet, or any more. */
export function inTransit(description: Description): string | undefined {
  if (description === undefined) return 'it was deleted during the scan';
  const { TableStatus = '' } = description;
  return /^(CREATING|DELETING|ARCHIVING|ARCHIVED)$/.test(TableStatus) ? `it is ${TableStatus}` : undefined;
}

/** Why what a table holds can be made again: what it is called, or a tag that says so in one word. */
export function rebuildable(
  { id, tags }: Pick<Resource, 'id' | 'tags'>,
  pattern: string,
): string | undefined {
  const word = new RegExp(`^(?:${pattern})s?$`, 'i');
  const named = wordsOf(id).some((each) => word.test(each));
  if (named) return 'by its name, what it holds can be made again';
  const tag = Object.entries(tags).find(([, value]) => {
    const [only = '', ...others] = wordsOf(value);
    return others.length === 0 && word.test(only);
  });
  return tag && `by its tag ${tag.join('=')}, what it holds can be made again`;
}

/** Whether Terraform keeps the locks of its state in it: they are gone after each run. */
export function isTerraformLock(description: Description): boolean {
  const [hash, ...others] = description?.KeySchema ?? [];
  return hash?.AttributeName === 'LockID' && others.length === 0;
}

/** `userSessions-v2` is `user`, `Sessions` and `v`: what a lock is called is not found in `blocks`. */
function wordsOf(name: string): readonly string[] {
  return name
    .replaceAll(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}
