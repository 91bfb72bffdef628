import { GetAccountSummaryCommand, IAMClient } from '@aws-sdk/client-iam';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { accountSummary } from '../../../checks/iam/resources/account-summary.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(IAMClient);
beforeEach(() => aws.reset());

test('what IAM says of the root user', async () => {
  const SummaryMap = {
    AccountMFAEnabled: 1,
    AccountPasswordPresent: 1,
    AccountAccessKeysPresent: 0,
    Users: 7,
  };
  aws.on(GetAccountSummaryCommand).resolves({ SummaryMap });
  const { resources, calls } = await collected(accountSummary);
  expect(resources).toMatchObject([{ id: '111122223333', arn: 'arn:aws:iam::111122223333:root' }]);
  expect(resources[0]?.data).toEqual({
    AccountMFAEnabled: 1,
    AccountPasswordPresent: 1,
    AccountAccessKeysPresent: 0,
  });
  expect(calls).toEqual({ 'iam:GetAccountSummary': 1 });
});

test('an empty answer is a root user of whom nothing is known', async () => {
  aws.on(GetAccountSummaryCommand).resolves({});
  expect((await collected(accountSummary)).resources).toMatchObject([{ data: {} }]);
});

test('denied', async () => {
  aws.on(GetAccountSummaryCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(accountSummary)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
