import { type Collections, oneOf, type Selected } from '#engine';
import { dbCluster as docdbCluster } from '../../docdb/resources/db-cluster.ts';
import { recovery as docdb } from '../../docdb/resources/recovery.ts';
import { recovery as dynamodb } from '../../dynamodb/resources/recovery.ts';
import { table } from '../../dynamodb/resources/table.ts';
import { recovery as ebs } from '../../ebs/resources/recovery.ts';
import { volume } from '../../ebs/resources/volume.ts';
import { fileSystem as efsFileSystem } from '../../efs/resources/file-system.ts';
import { recovery as efs } from '../../efs/resources/recovery.ts';
import { fileSystem as fsxFileSystem } from '../../fsx/resources/file-system.ts';
import { recovery as fsx } from '../../fsx/resources/recovery.ts';
import { dbCluster as neptuneCluster } from '../../neptune/resources/db-cluster.ts';
import { recovery as neptune } from '../../neptune/resources/recovery.ts';
import { dbCluster } from '../../rds/resources/db-cluster.ts';
import { dbInstance } from '../../rds/resources/db-instance.ts';
import { recovery as rds } from '../../rds/resources/recovery.ts';
import { cluster } from '../../redshift/resources/cluster.ts';
import { recovery as redshift } from '../../redshift/resources/recovery.ts';
import { bucket } from '../../s3/resources/bucket.ts';
import { recovery as s3 } from '../../s3/resources/recovery.ts';
import { recovery as storagegateway } from '../../storagegateway/resources/recovery.ts';
import { volume as gatewayVolume } from '../../storagegateway/resources/volume.ts';
import type { Recovery } from './recovery.ts';

/** What holds data. */
export const holdingData = oneOf(
  oneOf(dbInstance, dbCluster, docdbCluster, neptuneCluster, table, cluster),
  oneOf(efsFileSystem, fsxFileSystem, volume, gatewayVolume, bucket),
);

/** What each service knows of its own copies, by the folder of the service. */
export const recoverable = {
  docdb,
  dynamodb,
  ebs,
  efs,
  fsx,
  neptune,
  rds,
  redshift,
  s3,
  storagegateway,
} as const;

type Service = keyof typeof recoverable;
export const services = Object.keys(recoverable) as readonly Service[];

/** What could bring a resource back. */
export function recoveryAt(
  { type, arn }: Selected<typeof holdingData>,
  recoveries: Collections<typeof recoverable>,
): Recovery | undefined {
  const service = services.find((each) => type.startsWith(`${each}.`));
  return service && recoveries[service].get(arn)?.data;
}
