import { expect, test } from 'vitest';
import { type Backupable, type OptIns, type Selection, selects } from '../../../checks/backup/lib/selects.ts';

const arn = (service: string, name: string) => `arn:aws:${service}:ap-northeast-2:111122223333:${name}`;

const volume: Backupable = {
  arns: [arn('ec2', 'volume/vol-1')],
  tags: { backup: 'daily', stage: 'prod' },
  type: 'EBS',
};
const bare: Backupable = { ...volume, tags: {} };
const aurora: Backupable = {
  arns: [arn('rds', 'cluster:orders'), arn('rds', 'cluster:cluster-ABC')],
  tags: {},
  type: 'Aurora',
};
const bucket: Backupable = { arns: ['arn:aws:s3:::photos-kr'], tags: {}, type: 'S3' };
const share: Backupable = { arns: [arn('fsx', 'file-system/fs-1')], tags: {}, type: 'FSx' };
const files: Backupable = {
  arns: [arn('elasticfilesystem', 'file-system/fs-1')],
  tags: { 'aws:elasticfilesystem:default-backup': 'enabled' },
  type: 'EFS',
};

const allVolumes = 'arn:aws:ec2:*:*:volume/*';
const tagged = (ConditionKey: string, ConditionValue: string) => ({
  ConditionType: 'STRINGEQUALS' as const,
  ConditionKey,
  ConditionValue,
});
const is = (key: string, ConditionValue: string) => ({
  ConditionKey: `aws:ResourceTag/${key}`,
  ConditionValue,
});

const table: Record<string, readonly [Selection, Backupable, 'yes' | 'no' | 'not-opted-in', OptIns?]> = {
  'by its ARN': [{ Resources: [arn('ec2', 'volume/vol-1')] }, volume, 'yes'],
  'not by the ARN of another': [{ Resources: [arn('ec2', 'volume/vol-10')] }, volume, 'no'],
  'not by the beginning of its ARN': [{ Resources: [arn('ec2', 'volume/vol-')] }, volume, 'no'],
  'by any of several ARNs': [{ Resources: ['arn:aws:s3:::*', allVolumes] }, volume, 'yes'],
  'by the type of it': [{ Resources: [allVolumes] }, volume, 'yes'],
  'not by another type': [{ Resources: ['arn:aws:ec2:*:*:instance/*'] }, volume, 'no'],
  'not by its type in another Region': [{ Resources: ['arn:aws:ec2:us-east-1:*:volume/*'] }, volume, 'no'],
  'by the service': [{ Resources: ['arn:aws:ec2:*'] }, volume, 'yes'],
  'by everything': [{ Resources: ['*'] }, volume, 'yes'],
  'by nothing said, which is everything': [{}, volume, 'yes'],
  'by empty lists, which are everything': [
    { Resources: [], NotResources: [], ListOfTags: [], Conditions: {} },
    volume,
    'yes',
  ],
  'by the beginning of its name': [{ Resources: ['arn:aws:s3:::photos-*'] }, bucket, 'yes'],
  'not by the end of its name, which AWS Backup does not heed': [
    { Resources: ['arn:aws:s3:::*-kr'] },
    bucket,
    'no',
  ],
  'by either of its ARNs': [{ Resources: [arn('rds', 'cluster:cluster-*')] }, aurora, 'yes'],
  'asterisks do not overlap': [{ Resources: ['arn:aws:s3:::photos-kr*r'] }, bucket, 'no'],
  'not where it starts otherwise': [{ Resources: ['arn:aws-cn:ec2:*:*:volume/*'] }, volume, 'no'],
  'not by a partition in the middle': [{ Resources: ['arn:*:ec2:*:*:instance/*'] }, volume, 'no'],

  'but for its ARN': [{ Resources: ['*'], NotResources: [allVolumes] }, volume, 'no'],
  'but for another': [{ Resources: ['*'], NotResources: ['arn:aws:s3:::*'] }, volume, 'yes'],
  'by its tag, but for its ARN': [
    { ListOfTags: [tagged('backup', 'daily')], NotResources: [allVolumes] },
    volume,
    'no',
  ],

  'by a tag': [{ ListOfTags: [tagged('backup', 'daily')] }, volume, 'yes'],
  'by a tag, as the console writes it': [
    { ListOfTags: [tagged('aws:ResourceTag/backup', 'daily')] },
    volume,
    'yes',
  ],
  'not by a tag in other letters': [{ ListOfTags: [tagged('backup', 'Daily')] }, volume, 'no'],
  'not by a key in other letters': [{ ListOfTags: [tagged('Backup', 'daily')] }, volume, 'no'],
  'not by a pattern of a tag': [{ ListOfTags: [tagged('backup', 'd*')] }, volume, 'no'],
  'by one of several tags': [
    { ListOfTags: [tagged('backup', 'weekly'), tagged('stage', 'prod')] },
    volume,
    'yes',
  ],
  'not without the tag': [{ ListOfTags: [tagged('backup', 'daily')] }, bare, 'no'],
  'by its ARN or a tag: without the tag': [
    { Resources: [allVolumes], ListOfTags: [tagged('backup', 'daily')] },
    bare,
    'yes',
  ],
  'by its ARN or a tag: with the tag': [
    { Resources: ['arn:aws:s3:::*'], ListOfTags: [tagged('backup', 'daily')] },
    volume,
    'yes',
  ],
  'by the tag of the automatic backups of EFS': [
    { ListOfTags: [tagged('aws:elasticfilesystem:default-backup', 'enabled')] },
    files,
    'yes',
  ],

  'where all conditions hold': [
    { Resources: ['*'], Conditions: { StringEquals: [is('backup', 'daily'), is('stage', 'prod')] } },
    volume,
    'yes',
  ],
  'not where one does not': [
    { Resources: ['*'], Conditions: { StringEquals: [is('backup', 'daily'), is('stage', 'dev')] } },
    volume,
    'no',
  ],
  'not where the tag is missing': [
    { Resources: [allVolumes], Conditions: { StringEquals: [is('backup', 'daily')] } },
    bare,
    'no',
  ],
  'not by a condition without a value': [
    { Resources: ['*'], Conditions: { StringEquals: [{ ConditionKey: 'aws:ResourceTag/none' }] } },
    volume,
    'no',
  ],
  'not by a condition without a key': [
    { Resources: ['*'], Conditions: { StringEquals: [{ ConditionValue: 'daily' }] } },
    volume,
    'no',
  ],
  'conditions narrow tags too': [
    {
      ListOfTags: [tagged('backup', 'daily')],
      Conditions: { StringNotEquals: [is('stage', 'prod')] },
    },
    volume,
    'no',
  ],
  'where a tag is another': [
    { Resources: ['*'], Conditions: { StringNotEquals: [is('stage', 'dev')] } },
    volume,
    'yes',
  ],
  'a tag that is missing is another': [
    { Resources: ['*'], Conditions: { StringNotEquals: [is('stage', 'prod')] } },
    bare,
    'yes',
  ],
  'where a tag looks like that': [
    { Resources: ['*'], Conditions: { StringLike: [is('stage', 'p*d'), is('backup', '*ai*')] } },
    volume,
    'yes',
  ],
  'not where it looks otherwise': [
    { Resources: ['*'], Conditions: { StringLike: [is('stage', '*d*v*')] } },
    volume,
    'no',
  ],
  'not where there is none to look at': [
    { Resources: ['*'], Conditions: { StringLike: [is('stage', '*')] } },
    bare,
    'no',
  ],
  'not where it looks like what is kept out': [
    { Resources: ['*'], Conditions: { StringNotLike: [is('stage', 'pr*')] } },
    volume,
    'no',
  ],
  'where it does not': [
    { Resources: ['*'], Conditions: { StringNotLike: [is('stage', 'dev*'), {}] } },
    volume,
    'yes',
  ],

  'by everything, where its type is in': [{ Resources: ['*'] }, volume, 'yes', { EBS: true, S3: false }],
  'by everything, where its type is out': [{ Resources: ['*'] }, volume, 'not-opted-in', { EBS: false }],
  'by everything, where its type is not known': [{ Resources: ['*'] }, volume, 'yes', { EC2: false }],
  'by the service, where its type is out': [
    { Resources: ['arn:aws:ec2:*'] },
    volume,
    'not-opted-in',
    { EBS: false },
  ],
  'by the service at length, where its type is out': [
    { Resources: ['arn:aws:ec2:*:*:*'] },
    volume,
    'not-opted-in',
    { EBS: false },
  ],
  'by a tag, where its type is out': [
    { ListOfTags: [tagged('backup', 'daily')] },
    volume,
    'not-opted-in',
    { EBS: false },
  ],
  'by its type, which needs no opt-in': [{ Resources: [allVolumes] }, volume, 'yes', { EBS: false }],
  'by its type and everything': [{ Resources: ['*', allVolumes] }, volume, 'yes', { EBS: false }],
  'all buckets, which need no opt-in': [{ Resources: ['arn:aws:s3:::*'] }, bucket, 'yes', { S3: false }],
  'by the service S3': [{ Resources: ['arn:aws:s3:*'] }, bucket, 'not-opted-in', { S3: false }],
  'Aurora by its ARN, which others have too': [
    { Resources: [arn('rds', 'cluster:orders')] },
    aurora,
    'not-opted-in',
    { Aurora: false, RDS: true },
  ],
  'FSx by its ARN': [{ Resources: share.arns.slice() }, share, 'not-opted-in', { FSx: false }],
  'what is not selected needs no opt-in': [{ Resources: ['arn:aws:s3:::*'] }, volume, 'no', { EBS: false }],
};

test.each(Object.entries(table))('%s', (_, [selection, resource, answer, optIns = {}]) => {
  expect(selects(selection, resource, optIns)).toBe(answer);
});
