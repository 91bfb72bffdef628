import { expect, test } from 'vitest';
import { connectionsOf, memoryOf } from '../../../checks/rds/lib/memory.ts';

const gib = 2 ** 30;

test.each([
  ['db.t3.micro', 1],
  ['db.t4g.medium', 4],
  ['db.m6g.large', 8],
  ['db.m5.24xlarge', 384],
  ['db.r6g.xlarge', 32],
  ['db.r5.4xlarge.tpc2.mem3x', 384],
  ['db.x2g.large', 32],
  ['db.x2iedn.xlarge', 128],
  ['db.x1e.xlarge', 122],
  ['db.z1d.large', 16],
  ['db.c6gd.large', 4],
])('%s has %d GiB, or a little less', (instanceClass, size) => {
  const memory = (memoryOf(instanceClass) ?? 0) / gib;
  expect(memory).toBeLessThanOrEqual(size);
  expect(memory).toBeGreaterThan(0.9 * size);
});

test.each(['db.serverless', 'db.new1.large', 'db.m6g.metal', undefined])(
  '%s: nobody knows',
  (instanceClass) => {
    expect(memoryOf(instanceClass)).toBeUndefined();
  },
);

const defaults = [{ DBParameterGroupName: 'default.mysql8.0' }];
const large = { DBInstanceClass: 'db.r6g.large', DBParameterGroups: defaults };

test.each([
  ['MySQL', { ...large, Engine: 'mysql' }, 1301],
  ['PostgreSQL', { ...large, Engine: 'postgres' }, 1717],
  ['a large PostgreSQL', { ...large, Engine: 'postgres', DBInstanceClass: 'db.r6g.16xlarge' }, 5000],
  ['Aurora, which counts otherwise', { ...large, Engine: 'aurora-mysql' }, undefined],
  ['a class that is not known', { ...large, Engine: 'mysql', DBInstanceClass: 'db.serverless' }, undefined],
  [
    'own parameters',
    { ...large, Engine: 'mysql', DBParameterGroups: [{ DBParameterGroupName: 'own' }] },
    undefined,
  ],
  ['a group without a name', { ...large, Engine: 'mysql', DBParameterGroups: [{}] }, undefined],
  ['no parameters', { DBInstanceClass: 'db.r6g.large', Engine: 'mysql' }, undefined],
  ['no engine', large, undefined],
])('connections of %s', (_, instance, most) => {
  expect(connectionsOf(instance)).toBe(most);
});
