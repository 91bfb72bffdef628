import { expect, test } from 'vitest';
import {
  destinationOf,
  enabledRules,
  replicatesTo,
  replicationId,
  replicationsOf,
} from '../../../checks/s3/lib/replication.ts';

const rule = (ID: string, to: string, Metrics?: 'Enabled' | 'Disabled', Status = 'Enabled') => ({
  ID,
  Status,
  Destination: { Bucket: `arn:aws:s3:::${to}`, ...(Metrics && { Metrics: { Status: Metrics } }) },
});
const source = {
  id: 'photos',
  replication: {
    Rules: [
      rule('all', 'photos-tokyo', 'Enabled'),
      rule('raw', 'photos-tokyo', 'Disabled'),
      rule('public', 'photos-osaka'),
      rule('old', 'photos-oregon', 'Enabled', 'Disabled'),
    ],
  },
};

test('only enabled rules replicate', () => {
  expect(enabledRules(source.replication).map(({ ID }) => ID)).toEqual(['all', 'raw', 'public']);
  expect(enabledRules(undefined)).toEqual([]);
  expect(enabledRules({ Rules: undefined })).toEqual([]);
});

test('a destination is a bucket’s name, in every partition', () => {
  expect(destinationOf(rule('x', 'photos-tokyo'))).toBe('photos-tokyo');
  expect(destinationOf({ Status: 'Enabled', Destination: { Bucket: 'arn:aws-cn:s3:::photos' } })).toBe(
    'photos',
  );
});

test('each destination is named once, with the rules that publish metrics', () => {
  expect(replicationsOf(source)).toEqual([
    { SourceBucket: 'photos', DestinationBucket: 'photos-tokyo', MeasuredRules: ['all'] },
    { SourceBucket: 'photos', DestinationBucket: 'photos-osaka', MeasuredRules: [] },
  ]);
  expect(replicationId('photos', 'photos-tokyo')).toBe('photos photos-tokyo');
});

test('a bucket replicates to where an enabled rule says', () => {
  expect(replicatesTo(source, 'arn:aws:s3:::photos-osaka')).toBe(true);
  expect(replicatesTo(source, 'arn:aws:s3:::photos-oregon')).toBe(false);
});
