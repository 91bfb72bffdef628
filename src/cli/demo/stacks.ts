import type { StackDriftStatus, StackStatus } from '@aws-sdk/client-cloudformation';
import {
  DescribeStacksCommand,
  GetTemplateCommand,
  ListStackResourcesCommand,
} from '../../../checks/cloudformation/sdk.ts';
import { answer } from '../../standin/index.ts';
import { arnOf, daysAgo, seoul, shop, tagList, uuidOf } from './places.ts';

interface Stack {
  readonly name: string;
  readonly root?: string;
  readonly status: StackStatus;
  readonly drift: StackDriftStatus;
  /** Days since somebody looked for drift. */
  readonly looked?: number;
  readonly tags: Readonly<Record<string, string>>;
  /** The types of what it holds, by their logical ids. */
  readonly holds: Readonly<Record<string, string>>;
  readonly template: string;
}

const byMarketing = { team: '마케팅' };

/** The points are in a stack and in one nested in it, of which somebody changed a table by hand; an event got stuck. */
const stacks: readonly Stack[] = [
  {
    name: 'haneul-point',
    status: 'UPDATE_COMPLETE',
    drift: 'IN_SYNC',
    looked: 2,
    tags: shop('prod'),
    holds: { Receipts: 'AWS::S3::Bucket', Members: 'AWS::Cognito::UserPool', Role: 'AWS::IAM::Role' },
    template: `AWSTemplateFormatVersion: 2010-09-09
Resources:
  Receipts:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    UpdateReplacePolicy: Retain
    Properties:
      BucketName: !Sub haneul-point-receipts-\${AWS::AccountId}
  Members:
    Type: AWS::Cognito::UserPool
    Properties: {DeletionProtection: ACTIVE}
  Scratch:
    Type: AWS::EC2::Volume
    Condition: IsDevelopment
  Role:
    Type: AWS::IAM::Role
`,
  },
  {
    name: 'haneul-point-Tables-1XK9QW2L7R8T',
    root: 'haneul-point',
    status: 'UPDATE_COMPLETE',
    drift: 'DRIFTED',
    looked: 2,
    tags: shop('prod'),
    holds: { History: 'AWS::DynamoDB::Table', Log: 'AWS::Logs::LogGroup' },
    template: `Resources:
  History:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: haneul-point-history
  Log: {Type: AWS::Logs::LogGroup, DeletionPolicy: Retain}
`,
  },
  {
    name: 'haneul-network-alarms',
    status: 'CREATE_COMPLETE',
    drift: 'IN_SYNC',
    looked: 9,
    tags: shop('prod'),
    holds: { Alarm: 'AWS::CloudWatch::Alarm' },
    template: '{"Resources":{"Alarm":{"Type":"AWS::CloudWatch::Alarm"}}}',
  },
  {
    name: 'HaneulRaffleStack',
    status: 'UPDATE_ROLLBACK_FAILED',
    drift: 'NOT_CHECKED',
    tags: byMarketing,
    holds: { EntriesD2A1: 'AWS::DynamoDB::Table' },
    template: JSON.stringify({
      Resources: {
        EntriesD2A1: {
          Type: 'AWS::DynamoDB::Table',
          DeletionPolicy: 'Delete',
          UpdateReplacePolicy: 'Delete',
          Metadata: { 'aws:cdk:path': 'HaneulRaffleStack/Entries/Resource' },
        },
      },
    }),
  },
  {
    name: 'haneul-shop-dev-search',
    status: 'CREATE_COMPLETE',
    drift: 'NOT_CHECKED',
    tags: shop('dev'),
    holds: { Index: 'AWS::OpenSearchService::Domain' },
    template: 'Resources: {Index: {Type: AWS::OpenSearchService::Domain}}',
  },
  {
    name: 'awseb-e-m3kq8d2v7x-stack',
    status: 'UPDATE_COMPLETE',
    drift: 'NOT_CHECKED',
    tags: { 'elasticbeanstalk:environment-name': 'haneul-partner' },
    holds: { AWSEBAutoScalingGroup: 'AWS::AutoScaling::AutoScalingGroup' },
    template: '{"Resources":{}}',
  },
];

const idOf = (name: string) => arnOf('cloudformation', seoul, `stack/${name}/${uuidOf(`stack ${name}`)}`);
const stackOf = (id: string | undefined) => stacks.find(({ name }) => idOf(name) === id);

/** Stacks, all of them in Seoul. */
export const stackAnswers = [
  answer(
    DescribeStacksCommand,
    (_, { region, now }) => ({
      Stacks: (region === seoul ? stacks : []).map(({ name, root, status, drift, looked, tags }) => ({
        StackName: name,
        StackId: idOf(name),
        StackStatus: status,
        ...(root && { RootId: idOf(root), ParentId: idOf(root) }),
        DriftInformation: {
          StackDriftStatus: drift,
          ...(looked !== undefined && { LastCheckTimestamp: daysAgo(now, looked) }),
        },
        CreationTime: daysAgo(now, 400),
        Tags: tagList(tags),
      })),
    }),
    { items: 'Stacks', token: 'NextToken', next: 'NextToken', limit: 4 },
  ),
  answer(
    ListStackResourcesCommand,
    ({ StackName }, { now }) => ({
      StackResourceSummaries: Object.entries(stackOf(StackName)?.holds ?? {}).map(
        ([LogicalResourceId, ResourceType]) => ({
          LogicalResourceId,
          ResourceType,
          ResourceStatus: 'CREATE_COMPLETE',
          LastUpdatedTimestamp: daysAgo(now, 400),
        }),
      ),
    }),
    { items: 'StackResourceSummaries', token: 'NextToken', next: 'NextToken', limit: 100 },
  ),
  answer(GetTemplateCommand, ({ StackName }) => ({
    TemplateBody: stackOf(StackName)?.template,
    StagesAvailable: ['Original', 'Processed'],
  })),
];
