import type { DescribedTable } from './table.ts';

/** The reads or the writes of a table or of one of its indexes. */
export interface Dimension {
  /** In words: `reads of the index by-date`. */
  readonly what: string;
  /** As Application Auto Scaling knows it: its resource and its dimension. */
  readonly target: string;
  /** The capacity units that are provisioned now; unknown where AWS does not say. */
  readonly units: number | undefined;
}

/** Whether a table takes what comes. AWS leaves the billing mode out of tables that were always provisioned. */
export function isOnDemand(description: DescribedTable['description']): boolean {
  const { BillingModeSummary, ProvisionedThroughput = {} } = description ?? {};
  if (BillingModeSummary?.BillingMode !== undefined) {
    return BillingModeSummary.BillingMode === 'PAY_PER_REQUEST';
  }
  // Provisioned capacity is never below one unit.
  return !ProvisionedThroughput.ReadCapacityUnits && !ProvisionedThroughput.WriteCapacityUnits;
}

/** Everything of a table that has capacity of its own. */
export function dimensionsOf({ id, description }: DescribedTable): readonly Dimension[] {
  const parts = [
    {
      name: 'the table',
      resource: `table/${id}`,
      kind: 'table',
      units: description?.ProvisionedThroughput,
    },
    ...(description?.GlobalSecondaryIndexes ?? []).map(({ IndexName, ProvisionedThroughput }) => ({
      name: `the index ${IndexName}`,
      resource: `table/${id}/index/${IndexName}`,
      kind: 'index',
      units: ProvisionedThroughput,
    })),
  ];
  return parts.flatMap(({ name, resource, kind, units }) => [
    {
      what: `reads of ${name}`,
      target: `${resource} dynamodb:${kind}:ReadCapacityUnits`,
      units: units?.ReadCapacityUnits,
    },
    {
      what: `writes of ${name}`,
      target: `${resource} dynamodb:${kind}:WriteCapacityUnits`,
      units: units?.WriteCapacityUnits,
    },
  ]);
}
