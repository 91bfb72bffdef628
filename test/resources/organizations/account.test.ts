import { AccountClient, GetAlternateContactCommand } from '@aws-sdk/client-account';
import {
  DescribeOrganizationCommand,
  ListAccountsCommand,
  OrganizationsClient,
} from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { organizationAccount } from '../../../checks/organizations/resources/account.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(OrganizationsClient);
const contacts = mockClient(AccountClient);
const Arn = 'arn:aws:organizations::999988887777:organization/o-exampleorgid';
const listed = (Id: string) => ({
  Id,
  Arn: `arn:aws:organizations::999988887777:account/o-exampleorgid/${Id}`,
  Name: 'shop',
  Email: 'aws+shop@example.com',
  State: 'ACTIVE' as const,
});

beforeEach(() => {
  aws.reset();
  contacts.reset();
  aws.on(DescribeOrganizationCommand).resolves({ Organization: { Id: 'o-exampleorgid', Arn } });
});

test('the accounts come in pages of 20, and a finding belongs to the account itself', async () => {
  aws.on(ListAccountsCommand).resolvesOnce({ Accounts: [listed('444455556666')], NextToken: 'more' });
  aws.on(ListAccountsCommand, { NextToken: 'more' }).resolves({ Accounts: [listed('777788889999')] });
  const { resources, gaps, calls } = await collected(organizationAccount);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, account }) => [id, account])).toEqual([
    ['444455556666', '444455556666'],
    ['777788889999', '777788889999'],
  ]);
  expect(Object.keys(resources[0]?.data ?? {})).toEqual(['Id', 'Arn', 'Email', 'State']);
  expect(calls).toEqual({ 'organizations:ListAccounts': 2 });
  expect(aws.commandCalls(ListAccountsCommand)[0]?.args[0].input).toEqual({ MaxResults: 20 });
});

test('a standalone account lists none, and is not asked', async () => {
  aws.on(DescribeOrganizationCommand).rejects(awsError('AWSOrganizationsNotInUseException'));
  expect(await collected(organizationAccount)).toMatchObject({ resources: [], gaps: [], calls: {} });
});

test('a plain member may not list, and that is an answer', async () => {
  const message = "You don't have permissions to access this resource.";
  aws.on(ListAccountsCommand).rejects(awsError('AccessDeniedException', message));
  expect(await collected(organizationAccount)).toMatchObject({ resources: [], gaps: [] });
});

test('a denial by IAM is none', async () => {
  const message = 'User: x is not authorized to perform: organizations:ListAccounts on resource: *';
  aws.on(ListAccountsCommand).rejects(awsError('AccessDeniedException', message));
  expect((await collected(organizationAccount)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});

test('the contacts are asked for by the account’s id, of active members only', async () => {
  const trusted = 'is not authorized (Your organization must first enable trusted access)';
  aws.on(ListAccountsCommand).resolves({
    Accounts: [
      listed('444444444441'),
      listed('444444444442'),
      listed('444444444443'),
      { ...listed('444444444444'), State: 'CLOSED' },
      { ...listed('444444444445'), State: undefined, Status: 'SUSPENDED' },
      listed('999988887777'),
    ],
  });
  contacts.on(GetAlternateContactCommand).callsFake(({ AccountId }) => {
    if (AccountId === '444444444442') throw awsError('ResourceNotFoundException');
    if (AccountId === '444444444443') throw awsError('AccessDeniedException', trusted, 403);
    return { AlternateContact: { EmailAddress: 'sec@example.com', Name: 'Kim' } };
  });
  const { resources } = await collected(organizationAccount.with('securityContact'));
  const [set, none, denied, ...unasked] = resources.map(({ details }) => details.securityContact);
  expect(set).toEqual({ value: { EmailAddress: 'sec@example.com' } });
  expect(none).toEqual({});
  expect(denied).toMatchObject({ gap: { cause: 'access-denied' } });
  expect(unasked).toEqual([undefined, undefined, undefined]);
  expect(contacts.commandCalls(GetAlternateContactCommand)).toHaveLength(3);
});

test.each([
  ['operationsContact', 'OPERATIONS'],
  ['billingContact', 'BILLING'],
] as const)('%s asks for %s', async (detail, AlternateContactType) => {
  aws.on(ListAccountsCommand).resolves({ Accounts: [listed('444455556666')] });
  contacts.on(GetAlternateContactCommand).resolves({});
  await collected(organizationAccount.with(detail));
  expect(contacts.commandCalls(GetAlternateContactCommand).map(({ args }) => args[0].input)).toEqual([
    { AccountId: '444455556666', AlternateContactType },
  ]);
});
