import { type Collection, type Collections, must, mustBeRead, type Selected } from '#engine';
import type { backupSelection } from '../resources/backup-selection.ts';
import type { recoverable } from './recoverable.ts';
import { type OptIns, selects } from './selects.ts';

const detailed = (selection: typeof backupSelection) => selection.with('selection');
type Selections = Collection<Selected<ReturnType<typeof detailed>>>;

/** What a plan would save, had the Region opted in to its type. */
export interface Skipped {
  readonly arn: string;
  readonly types: readonly string[];
  /** Nothing else saves it. */
  readonly isBare: boolean;
}

/** The types whose tags are read apart from them, and may be unread. */
const taggedApart: Readonly<Record<string, string>> = {
  'dynamodb.table': 'DynamoDB',
  's3.bucket': 'S3',
  'storagegateway.volume': 'Storage Gateway',
};

/** What holds data in a Region and is selected, but not saved, because its type is off. */
export function skippedBy(
  selections: Selections,
  optIns: OptIns,
  recoveries: Collections<typeof recoverable>,
  region: string,
): readonly Skipped[] {
  const rows = Object.values(recoveries)
    .flatMap((list) => [...list])
    .filter((row) => row.region === region && row.data.exempt === undefined);
  const said = [...selections].flatMap(({ selection }) => selection ?? []);
  const skipped = rows.flatMap(({ arn, data: { savedAs = [], copies, unsure, unread } }) => {
    const answers = savedAs.flatMap((one) =>
      said.map((selection) => ({ type: one.type, answer: selects(selection, one, optIns) })),
    );
    const off = answers.filter(({ answer }) => answer === 'not-opted-in');
    if (off.length === 0 || answers.some(({ answer }) => answer === 'yes')) return [];
    const types = [...new Set(off.map(({ type }) => type))];
    const isBare = copies.every(({ mechanism }) => mechanism === 'replica');
    // It may need no backup after all, or have one that was not read.
    mustBeRead([...unsure, ...(isBare ? unread : [])]);
    return { arn, types, isBare };
  });
  if (skipped.length > 0) return skipped;
  for (const { data } of rows) {
    const type = taggedApart[data.type];
    if (type === undefined || optIns[type] === false)
      must(data.savedAs, 'the tags that a plan may select by');
  }
  return [];
}
