import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { group } from '../../../checks/autoscaling/resources/group.ts';
import { groupsIn, membersOf, placementGroupOf } from '../../../checks/ec2/lib/placement.ts';
import { countByZone, growthsOf } from '../../../checks/ec2/lib/spread.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { placementGroup } from '../../../checks/ec2/resources/placement-group.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

type Placement = NonNullable<Selected<typeof instance>['data']['Placement']>;

const placed = (Placement: Placement, name: 'running' | 'stopped' = 'running', groupName?: string) =>
  resource(instance, {
    Placement,
    State: { Name: name },
    Tags: groupName ? [{ Key: 'aws:autoscaling:groupName', Value: groupName }] : [],
  });
const own = resource(placementGroup, { GroupName: 'own', GroupId: 'pg-1' });
const shared = resource(placementGroup, { GroupName: 'shared', GroupId: 'pg-2' });
const all = new ReadCollection([own, shared]);

const scaling = (name: string, MaxSize: number, data: Partial<Selected<typeof group>['data']> = {}) =>
  resource(group, {
    AutoScalingGroupName: name,
    AutoScalingGroupARN: name,
    AvailabilityZones: ['a', 'c'],
    HealthCheckType: 'EC2',
    MinSize: 0,
    MaxSize,
    DesiredCapacity: 0,
    ...data,
  });

test('an instance names its placement group by name, or a shared one by id', () => {
  expect(placementGroupOf(placed({ GroupName: 'own' }), all)).toBe(own);
  expect(placementGroupOf(placed({ GroupName: '', GroupId: 'pg-2' }), all)).toBe(shared);
  expect(placementGroupOf(placed({ GroupName: '' }), all)).toBeUndefined();
  expect(() => placementGroupOf(placed({ GroupName: 'other' }), all)).toThrow('the placement group other');
});

test('members run', () => {
  const byName = placed({ GroupName: 'own', GroupId: 'pg-1' });
  const byId = placed({ GroupId: 'pg-1' });
  const instances = new ReadCollection([
    byName,
    byId,
    placed({ GroupName: 'own' }, 'stopped'),
    placed({ GroupName: 'shared' }),
    placed({}),
  ]);
  expect(membersOf(own, instances)).toEqual([byName, byId]);
});

test('groups launch into a placement group that they name, or that their members are in', () => {
  const named = scaling('named', 1, { PlacementGroup: 'own' });
  const byTemplate = scaling('by-template', 1);
  const groups = new ReadCollection([named, byTemplate, scaling('other', 1)]);
  const members = [
    placed({}, 'running', 'by-template'),
    placed({}, 'running', 'named'),
    placed({}, 'running', 'deleted'),
    placed({}),
  ];
  expect(groupsIn(own, members, groups)).toEqual([named, byTemplate]);
});

test('groups grow one by one and together, in instances', () => {
  const MixedInstancesPolicy = {
    LaunchTemplate: { Overrides: [{ WeightedCapacity: '4' }, { WeightedCapacity: '3' }] },
  };
  const growths = growthsOf([
    scaling('plain', 5),
    scaling('weighted', 10, { MixedInstancesPolicy, AvailabilityZones: ['b', 'c'] }),
    scaling('vcpu', 100, { DesiredCapacityType: 'vcpu' }),
  ]);
  expect(growths).toEqual([
    { groups: ['plain'], instances: 5, zones: ['a', 'c'] },
    { groups: ['weighted'], instances: 4, zones: ['b', 'c'] },
    { groups: ['plain', 'weighted'], instances: 9, zones: ['a', 'c', 'b'] },
  ]);
  const withoutWeights = { LaunchTemplate: { Overrides: [{}] } };
  expect(growthsOf([scaling('mixed', 5, { MixedInstancesPolicy: withoutWeights })])).toMatchObject([
    { instances: 5 },
  ]);
  expect(growthsOf([scaling('mixed', 6, { MixedInstancesPolicy: {} })])).toMatchObject([{ instances: 6 }]);
  expect(growthsOf([])).toEqual([]);
});

test('instances are counted by zone', () => {
  const inZones = ['a', 'c', 'a'].map((AvailabilityZone) => placed({ AvailabilityZone }));
  expect(countByZone(inZones)).toEqual({ a: 2, c: 1 });
  expect(() => countByZone([placed({})])).toThrow('AvailabilityZone');
});
