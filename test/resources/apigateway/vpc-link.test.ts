import { APIGatewayClient, GetVpcLinksCommand } from '@aws-sdk/client-api-gateway';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { vpcLink } from '../../../checks/apigateway/resources/vpc-link.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(APIGatewayClient);
beforeEach(() => aws.reset());

test('VPC links come in pages of 500', async () => {
  aws
    .on(GetVpcLinksCommand)
    .resolvesOnce({
      items: [{ id: 'abc', name: 'shop', targetArns: ['arn:nlb'], tags: { env: 'prod' } }],
      position: 'more',
    })
    .resolvesOnce({ items: [{ id: 'def' }] });
  const { resources, gaps } = await collected(vpcLink);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    {
      id: 'abc',
      arn: 'arn:aws:apigateway:ap-northeast-2::/vpclinks/abc',
      tags: { env: 'prod' },
      data: { targetArns: ['arn:nlb'] },
    },
    { id: 'def', tags: {} },
  ]);
  const inputs = aws.commandCalls(GetVpcLinksCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ limit: 500 }, { limit: 500, position: 'more' }]);
});

test('denied', async () => {
  aws.on(GetVpcLinksCommand).rejects(awsError('AccessDeniedException', '', 403));
  expect((await collected(vpcLink)).gaps).toMatchObject([
    { cause: 'access-denied', actions: ['apigateway:GET'] },
  ]);
});
