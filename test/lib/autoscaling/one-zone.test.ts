import { expect, test } from 'vitest';
import { whyOneZone } from '../../../checks/autoscaling/lib/one-zone.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { asg } from '../../checks/autoscaling/fixtures.ts';

const kops = { KubernetesCluster: 'prod' };
const one = (letter: string) =>
  asg({ AutoScalingGroupName: letter, AvailabilityZones: [`ap-northeast-2${letter}`] }, kops);

test.each([
  [undefined, [one('a')], 2],
  ['one of a set of groups in ap-northeast-2a, ap-northeast-2c', [one('c'), one('a')], 2],
  [undefined, [one('c'), one('a')], 3],
])('%s', (why, groups, minZones) => {
  const context = {
    groups: new ReadCollection(groups),
    instances: new ReadCollection<never>([]),
    placementGroups: new ReadCollection<never>([]),
  };
  expect(whyOneZone(one('a'), context, minZones)).toBe(why);
});
