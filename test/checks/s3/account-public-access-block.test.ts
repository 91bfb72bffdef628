import check from '../../../checks/s3/account-public-access-block.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { closed, half } from './blocks.ts';

const judged = (publicAccessBlock: typeof closed | typeof half | undefined) =>
  resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock });
const buckets = [resource(bucket, { Name: 'website' }), resource(bucket, { Name: 'photos' })];

testCheck(check, {
  passes: {
    'all four are on': { subject: judged(closed) },
  },
  fails: {
    'nothing is configured': {
      subject: judged(undefined),
      because: 'no Block Public Access configuration',
    },
    'one is off': {
      subject: judged({ ...closed, BlockPublicPolicy: false }),
      because: 'does not set BlockPublicPolicy',
      evidence: { BlockPublicPolicy: false },
    },
    'two are off': { subject: judged(half), because: 'BlockPublicPolicy, RestrictPublicBuckets' },
    'another account has the public buckets': {
      subject: judged(half),
      context: { buckets },
      options: { publicBuckets: ['brochures'] },
    },
  },
  notApplicable: {
    'the account has buckets that are public on purpose': {
      subject: judged(half),
      context: { buckets },
      options: { publicBuckets: ['website'] },
      because: 's3/bucket-public-access-block',
    },
  },
});
