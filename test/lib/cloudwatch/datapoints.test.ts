import { expect, test } from 'vitest';
import { cover, mean, percentile, valuesOf } from '../../../checks/cloudwatch/lib/datapoints.ts';
import { freeStorageSpace } from '../../../checks/cloudwatch/resources/rds-free-storage-space.ts';
import { resource } from '../../support/resource.ts';

const part = (points: Record<string, number>) =>
  resource(freeStorageSpace, {
    of: 'arn',
    namespace: 'AWS/RDS',
    metric: 'FreeStorageSpace',
    dimensions: {},
    stat: 'Minimum',
    Values: Object.values(points),
    Timestamps: Object.keys(points).map((time) => new Date(`2026-11-19T${time}:00Z`)),
  });

test('the values of all parts, oldest first, one for each time', () => {
  expect(valuesOf([part({ '12:00': 3, '11:00': 2 }), part({ '10:00': 1 }), part({ '11:00': 2 })])).toEqual([
    1, 2, 3,
  ]);
});

test('no parts, and parts without values', () => {
  expect(valuesOf([])).toEqual([]);
  expect(valuesOf([part({})])).toEqual([]);
});

test('CloudWatch that failed to answer is not CloudWatch without datapoints', () => {
  const empty = part({});
  expect(() => valuesOf([{ ...empty, data: { ...empty.data, Values: undefined } }])).toThrow('the values');
});

test('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(percentile(hundred, 0.95)).toBe(95);
  expect(percentile(hundred, 1)).toBe(100);
  expect(percentile([7], 0.95)).toBe(7);
  expect(percentile([], 0.95)).toBeUndefined();
});

test('only the values since a time', () => {
  const parts = [part({ '12:00': 3, '11:00': 2, '10:00': 1 })];
  expect(valuesOf(parts, new Date('2026-11-19T11:00:00Z'))).toEqual([2, 3]);
});

test('a mean, where there is anything', () => {
  expect(mean([1, 2, 6], 'ReadIOPS')).toBe(3);
  expect(mean([0], 'ReadIOPS')).toBe(0);
  expect(() => mean([], 'ReadIOPS')).toThrow('ReadIOPS');
});

test('a tenth of the days may be missing', () => {
  const hours = (count: number) => Array.from({ length: count }, () => 1);
  expect(cover(hours(22), 3600, 1)).toBe(true);
  expect(cover(hours(21), 3600, 1)).toBe(false);
  expect(cover(hours(22), 3600, 2)).toBe(false);
  expect(cover(hours(260), 300, 1)).toBe(true);
});
