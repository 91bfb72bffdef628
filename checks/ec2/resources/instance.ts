import { arnOf, defineCollector, tagsOf } from '#engine';

/** An EC2 instance that is not terminated; those that AWS manages (`Operator`) and hides are not listed. */
export const instance = defineCollector({
  type: 'ec2.instance',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeInstancesCommand }) =>
    ask(DescribeInstancesCommand, {
      iam: 'ec2:DescribeInstances',
      input: () => ({ MaxResults: 1000 }),
      pages: ({ NextToken }) => ({ NextToken }),
      select: ({ Reservations = [] }) =>
        Reservations.flatMap(({ Instances = [] }) => Instances)
          .filter(({ State }) => State?.Name !== 'terminated' && State?.Name !== 'shutting-down')
          .map(({ NetworkInterfaces, ...rest }) => ({
            ...rest,
            ...(NetworkInterfaces && {
              NetworkInterfaces: NetworkInterfaces.map(({ InterfaceType, Attachment }) => ({
                InterfaceType,
                AttachTime: Attachment?.AttachTime,
              })),
            }),
          })),
    }),
  keep: [
    'InstanceId',
    'ImageId',
    'InstanceType',
    'InstanceLifecycle',
    'State',
    'StateTransitionReason',
    'LaunchTime',
    'Placement',
    'MaintenanceOptions',
    'RootDeviceType',
    'RootDeviceName',
    'PlatformDetails',
    'NetworkInterfaces',
    'PrivateIpAddress',
    'VpcId',
    'Operator',
    'Tags',
  ],
  identify: ({ InstanceId = '', Tags }, at) => ({
    id: InstanceId,
    arn: arnOf(at, 'ec2', `instance/${InstanceId}`),
    tags: tagsOf(Tags),
  }),
});
