import { defineCollector } from '#engine';
import { mayLackMultiAz } from '../lib/offer.ts';
import { dbInstance } from './db-instance.ts';

/** What AWS offers for the edition, version and class of the Single-AZ instances that perhaps cannot be Multi-AZ. */
export const orderableOption = defineCollector({
  type: 'rds.orderable-option',
  scope: 'region',
  per: dbInstance,
  sdk: () => import('../sdk.ts'),
  list: (ask, { DescribeOrderableDBInstanceOptionsCommand }) =>
    ask.batch(DescribeOrderableDBInstanceOptionsCommand, {
      iam: 'rds:DescribeOrderableDBInstanceOptions',
      size: 1,
      keys: ({ data: { Engine, EngineVersion, DBInstanceClass, MultiAZ } }) =>
        mayLackMultiAz({ Engine }) && !MultiAZ ? [{ Engine, EngineVersion, DBInstanceClass }] : [],
      input: ([offer]) => ({
        Engine: offer?.Engine,
        EngineVersion: offer?.EngineVersion,
        DBInstanceClass: offer?.DBInstanceClass,
        MaxRecords: 100,
      }),
      pages: ({ Marker }) => ({ Marker }),
      select: ({ OrderableDBInstanceOptions = [] }) => OrderableDBInstanceOptions,
      // A version that is no longer on offer.
      absentOn: [{ name: 'InvalidParameterCombination', message: /^Cannot find version/ }],
    }),
  keep: [
    'AvailabilityZoneGroup',
    'DBInstanceClass',
    'Engine',
    'EngineVersion',
    'LicenseModel',
    'MultiAZCapable',
    'StorageType',
  ],
  identify: ({
    Engine,
    EngineVersion,
    DBInstanceClass,
    LicenseModel,
    StorageType,
    AvailabilityZoneGroup,
  }) => {
    const id = [Engine, EngineVersion, DBInstanceClass, LicenseModel, StorageType, AvailabilityZoneGroup]
      .filter(Boolean)
      .join(' ');
    return { id, arn: id };
  },
});
