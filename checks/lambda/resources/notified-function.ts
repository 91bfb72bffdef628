import { defineCollector } from '#engine';
import { readableTargets } from '../../s3/lib/event-targets.ts';
import { withoutPasswords } from '../../s3/lib/policy.ts';
import { bucket } from '../../s3/resources/bucket.ts';

/** A function, or an alias of one, that a bucket tells of events: its policy, or none where nothing is there. */
export const notifiedFunction = defineCollector({
  type: 'lambda.notified-function',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: bucket.with('notification'),
  list: (ask, { GetPolicyCommand }) =>
    ask.batch(GetPolicyCommand, {
      iam: 'lambda:GetPolicy',
      size: 1,
      keys: (source) => readableTargets(source, 'lambda'),
      // The alias or version at the end of the ARN has a policy of its own.
      input: ([FunctionName]) => ({ FunctionName }),
      select: ({ Policy }, arns) =>
        arns.map((FunctionArn) => ({ FunctionArn, Policy: Policy && withoutPasswords(Policy) })),
      recover: ({ name }) => (name === 'ResourceNotFoundException' ? {} : undefined),
    }),
  keep: ['FunctionArn', 'Policy'],
  identify: ({ FunctionArn }) => ({ id: FunctionArn.split(':').slice(6).join(':'), arn: FunctionArn }),
});
