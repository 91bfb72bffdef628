import { expect, test } from 'vitest';
import { successorOf, weaknessOf } from '../../../checks/rds/lib/successor.ts';

const member = (id: string, tier: number | undefined, size: string | undefined, writer = false) => ({
  id,
  tier,
  writer,
  instanceClass: size && `db.${size}`,
  zone: 'a',
});
const writer = member('writer', 0, 'r7g.xlarge', true);

test('Aurora promotes a reader of the lowest tier, of those the largest', () => {
  expect(successorOf([writer])).toBeUndefined();
  const readers = [
    member('late', 2, 'r7g.8xlarge'),
    member('small', 1, 'r7g.large'),
    member('large', 1, 'r7g.xlarge'),
  ];
  expect(successorOf([writer, ...readers])?.id).toBe('large');
});

test('a tier that AWS leaves out is Aurora’s default, 1', () => {
  const readers = [member('second', 2, 'r7g.large'), member('first', undefined, 'r7g.large')];
  expect(successorOf([writer, ...readers])?.id).toBe('first');
});

test('a class that is not known proves no weakness', () => {
  expect(weaknessOf([writer, member('reader', 1, undefined)])).toBeUndefined();
  expect(
    weaknessOf([{ ...writer, instanceClass: undefined }, member('reader', 1, 'r7g.large')]),
  ).toBeUndefined();
});

test('a serverless reader keeps up with the writer in tiers 0 and 1 only', () => {
  expect(weaknessOf([writer, member('reader', undefined, 'serverless')])).toBeUndefined();
  expect(weaknessOf([writer, member('reader', 2, 'serverless')])).toContain('tier is 2');
});
