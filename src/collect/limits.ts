/** A token bucket that AWS keeps per account and Region. */
export interface Limit {
  /** Operations that draw on the bucket; all of the service's where absent. */
  readonly operations?: RegExp;
  /** One bucket for each operation, or one that all of them share. */
  readonly each: 'operation' | 'service';
  /** Requests a second. */
  readonly rate: number;
  readonly burst: number;
}

/**
 * The buckets that AWS documents for reading, by the SDK's service id. A request draws on every bucket that it
 * matches; the first of several for the same operations wins.
 *
 * Sources: "Request throttling for the Amazon EC2 API", "… for the Elastic Load Balancing API", "Quotas for AWS
 * Organizations", the quota pages of Lambda, CloudWatch, Backup, ECS, Route 53, and the API models.
 */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  EC2: [{ each: 'operation', rate: 20, burst: 100 }],
  'Elastic Load Balancing v2': [{ each: 'service', rate: 10, burst: 40 }],
  'Elastic Load Balancing': [{ each: 'service', rate: 10, burst: 40 }],
  ECS: [
    { operations: /^(Describe|List)Cluster/, each: 'service', rate: 20, burst: 50 },
    { operations: /TaskDefinition/, each: 'service', rate: 20, burst: 50 },
    { each: 'operation', rate: 20, burst: 100 },
  ],
  Lambda: [{ each: 'service', rate: 15, burst: 15 }],
  CloudWatch: [
    { operations: /^DescribeAlarms/, each: 'operation', rate: 9, burst: 9 },
    { operations: /^ListMetrics/, each: 'operation', rate: 25, burst: 25 },
    { operations: /^GetMetricData/, each: 'operation', rate: 50, burst: 50 },
    { each: 'operation', rate: 10, burst: 10 },
  ],
  Backup: [
    { operations: /^Describe/, each: 'operation', rate: 5, burst: 5 },
    { each: 'operation', rate: 15, burst: 15 },
  ],
  Organizations: [
    { operations: /^ListAccounts$/, each: 'operation', rate: 8, burst: 12 },
    { operations: /^(DescribeOrganization|ListRoots)$/, each: 'operation', rate: 1, burst: 2 },
    { each: 'operation', rate: 5, burst: 8 },
  ],
  Account: [{ each: 'operation', rate: 5, burst: 20 }],
  IAM: [{ each: 'operation', rate: 15, burst: 15 }],
  'Route 53': [{ each: 'service', rate: 5, burst: 5 }],
  'Global Accelerator': [{ each: 'operation', rate: 5, burst: 10 }],
  'API Gateway': [{ each: 'operation', rate: 5, burst: 10 }],
  S3: [{ each: 'operation', rate: 100, burst: 100 }],
  STS: [{ each: 'operation', rate: 100, burst: 100 }],
};

/** What an undocumented API is taken to allow. */
const undocumented: Limit = { each: 'operation', rate: 10, burst: 20 };

/** The bucket that a request draws on, and the name that tells it from the service's others. */
export function limitOf(
  service: string,
  operation: string,
): { readonly limit: Limit; readonly name: string } {
  const known = limits[service]?.find(({ operations }) => operations?.test(operation) ?? true);
  const limit = known ?? undocumented;
  return { limit, name: limit.each === 'operation' ? operation : String(limit.operations ?? '') };
}
