import { expect, test } from 'vitest';
import { isAway, shortfallOf } from '../../../checks/s3/lib/cross-region.ts';
import { bucket } from '../../../checks/s3/resources/bucket.ts';
import { resource } from '../../support/resource.ts';

const subject = resource(
  bucket.with('replication'),
  { Name: 'photos', BucketRegion: 'ap-northeast-2' },
  { replication: undefined },
);
const copy = (BucketRegion: string | undefined) => ({
  ID: 'all',
  Bucket: 'copy',
  BucketRegion,
  partial: false,
});

test('a copy is away in another Region, if that is allowed', () => {
  expect(isAway(copy('ap-northeast-1'), subject, [])).toBe(true);
  expect(isAway(copy('ap-northeast-1'), subject, ['ap-northeast-1'])).toBe(true);
  expect(isAway(copy('ap-northeast-1'), subject, ['us-west-2'])).toBe(false);
  expect(isAway(copy('ap-northeast-2'), subject, [])).toBe(false);
  expect(isAway(copy(undefined), subject, [])).toBe(false);
});

test('the shortfall tells what is wrong with the copy, or that there is none', () => {
  expect(shortfallOf([], subject)).toMatch(/^No rule/);
  expect(shortfallOf([copy(undefined)], subject)).toMatch(/does not exist/);
  expect(shortfallOf([copy('ap-northeast-2')], subject)).toMatch(/own Region/);
  expect(shortfallOf([copy('us-west-2')], subject)).toMatch(/does not allow/);
});
