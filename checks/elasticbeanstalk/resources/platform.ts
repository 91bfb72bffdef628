import { defineCollector } from '#engine';
import { environment } from './environment.ts';

/** A version of a platform that an environment runs on, and how long its branch will be cared for. */
export const platform = defineCollector({
  type: 'elasticbeanstalk.platform',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  per: environment,
  list: (ask, { DescribePlatformVersionCommand }) =>
    ask.batch(DescribePlatformVersionCommand, {
      iam: 'elasticbeanstalk:DescribePlatformVersion',
      keys: ({ data: { PlatformArn } }) => (PlatformArn ? [PlatformArn] : []),
      size: 1,
      input: ([PlatformArn]) => ({ PlatformArn }),
      select: ({ PlatformDescription }) => (PlatformDescription ? [PlatformDescription] : []),
    }),
  keep: ['PlatformArn', 'PlatformBranchLifecycleState', 'PlatformBranchName'],
  identify: ({ PlatformArn = '' }) => ({ id: PlatformArn, arn: PlatformArn }),
});
