import { GetVpcLinksCommand } from '../../../checks/apigateway/sdk.ts';
import { GetWorkGroupCommand, ListWorkGroupsCommand } from '../../../checks/athena/sdk.ts';
import { DescribeTrailsCommand } from '../../../checks/cloudtrail/sdk.ts';
import { GetPipelineCommand, ListPipelinesCommand } from '../../../checks/codepipeline/sdk.ts';
import {
  ListAcceleratorsCommand,
  ListEndpointGroupsCommand,
  ListListenersCommand,
} from '../../../checks/globalaccelerator/sdk.ts';
import { answer } from '../../standin/index.ts';
import { balancerArn, balancers } from './balancers.ts';
import { containerAnswers } from './containers.ts';
import { account, arnOf, pagesOf, seoul, uuidOf } from './places.ts';

const accelerator = `arn:aws:globalaccelerator::${account}:accelerator/${uuidOf('haneul-event')}`;

const eventAlb = balancers.filter(({ name }) => name === 'haneul-event-alb').map(balancerArn)[0];

const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken' } as const;

/** The services that run in containers; the work groups, the pipeline and the trail write to buckets. */
export const serviceAnswers = [
  ...containerAnswers,
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
