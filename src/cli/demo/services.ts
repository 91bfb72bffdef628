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
import {
  ListAcceleratorsCommand,
  ListEndpointGroupsCommand,
  ListListenersCommand,
} from '../../../checks/globalaccelerator/sdk.ts';
import { answer } from '../../standin/index.ts';
import { balancerArn, balancers } from './balancers.ts';
import { subnetId } from './network.ts';
import { account, arnOf, pagesOf, seoul, uuidOf } from './places.ts';
import { targetGroupArn } from './target-groups.ts';

const cluster = arnOf('ecs', seoul, 'cluster/haneul-shop-prod');
const subnets = ['prod-app-a', 'prod-app-c'].map(subnetId);

const accelerator = `arn:aws:globalaccelerator::${account}:accelerator/${uuidOf('haneul-event')}`;

const eventAlb = balancers.filter(({ name }) => name === 'haneul-event-alb').map(balancerArn)[0];

/** Two tasks each, on Fargate, behind a target group of the container's port. */
const services = [
  { name: 'review', revision: 57, group: 'haneul-shop-prod-review', port: 3000, appProtocol: 'http' },
  { name: 'wms-feed', revision: 8, group: 'haneul-wms-feed', port: 7070 },
] as const;
const serviceArn = (name: string) => arnOf('ecs', seoul, `service/haneul-shop-prod/${name}`);
const taskArn = ({ name, revision }: { readonly name: string; readonly revision: number }) =>
  arnOf('ecs', seoul, `task-definition/haneul-${name}:${revision}`);

const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken' } as const;

/** Two services run in containers; the work groups, the pipeline and the trail write to buckets. */
export const serviceAnswers = [
  answer(ListClustersCommand, (_, { region }) => ({ clusterArns: region === seoul ? [cluster] : [] }), {
    items: 'clusterArns',
    ...byLowerToken,
    limit: 100,
  }),
  answer(
    ListServicesCommand,
    { serviceArns: services.map(({ name }) => serviceArn(name)) },
    { items: 'serviceArns', ...byLowerToken, limit: 100 },
  ),
  answer(DescribeServicesCommand, ({ services: asked = [] }) => ({
    services: services
      .filter(({ name }) => asked.includes(serviceArn(name)))
      .map((service) => ({
        serviceArn: serviceArn(service.name),
        serviceName: service.name,
        clusterArn: cluster,
        desiredCount: 2,
        runningCount: 2,
        launchType: 'FARGATE' as const,
        taskDefinition: taskArn(service),
        networkConfiguration: { awsvpcConfiguration: { subnets } },
        loadBalancers: [
          {
            targetGroupArn: targetGroupArn(service.group),
            containerName: service.name,
            containerPort: service.port,
          },
        ],
      })),
  })),
  answer(DescribeTaskDefinitionCommand, ({ taskDefinition }) => ({
    taskDefinition: services
      .filter((service) => taskArn(service) === taskDefinition)
      .map(({ name, revision, port, ...rest }) => ({
        taskDefinitionArn: taskDefinition,
        family: `haneul-${name}`,
        revision,
        networkMode: 'awsvpc' as const,
        containerDefinitions: [
          {
            name,
            portMappings: [
              {
                containerPort: port,
                protocol: 'tcp' as const,
                ...('appProtocol' in rest && { appProtocol: rest.appProtocol }),
              },
            ],
          },
        ],
      }))[0],
  })),
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
  answer(
    ListAcceleratorsCommand,
    {
      Accelerators: [
        { AcceleratorArn: accelerator, Name: 'haneul-event', Enabled: true, Status: 'DEPLOYED' },
      ],
    },
    pagesOf('Accelerators', 100),
  ),
  answer(
    ListListenersCommand,
    { Listeners: [{ ListenerArn: `${accelerator}/listener/2f1d9c07`, Protocol: 'TCP' }] },
    pagesOf('Listeners', 100),
  ),
  answer(
    ListEndpointGroupsCommand,
    {
      EndpointGroups: [
        {
          EndpointGroupArn: `${accelerator}/listener/2f1d9c07/endpoint-group/6b3e8a51d40c`,
          EndpointGroupRegion: seoul,
          EndpointDescriptions: [{ EndpointId: eventAlb, Weight: 128 }],
        },
      ],
    },
    pagesOf('EndpointGroups', 100),
  ),
];
