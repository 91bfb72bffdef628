import {
  DescribeLoadBalancerAttributesCommand,
  DescribeLoadBalancersCommand,
  DescribeTagsCommand,
} from '../../../checks/elb/sdk.ts';
import { answer } from '../../standin/index.ts';
import { found, subnetId, subnetNamed } from './network.ts';
import { daysAgo, idOf, seoul, tagList } from './places.ts';

/** Classic Load Balancers that nobody dared to touch. */
export const classics = [
  {
    name: 'partner-api',
    subnets: ['prod-public-a', 'prod-public-c'],
    machines: ['partner-api-1', 'partner-api-2'],
    target: 'HTTP:8080/ping',
    isGentle: true,
    tags: { team: '제휴' },
  },
  {
    name: 'haneul-event-2019',
    subnets: ['default-ap-northeast-2a'],
    machines: [],
    target: 'TCP:80',
    isGentle: false,
    tags: { team: '마케팅' },
  },
];

/** Classic Load Balancers. */
export const classicAnswers = [
  answer(
    DescribeLoadBalancersCommand,
    (_, { region, now }) => ({
      LoadBalancerDescriptions: (region === seoul ? classics : []).map(
        ({ name, subnets, machines, target }) => ({
          LoadBalancerName: name,
          Scheme: 'internet-facing',
          CreatedTime: daysAgo(now, 2100),
          Subnets: subnets.map(subnetId),
          AvailabilityZones: subnets.map((subnet) => subnetNamed(subnet).zone),
          Instances: machines.map((machine) => ({ InstanceId: idOf('i', machine) })),
          HealthCheck: {
            Target: target,
            Interval: 30,
            Timeout: 5,
            UnhealthyThreshold: 2,
            HealthyThreshold: 10,
          },
          ListenerDescriptions: [
            {
              Listener: {
                Protocol: 'HTTP',
                LoadBalancerPort: 80,
                InstanceProtocol: 'HTTP',
                InstancePort: 8080,
              },
            },
          ],
        }),
      ),
    }),
    {
      items: 'LoadBalancerDescriptions',
      size: 'PageSize',
      token: 'Marker',
      next: 'NextMarker',
      limit: 400,
    },
  ),
  answer(DescribeLoadBalancerAttributesCommand, ({ LoadBalancerName = '' }) => {
    const { isGentle } = found(classics, LoadBalancerName);
    return {
      LoadBalancerAttributes: {
        CrossZoneLoadBalancing: { Enabled: isGentle },
        ConnectionDraining: { Enabled: isGentle, Timeout: 300 },
        AccessLog: { Enabled: false },
        ConnectionSettings: { IdleTimeout: 60 },
      },
    };
  }),
  answer(DescribeTagsCommand, ({ LoadBalancerNames = [] }) => ({
    TagDescriptions: LoadBalancerNames.map((LoadBalancerName) => ({
      LoadBalancerName,
      Tags: tagList(found(classics, LoadBalancerName).tags),
    })),
  })),
];
