import { expect, test } from 'vitest';
import { cannotGrow, growsByItself } from '../../../checks/rds/lib/storage.ts';

test('AWS leaves the limit out where storage autoscaling is off', () => {
  expect(growsByItself({ AllocatedStorage: 100 })).toBe(false);
  expect(growsByItself({ AllocatedStorage: 100, MaxAllocatedStorage: 100 })).toBe(false);
  expect(growsByItself({ AllocatedStorage: 100, MaxAllocatedStorage: 101 })).toBe(true);
  expect(growsByItself({ MaxAllocatedStorage: 101 })).toBe(false);
});

test('what has no storage that could grow', () => {
  expect(cannotGrow({ Engine: 'mysql', StorageType: 'gp2' })).toBeUndefined();
  expect(cannotGrow({ Engine: 'aurora-mysql', DBClusterIdentifier: 'shop' })).toContain('cluster');
  expect(cannotGrow({ Engine: 'custom-oracle-ee' })).toContain('RDS Custom');
  expect(cannotGrow({ Engine: 'mysql', StorageType: 'standard' })).toContain('magnetic');
});
