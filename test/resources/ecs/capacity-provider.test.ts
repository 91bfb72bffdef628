import { DescribeCapacityProvidersCommand, ECSClient } from '@aws-sdk/client-ecs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { capacityProvider } from '../../../checks/ecs/resources/capacity-provider.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(ECSClient);
beforeEach(() => aws.reset());

test('capacity providers come in pages of ten', async () => {
  const provider = (name: string) => ({ name, capacityProviderArn: `arn:${name}`, tags: [{ key: 'k' }] });
  aws
    .on(DescribeCapacityProvidersCommand)
    .resolvesOnce({ capacityProviders: [provider('FARGATE')], nextToken: 'more' })
    .resolvesOnce({
      capacityProviders: [
        { ...provider('ec2'), autoScalingGroupProvider: { autoScalingGroupArn: 'arn:group' } },
      ],
    });
  const { resources, gaps } = await collected(capacityProvider);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'FARGATE', arn: 'arn:FARGATE' },
    { id: 'ec2', data: { autoScalingGroupProvider: { autoScalingGroupArn: 'arn:group' } } },
  ]);
  const inputs = aws.commandCalls(DescribeCapacityProvidersCommand).map(({ args }) => args[0].input);
  expect(inputs).toEqual([{ maxResults: 10 }, { maxResults: 10, nextToken: 'more' }]);
});

test('denied', async () => {
  aws.on(DescribeCapacityProvidersCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  expect((await collected(capacityProvider)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
