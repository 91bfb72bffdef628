import { NormalizedSchema } from '@smithy/core/schema';
import type { Call } from '../../src/define/call.ts';
import type { Answer } from '../../src/standin/answer.ts';
import { answer } from '../../src/standin/index.ts';
import { operationOf } from '../../src/standin/operation.ts';
import { here } from '../support/resource.ts';

/** Texts that can be found again wherever they turn up, by where AWS sent them. */
export class Canaries {
  readonly #paths = new Map<string, string>();

  /** A text that nothing else in the world says. */
  plant(path: string): string {
    const known = [...this.#paths].find(([, each]) => each === path);
    if (known) return known[0];
    const canary = `cnry${String(this.#paths.size).padStart(5, '0')}x`;
    this.#paths.set(canary, path);
    return canary;
  }

  /** Where the canaries in a text were planted. */
  heardIn(text: string): readonly string[] {
    const heard = new Set(text.match(/cnry\d{5}x/g));
    return [...heard].map((canary) => this.#paths.get(canary) ?? canary).sort();
  }

  get planted(): readonly string[] {
    return [...this.#paths.values()];
  }
}

/** An answer to an operation in which every text is a canary, but for those that the scan finds its way by. */
export function fullAnswer(command: Call['command'], canaries: Canaries, variant: number): Answer {
  const { service, name, schema } = operationOf(command as never);
  const operation = `${service}#${name}`;
  const output = NormalizedSchema.of(schema.output);
  return answer(command as never, (input: object) =>
    filled(output, { path: operation, above: [], canaries, input, variant }),
  ) as Answer;
}

interface Spot {
  readonly path: string;
  readonly above: readonly string[];
  readonly canaries: Canaries;
  readonly input: object;
  /** Which member of each union. */
  readonly variant: number;
}

/** What a member must be for the scan to go on from there, or by the variant; `%` is the canary. */
const signposts: readonly (readonly [path: RegExp, ...values: readonly string[]])[] = [
  [/#DescribeInstances .*State\.Name$/, 'running'],
  [/ImageId$/, 'ami-%'],
  [/EnabledMetrics\[\]\.Metric$/, 'GroupDesiredCapacity'],
  [/rds#DescribeDBInstances .*\[\]\.Engine$/, 'sqlserver-ex', 'mysql'],
  [/ReplicationSourceIdentifier$/, 'arn:aws:rds:us-east-1:111122223333:cluster:%'],
  [/#DescribeLoadBalancers .*\.Type$/, 'application', '%'],
  [/#DescribeLoadBalancers .*\.Scheme$/, 'internet-facing', '%'],
  [/#DescribeListeners .*\.Protocol$/, 'HTTP'],
  [/#DescribeTargetGroups .*\.TargetType$/, 'instance'],
  [/#ListAccounts .*\.State$/, 'ACTIVE'],
  [/#ListAccounts .*\.Arn$/, 'arn:aws:organizations::999988887777:account/o-1/%'],
  [/BucketRegion$/, here.region],
  [/LinkedService\.ServicePrincipal$/, ''],
  [/#ListResourceRecordSets .*\.Type$/, 'A'],
  [/#DescribeVirtualInterfaces .*ownerAccount$/, here.account],
  [/QueueArn$/, `arn:aws:sqs:${here.region}:${here.account}:%`],
  [/TopicArn$/, `arn:aws:sns:${here.region}:${here.account}:%`],
  [/SubscriptionArn$/, `arn:aws:sns:${here.region}:${here.account}:%:%`],
  [/Subscriptions\[\]\.Protocol$/, 'sqs'],
  [/EventSourceArn$/, `arn:aws:sqs:${here.region}:${here.account}:%`],
  [/LambdaFunctionArn$/, `arn:aws:lambda:${here.region}:${here.account}:function:%:live`],
  [/#ListQueues QueueUrls\[\]$/, `https://sqs.${here.region}.amazonaws.com/${here.account}/%`],
  [/#ListRules .*ManagedBy$/, ''],
  [/#DescribeTrails .*TrailARN$/, `arn:aws:cloudtrail:${here.region}:${here.account}:trail/%`],
  [/#DescribeTrails .*HomeRegion$/, here.region],
  [/#GetLifecyclePolicies .*State$/, 'ENABLED'],
  [/FileSystemType$/, 'LUSTRE', 'ONTAP'],
  [/#DescribeServices .*(deployments|taskSets)\[\]\.status$/, 'PRIMARY'],
  [/#ListGateways .*GatewayType$/, 'CACHED'],
  [/#DescribeKey .*KeyManager$/, 'CUSTOMER'],
  [/#DescribeKey .*KeySpec$/, 'SYMMETRIC_DEFAULT'],
  [/#DescribeKey .*Origin$/, 'AWS_KMS'],
  [/#DescribeKey .*KeyState$/, 'Enabled'],
  [/#DescribeKey .*AWSAccountId$/, here.account],
  [/Destination\.Bucket$/, 'arn:aws:s3:::%'],
  [/Metrics\.Status$/, 'Enabled'],
  [/Rules\[\]\.Status$/, 'Enabled'],
  [/#DescribeRules .*\.Field$/, 'path-pattern'],
  [/#GetMetricData .*\.Id$/, 'q0'],
  [/#GetMetricData .*StatusCode$/, 'Complete'],
  [/#ListStackResources .*ResourceType$/, 'AWS::S3::Bucket'],
  [
    /#GetTemplate TemplateBody$/,
    '{"Resources":{"Files":{"Type":"AWS::S3::Bucket","Properties":{"BucketName":"%"}}}}',
  ],
  [/ConfigurationSettings\[\]\.DeploymentStatus$/, 'deployed'],
  [/#DescribeUserPool .*MfaConfiguration$/, 'OFF'],
  [/HealthCheckPath$/, '/%?token=%query'],
  [/HealthCheck\.Target$/, 'HTTP:80/%?token=%query'],
];

const pageTokens = /^(NextToken|nextToken|Marker|NextMarker|ContinuationToken|position)$/;

function filled(schema: NormalizedSchema, spot: Spot): never {
  return plantedIn(schema, spot) as never;
}

function plantedIn(schema: NormalizedSchema, spot: Spot): unknown {
  const { path, canaries } = spot;
  if (schema.isStringSchema()) return textOf(spot);
  if (schema.isNumericSchema()) return 80;
  if (schema.isBooleanSchema()) return false;
  if (schema.isTimestampSchema()) return new Date(here.now.getTime() - 3_600_000);
  if (schema.isBlobSchema()) return Buffer.from(canaries.plant(path));
  if (schema.isListSchema()) return [plantedIn(schema.getValueSchema(), { ...spot, path: `${path}[]` })];
  if (schema.isMapSchema()) {
    const value = plantedIn(schema.getValueSchema(), { ...spot, path: `${path}{}` });
    return { [canaries.plant(`${path}{key}`)]: value };
  }
  if (schema.isStructSchema()) return structureOf(schema, spot);
  if (schema.isDocumentSchema()) return { [canaries.plant(`${path}{key}`)]: canaries.plant(path) };
  throw new Error(`${path} is of a kind that bears no canary yet`);
}

function structureOf(schema: NormalizedSchema, spot: Spot): object {
  const above = [...spot.above, schema.getName() ?? ''];
  const members = [...schema.structIterator()].filter(
    ([name, member]) =>
      !above.includes(structureIn(member)) && !(above.length === 1 && pageTokens.test(name)),
  );
  const separator = above.length === 1 ? ' ' : '.';
  const chosen = schema.isUnionSchema() ? members.slice(spot.variant % members.length).slice(0, 1) : members;
  return Object.fromEntries(
    chosen.map(([name, member]) => [
      name,
      plantedIn(member, { ...spot, above, path: `${spot.path}${separator}${name}` }),
    ]),
  );
}

function structureIn(member: NormalizedSchema): string {
  if (member.isListSchema() || member.isMapSchema()) return structureIn(member.getValueSchema());
  return member.isStructSchema() ? (member.getName() ?? '') : 'none';
}

function textOf({ path, canaries, input, variant }: Spot): string {
  const canary = canaries.plant(path);
  if (/(#GetBucketPolicy|lambda#GetPolicy) Policy$/.test(path)) return policyOf(canaries, path);
  // Tags are told apart by what they are asked for.
  if (/TagDescriptions\[\]\.(ResourceArn|LoadBalancerName)$/.test(path)) {
    return String(Object.values(input).flat()[0]);
  }
  const [, ...values] = signposts.find(([pattern]) => pattern.test(path)) ?? [];
  const value = values[variant % values.length] ?? '%';
  return value.replace('%query', canaries.plant(`${path}?query`)).replace('%', canary);
}

function policyOf(canaries: Canaries, path: string): string {
  const [header, agent] = ['referer', 'user-agent'].map((name) => canaries.plant(`${path} of ${name}`));
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Sid: canaries.plant(`${path} Sid`),
      Effect: 'Allow',
      Principal: '*',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { StringEquals: { 'aws:Referer': header }, StringLike: { 'aws:UserAgent': ['a"]', agent] } },
    },
  });
}
