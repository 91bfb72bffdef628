import { arnOf, defineCollector, tagsOf } from '#engine';
import { adviceOf } from '../lib/advice.ts';
import { publicIpsOf } from '../lib/public-ips.ts';

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
            ...publicIpsOf(NetworkInterfaces),
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
    'PublicIps',
    'VpcId',
    'Operator',
    'Tags',
  ],
  identify: ({ InstanceId = '', Tags }, at) => ({
    id: InstanceId,
    arn: arnOf(at, 'ec2', `instance/${InstanceId}`),
    tags: tagsOf(Tags),
  }),
  details: (ask, { ComputeOptimizerClient, GetEC2InstanceRecommendationsCommand }) => ({
    advice: ask.shared(GetEC2InstanceRecommendationsCommand, {
      client: ComputeOptimizerClient,
      iam: 'compute-optimizer:GetEC2InstanceRecommendations',
      size: 100,
      key: ({ arn }) => arn,
      input: (instanceArns) => ({ instanceArns: [...instanceArns], maxResults: 1000 }),
      select: ({ instanceRecommendations = [] }, arn) =>
        adviceOf(instanceRecommendations.find(({ instanceArn }) => instanceArn === arn)),
      // The account is not enrolled.
      absentOn: ['OptInRequiredException'],
    }),
  }),
});
