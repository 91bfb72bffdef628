import {
  DescribeTaskCommand,
  DescribeTaskExecutionCommand,
  ListTagsForResourceCommand,
  ListTasksCommand,
} from '../../../checks/datasync/sdk.ts';
import {
  DescribeGatewayInformationCommand,
  ListGatewaysCommand,
  ListTagsForResourceCommand as ListGatewayTagsCommand,
  ListVolumesCommand,
} from '../../../checks/storagegateway/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { arnOf, daysAgo, hoursAgo, pagesOf, seoul, suffixOf, tagList } from './places.ts';

/** The NAS is copied every night; the photo studio moved, and its agent with it; the first copy was made once. */
const tasks = [
  { name: 'haneul-nas-nightly', hours: 9, schedule: 'cron(0 16 * * ? *)', isOnline: true },
  { name: 'haneul-studio-photos', hours: 14 * 24, schedule: 'cron(0 17 ? * SUN *)', isOnline: false },
  { name: 'haneul-nas-first-copy', hours: 540 * 24, schedule: undefined, isOnline: true },
] as const;

/** The head office keeps files and a disk in S3, of the disk no backup; the tapes of the logistics centre stand still. */
const gateways = [
  { name: 'haneul-hq-files', type: 'FILE_S3', host: 'VMWARE', isConnected: true },
  { name: 'haneul-hq-disks', type: 'CACHED', host: 'VMWARE', isConnected: true },
  { name: 'haneul-wms-tapes', type: 'VTL', host: 'HYPER-V', isConnected: false },
] as const;

const taskArn = (name: string) => arnOf('datasync', seoul, `task/task-0${suffixOf(name)}`);
const executionArn = (name: string) => `${taskArn(name)}/execution/exec-0${suffixOf(name)}`;
const gatewayId = (name: string) => `sgw-${suffixOf(name).slice(0, 8).toUpperCase()}`;
const gatewayArn = (name: string) => arnOf('storagegateway', seoul, `gateway/${gatewayId(name)}`);
const logGroup = (name: string) => arnOf('logs', seoul, `log-group:${name}:*`);

/** DataSync tasks and storage gateways, all of them in Seoul. */
export const transferAnswers = [
  answer(
    ListTasksCommand,
    (_, { region }) => ({
      Tasks: (region === seoul ? tasks : []).map(({ name, isOnline }) => ({
        TaskArn: taskArn(name),
        Name: name,
        Status: isOnline ? ('AVAILABLE' as const) : ('UNAVAILABLE' as const),
      })),
    }),
    pagesOf('Tasks', 100),
  ),
  answer(DescribeTaskCommand, ({ TaskArn }, { now }) => {
    const task = tasks.find(({ name }) => taskArn(name) === TaskArn);
    return {
      TaskArn,
      CreationTime: daysAgo(now, 541),
      ...(task && { CurrentTaskExecutionArn: executionArn(task.name) }),
      CloudWatchLogGroupArn: logGroup('/aws/datasync'),
      Options: { VerifyMode: 'ONLY_FILES_TRANSFERRED', LogLevel: 'BASIC' },
      ...(task?.schedule && { Schedule: { ScheduleExpression: task.schedule, Status: 'ENABLED' } }),
    };
  }),
  answer(DescribeTaskExecutionCommand, ({ TaskExecutionArn }, { now }) => {
    const task = tasks.find(({ name }) => executionArn(name) === TaskExecutionArn);
    return { TaskExecutionArn, Status: 'SUCCESS', StartTime: hoursAgo(now, task?.hours ?? 0) };
  }),
  answer(ListTagsForResourceCommand, { Tags: tagList({ team: '인프라' }) }, pagesOf('Tags', 100)),
  answer(
    ListGatewaysCommand,
    (_, { region }) => ({
      Gateways: (region === seoul ? gateways : []).map(({ name, type, host }) => ({
        GatewayId: gatewayId(name),
        GatewayARN: gatewayArn(name),
        GatewayName: name,
        GatewayType: type,
        GatewayOperationalState: 'ACTIVE',
        HostEnvironment: host,
      })),
    }),
    { items: 'Gateways', size: 'Limit', token: 'Marker', next: 'Marker', limit: 100 },
  ),
  answer(DescribeGatewayInformationCommand, ({ GatewayARN }) => {
    const gateway = gateways.find(({ name }) => gatewayArn(name) === GatewayARN);
    if (gateway?.isConnected)
      return { GatewayARN, GatewayState: 'RUNNING', CloudWatchLogGroupARN: logGroup('haneul-gateways') };
    throw awsError('InvalidGatewayRequestException', 'The specified gateway is not connected.');
  }),
  answer(
    ListVolumesCommand,
    (_, { region }) => ({
      VolumeInfos: (region === seoul ? ['vol-7C31D09A'] : []).map((VolumeId) => ({
        GatewayARN: gatewayArn('haneul-hq-disks'),
        VolumeARN: `${gatewayArn('haneul-hq-disks')}/volume/${VolumeId}`,
        VolumeId,
        VolumeType: 'CACHED iSCSI',
      })),
    }),
    { items: 'VolumeInfos', size: 'Limit', token: 'Marker', next: 'Marker', limit: 100 },
  ),
  answer(ListGatewayTagsCommand, ({ ResourceARN }) => ({
    ResourceARN,
    Tags: tagList({ team: '인프라' }),
  })),
];
