import { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { account } from '../../../checks/account/resources/account.ts';
import { collected } from '../../support/collect.ts';
import { here } from '../../support/resource.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(AccountClient);
beforeEach(() => aws.reset());

test('the scanned account is known without a request', async () => {
  const { resources, calls } = await collected(account);
  expect(resources).toMatchObject([
    { id: here.account, arn: 'arn:aws:account::111122223333:account', region: 'global' },
  ]);
  expect(calls).toEqual({});
});

test('of a contact only the address is kept, and the account’s own id is never given', async () => {
  aws.on(GetAlternateContactCommand).callsFake(({ AlternateContactType }) => {
    if (AlternateContactType === 'BILLING') throw awsError('ResourceNotFoundException');
    if (AlternateContactType === 'OPERATIONS') throw awsError('AccessDeniedException', 'is not authorized');
    return { AlternateContact: { EmailAddress: 'sec@example.com', Name: 'Kim', PhoneNumber: '+82-2-0' } };
  });
  const { resources } = await collected(
    account.with('securityContact', 'operationsContact', 'billingContact'),
  );
  expect(resources[0]?.details).toMatchObject({
    securityContact: { value: { EmailAddress: 'sec@example.com' } },
    operationsContact: { gap: { cause: 'access-denied', actions: ['account:GetAlternateContact'] } },
  });
  expect(resources[0]?.details.billingContact).toEqual({});
  expect(resources[0]?.details.securityContact).toEqual({ value: { EmailAddress: 'sec@example.com' } });
  const inputs = aws.commandCalls(GetAlternateContactCommand).map(({ args }) => args[0].input);
  expect(inputs).toHaveLength(3);
  for (const input of inputs) expect(input).not.toHaveProperty('AccountId');
});
