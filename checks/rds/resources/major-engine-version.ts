import { defineCollector, oneOf } from '#engine';
import { hasLifecycle } from '../lib/support.ts';
import { dbCluster } from './db-cluster.ts';
import { dbInstance } from './db-instance.ts';

/** How long AWS supports each major version of the open source engines; read where there is such a database. */
export const majorEngineVersion = defineCollector({
  type: 'rds.major-engine-version',
  scope: 'region',
  per: oneOf(dbInstance, dbCluster),
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeDBMajorEngineVersionsCommand }) =>
    ask.batch(DescribeDBMajorEngineVersionsCommand, {
      iam: 'rds:DescribeDBMajorEngineVersions',
      size: 1,
      // One list answers for all of them.
      keys: ({ data: { Engine } }) => (hasLifecycle(Engine) ? ['all'] : []),
      input: () => ({ MaxRecords: 100 }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ DBMajorEngineVersions = [] }) => DBMajorEngineVersions,
    }),
  keep: ['Engine', 'MajorEngineVersion', 'SupportedEngineLifecycles'],
  identify: ({ Engine, MajorEngineVersion }) => {
    const id = `${Engine} ${MajorEngineVersion}`;
    return { id, arn: id };
  },
});
