import { defineCollector, tagsOf } from '#engine';

/** A Storage Gateway appliance, wherever it runs; there is none where the Region has no Storage Gateway. */
export const gateway = defineCollector({
  type: 'storagegateway.gateway',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListGatewaysCommand }) =>
    ask(ListGatewaysCommand, {
      iam: 'storagegateway:ListGateways',
      input: () => ({ Limit: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ Gateways = [] }) => Gateways,
      // What Node says of an endpoint whose name does not exist.
      absentOn: [{ name: 'Error', message: /\bENOTFOUND storagegateway\./ }],
    }),
  keep: [
    'GatewayARN',
    'GatewayId',
    'GatewayName',
    'GatewayOperationalState',
    'GatewayType',
    'HostEnvironment',
  ],
  identify: ({ GatewayId = '', GatewayName, GatewayARN = '' }) => ({
    id: GatewayName || GatewayId,
    arn: GatewayARN,
  }),
  details: (ask, { DescribeGatewayInformationCommand, ListTagsForResourceCommand }) => ({
    information: ask(DescribeGatewayInformationCommand, {
      iam: 'storagegateway:DescribeGatewayInformation',
      input: ({ arn }) => ({ GatewayARN: arn }),
      select: ({ CloudWatchLogGroupARN, DeprecationDate, GatewayState, SoftwareUpdatesEndDate }) => ({
        CloudWatchLogGroupARN,
        DeprecationDate,
        GatewayState,
        SoftwareUpdatesEndDate,
      }),
      absentOn: [{ name: 'InvalidGatewayRequestException', message: /not found/ }],
      // AWS asks the appliance, and refuses where it does not answer (GatewayNotConnected):
      // https://docs.aws.amazon.com/storagegateway/latest/APIReference/AWSStorageGatewayAPI.html
      recover: ({ name, message }) =>
        name === 'InvalidGatewayRequestException' && /not connected/.test(message)
          ? { GatewayState: 'OFFLINE' }
          : undefined,
    }),
    tags: ask(ListTagsForResourceCommand, {
      iam: 'storagegateway:ListTagsForResource',
      input: ({ arn }) => ({ ResourceARN: arn }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ Tags }) => tagsOf(Tags),
    }),
  }),
});
