import { GetVpcLinksCommand } from '../../../checks/apigateway/sdk.ts';
import { GetWorkGroupCommand, ListWorkGroupsCommand } from '../../../checks/athena/sdk.ts';
import { DescribeTrailsCommand } from '../../../checks/cloudtrail/sdk.ts';
import { GetPipelineCommand, ListPipelinesCommand } from '../../../checks/codepipeline/sdk.ts';
import {
  DescribeCapacityProvidersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ListClustersCommand,
  ListServicesCommand,
} from '../../../checks/ecs/sdk.ts';
import { ListAcceleratorsCommand } from '../../../checks/globalaccelerator/sdk.ts';
import { answer } from '../../standin/index.ts';
import { account, arnOf, pagesOf, seoul } from './places.ts';
import { targetGroupArn } from './target-groups.ts';

const cluster = arnOf('ecs', seoul, 'cluster/haneul-shop-prod');
const review = arnOf('ecs', seoul, 'service/haneul-shop-prod/review');
const reviewTask = arnOf('ecs', seoul, 'task-definition/haneul-review:57');
const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken' } as const;

/** The review service runs in containers; the work groups, the pipeline and the trail write to buckets. */
export const serviceAnswers = [
  answer(ListClustersCommand, (_, { region }) => ({ clusterArns: region === seoul ? [cluster] : [] }), {
    items: 'clusterArns',
    ...byLowerToken,
    limit: 100,
  }),
  answer(
    ListServicesCommand,
    { serviceArns: [review] },
    { items: 'serviceArns', ...byLowerToken, limit: 100 },
  ),
  answer(DescribeServicesCommand, ({ services = [] }) => ({
    services: services.includes(review)
      ? [
          {
            serviceArn: review,
            serviceName: 'review',
            clusterArn: cluster,
            desiredCount: 2,
            runningCount: 2,
            launchType: 'FARGATE' as const,
            taskDefinition: reviewTask,
            loadBalancers: [
              {
                targetGroupArn: targetGroupArn('haneul-shop-prod-review'),
                containerName: 'review',
                containerPort: 3000,
              },
            ],
          },
        ]
      : [],
  })),
  answer(DescribeTaskDefinitionCommand, {
    taskDefinition: {
      taskDefinitionArn: reviewTask,
      family: 'haneul-review',
      revision: 57,
      networkMode: 'awsvpc',
      containerDefinitions: [
        { name: 'review', portMappings: [{ containerPort: 3000, protocol: 'tcp', appProtocol: 'http' }] },
      ],
    },
  }),
  answer(
    DescribeCapacityProvidersCommand,
    (_, { region }) => ({
      capacityProviders: ['FARGATE', 'FARGATE_SPOT'].map((name) => ({
        name,
        capacityProviderArn: arnOf('ecs', region, `capacity-provider/${name}`),
        status: 'ACTIVE' as const,
      })),
    }),
    { items: 'capacityProviders', ...byLowerToken, limit: 10 },
  ),
  answer(
    ListWorkGroupsCommand,
    (_, { region }) => ({
      WorkGroups: (region === seoul ? ['primary', 'analytics'] : ['primary']).map((Name) => ({ Name })),
    }),
    pagesOf('WorkGroups', 50),
  ),
  answer(GetWorkGroupCommand, ({ WorkGroup: Name }, { region }) => ({
    WorkGroup: {
      Name,
      Configuration: {
        ResultConfiguration:
          region === seoul
            ? { OutputLocation: `s3://aws-athena-query-results-${account}-${region}/${Name}/` }
            : {},
      },
    },
  })),
  answer(
    ListPipelinesCommand,
    (_, { region }) => ({ pipelines: region === seoul ? [{ name: 'haneul-shop-deploy', version: 31 }] : [] }),
    { items: 'pipelines', ...byLowerToken, limit: 1000 },
  ),
  answer(GetPipelineCommand, ({ name }) => ({
    pipeline: {
      name,
      roleArn: `arn:aws:iam::${account}:role/haneul-pipeline`,
      artifactStore: { type: 'S3', location: 'codepipeline-ap-northeast-2-371940285613' },
      stages: [],
    },
  })),
  answer(DescribeTrailsCommand, (_, { region }) => ({
    trailList:
      region === seoul
        ? [
            {
              Name: 'haneul-organization-trail',
              TrailARN: arnOf('cloudtrail', seoul, 'trail/haneul-organization-trail'),
              S3BucketName: `haneul-cloudtrail-${account}`,
              HomeRegion: seoul,
              IsMultiRegionTrail: true,
              IsOrganizationTrail: true,
            },
          ]
        : [],
  })),
  answer(
    GetVpcLinksCommand,
    {},
    { items: 'items', size: 'limit', token: 'position', next: 'position', limit: 500 },
  ),
  answer(ListAcceleratorsCommand, {}, pagesOf('Accelerators', 100)),
];
