/** A resource type, service first, in AWS's own words: `rds.db-instance`. */
export type ResourceType = `${string}.${string}`;

/** The service of whatever has a type: the folder below `checks/` that declares it. */
export function serviceOf({ type }: { readonly type: ResourceType }): string {
  return type.split('.')[0] ?? type;
}

export type Tags = Readonly<Record<string, string>>;

/** The region of resources that belong to no Region: accounts, IAM. */
export const GLOBAL = 'global';

/** One thing in an account: a normalised envelope around AWS's own fields. */
export interface Resource<Data = unknown, Type extends ResourceType = ResourceType> {
  readonly type: Type;
  /** The name that people use for it: an identifier or a name, unique in its type, account and Region. */
  readonly id: string;
  readonly arn: string;
  /** Twelve digits. */
  readonly account: string;
  /** A Region's code, or `global`. */
  readonly region: string;
  readonly tags: Tags;
  /** AWS's own field names, only the fields that the collector keeps. */
  readonly data: Data;
}

/** What a collector says of one listed item; the rest of the envelope is where it was listed. */
export interface Identity {
  readonly id: string;
  readonly arn: string;
  readonly region?: string | undefined;
  readonly account?: string | undefined;
  readonly tags?: Tags | undefined;
}
