import { isLike, type Selected, starsOf } from '#engine';
import type { backupSelection } from '../resources/backup-selection.ts';

/** What a selection says, as AWS Backup keeps it. */
export type Selection = Partial<
  NonNullable<Selected<ReturnType<typeof backupSelection.with<['selection']>>>['selection']>
>;

/** What AWS Backup may save, as it sees it. */
export interface Backupable {
  /** More than one where AWS Backup may know it by several. */
  readonly arns: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** AWS Backup's name of its type: `EBS`, `Aurora`. */
  readonly type: string;
}

/** The types that a Region has opted in to. One that is not in it was neither chosen nor refused. */
export type OptIns = Readonly<Record<string, boolean>>;

/** Types whose ARNs look like those of others, so that no ARN says them: without the opt-in they are never saved. */
const ambiguous = ['Aurora', 'DocumentDB', 'FSx', 'Neptune'];

/**
 * Whether a selection takes in a resource: `not-opted-in` where it would, had the Region opted in to its type.
 *
 * A resource is in by its ARN or by one tag of `ListOfTags`; `Conditions` and `NotResources` then take it out again.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources-json.html
 */
export function selects(
  { Resources = [], NotResources = [], ListOfTags = [], Conditions = {} }: Selection,
  { arns, tags, type }: Backupable,
  optIns: OptIns,
): 'yes' | 'not-opted-in' | 'no' {
  const matches = (pattern: string) => arns.some((arn) => isArnLike(pattern, arn));
  if (NotResources.some(matches) || !holds(Conditions, tags)) return 'no';
  const patterns = Resources.filter(matches);
  const isTagged = ListOfTags.some(({ ConditionKey, ConditionValue }) => {
    const value = tags[tagKey(ConditionKey)];
    return value !== undefined && value === ConditionValue;
  });
  const isForAll = Resources.length === 0 && ListOfTags.length === 0;
  if (patterns.length === 0 && !isTagged && !isForAll) return 'no';
  const isNamed = patterns.some(namesType) && !ambiguous.includes(type);
  return isNamed || optIns[type] !== false ? 'yes' : 'not-opted-in';
}

/** Whether a pattern says what type it means, not only which service; the ARNs of S3 have no types. */
function namesType(pattern: string): boolean {
  const [, , service, , , kind] = pattern.split(':');
  return kind !== undefined && (kind !== '*' || service === 's3');
}

/** In the last part of an ARN, which names the resource, AWS Backup heeds an asterisk at the end only. */
function isArnLike(pattern: string, arn: string): boolean {
  const name = pattern.split(':').slice(5).join(':');
  return !/\*./.test(name) && isLike(starsOf(pattern), arn);
}

interface Parameter {
  readonly ConditionKey?: string | undefined;
  readonly ConditionValue?: string | undefined;
}

/** All of them must hold; as in IAM, a tag that is not there equals nothing. */
function holds(conditions: NonNullable<Selection['Conditions']>, tags: Backupable['tags']): boolean {
  const { StringEquals = [], StringNotEquals = [], StringLike = [], StringNotLike = [] } = conditions;
  const equals = ({ ConditionKey, ConditionValue }: Parameter) =>
    ConditionValue !== undefined && tags[tagKey(ConditionKey)] === ConditionValue;
  const like = ({ ConditionKey, ConditionValue = '' }: Parameter) => {
    const value = tags[tagKey(ConditionKey)];
    return value !== undefined && isLike(starsOf(ConditionValue), value);
  };
  return (
    StringEquals.every(equals) &&
    StringLike.every(like) &&
    !StringNotEquals.some(equals) &&
    !StringNotLike.some(like)
  );
}

/** `aws:ResourceTag/backup`, or the key alone. */
function tagKey(conditionKey = ''): string {
  return conditionKey.replace(/^[\w-]+:ResourceTag\//, '');
}
