import type { Selected } from '#engine';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import check from '../../../checks/ebs/volume-recent-snapshot.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { needsNoBackup } from '../../support/needs-no-backup.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Tags = Readonly<Record<string, string>>;

const tagList = (tags: Tags) => Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
const data = (more: Selected<typeof volume>['data'] = {}, tags: Tags = {}) =>
  resource(volume, {
    VolumeId: 'vol-1',
    State: 'in-use',
    Attachments: [{ InstanceId: 'i-1', Device: '/dev/sdf', DeleteOnTermination: false }],
    Tags: tagList(tags),
    ...more,
  });
const attachedAs = (Device: string, DeleteOnTermination: boolean) => ({
  Attachments: [{ InstanceId: 'i-1', Device, DeleteOnTermination }],
});
const server = (more: Selected<typeof instance>['data'] = {}, tags: Tags = {}) =>
  resource(instance, {
    InstanceId: 'i-1',
    RootDeviceName: '/dev/xvda',
    State: { Name: 'running' },
    Tags: tagList(tags),
    ...more,
  });
const inGroup = server({}, { 'aws:autoscaling:groupName': 'web' });
const taken = (StartTime: string, more: Selected<typeof snapshot>['data'] = {}) =>
  resource(snapshot, {
    SnapshotId: `snap-${StartTime}`,
    VolumeId: 'vol-1',
    State: 'completed',
    StorageTier: 'standard',
    StartTime: new Date(StartTime),
    ...more,
  });
const backedUp = (what: string, LastBackupTime: string) =>
  resource(protectedResource, {
    ResourceArn: `arn:aws:ec2:ap-northeast-2:111122223333:${what}`,
    LastBackupTime: new Date(LastBackupTime),
  });

const instances = [server()];
const recent = '2026-11-19T00:00:00Z';
const old = '2026-11-10T00:00:00Z';
const stopped = (when: string) =>
  server({ State: { Name: 'stopped' }, StateTransitionReason: `User initiated (${when} GMT)` });

testCheck(check, {
  passes: {
    'a snapshot of yesterday': {
      subject: data(),
      context: { instances, snapshots: [taken(old), taken(recent)] },
    },
    'a snapshot of yesterday, archived': {
      subject: data(),
      context: { instances, snapshots: [taken(recent, { StorageTier: 'archive' })] },
      because: '72 hours',
    },
    'AWS Backup saves the volume': {
      subject: data(),
      context: { instances, snapshots: [taken(old)], protectedResources: [backedUp('volume/vol-1', recent)] },
      because: 'AWS Backup',
    },
    'AWS Backup saves its instance': {
      subject: data(),
      context: { instances, protectedResources: [backedUp('instance/i-1', recent)] },
      because: 'instance/i-1',
    },
    'its instance was stopped before the last snapshot': {
      subject: data(),
      context: { instances: [stopped('2026-11-09 08:00:00')], snapshots: [taken(old)] },
      because: 'stopped',
    },
    'as old as may be': {
      subject: data(),
      context: { instances, snapshots: [taken(old)] },
      options: { maxAgeHours: 240 },
    },
  },
  fails: {
    'never saved': {
      subject: data(),
      context: { instances, snapshots: [taken(recent, { VolumeId: 'vol-2' })] },
      because: 'no snapshot and no backup',
      evidence: { instances: ['i-1'] },
    },
    'not saved lately': {
      subject: data(),
      context: { instances, snapshots: [taken(old)], protectedResources: [backedUp('volume/vol-1', old)] },
      because: 'older than 26 hours',
      evidence: { time: '2026-11-10T00:00:00.000Z' },
    },
    'an old backup only': {
      subject: data(),
      context: { instances, protectedResources: [backedUp('instance/i-1', old)] },
      because: 'older than 26 hours',
      evidence: { last: 'AWS Backup of arn:aws:ec2:ap-northeast-2:111122223333:instance/i-1' },
    },
    'a snapshot that never completed': {
      subject: data(),
      context: { instances, snapshots: [taken(recent, { State: 'error' }), taken(old)] },
      evidence: { last: `snap-${old}` },
    },
    'a little too old': {
      subject: data(),
      context: { instances, snapshots: [taken('2026-11-18T21:59:59Z')] },
    },
    'its instance was stopped after the last snapshot': {
      subject: data(),
      context: { instances: [stopped('2026-11-12 08:00:00')], snapshots: [taken(old)] },
    },
    'a pod’s volume on a node of a group': {
      subject: data(attachedAs('/dev/xvdaa', false), { 'kubernetes.io/created-for/pvc/name': 'postgres' }),
      context: { instances: [inGroup] },
    },
    'a volume that outlives the instance of a group': {
      subject: data(attachedAs('/dev/sdf', false)),
      context: { instances: [inGroup] },
    },
    'a volume of a group that says it holds data': {
      subject: data(attachedAs('/dev/sdf', true), { 'lintel:stateful': 'true' }),
      context: { instances: [inGroup] },
    },
    'a root volume that outlives its instance': {
      subject: data(attachedAs('/dev/xvda', false)),
      context: { instances },
    },
    'a root volume, where those count': {
      subject: data(attachedAs('/dev/xvda', true)),
      context: { instances },
      options: { ignoreStatelessRoots: false },
    },
    'attached to an instance that is not listed': { subject: data() },
  },
  notApplicable: {
    'one that needs no backup, by its tag': {
      subject: data({ Tags: needsNoBackup }),
      because: 'built anew every night',
    },
    'not attached': { subject: data({ State: 'available', Attachments: [] }), because: 'available' },
    'a volume of a group’s instance': {
      subject: data(attachedAs('/dev/sdf', true)),
      context: { instances: [inGroup] },
      because: 'Auto Scaling group web',
    },
    'the root volume of a group’s instance, even if it outlives it': {
      subject: data(attachedAs('/dev/xvda', false)),
      context: { instances: [inGroup] },
    },
    'a root volume that goes with its instance': {
      subject: data(attachedAs('/dev/xvda', true)),
      context: { instances },
      because: 'root volume',
    },
    'managed by AWS': { subject: data({ Operator: { Managed: true } }), because: 'managed' },
    'attached to a task': {
      subject: data({ Attachments: [{ InstanceOwningService: 'ecs.amazonaws.com' }] }),
      because: 'ecs.amazonaws.com',
    },
  },
  unknown: {
    'AWS did not say its state': { subject: resource(volume, { VolumeId: 'vol-1' }), because: 'State' },
  },
});
