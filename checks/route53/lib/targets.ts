import type { RecordSet } from './answer.ts';

/** Where a record leads: names and addresses in one spelling. */
export function targetsOf({ data: { AliasTarget, Values = [] } }: RecordSet): readonly string[] {
  const named = AliasTarget ? [AliasTarget.DNSName ?? ''] : Values;
  return named.map((name) =>
    name
      .toLowerCase()
      .replace(/\.$/, '')
      .replace(/^dualstack\./, ''),
  );
}

const regional: readonly RegExp[] = [
  /\.([a-z0-9-]+)\.elb\.amazonaws\.com(?:\.cn)?$/, // Application and Classic Load Balancers
  /\.elb\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/, // Network Load Balancers
  /\.execute-api\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
  /(?:^|\.)s3-website[.-]([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/,
];

/** The Region that the name of an AWS endpoint says, if it is one that does. */
export function regionNamed(target: string): string | undefined {
  return regional.map((pattern) => pattern.exec(target)?.[1]).find((region) => region !== undefined);
}
