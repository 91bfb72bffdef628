interface Rule {
  readonly ID?: string | undefined;
  readonly Prefix?: string | undefined;
  readonly Filter?: object | undefined;
  readonly Status: string | undefined;
  readonly Destination:
    | {
        readonly Bucket: string | undefined;
        readonly Metrics?: { readonly Status: string | undefined } | undefined;
      }
    | undefined;
}

interface Configuration<R> {
  readonly Rules: readonly R[] | undefined;
}

/** A bucket and what it replicates. */
export interface Replicating {
  readonly id: string;
  readonly replication: Configuration<Rule> | undefined;
}

/** All replication from one bucket to one other. */
export interface Replication {
  readonly SourceBucket: string;
  readonly DestinationBucket: string;
  /** The enabled rules that publish metrics. */
  readonly MeasuredRules: readonly string[];
}

/** The rules that replicate. */
export function enabledRules<R extends Rule>(configuration: Configuration<R> | undefined): readonly R[] {
  return configuration?.Rules?.filter(({ Status }) => Status === 'Enabled') ?? [];
}

/** The name of the bucket that a rule replicates to. */
export function destinationOf({ Destination }: Rule): string {
  return Destination?.Bucket?.split(':::')[1] ?? '';
}

/** Where a bucket replicates to, each destination once. */
export function replicationsOf(bucket: Replicating): readonly Replication[] {
  const rules = enabledRules(bucket.replication);
  return [...new Set(rules.map(destinationOf))].map((DestinationBucket) => ({
    SourceBucket: bucket.id,
    DestinationBucket,
    MeasuredRules: rules
      .filter(
        (rule) =>
          destinationOf(rule) === DestinationBucket && rule.Destination?.Metrics?.Status === 'Enabled',
      )
      .flatMap(({ ID }) => ID ?? []),
  }));
}

/** Whether a bucket replicates to the one with this ARN. */
export function replicatesTo({ replication }: Replicating, arn: string): boolean {
  return enabledRules(replication).some(({ Destination }) => Destination?.Bucket === arn);
}

/** What `s3.replication-destination` calls a replication. */
export function replicationId(source: string, destination: string): string {
  return `${source} ${destination}`;
}
