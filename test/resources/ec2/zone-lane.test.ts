import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { zoneLane } from '../../../checks/ec2/resources/zone-lane.ts';
import { lanesOf } from '../../support/lanes.ts';
import { resource } from '../../support/resource.ts';

const machine = (
  InstanceId: string,
  zone: string | undefined,
  tags: Readonly<Record<string, string>>,
  data: Selected<typeof instance>['data'] = {},
) =>
  resource(instance, {
    InstanceId,
    InstanceType: 'm6i.large',
    State: { Name: 'running' },
    VpcId: 'vpc-1',
    ...(zone && { Placement: { AvailabilityZone: zone } }),
    Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
    ...data,
  });
const placementGroups = (['cluster', 'spread'] as const).map((Strategy) =>
  resource(placementGroup, { GroupName: `pg-${Strategy}`, GroupArn: `arn/pg-${Strategy}`, Strategy }),
);
const draw = (...instances: ReturnType<typeof machine>[]) =>
  lanesOf(zoneLane, { instances, placementGroups });

test('those of one name are one row; spread over zones, no copy is missing', () => {
  expect(draw(machine('i-1', 'a', { Name: 'web-1' }), machine('i-2', 'c', { Name: 'web-02' }))).toEqual([
    {
      VpcId: 'vpc-1',
      row: 'compute: EC2 instances web',
      cells: ['a active 1 m6i.large', 'c active 1 m6i.large'],
      resources: 2,
      spread: [],
    },
  ]);
});

test('in one zone, each says whether it may be', () => {
  const check = 'ec2/instance-in-auto-scaling-group';
  expect(
    draw(machine('i-1', 'a', { Name: 'web-1' }), machine('i-2', 'a', { Name: 'web-2' }))[0],
  ).toMatchObject({
    cells: ['a active 2 m6i.large'],
    spread: [`${check} i-1`, `${check} i-2`],
  });
  expect(draw(machine('i-1', 'a', { Name: 'web-1' }))[0]).toMatchObject({
    row: 'compute: EC2 instance web-1',
    spread: [`${check} i-1`],
  });
});

test.each<[string, ...Parameters<typeof machine>, string]>([
  ['without a name', 'i-1', 'a', {}, {}, 'compute: EC2 instance i-1'],
  ['with a number for a name', 'i-1', 'a', { Name: '7' }, {}, 'compute: EC2 instance 7'],
  ['of a fleet', 'i-1', 'a', { 'karpenter.sh/nodepool': 'batch' }, {}, 'compute: EC2 instance i-1'],
])('an instance %s', (_, id, zone, tags, data, row) => {
  expect(draw(machine(id, zone, tags, data))[0]?.row).toBe(row);
});

test('several of a fleet are one row', () => {
  const tags = { 'karpenter.sh/nodepool': 'batch' };
  expect(draw(machine('i-1', 'a', tags), machine('i-2', 'a', tags))[0]?.row).toBe(
    'compute: EC2 instances Karpenter node pool batch',
  );
});

test('a cluster placement group is in one zone by design', () => {
  const grouped = (GroupName: string) =>
    draw(machine('i-1', undefined, {}, { Placement: { AvailabilityZone: 'a', GroupName } }))[0]?.spread;
  expect(grouped('pg-cluster')).toEqual([]);
  expect(grouped('pg-spread')).toHaveLength(1);
  expect(grouped('')).toHaveLength(1);
});

test('where it is, is not made up', () => {
  expect(draw(machine('i-1', undefined, {}))[0]?.cells).toEqual([]);
  expect(draw(machine('i-1', 'a', {}, { InstanceType: undefined }))[0]?.cells).toEqual(['a active 1']);
});

test('what is not there, or drawn elsewhere, makes no row', () => {
  expect(
    draw(
      machine('i-1', 'a', {}, { State: { Name: 'stopped' } }),
      machine('i-2', 'a', { 'aws:autoscaling:groupName': 'web' }),
      machine('i-3', 'a', {}, { VpcId: undefined }),
    ),
  ).toEqual([]);
});
