import { expect, test } from 'vitest';
import { regionOfArn } from '../../../checks/rds/lib/region-of-arn.ts';

test('the Region is in an ARN of any partition', () => {
  expect(regionOfArn('arn:aws-cn:rds:cn-north-1:111122223333:db:orders')).toBe('cn-north-1');
});

test.each(['orders', 'arn:aws:rds::111122223333:global-cluster:world', '', undefined])(
  'there is none in %s',
  (arn) => {
    expect(regionOfArn(arn)).toBeUndefined();
  },
);
