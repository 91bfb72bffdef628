import { expect, test } from 'vitest';
import { closedState, managementAccountOf } from '../../../checks/organizations/lib/account.ts';

test('the management account stands in the ARN of every account and of the organization', () => {
  expect(managementAccountOf('arn:aws:organizations::999988887777:account/o-exampleorgid/111122223333')).toBe(
    '999988887777',
  );
  expect(managementAccountOf('arn:aws:organizations::999988887777:organization/o-exampleorgid')).toBe(
    '999988887777',
  );
});

test('an account that is not active says what it is, by State, or by Status where that is all there is', () => {
  expect(closedState({ State: 'ACTIVE', Status: 'SUSPENDED' })).toBeUndefined();
  expect(closedState({ State: 'CLOSED' })).toBe('CLOSED');
  expect(closedState({ Status: 'SUSPENDED' })).toBe('SUSPENDED');
  expect(() => closedState({})).toThrow('State');
});
