import check from '../../../checks/s3/bucket-public-access-block.ts';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { closed, half, otherHalf } from './blocks.ts';

type Block = typeof closed | undefined;
const judged = (publicAccessBlock: Block) =>
  resource(bucket.with('publicAccessBlock'), { Name: 'photos' }, { publicAccessBlock });
const account = (publicAccessBlock: Block) => ({
  accounts: [resource(s3Account.with('publicAccessBlock'), { Id: here.account }, { publicAccessBlock })],
});

testCheck(check, {
  passes: {
    'the bucket blocks everything': { subject: judged(closed), context: account(undefined) },
    'the account blocks everything': {
      subject: judged(undefined),
      context: account(closed),
      because: 'the account blocks',
    },
    'each blocks what the other does not': { subject: judged(half), context: account(otherHalf) },
  },
  fails: {
    'nobody blocks anything': { subject: judged(undefined), context: account(undefined) },
    'nobody blocks public policies': {
      subject: judged(half),
      context: account(half),
      because: 'BlockPublicPolicy, RestrictPublicBuckets',
      evidence: { bucket: half, account: half },
    },
    'another bucket is listed as public': {
      subject: judged(half),
      context: account(undefined),
      options: { publicBuckets: ['website'] },
    },
  },
  notApplicable: {
    'public on purpose': {
      subject: judged(undefined),
      context: account(undefined),
      options: { publicBuckets: ['photos'] },
      because: 'publicBuckets',
    },
  },
  unknown: {
    'the account is not among those that were read': { subject: judged(half), because: 'the account' },
  },
});
