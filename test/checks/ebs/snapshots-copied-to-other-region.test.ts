import type { Selected } from '#engine';
import { backupPlan } from '../../../checks/backup/resources/backup-plan.ts';
import { backupSelection } from '../../../checks/backup/resources/backup-selection.ts';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { protectedResource } from '../../../checks/backup/resources/protected-resource.ts';
import { regionSettings } from '../../../checks/backup/resources/region-settings.ts';
import { lifecyclePolicy } from '../../../checks/dlm/resources/lifecycle-policy.ts';
import { snapshot } from '../../../checks/ebs/resources/snapshot.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import check from '../../../checks/ebs/snapshots-copied-to-other-region.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const tokyo = 'ap-northeast-1';
const arnOf = (what: string) => `arn:aws:ec2:ap-northeast-2:111122223333:${what}`;

const data = (more: Selected<typeof volume>['data'] = {}) =>
  resource(volume, {
    VolumeId: 'vol-1a',
    VolumeType: 'gp3',
    State: 'in-use',
    Attachments: [{ InstanceId: 'i-1', Device: '/dev/sdf', DeleteOnTermination: false }],
    Tags: [{ Key: 'backup', Value: 'daily' }],
    ...more,
  });
const instances = [resource(instance, { InstanceId: 'i-1', RootDeviceName: '/dev/xvda' })];

const taken = resource(snapshot, {
  SnapshotId: 'snap-0a',
  VolumeId: 'vol-1a',
  State: 'completed',
  StartTime: new Date('2026-11-19T00:00:00Z'),
});
const copy = (StartTime: string, more: Selected<typeof snapshot>['data'], region = tokyo) =>
  resourceIn({ region }, snapshot, {
    SnapshotId: 'snap-ff',
    VolumeId: 'vol-ffffffff',
    State: 'completed',
    StartTime: new Date(StartTime),
    ...more,
  });
const Description = '[Copied snap-0a from ap-northeast-2] nightly';
const recent = '2026-10-20T00:00:00Z';
const old = '2026-10-19T00:00:00Z';

const policy = (TargetRegions: readonly string[], State: 'ENABLED' | 'DISABLED' = 'ENABLED') =>
  resource(
    lifecyclePolicy.with('policyDetails'),
    { PolicyId: 'policy-1', State, PolicyType: 'EBS_SNAPSHOT_MANAGEMENT' },
    {
      policyDetails: {
        ResourceTypes: ['VOLUME'],
        TargetTags: [{ Key: 'backup', Value: 'daily' }],
        Parameters: undefined,
        Exclusions: undefined,
        TargetRegions: [...TargetRegions],
      },
    },
  );
const vault = (region: string) => `arn:aws:backup:${region}:111122223333:backup-vault:dr`;
const job = (what: string, region: string, State: 'COMPLETED' | 'FAILED' = 'COMPLETED') =>
  resource(copyJob, {
    CopyJobId: 'job-1',
    State,
    ResourceArn: arnOf(what),
    DestinationBackupVaultArn: vault(region),
  });
const planned = (region: string, selected: readonly string[] | undefined, EBS = true) => ({
  plans: [
    resource(
      backupPlan.with('rules'),
      { BackupPlanId: 'p-1', BackupPlanName: 'nightly', BackupPlanArn: 'arn:aws:backup:::plan/p-1' },
      {
        rules: [
          { RuleName: 'local' },
          { RuleName: 'dr', CopyActions: [{ DestinationBackupVaultArn: vault(region) }] },
        ] as never,
      },
    ),
  ],
  selections: [
    resource(
      backupSelection.with('selection'),
      { BackupPlanId: 'p-1', SelectionId: 's-1' },
      {
        selection: selected && {
          Resources: [...selected],
          NotResources: undefined,
          ListOfTags: undefined,
          Conditions: undefined,
        },
      },
    ),
  ],
  settings: [resource(regionSettings, { ResourceTypeOptInPreference: { EBS, EC2: true } })],
});
const saved = resource(protectedResource, {
  ResourceArn: arnOf('instance/i-1'),
  LastBackupTime: new Date('2026-11-19T00:00:00Z'),
});
const here = { instances, snapshots: [taken] };

testCheck(check, {
  passes: {
    'a copied snapshot, by its description': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description })] },
    },
    'a copied snapshot, by a tag that AWS Backup gave it': {
      subject: data(),
      context: {
        instances,
        snapshots: [
          copy(recent, {
            Tags: [{ Key: 'aws:backup:source-resource', Value: `EBS:${arnOf('volume/vol-1a')}` }],
          }),
        ],
      },
    },
    'a newer copy beside an old one': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(old, { Description }), copy(recent, { Description })] },
    },
    'a policy of Data Lifecycle Manager': {
      subject: data(),
      context: { instances, policies: [policy([tokyo])] },
      because: 'Data Lifecycle Manager',
      evidence: { PolicyId: 'policy-1' },
    },
    'AWS Backup copied the volume': {
      subject: data(),
      context: { instances, copyJobs: [job('volume/vol-1a', tokyo)] },
      because: 'AWS Backup',
    },
    'AWS Backup copied its instance': {
      subject: data(),
      context: { instances, copyJobs: [job('instance/i-1', tokyo)] },
    },
    'a backup plan that copies the volume': {
      subject: data(),
      context: { ...here, ...planned(tokyo, ['arn:aws:ec2:*:*:volume/*']) },
      because: 'backup plan',
      evidence: { BackupPlanName: 'nightly' },
    },
    'a backup plan that copies its instance': {
      subject: data(),
      context: { ...here, ...planned(tokyo, ['arn:aws:ec2:*:*:instance/*']) },
    },
  },
  fails: {
    'saved in its own Region only': {
      subject: data(),
      context: here,
      because: 'own Region only',
      evidence: { saves: ['snap-0a'] },
    },
    'backed up in its own Region only': {
      subject: data(),
      context: { instances, protectedResources: [saved] },
    },
    'an old copy': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(old, { Description })] },
      because: '32 days old',
      evidence: { regions: [tokyo] },
    },
    'a copy too old for the configuration': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description })] },
      options: { maxAgeDays: 7 },
    },
    'a copy within the Region': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description }, 'ap-northeast-2')] },
    },
    'a copy in a Region that does not count': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description })] },
      options: { drRegions: ['ap-northeast-3'] },
    },
    'a copy of another snapshot': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description: '[Copied snap-0ab from x]' })] },
    },
    'a copy that never completed': {
      subject: data(),
      context: { instances, snapshots: [taken, copy(recent, { Description, State: 'error' })] },
    },
    'a policy that copies nowhere': { subject: data(), context: { ...here, policies: [policy([])] } },
    'a policy that rests': { subject: data(), context: { ...here, policies: [policy([tokyo], 'DISABLED')] } },
    'AWS Backup copied it within the Region': {
      subject: data(),
      context: { ...here, copyJobs: [job('volume/vol-1a', 'ap-northeast-2')] },
    },
    'AWS Backup copied another volume': {
      subject: data(),
      context: { ...here, copyJobs: [job('volume/vol-2b', tokyo)] },
    },
    'AWS Backup could not copy it': {
      subject: data(),
      context: { ...here, copyJobs: [job('volume/vol-1a', tokyo, 'FAILED')] },
    },
    'a backup plan for something else': {
      subject: data(),
      context: { ...here, ...planned(tokyo, ['arn:aws:rds:*:*:db:*']) },
    },
    'a backup plan that copies within the Region': {
      subject: data(),
      context: { ...here, ...planned('ap-northeast-2', ['*']) },
    },
    'a backup plan whose selection was deleted during the scan': {
      subject: data(),
      context: { ...here, ...planned(tokyo, undefined) },
    },
    'a tagged volume, where only those are in scope': {
      subject: data({ Tags: [{ Key: 'data-classification', Value: 'critical' }] }),
      context: here,
      options: { scope: 'tagged' },
    },
  },
  notApplicable: {
    'never saved': { subject: data(), context: { instances }, because: 'ebs/volume-recent-snapshot' },
    'not attached': { subject: data({ State: 'available', Attachments: [] }), because: 'available' },
    'a root volume that goes with its instance': {
      subject: data({ Attachments: [{ InstanceId: 'i-1', Device: '/dev/xvda', DeleteOnTermination: true }] }),
      context: { instances },
      because: 'root volume',
    },
    'not tagged, where only those are in scope': {
      subject: data(),
      context: here,
      options: { scope: 'tagged' },
      because: 'not tagged',
    },
  },
  unknown: {
    'AWS did not say its state': { subject: data({ State: undefined }), because: 'State' },
    'AWS did not say what it copied': {
      subject: data(),
      context: {
        ...here,
        copyJobs: [resource(copyJob, { CopyJobId: 'job-1', State: 'COMPLETED' })],
      },
      because: 'ResourceArn',
    },
  },
});
