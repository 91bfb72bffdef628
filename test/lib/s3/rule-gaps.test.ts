import { expect, test } from 'vitest';
import { gapsOf } from '../../../checks/s3/lib/rule-gaps.ts';

const required = { requireMetrics: true, requireRtc: false };
const bucket = { account: '111122223333', usesKms: false };
const whole = {
  ID: 'all',
  DeleteMarkerReplication: { Status: 'Disabled' },
  Destination: { Metrics: { Status: 'Enabled' } },
};

test('a rule that says everything leaves nothing out', () => {
  expect(gapsOf(whole, bucket, required)).toEqual([]);
});

test('a rule that says nothing leaves out what is asked for', () => {
  const rule = { ID: 'all', Destination: { Account: '999988887777' } };
  const gaps = gapsOf(rule, { ...bucket, usesKms: true }, { requireMetrics: true, requireRtc: true });
  expect(gaps.map(({ missesObjects }) => missesObjects)).toEqual([true, true, false, false, false]);
  expect(gaps.at(-1)).toEqual({
    rule: 'all',
    gap: 'does not make account 999988887777 the owner of its replicas',
    missesObjects: false,
  });
});

test('objects encrypted with KMS keys need to be selected, and a key for their replicas', () => {
  const ofKms = { ...bucket, usesKms: true };
  const selected = { SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } } };
  const withKey = { ...whole.Destination, EncryptionConfiguration: { ReplicaKmsKeyID: 'key' } };
  expect(gapsOf({ ...whole, ...selected, Destination: withKey }, ofKms, required)).toEqual([]);
  expect(gapsOf({ ...whole, ...selected }, ofKms, required)).toHaveLength(1);
  expect(gapsOf({ ...whole, Destination: withKey }, ofKms, required)).toHaveLength(1);
});
