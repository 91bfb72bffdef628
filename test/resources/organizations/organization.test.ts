import { DescribeOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { organization } from '../../../checks/organizations/resources/organization.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(OrganizationsClient);
beforeEach(() => aws.reset());

test('the organization, with whose address its management account has', async () => {
  const Arn = 'arn:aws:organizations::999988887777:organization/o-exampleorgid';
  aws.on(DescribeOrganizationCommand).resolves({
    Organization: {
      Id: 'o-exampleorgid',
      Arn,
      FeatureSet: 'ALL',
      MasterAccountId: '999988887777',
      MasterAccountEmail: 'aws@example.com',
    },
  });
  const { resources, gaps } = await collected(organization);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([{ id: 'o-exampleorgid', arn: Arn, account: '111122223333' }]);
  expect(resources[0]?.data).toEqual({
    Id: 'o-exampleorgid',
    Arn,
    MasterAccountId: '999988887777',
    MasterAccountEmail: 'aws@example.com',
  });
});

test('a standalone account has none, and that is an answer', async () => {
  aws.on(DescribeOrganizationCommand).rejects(awsError('AWSOrganizationsNotInUseException'));
  expect(await collected(organization)).toMatchObject({ resources: [], gaps: [] });
});

test('a denial is none', async () => {
  aws.on(DescribeOrganizationCommand).rejects(awsError('AccessDeniedException', 'is not authorized', 403));
  expect((await collected(organization)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
