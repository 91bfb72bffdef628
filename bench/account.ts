import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { GetVpcLinksCommand } from '../checks/apigateway/sdk.ts';
import { ListCopyJobsCommand, ListProtectedResourcesCommand } from '../checks/backup/sdk.ts';
import { GetPublicAccessBlockCommand as GetAccountBlockCommand } from '../checks/s3control/sdk.ts';
import { answer, awsError, type Fault, type World } from '../src/standin/index.ts';
import { balancingAnswers } from './account-balancing.ts';
import { bucketAnswers } from './account-buckets.ts';
import { computeAnswers } from './account-compute.ts';
import { databaseAnswers } from './account-databases.ts';
import { account } from './account-parts.ts';

/** How much there is in each Region; buckets and Regions are the account's. */
export interface Size {
  readonly regions: readonly string[];
  readonly instances: number;
  readonly volumes: number;
  readonly snapshots: number;
  readonly interfaces: number;
  readonly securityGroups: number;
  readonly subnets: number;
  readonly databases: number;
  readonly databaseSnapshots: number;
  readonly alarms: number;
  readonly groups: number;
  readonly loadBalancers: number;
  readonly targetGroups: number;
  readonly buckets: number;
}

const nothing: Size = {
  regions: [],
  instances: 0,
  volumes: 0,
  snapshots: 0,
  interfaces: 0,
  securityGroups: 0,
  subnets: 0,
  databases: 0,
  databaseSnapshots: 0,
  alarms: 0,
  groups: 0,
  loadBalancers: 0,
  targetGroups: 0,
  buckets: 0,
};

/** The Regions that every account has without asking. */
/** Where an account may be, home first. */
export const regions = [
  ...['us-east-1', 'us-east-2', 'us-west-1', 'us-west-2', 'ap-northeast-1', 'ap-northeast-2'],
  ...['ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'eu-central-1'],
  ...['eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'sa-east-1'],
];

/** An account with nothing in so many Regions. */
export function empty(count: number): Size {
  return { ...nothing, regions: regions.slice(0, count) };
}

/** 100,000 resources over four Regions, 2,000 of them buckets and 1,000 target groups. */
export const large: Size = {
  regions: ['us-east-1', 'us-west-2', 'eu-west-1', 'ap-northeast-2'],
  instances: 4000,
  volumes: 6000,
  snapshots: 4000,
  interfaces: 6800,
  securityGroups: 1000,
  subnets: 200,
  databases: 300,
  databaseSnapshots: 1000,
  alarms: 700,
  groups: 100,
  loadBalancers: 60,
  targetGroups: 250,
  buckets: 2000,
};

/** So many resources in all, of the kinds that come in long lists, over so many Regions. */
export function spread(resources: number, count: number): Size {
  const part = Math.round(resources / count / 4);
  return { ...empty(count), instances: part, volumes: part, snapshots: part, interfaces: part, subnets: 10 };
}

/** An account of a size. */
export function accountOf(size: Size, faults: readonly Fault[] = []): World {
  return {
    accounts: {
      [account]: {
        global: [
          answer(GetCallerIdentityCommand, { Account: account, Arn: `arn:aws:iam::${account}:user/auditor` }),
          answer(DescribeRegionsCommand, {
            Regions: size.regions.map((RegionName) => ({ RegionName, OptInStatus: 'opt-in-not-required' })),
          }),
          ...computeAnswers(size),
          ...databaseAnswers(size),
          ...balancingAnswers(size),
          ...bucketAnswers(size),
        ],
      },
    },
    faults,
    commands: [
      ListCopyJobsCommand,
      ListProtectedResourcesCommand,
      GetVpcLinksCommand,
      GetAccountBlockCommand,
    ],
    otherwise: ({ operation }) => {
      if (operation === 'DescribeOrganization')
        throw awsError(
          'AWSOrganizationsNotInUseException',
          'Your account is not a member of an organization.',
        );
      if (operation === 'GetAlternateContact') throw awsError('ResourceNotFoundException', 'No contact.');
      return /^(Describe|List|Get)/.test(operation) ? {} : undefined;
    },
  };
}
