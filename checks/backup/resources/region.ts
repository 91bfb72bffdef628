import { arnOf, defineDerived } from '#engine';

/** AWS Backup in a Region, to judge what is missing as a whole there: one of these in each. */
export const backupRegion = defineDerived({
  type: 'backup.region',
  scope: 'region',
  from: {},
  *derive(_, at) {
    yield { id: at.region, arn: arnOf(at, 'backup', 'region'), data: {} };
  },
});
