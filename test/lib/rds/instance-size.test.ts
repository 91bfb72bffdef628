import { expect, test } from 'vitest';
import { sizeOf } from '../../../checks/rds/lib/instance-size.ts';

test.each([
  ['db.t4g.micro', 1 / 8],
  ['db.t4g.small', 1 / 4],
  ['db.t4g.medium', 1 / 2],
  ['db.r7g.large', 1],
  ['db.r7g.xlarge', 2],
  ['db.r7g.2xlarge', 4],
  ['db.x2g.16xlarge', 32],
  ['db.r5.4xlarge.tpc2.mem3x', 8],
])('%s is %d', (instanceClass, size) => {
  expect(sizeOf(instanceClass)).toBe(size);
});

test.each(['db.serverless', 'db.r7g.metal', '', undefined])('%s has no size', (instanceClass) => {
  expect(sizeOf(instanceClass)).toBeUndefined();
});
