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
  aws
    .on(GetPipelineCommand, { name: 'web' })
    .resolves({ pipeline: { ...declared('web'), artifactStore: store('here') } });
  aws.on(GetPipelineCommand, { name: 'api' }).resolves({
    pipeline: {
      ...declared('api'),
      artifactStores: { 'ap-northeast-1': store('tokyo'), 'ap-northeast-2': store('seoul') },
    },
  });
  const { resources, gaps } = await collected(pipeline.with('artifactStores'));
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'web',
      arn: 'arn:aws:codepipeline:ap-northeast-2:111122223333:web',
      details: { artifactStores: { value: [store('here')] } },
    },
    { id: 'api', details: { artifactStores: { value: [store('tokyo'), store('seoul')] } } },
  ]);
});

test('denied', async () => {
  aws.on(ListPipelinesCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(pipeline)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
