import { arnOf, defineDerived } from '#engine';

/** A Region of an account that is scanned: what is missing in any other may well be there. */
export const scannedRegion = defineDerived({
  type: 'account.region',
  scope: 'region',
  from: {},
  *derive(_, at) {
    yield { id: at.region, arn: arnOf(at, 'account', `region/${at.region}`), data: {} };
  },
});
