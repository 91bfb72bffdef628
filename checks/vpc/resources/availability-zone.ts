import { arnOf, defineCollector } from '#engine';

/** A zone that the account can use: an Availability Zone, or a Local or Wavelength Zone that it opted in to. */
export const availabilityZone = defineCollector({
  type: 'vpc.availability-zone',
  scope: 'region',
  sdk: () => import('../../ec2/sdk.ts'),
  list: (ask, { DescribeAvailabilityZonesCommand }) =>
    ask(DescribeAvailabilityZonesCommand, {
      iam: 'ec2:DescribeAvailabilityZones',
      select: ({ AvailabilityZones = [] }) => AvailabilityZones,
    }),
  keep: ['ZoneId', 'ZoneName', 'ZoneType', 'State'],
  identify: ({ ZoneId = '' }, at) => ({ id: ZoneId, arn: arnOf(at, 'ec2', `availability-zone/${ZoneId}`) }),
});
