import { beforeAll, expect, test } from 'vitest';
import { allChecks } from '../../src/cli/registry.ts';
import { planOf } from '../../src/plan.ts';
import { operationOf } from '../../src/standin/operation.ts';
import { lintel } from '../support/command-line.ts';
import { scanShop } from './shop.ts';

// `lintel policy` against the wire: what the scan of the sample account really asked for, in IAM's words.

/** The prefixes of IAM, by the services of the SDK's schemas: the "service prefix" of each page of the Service
 * Authorization Reference, https://docs.aws.amazon.com/service-authorization/latest/reference/. */
const prefixes: Readonly<Record<string, string>> = {
  account: 'account',
  apigateway: 'apigateway',
  apigatewayv2: 'apigateway',
  applicationautoscaling: 'application-autoscaling',
  athena: 'athena',
  autoscaling: 'autoscaling',
  backup: 'backup',
  budgets: 'budgets',
  cloudformation: 'cloudformation',
  cloudfront: 'cloudfront',
  cloudtrail: 'cloudtrail',
  cloudwatch: 'cloudwatch',
  cloudwatchlogs: 'logs',
  codepipeline: 'codepipeline',
  cognitoidentityprovider: 'cognito-idp',
  computeoptimizer: 'compute-optimizer',
  databasemigrationservice: 'dms',
  datasync: 'datasync',
  dax: 'dax',
  directconnect: 'directconnect',
  dlm: 'dlm',
  dynamodb: 'dynamodb',
  ec2: 'ec2',
  ecr: 'ecr',
  ecs: 'ecs',
  efs: 'elasticfilesystem',
  eks: 'eks',
  elasticache: 'elasticache',
  elasticbeanstalk: 'elasticbeanstalk',
  elasticloadbalancing: 'elasticloadbalancing',
  elasticloadbalancingv2: 'elasticloadbalancing',
  eventbridge: 'events',
  fsx: 'fsx',
  globalaccelerator: 'globalaccelerator',
  iam: 'iam',
  kms: 'kms',
  kinesis: 'kinesis',
  lambda: 'lambda',
  mq: 'mq',
  organizations: 'organizations',
  rds: 'rds',
  redshift: 'redshift',
  route53: 'route53',
  s3: 's3',
  s3control: 's3',
  storagegateway: 'storagegateway',
  sns: 'sns',
  sqs: 'sqs',
  sts: 'sts',
  wafv2: 'wafv2',
};

/**
 * Operations that IAM calls otherwise than the API does. S3's are from
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html, API Gateway's, which are
 * named by their HTTP methods, from
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagement.html, those of
 * AWS Budgets from https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsbudgetservice.html.
 */
const otherwise: Readonly<Record<string, string>> = {
  'apigateway GetAccount': 'apigateway:GET',
  'apigateway GetRestApis': 'apigateway:GET',
  'apigateway GetStages': 'apigateway:GET',
  'apigateway GetUsagePlans': 'apigateway:GET',
  'apigateway GetVpcLinks': 'apigateway:GET',
  'apigatewayv2 GetApis': 'apigateway:GET',
  'apigatewayv2 GetStages': 'apigateway:GET',
  'budgets DescribeBudgets': 'budgets:ViewBudget',
  'budgets DescribeNotificationsForBudget': 'budgets:ViewBudget',
  'budgets DescribeSubscribersForNotification': 'budgets:ViewBudget',
  's3 ListBuckets': 's3:ListAllMyBuckets',
  's3 HeadBucket': 's3:ListBucket',
  's3 GetBucketEncryption': 's3:GetEncryptionConfiguration',
  's3 GetBucketLifecycleConfiguration': 's3:GetLifecycleConfiguration',
  's3 GetBucketNotificationConfiguration': 's3:GetBucketNotification',
  's3 GetBucketReplication': 's3:GetReplicationConfiguration',
  's3 GetObjectLockConfiguration': 's3:GetBucketObjectLockConfiguration',
  's3 GetPublicAccessBlock': 's3:GetBucketPublicAccessBlock',
  's3control GetPublicAccessBlock': 's3:GetAccountPublicAccessBlock',
};

/** What needs no permission: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
const needless = ['sts:GetCallerIdentity'];

/**
 * What an operation needs beside its own action:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
const beside: Readonly<Record<string, readonly string[]>> = {
  'cloudformation:DescribeStacks': ['cloudformation:ListStacks'],
};

/** Why the sample account is not asked for these. */
const unasked: Readonly<Record<string, string>> = {
  'cloudformation:ListStacks': 'DescribeStacks needs it where it is to tell of all stacks',
};

function actionOf(service: string, operation: string): string {
  return otherwise[`${service} ${operation}`] ?? `${prefixes[service]}:${operation}`;
}

let granted: readonly string[];
let wire: readonly { readonly service: string; readonly operation: string }[];

beforeAll(async () => {
  const { out } = await lintel('policy');
  const { Statement } = JSON.parse(out);
  granted = Statement.flatMap(({ Action }: { readonly Action: readonly string[] }) => Action);
  wire = (await scanShop()).calls;
});

test('every operation on the wire is granted', () => {
  expect(wire.length).toBeGreaterThan(200);
  const needed = new Set(wire.map(({ service, operation }) => actionOf(service, operation)));
  expect([...needed].filter((action) => !granted.includes(action))).toEqual([]);
});

test('what is granted was asked for, or it is known why not', () => {
  const asked = new Set(wire.map(({ service, operation }) => actionOf(service, operation)));
  const idle = granted.filter((action) => !asked.has(action));
  expect(idle.sort()).toEqual(Object.keys(unasked).sort());
});

test('the policy grants reading by name, of everything, and nothing else', async () => {
  const { out } = await lintel('policy');
  expect(JSON.parse(out)).toEqual({
    Version: '2012-10-17',
    Statement: [{ Sid: 'LintelReadOnly', Effect: 'Allow', Action: granted, Resource: '*' }],
  });
  expect(
    granted.filter(
      (action) => !/^([a-z0-9-]+:(BatchGet|Describe|Get|List|GET$)|budgets:ViewBudget$)/.test(action),
    ),
  ).toEqual([]);
  expect(granted).toEqual([...new Set(granted)].sort());
  expect(granted).toEqual(expect.arrayContaining(needless));
});

test('what collectors declare is what AWS’s documentation says of their operations', async () => {
  const { readings } = planOf(await allChecks());
  const calls = await Promise.all(
    readings.map(async ({ collector }) => {
      const { list, details } = await collector.requests();
      return [...('known' in list ? [] : [list]), ...Object.values(details)];
    }),
  );
  const wrong = calls.flat().flatMap(({ command, iam }) => {
    const { service, name } = operationOf(command as never);
    const documented = actionOf(service, name);
    return iam.join() === [documented, ...(beside[documented] ?? [])].join()
      ? []
      : [`${service} ${name}: ${iam} is not ${documented}`];
  });
  expect(wrong).toEqual([]);
});
