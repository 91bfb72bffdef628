import {
  DescribeAvailabilityZonesCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcsCommand,
} from '@aws-sdk/client-ec2';
import type { Report } from '../../src/model/report.ts';
import { answer, type StandIn } from '../../src/standin/index.ts';

export const seoul = 'ap-northeast-2';
export const tokyo = 'ap-northeast-1';

export const vpcs = (...ids: readonly string[]) =>
  answer(
    DescribeVpcsCommand,
    { Vpcs: ids.map((VpcId) => ({ VpcId, IsDefault: VpcId.endsWith('default') })) },
    { items: 'Vpcs', size: 'MaxResults', token: 'NextToken', next: 'NextToken', limit: 2 },
  );
export const dns = answer(DescribeVpcAttributeCommand, ({ VpcId }) => ({
  VpcId,
  EnableDnsSupport: { Value: !VpcId?.includes('quiet') },
}));
export const subnets = answer(DescribeSubnetsCommand, ({ Filters }) => ({
  Subnets: ['a', 'b', 'c'].map((letter) => ({
    SubnetId: `${Filters?.[0]?.Values?.[0]}-${letter}`,
    VpcId: Filters?.[0]?.Values?.[0],
    AvailabilityZone: `${seoul}${letter}`,
  })),
}));
export const zones = answer(DescribeAvailabilityZonesCommand, ({ ZoneNames = [] }) => ({
  AvailabilityZones: ZoneNames.map((ZoneName) => ({ ZoneName, State: 'available' as const })),
}));

export const verdicts = ({ findings }: Report) =>
  Object.fromEntries(findings.map(({ check, resource, status }) => [`${check} ${resource.id}`, status]));
export const callsTo = (aws: StandIn, operation: string) =>
  aws.calls.filter((call) => call.operation === operation);
