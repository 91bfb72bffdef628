import type { Gap } from '#engine';
import type { Recovery } from '../../../checks/backup/lib/recovery.ts';
import type { Selection } from '../../../checks/backup/lib/selects.ts';
import check from '../../../checks/backup/resource-types-opted-in.ts';
import { backupSelection } from '../../../checks/backup/resources/backup-selection.ts';
import { regionSettings } from '../../../checks/backup/resources/region-settings.ts';
import { recovery as volumes } from '../../../checks/ebs/resources/recovery.ts';
import { here, resource, resourceIn } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const settings = (ResourceTypeOptInPreference: Record<string, boolean> | undefined) =>
  resource(regionSettings, { ResourceTypeOptInPreference });
const off = settings({ EBS: false, EC2: true, EFS: false });

const selection = (said: Selection | undefined, SelectionId = 'all') =>
  resource(
    backupSelection.with('selection'),
    { BackupPlanId: '1', SelectionId },
    {
      selection: said && {
        Resources: undefined,
        NotResources: undefined,
        ListOfTags: undefined,
        Conditions: undefined,
        ...said,
      },
    },
  );
const all = selection({ Resources: ['*'] });
const byTag = selection({
  ListOfTags: [{ ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'daily' }],
});

const arn = 'arn:aws:ec2:ap-northeast-2:111122223333:volume/vol-1';
const asVolume = { arns: [arn], tags: { backup: 'daily' }, type: 'EBS' };
const asInstance = { arns: [arn.replace('volume/vol', 'instance/i')], tags: {}, type: 'EC2' };
const volume = (data: Partial<Recovery> = {}, place: object = {}) =>
  resourceIn({ id: 'vol-1', ...place }, volumes, {
    type: 'ebs.volume',
    kind: 'EBS volume',
    class: 'volume',
    encrypted: true,
    savedAs: [asVolume],
    exempt: undefined,
    copies: [],
    idle: undefined,
    failsAt: undefined,
    unread: [],
    replicaOf: undefined,
    unsure: [],
    doubts: [],
    ...data,
  });
const copy = (mechanism: 'snapshot' | 'replica') => [
  { mechanism, account: here.account, region: here.region } as const,
];

const unread = (field: string): Gap => ({
  operation: field,
  actions: [],
  account: here.account,
  region: here.region,
  cause: 'missing-field',
  message: `AWS did not return ${field}`,
});

testCheck(check, {
  passes: {
    'every type is on': { subject: settings({ EBS: true }), context: { selections: [all], ebs: [volume()] } },
    'nothing is of a type that is off': {
      subject: off,
      context: { selections: [all] },
      because: 'none of what',
      evidence: { off: ['EBS', 'EFS'] },
    },
    'nothing of that type is selected': {
      subject: off,
      context: { selections: [byTag], ebs: [volume({ savedAs: [{ ...asVolume, tags: {} }] })] },
    },
    'it is selected by its type': {
      subject: off,
      context: {
        selections: [all, selection({ Resources: ['arn:aws:ec2:*:*:volume/*'] }, 'type')],
        ebs: [volume()],
      },
    },
    'its instance is saved, and it as well': {
      subject: off,
      context: { selections: [all], ebs: [volume({ savedAs: [asVolume, asInstance] })] },
    },
    'it needs no backup': {
      subject: off,
      context: { selections: [all], ebs: [volume({ exempt: 'a root volume' })] },
    },
    'the tags of a bucket were not read, but buckets are on': {
      subject: off,
      context: { selections: [all], ebs: [volume({ type: 's3.bucket', savedAs: undefined })] },
    },
    'it is in another Region': {
      subject: off,
      context: { selections: [all], ebs: [volume({}, { region: 'us-east-1' })] },
    },
    'the selection was deleted': {
      subject: off,
      context: { selections: [selection(undefined)], ebs: [volume()] },
    },
  },
  fails: {
    'everything is selected, but for its type': {
      subject: off,
      context: { selections: [all], ebs: [volume()] },
      because: 'select EBS',
      evidence: { types: ['EBS'], count: 1 },
    },
    'another one’s tags were not read': {
      subject: off,
      context: { selections: [all], ebs: [volume(), volume({ savedAs: undefined }, { id: 'vol-2' })] },
      evidence: { count: 1 },
    },
    'a tag selects it': {
      subject: off,
      context: { selections: [byTag], ebs: [volume(), volume({}, { id: 'vol-2' })] },
      evidence: { count: 2 },
    },
    'neither it nor its instance is saved': {
      subject: settings({ EBS: false, EC2: false }),
      context: { selections: [all], ebs: [volume({ savedAs: [asVolume, asInstance] })] },
      because: 'EBS, EC2',
    },
    'a replica is no backup': {
      subject: off,
      context: { selections: [all], ebs: [volume({ copies: copy('replica') })] },
    },
    'its snapshots are made otherwise': {
      subject: off,
      context: { selections: [all], ebs: [volume({ copies: copy('snapshot') })] },
      because: 'their own services',
      severity: 'low',
    },
  },
  notApplicable: {
    'no plan selects anything': { subject: off, because: 'backup/plan-assigned' },
  },
  unknown: {
    'AWS did not say what is on': { subject: settings(undefined), because: 'ResourceTypeOptInPreference' },
    'whether it needs a backup at all was not read': {
      subject: off,
      context: { selections: [all], ebs: [volume({ copies: copy('snapshot'), unsure: [unread('State')] })] },
      because: 'State',
    },
    'whether its own service saves it was not read': {
      subject: off,
      context: { selections: [all], ebs: [volume({ unread: [unread('StartTime')] })] },
      because: 'StartTime',
    },
    'its tags were not read': {
      subject: off,
      context: { selections: [all], ebs: [volume({ savedAs: undefined })] },
      because: 'tags',
    },
  },
});
