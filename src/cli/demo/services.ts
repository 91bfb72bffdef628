import { GetVpcLinksCommand } from '../../../checks/apigateway/sdk.ts';
import { GetWorkGroupCommand, ListWorkGroupsCommand } from '../../../checks/athena/sdk.ts';
import {
  ListAcceleratorsCommand,
  ListEndpointGroupsCommand,
  ListListenersCommand,
} from '../../../checks/globalaccelerator/sdk.ts';
import { answer } from '../../standin/index.ts';
import { balancerArn, balancers } from './balancers.ts';
import { containerAnswers } from './containers.ts';
import { account, idOf, pagesOf, seoul, uuidOf } from './places.ts';
import { trailAnswers } from './trails.ts';

const accelerator = `arn:aws:globalaccelerator::${account}:accelerator/${uuidOf('haneul-event')}`;

const eventAlb = balancers.filter(({ name }) => name === 'haneul-event-alb').map(balancerArn)[0];

/** The services that run in containers; the work groups and the trail write to buckets. */
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
  ...trailAnswers,
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
    {
      Listeners: ['2f1d9c07', '7a40be92'].map((id) => ({
        ListenerArn: `${accelerator}/listener/${id}`,
        Protocol: 'TCP' as const,
      })),
    },
    pagesOf('Listeners', 100),
  ),
  answer(
    ListEndpointGroupsCommand,
    // The chat of the event is on one server, and nobody has looked at it since.
    ({ ListenerArn = '' }) => ({
      EndpointGroups: [
        {
          EndpointGroupArn: `${ListenerArn}/endpoint-group/6b3e8a51d40c`,
          EndpointGroupRegion: seoul,
          TrafficDialPercentage: 100,
          EndpointDescriptions: ListenerArn.endsWith('2f1d9c07')
            ? [{ EndpointId: eventAlb, Weight: 128, HealthState: 'HEALTHY' as const }]
            : [
                {
                  EndpointId: idOf('eipalloc', 'haneul-event-chat'),
                  Weight: 128,
                  HealthState: 'UNHEALTHY' as const,
                  HealthReason: 'Health checks failed',
                },
              ],
        },
      ],
    }),
    pagesOf('EndpointGroups', 100),
  ),
];
