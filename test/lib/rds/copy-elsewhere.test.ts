import { expect, test } from 'vitest';
import type { Resource } from '#engine';
import { copyJob } from '../../../checks/backup/resources/copy-job.ts';
import { copyElsewhere } from '../../../checks/rds/lib/copy-elsewhere.ts';
import { dbInstance } from '../../../checks/rds/resources/db-instance.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const arn = 'arn:aws:rds:ap-northeast-2:111122223333:db:orders';
const gap = {
  operation: 'rds:DescribeDBSnapshots',
  actions: [],
  account: '',
  region: '',
  cause: 'access-denied',
  message: 'no',
} as const;
const denied = <R extends Resource>(...resources: R[]) => new ReadCollection<R>(resources, gap);
const nothing = {
  clusters: denied<never>(),
  globalClusters: denied<never>(),
  copyJobs: denied<never>(),
  snapshots: denied<never>(),
  clusterSnapshots: denied<never>(),
};
const inTokyo = (region: string | undefined) => region === 'ap-northeast-1';

test('what the database says of itself needs no list', () => {
  const replicated = resource(dbInstance, {
    DBInstanceArn: arn,
    ReadReplicaDBInstanceIdentifiers: ['arn:aws:rds:ap-northeast-1:111122223333:db:far'],
  });
  expect(copyElsewhere(replicated, nothing, inTokyo)).toBe('replicated continuously');
});

test('a copy that was found counts, even in a list that could not be read to its end', () => {
  const job = resource(copyJob, {
    CopyJobId: 'job',
    State: 'COMPLETED',
    ResourceArn: arn,
    DestinationBackupVaultArn: 'arn:aws:backup:ap-northeast-1:111122223333:backup-vault:dr',
  });
  const where = { ...nothing, clusters: new ReadCollection<never>([]), copyJobs: denied(job) };
  const db = resource(dbInstance, { DBInstanceArn: arn });
  expect(copyElsewhere(db, where, inTokyo)).toBe('copied by AWS Backup');
  expect(() => copyElsewhere(db, { ...where, copyJobs: denied<typeof job>() }, inTokyo)).toThrow('no');
});
