import { expect, test } from 'vitest';
import { forwards } from '../../../checks/elbv2/lib/forwards.ts';

test.each([
  [[{ arn: 'web', weight: 1 }], [{ Type: 'forward', TargetGroupArn: 'web' }]],
  [
    [{ arn: 'web', weight: 1 }],
    [
      {
        Type: 'forward',
        TargetGroupArn: 'web',
        ForwardConfig: { TargetGroups: [{ TargetGroupArn: 'web' }] },
      },
    ],
  ],
  [
    [
      { arn: 'blue', weight: 0 },
      { arn: 'green', weight: 100 },
    ],
    [
      { Type: 'authenticate-oidc' },
      {
        Type: 'forward',
        ForwardConfig: {
          TargetGroups: [
            { TargetGroupArn: 'blue', Weight: 0 },
            { TargetGroupArn: 'green', Weight: 100 },
          ],
        },
      },
    ],
  ],
  [[], [{ Type: 'redirect' }]],
  [[], undefined],
] as const)('%o', (found, actions) => {
  expect(forwards(structuredClone(actions) as Parameters<typeof forwards>[0])).toEqual(found);
});
