import { AthenaClient, GetWorkGroupCommand, ListWorkGroupsCommand } from '@aws-sdk/client-athena';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { workGroup } from '../../../checks/athena/resources/work-group.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(AthenaClient);
beforeEach(() => aws.reset());

test('work groups come in pages, each with where it leaves its results', async () => {
  aws
    .on(ListWorkGroupsCommand, { MaxResults: 50 })
    .resolves({ WorkGroups: [{ Name: 'primary' }], NextToken: 'more' });
  aws.on(ListWorkGroupsCommand, { NextToken: 'more' }).resolves({ WorkGroups: [{ Name: 'analysts' }] });
  aws.on(GetWorkGroupCommand).resolves({ WorkGroup: { Name: 'primary', Configuration: {} } });
  aws.on(GetWorkGroupCommand, { WorkGroup: 'analysts' }).resolves({
    WorkGroup: {
      Name: 'analysts',
      Configuration: { ResultConfiguration: { OutputLocation: 's3://results/' } },
    },
  });
  const { resources, gaps } = await collected(workGroup.with('resultConfiguration'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'primary', details: { resultConfiguration: {} } },
    {
      id: 'analysts',
      arn: 'arn:aws:athena:ap-northeast-2:111122223333:workgroup/analysts',
      details: { resultConfiguration: { value: { OutputLocation: 's3://results/' } } },
    },
  ]);
});

test('denied', async () => {
  aws.on(ListWorkGroupsCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(workGroup)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
