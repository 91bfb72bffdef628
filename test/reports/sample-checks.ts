import type { CheckSummary } from '../../src/model/report.ts';

type Words = Omit<CheckSummary, 'tally' | 'confidence' | 'wellArchitected' | 'options'> &
  Partial<CheckSummary>;

function check(words: Words): Omit<CheckSummary, 'tally'> {
  return { confidence: 'certain', wellArchitected: [], options: {}, ...words };
}

/** A few checks, one of each kind that a report tells apart. */
export const sampleChecks = [
  check({
    id: 'iam/root-mfa-enabled',
    title: 'The root user signs in with a second factor',
    pillar: 'security',
    severity: 'critical',
    why: 'Whoever knows the password of the root user owns the account, its data and its backups.',
    fix: {
      summary: 'Register two passkeys or hardware keys for the root user, kept in different places.',
      cost: 'None but the price of the keys.',
      risk: 'A lost key without a second one means a call to AWS Support.',
      effort: 'minutes',
    },
    refs: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html'],
    notes: ['000 §3'],
    wellArchitected: ['SEC01-BP02'],
    facts: { asOf: '2026-03-02', sources: ['https://docs.aws.amazon.com/'] },
    actions: ['iam:GetAccountSummary'],
    operations: { iam: ['iam:GetAccountSummary'] },
  }),
  check({
    id: 'rds/instance-multi-az',
    title: 'DB instances keep a standby in another Availability Zone',
    pillar: 'reliability',
    severity: 'high',
    why: 'When its Availability Zone fails, a single instance is away until somebody restores a backup, which takes hours and loses the latest writes.',
    fix: {
      summary: 'Turn on Multi-AZ; AWS builds the standby beside the running instance.',
      cli: 'aws rds modify-db-instance --db-instance-identifier {id} --multi-az --apply-immediately --region {region}',
      cloudformation:
        'Database:\n  Type: AWS::RDS::DBInstance\n  Properties:\n    DBInstanceIdentifier: {id}\n    MultiAZ: true',
      terraform: 'resource "aws_db_instance" "this" {\n  identifier = "{id}"\n  multi_az   = true\n}',
      cost: 'Instance and storage are paid for twice.',
      risk: 'Writes are slower for some minutes while the standby is filled; choose a quiet hour.',
      effort: 'minutes',
    },
    refs: [
      'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Concepts.MultiAZ.html',
      'https://aws.amazon.com/rds/features/multi-az/',
    ],
    notes: ['001 §3.2.3', '002 §Amazon RDS'],
    wellArchitected: ['REL10-BP01', 'REL11-BP02'],
    actions: ['rds:DescribeDBInstances', 'rds:DescribeDBClusters'],
    operations: { rds: ['rds:DescribeDBInstances', 'rds:DescribeDBClusters'] },
    options: { ignoreEngines: ['docdb', 'neptune'], minZones: 2 },
  }),
  check({
    id: 's3/bucket-versioning',
    title: 'Buckets that hold data keep earlier versions of objects',
    pillar: 'reliability',
    severity: 'medium',
    why: 'Without versions, an overwrite or a delete is final, whoever or whatever did it.',
    fix: {
      summary: 'Turn on versioning, and expire noncurrent versions with a lifecycle rule.',
      cli: 'aws s3api put-bucket-versioning --bucket {id} --versioning-configuration Status=Enabled --region {region}',
      cost: 'Every kept version is paid for; a lifecycle rule bounds it.',
      risk: 'None to readers; once on, versioning can only be suspended.',
      effort: 'minutes',
    },
    refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html'],
    notes: ['000 §2'],
    wellArchitected: ['REL09-BP01'],
    actions: ['s3:ListAllMyBuckets', 's3:GetBucketVersioning'],
    operations: { s3: ['s3:ListBuckets', 's3:GetBucketVersioning'] },
  }),
  check({
    id: 's3/bucket-policy-not-public',
    title: 'Bucket policies admit nobody from outside the organization',
    pillar: 'security',
    severity: 'critical',
    why: 'A public bucket is found by scanners within hours.',
    fix: {
      summary: 'Remove the statement whose principal is everybody, or turn on Block Public Access.',
      cli: 'aws s3api put-public-access-block --bucket {id} --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true',
      cost: 'None.',
      risk: 'Those who read the bucket anonymously today are shut out.',
      effort: 'hours',
    },
    refs: ['https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html'],
    notes: ['000 §2'],
    actions: ['s3:ListAllMyBuckets', 's3:GetBucketPolicy', 's3:GetBucketPolicyStatus'],
    operations: { s3: ['s3:ListBuckets', 's3:GetBucketPolicy', 's3:GetBucketPolicyStatus'] },
  }),
  check({
    id: 'vpc/nat-gateway-per-zone',
    title: 'Private subnets leave through a NAT gateway in their own Availability Zone',
    pillar: 'reliability',
    severity: 'high',
    why: 'A subnet that leaves through another zone loses the internet when that zone fails, though its own is healthy.',
    fix: {
      summary:
        'Create a NAT gateway in each zone, or one regional NAT gateway, and route each subnet to its own.',
      cost: 'One more NAT gateway by the hour; less traffic between zones.',
      risk: 'Connections through the old route are cut when the route changes, and the source address changes.',
      effort: 'hours',
    },
    refs: ['https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html'],
    notes: ['001 §1', '003 Quick Review 1'],
    actions: ['ec2:DescribeNatGateways', 'ec2:DescribeRouteTables', 'ec2:DescribeSubnets'],
    operations: { vpc: ['ec2:DescribeNatGateways', 'ec2:DescribeRouteTables', 'ec2:DescribeSubnets'] },
  }),
  check({
    id: 'elbv2/nlb-not-fronting-http',
    title: 'HTTP is served by an Application Load Balancer',
    pillar: 'performance',
    severity: 'low',
    confidence: 'likely',
    why: 'A Network Load Balancer neither retries, nor redirects, nor reads the path or the health of HTTP.',
    fix: {
      summary: 'Put an Application Load Balancer in its place, or behind it.',
      cost: 'Load balancer capacity units instead of network ones.',
      risk: 'Clients that pinned the static addresses of the old one must change.',
      effort: 'days',
    },
    refs: ['https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html'],
    notes: ['001 §3.1'],
    actions: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeListeners'],
    operations: {
      elbv2: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeListeners'],
    },
  }),
  check({
    id: 'autoscaling/group-spot-used-safely',
    title: 'Groups on Spot spread over instance types and keep a base on demand',
    pillar: 'cost',
    severity: 'info',
    why: 'One Spot pool is taken back all at once.',
    fix: {
      summary: 'Allow more instance types and set an on-demand base capacity.',
      cost: 'A little more for the base.',
      risk: 'New instance types must run the same image.',
      effort: 'hours',
    },
    refs: [
      'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html',
    ],
    notes: ['004 §2'],
    actions: ['autoscaling:DescribeAutoScalingGroups'],
    operations: { autoscaling: ['autoscaling:DescribeAutoScalingGroups'] },
  }),
  check({
    id: 'account/operations-contact-set',
    title: 'The account has an operations contact',
    pillar: 'operations',
    severity: 'medium',
    why: 'AWS writes to that address when something is about to break.',
    fix: {
      summary: 'Set the operations contact to a group address.',
      cli: 'aws account put-alternate-contact --alternate-contact-type OPERATIONS --name Operations --title Team --email-address ops@example.com --phone-number +82-2-000-0000 --account-id {account}',
      cost: 'None.',
      risk: 'None.',
      effort: 'minutes',
    },
    refs: ['https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html'],
    notes: ['000 §3'],
    actions: ['account:GetAlternateContact'],
    operations: { account: ['account:GetAlternateContact'] },
  }),
];
