import { GetPublicAccessBlockCommand, S3ControlClient } from '@aws-sdk/client-s3-control';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { s3Account } from '../../../checks/s3/resources/account.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(S3ControlClient);
beforeEach(() => aws.reset());

const block = async () => {
  const { resources } = await collected(s3Account.with('publicAccessBlock'));
  expect(resources).toMatchObject([{ id: '111122223333', arn: 'arn:aws:account::111122223333:account' }]);
  return resources[0]?.details.publicAccessBlock;
};

test('the account’s block', async () => {
  const PublicAccessBlockConfiguration = { BlockPublicAcls: true };
  aws
    .on(GetPublicAccessBlockCommand, { AccountId: '111122223333' })
    .resolves({ PublicAccessBlockConfiguration });
  expect(await block()).toEqual({ value: PublicAccessBlockConfiguration });
});

test('no block is an answer', async () => {
  aws.on(GetPublicAccessBlockCommand).rejects(awsError('NoSuchPublicAccessBlockConfiguration', '', 404));
  expect(await block()).toEqual({});
});

test('a denial is none', async () => {
  aws.on(GetPublicAccessBlockCommand).rejects(awsError('AccessDenied', '', 403));
  expect(await block()).toMatchObject({
    gap: { cause: 'access-denied', actions: ['s3:GetAccountPublicAccessBlock'] },
  });
});
