/** Where and when a request is made. */
export interface At {
  readonly account: string;
  readonly partition: string;
  /** A Region's code, or `global`. */
  readonly region: string;
  /** When the scan began; metrics end here. */
  readonly now: Date;
}

/** The ARN of something in a place: `arnOf(at, 'ec2', 'instance/i-1')`. Global things have no Region in it. */
export function arnOf(
  at: Pick<At, 'account' | 'partition' | 'region'>,
  service: string,
  resource: string,
): string {
  return `arn:${at.partition}:${service}:${at.region === 'global' ? '' : at.region}:${at.account}:${resource}`;
}

/** AWS's list of tags as a record. */
export function tagsOf(
  tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[] | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries((tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value]));
}
