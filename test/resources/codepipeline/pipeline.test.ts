import { CodePipelineClient, GetPipelineCommand, ListPipelinesCommand } from '@aws-sdk/client-codepipeline';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { pipeline } from '../../../checks/codepipeline/resources/pipeline.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CodePipelineClient);
beforeEach(() => aws.reset());

const declared = (name: string) => ({ name, roleArn: 'role', stages: [] });
const store = (location: string) => ({ type: 'S3' as const, location });

test('pipelines come in pages, each with its artifact stores: one, or one for each Region', async () => {
  aws
    .on(ListPipelinesCommand, { maxResults: 1000 })
    .resolves({ pipelines: [{ name: 'web' }], nextToken: 'more' });
  aws.on(ListPipelinesCommand, { nextToken: 'more' }).resolves({ pipelines: [{ name: 'api' }] });
  aws.on(GetPipelineCommand, { name: 'web' }).resolves({
    pipeline: {
      ...declared('web'),
      artifactStore: store('here'),
      stages: [
        {
          name: 'Deploy',
          actions: [
            {
              name: 'Tokyo',
              actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'ECS', version: '1' },
              region: 'ap-northeast-1',
              configuration: { ClusterName: 'shop', ServiceName: 'web', OAuthToken: 'hunter2' },
            },
            {
              name: 'Seoul',
              actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'ElasticBeanstalk', version: '1' },
              configuration: { ApplicationName: 'shop', EnvironmentName: 'shop-prod' },
            },
            {
              name: 'Half',
              actionTypeId: { category: 'Deploy', owner: 'AWS', provider: 'ECS', version: '1' },
              configuration: { ClusterName: 'shop' },
            },
            { name: 'Odd', actionTypeId: undefined },
          ],
        },
        { name: 'Empty', actions: undefined },
      ],
    },
  });
  aws.on(GetPipelineCommand, { name: 'api' }).resolves({
    pipeline: {
      ...declared('api'),
      artifactStores: { 'ap-northeast-1': store('tokyo'), 'ap-northeast-2': store('seoul') },
    },
  });
  const { resources, gaps } = await collected(pipeline.with('declaration'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'web',
      arn: 'arn:aws:codepipeline:ap-northeast-2:111122223333:web',
      details: {
        declaration: {
          value: {
            artifactStores: [store('here')],
            actions: [
              { category: 'Deploy', provider: 'ECS', region: 'ap-northeast-1', target: 'shop/web' },
              { category: 'Deploy', provider: 'ElasticBeanstalk', region: undefined, target: 'shop-prod' },
              { category: 'Deploy', provider: 'ECS', region: undefined, target: undefined },
              { category: undefined, provider: undefined, region: undefined, target: undefined },
            ],
          },
        },
      },
    },
    {
      id: 'api',
      details: { declaration: { value: { artifactStores: [store('tokyo'), store('seoul')], actions: [] } } },
    },
  ]);
  expect(JSON.stringify(resources)).not.toContain('hunter2');
});

test('a pipeline that is not told', async () => {
  aws.on(ListPipelinesCommand).resolves({ pipelines: [{ name: 'web' }] });
  aws.on(GetPipelineCommand).resolves({});
  const { resources } = await collected(pipeline.with('declaration'));
  expect(resources[0]?.details.declaration).toEqual({ value: { artifactStores: [], actions: [] } });
});

test('denied', async () => {
  aws.on(ListPipelinesCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(pipeline)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
