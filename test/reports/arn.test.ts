import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { longArn, shortArn } from '../../reports/html/arn.ts';

test.each([
  ['arn:aws:rds:eu-west-1:111122223333:db:orders', 'orders', 'arn:aws:rds:{region}:{account}:db:{id}'],
  ['arn:aws:s3:::photos', 'photos', 'arn:aws:s3:::{id}'],
  ['arn:aws:iam::111122223333:root', '111122223333', 'arn:aws:iam::{account}:root'],
  ['arn:aws:s3:::{id}', 'photos', '=arn:aws:s3:::{id}'],
])('%s is short', (arn, id, short) => {
  const resource = { arn, id, account: '111122223333', region: 'eu-west-1' };
  expect(shortArn(resource)).toBe(short);
  expect(longArn(short, resource)).toBe(arn);
});

test('every ARN comes back', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('{id}', '{account}', ':', '$&', '='));
  return fc.assert(
    fc.property(fc.array(text), fc.string(), text, text, (parts, id, account, region) => {
      const resource = { arn: ['arn', ...parts, id].join(':'), id, account, region };
      expect(longArn(shortArn(resource), resource)).toBe(resource.arn);
    }),
  );
});
