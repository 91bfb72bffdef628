import { expect, test } from 'vitest';
import { defineDerived, type Lane } from '#engine';
import { Inventory } from '../../src/inventory.ts';
import type { Gap } from '../../src/model/gap.ts';
import type { Unit } from '../../src/model/unit.ts';
import { networksOf } from '../../src/networks.ts';
import { here } from '../support/resource.ts';
import { subnet, vpc } from './house.ts';

const { account, region, partition, now } = here;
const tokyo = 'ap-northeast-1';

const lane: Lane = {
  tier: 'compute',
  kind: 'thing',
  name: 'shop',
  type: 'test.subnet',
  resources: ['arn:shop'],
  cells: [{ zone: 'a', role: 'active', count: 1, what: '' }],
  spread: [],
};
const vpcs = defineDerived({
  type: 'test.network',
  scope: 'region',
  from: { vpcs: vpc },
  derive: ({ vpcs }) => vpcs.map(({ id, arn, tags }) => ({ id, arn, tags, data: { Zones: [] } })),
});
/** A lane in the first VPC for each thing. */
const things = defineDerived({
  type: 'test.thing-lane',
  scope: 'region',
  from: { vpcs: vpc, things: subnet },
  derive: ({ things }) =>
    things.map(({ id, arn }) => ({
      id,
      arn,
      data: {
        VpcId: 'vpc-1',
        lane: { ...lane, name: id, tier: id === 'entry' ? 'entry' : 'compute' } as Lane,
      },
    })),
});
const databases = defineDerived({
  type: 'test.database-lane',
  scope: 'region',
  from: { vpcs: vpc },
  derive: ({ vpcs }) =>
    vpcs.map(({ id, arn }) => ({ id, arn, data: { VpcId: id, lane: { ...lane, tier: 'data' } as Lane } })),
});

const resource = (type: Unit['type'], id: string, tags = {}, place = region) => ({
  type,
  id,
  arn: `arn:${id}`,
  account,
  region: place,
  tags,
  data: { VpcId: id },
  details: {},
});
const unit = (type: Unit['type'], resources: Unit['resources'], more: Partial<Unit> = {}): Unit => ({
  account,
  region,
  type,
  details: [],
  resources,
  gaps: [],
  inherited: [],
  calls: {},
  readAt: now,
  ...more,
});
const drawn = (units: readonly Unit[]) =>
  networksOf(
    new Inventory({
      startedAt: now,
      partition,
      regions: [region, tokyo].map((region) => ({ account, region, status: 'scanned' })),
      units,
    }),
    { vpcs, lanes: [things, databases] },
  );

test('a network has the lanes of its VPC, by tier and name; one without any is left out', () => {
  const networks = drawn([
    unit('test.vpc', [resource('test.vpc', 'vpc-1', { Name: 'shop' })]),
    unit(
      'test.subnet',
      ['b', 'entry', 'a'].map((id) => resource('test.subnet', id)),
    ),
    unit('test.vpc', [resource('test.vpc', 'vpc-2', {}, tokyo)], { region: tokyo }),
  ]);
  expect(
    networks.map(({ id, name, region, lanes }) => [region, id, name, lanes.map((each) => each.name)]),
  ).toEqual([
    [tokyo, 'vpc-2', undefined, ['shop']],
    [region, 'vpc-1', 'shop', ['entry', 'a', 'b', 'shop']],
  ]);
});

test('what was not read is said; what nobody asked for is not missed', () => {
  const gap: Gap = {
    operation: 'test:DescribeOthers',
    actions: [],
    account,
    region,
    cause: 'access-denied',
    message: 'no',
  };
  const own = unit('test.vpc', [resource('test.vpc', 'vpc-1')]);
  expect(drawn([own, unit('test.subnet', [], { gaps: [gap] })])).toMatchObject([{ unread: [gap] }]);
  expect(drawn([own])).toMatchObject([{ unread: [] }]);
  expect(drawn([])).toEqual([]);
});
