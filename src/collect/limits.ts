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
 * The buckets that AWS documents for reading, by the SDK's service id; the first that matches an operation is its own.
 *
 * Sources: "Request throttling for the Amazon EC2 API", "… for the Elastic Load Balancing API", "… for the Amazon ECS
 * API", "Quotas for AWS Organizations", the quota pages of Lambda, CloudWatch, CloudTrail, Backup, API Gateway and
 * Route 53, and the API models. IAM, Account, CloudFront, Global Accelerator, Athena, S3, SQS and STS document none,
 * or not these: assumptions.
 */
const limits: Readonly<Record<string, readonly Limit[]>> = {
  EC2: [
    { operations: /^Describe(SecurityGroupReferences|StaleSecurityGroups)$/, ...ofEach(20, 5) },
    { operations: /^Describe(ReservedInstancesOfferings|IdFormat)$/, ...ofEach(10, 10) },
    { operations: /^DescribeHostReservations$/, ...ofEach(5, 2) },
    { operations: /^DescribeSpotFleetRequests$/, ...ofEach(50, 3) },
    { operations: /^DescribeStoreImageTasks$/, ...ofEach(50, 0.5) },
    { operations: /^Describe(InstanceTopology|MovingAddresses)$/, ...ofEach(1, 1) },
    { operations: /^DescribeByoipCidrs$/, ...ofEach(1, 0.5) },
    { operations: /^DescribeCapacityBlockOfferings$/, ...ofEach(10, 0.15) },
    ofEach(100, 20),
  ],
  'Elastic Load Balancing v2': [ofAll(40, 10)],
  'Elastic Load Balancing': [ofAll(40, 10)],
  ECS: [
    { operations: /^(Describe|List)Clusters$/, ...ofAll(50, 20) },
    { operations: /^(Describe|List)TaskDefinition/, ...ofAll(50, 20) },
    { operations: /^(Describe|List)Services$/, ...ofAll(100, 20) },
    { operations: /^ListServicesByNamespace$/, ...ofAll(10, 1) },
    { operations: /^DescribeCapacityProviders$/, ...ofAll(50, 20) },
    { operations: /^ListTagsForResource$/, ...ofAll(50, 20) },
    ofAll(100, 20),
  ],
  Lambda: [
    { operations: /^GetFunction$/, ...ofAll(100, 100) },
    { operations: /^GetPolicy$/, ...ofAll(15, 15) },
    ofAll(15, 15),
  ],
  CloudWatch: [
    { operations: /^DescribeAlarms/, ...ofEach(9, 9) },
    { operations: /^ListMetrics$/, ...ofEach(25, 25) },
    // AWS allows 500, but also counts the data points of their answers.
    { operations: /^GetMetricData$/, ...ofEach(50, 50) },
    ofEach(10, 10),
  ],
  // AWS documents a quota for each operation; 5 a second for this one.
  'CloudWatch Logs': [ofEach(5, 5)],
  CloudTrail: [{ operations: /^LookupEvents$/, ...ofEach(2, 2) }, ofEach(10, 10)],
  Backup: [
    { operations: /^List/, ...ofEach(20, 20) },
    { operations: /^DescribeProtectedResource$/, ...ofEach(10, 10) },
    { operations: /^Describe(?!RecoveryPoint$)/, ...ofEach(5, 5) },
    ofEach(15, 15),
  ],
  Organizations: [
    { operations: /^ListAccounts$/, ...ofEach(12, 8) },
    { operations: /^(DescribeOrganization|ListRoots)$/, ...ofEach(2, 1) },
    { operations: /^Describe(OrganizationalUnit|Policy)$/, ...ofEach(2, 2) },
    ofEach(8, 5),
  ],
  DynamoDB: [
    { operations: /^(DescribeContinuousBackups|ListTagsOfResource)$/, ...ofEach(10, 10) },
    ofEach(20, 10),
  ],
  Kinesis: [{ operations: /^DescribeStreamSummary$/, ...ofEach(20, 20) }, ofEach(5, 5)],
  'Route 53': [ofAll(5, 5)],
  CloudFront: [ofEach(10, 5)],
  WAFV2: [{ operations: /^ListResourcesForWebACL$/, ...ofEach(1, 1) }, ofEach(5, 5)],
  // Assumptions: neither documents what it allows.
  CloudFormation: [ofEach(10, 5)],
  'Elastic Beanstalk': [ofEach(10, 5)],
  // Cognito counts by categories: UserPoolRead and UserPoolResourceRead.
  'Cognito Identity Provider': [
    { operations: /^(DescribeUserPool|ListUserPools)$/, ...ofAll(15, 15) },
    ofAll(20, 20),
  ],
  'API Gateway': [ofEach(10, 5)],
  Account: [ofEach(20, 5)],
  IAM: [ofEach(15, 15)],
  // AWS allows ten times as much, and the account's own programs draw on it too.
  KMS: [ofEach(100, 100)],
  SNS: [{ operations: /^List(Topics|Subscriptions)/, ...ofEach(30, 30) }],
  // Each queue is asked about by itself, and who has queues may have thousands.
  SQS: [ofEach(50, 50)],
  'Global Accelerator': [ofEach(10, 5)],
  Athena: [ofEach(10, 5)],
  S3: [ofEach(100, 100)],
  STS: [ofEach(100, 100)],
};

/** The services of which AWS also counts all calls together. */
const sums: Readonly<Record<string, Limit>> = {
  Backup: ofAll(50, 50),
  'API Gateway': ofAll(40, 10),
  ApiGatewayV2: ofAll(40, 10),
};

/** What an undocumented API is taken to allow. */
const undocumented: Limit = ofEach(20, 10);

/** AWS's tables say the burst first. */
function ofEach(burst: number, rate: number): Limit {
  return { each: 'operation', rate, burst };
}

function ofAll(burst: number, rate: number): Limit {
  return { each: 'service', rate, burst };
}

/** The buckets that a request draws on, and the names that tell them from the service's others. */
export function limitsOf(
  service: string,
  operation: string,
): readonly { readonly limit: Limit; readonly name: string }[] {
  const own = limits[service]?.find(({ operations }) => operations?.test(operation) ?? true) ?? undocumented;
  const sum = sums[service];
  return [
    { limit: own, name: own.each === 'operation' ? operation : String(own.operations ?? '') },
    ...(sum ? [{ limit: sum, name: 'all calls' }] : []),
  ];
}
