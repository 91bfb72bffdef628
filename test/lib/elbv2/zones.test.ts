import { expect, test } from 'vitest';
import { contains, groupWithHealth, healthyByZone, spreadOf } from '../../../checks/elbv2/lib/zones.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { group, type Health, healthy, instances, target } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

const context = { instances: new ReadCollection(instances), subnets: new ReadCollection<never>([]) };
const tg = (health: Health) => resource(groupWithHealth, group(), { health });
const [a, c] = ['ap-northeast-2a', 'ap-northeast-2c'];

test('healthy targets are counted by zone', () => {
  expect(healthyByZone(tg([...healthy('aac'), target('i-b', 'unhealthy')]), context)).toEqual({
    [a]: 2,
    [c]: 1,
  });
});

test('the spread is that over the zones of the load balancer', () => {
  expect(spreadOf(tg(healthy('aaac')), [a, c], context)).toMatchObject({ id: 'web', most: 3, least: 1 });
  expect(spreadOf(tg(healthy('aaa')), [a, c], context)).toBeUndefined();
});

test.each([
  [true, '10.0.1.0/24', '10.0.1.255'],
  [false, '10.0.1.0/24', '10.0.2.0'],
  [true, '10.0.16.0/20', '10.0.31.7'],
  [false, '10.0.16.0/20', '10.0.32.1'],
  [true, '192.168.0.0/16', '192.168.255.1'],
  [false, '', '10.0.1.1'],
  [false, '10.0.1.0/24', 'fd00::1'],
])('%s: %s contains %s', (inside, block, address) => {
  expect(contains(block, address)).toBe(inside);
});
