import {
  GlobalAcceleratorClient,
  ListAcceleratorsCommand,
  ListEndpointGroupsCommand,
  ListListenersCommand,
} from '@aws-sdk/client-global-accelerator';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { accelerator } from '../../../checks/globalaccelerator/resources/accelerator.ts';
import { endpointGroup } from '../../../checks/globalaccelerator/resources/endpoint-group.ts';
import { acceleratorListener } from '../../../checks/globalaccelerator/resources/listener.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(GlobalAcceleratorClient);
beforeEach(() => {
  aws.reset();
  aws
    .on(ListAcceleratorsCommand)
    .resolvesOnce({
      Accelerators: [{ AcceleratorArn: 'arn:a', Name: 'shop', Enabled: true }],
      NextToken: '2',
    })
    .resolvesOnce({ Accelerators: [{ AcceleratorArn: 'arn:b', Name: 'game' }] });
});

test('accelerators come in pages of a hundred, once per account, from us-west-2', async () => {
  const { resources, gaps, region } = await collected(accelerator);
  expect([gaps, region]).toEqual([[], 'global']);
  expect(resources).toMatchObject([{ id: 'shop', arn: 'arn:a' }, { id: 'game' }]);
  const calls = aws.commandCalls(ListAcceleratorsCommand);
  expect(calls.map(({ args }) => args[0].input)).toEqual([
    { MaxResults: 100 },
    { MaxResults: 100, NextToken: '2' },
  ]);
  expect(await calls[0]?.thisValue.config.region()).toBe('us-west-2');
});

test('endpoint groups come from the listeners, which come from the accelerators', async () => {
  aws
    .on(ListListenersCommand, { AcceleratorArn: 'arn:a', MaxResults: 100 })
    .resolves({ Listeners: [{ ListenerArn: 'arn:a/1' }], NextToken: 'more' });
  aws
    .on(ListListenersCommand, { AcceleratorArn: 'arn:a', MaxResults: 100, NextToken: 'more' })
    .resolves({ Listeners: [{ ListenerArn: 'arn:a/2' }] });
  aws.on(ListListenersCommand, { AcceleratorArn: 'arn:b' }).rejects(awsError('AcceleratorNotFoundException'));
  aws.on(ListEndpointGroupsCommand, { ListenerArn: 'arn:a/1', MaxResults: 100 }).resolves({
    EndpointGroups: [{ EndpointGroupArn: 'arn:a/1/x', EndpointDescriptions: [{ EndpointId: 'arn:nlb' }] }],
    NextToken: 'more',
  });
  aws
    .on(ListEndpointGroupsCommand, { ListenerArn: 'arn:a/1', MaxResults: 100, NextToken: 'more' })
    .resolves({ EndpointGroups: [{ EndpointGroupArn: 'arn:a/1/y' }] });
  aws
    .on(ListEndpointGroupsCommand, { ListenerArn: 'arn:a/2' })
    .rejects(awsError('ListenerNotFoundException'));
  const { resources, gaps } = await collected(endpointGroup);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { arn: 'arn:a/1/x', data: { EndpointDescriptions: [{ EndpointId: 'arn:nlb' }] } },
    { arn: 'arn:a/1/y' },
  ]);
});

test('denied', async () => {
  aws.reset();
  aws.on(ListAcceleratorsCommand).rejects(awsError('AccessDeniedException', 'is not authorized'));
  for (const type of [accelerator, acceleratorListener, endpointGroup]) {
    expect((await collected(type)).gaps).toMatchObject([{ cause: 'access-denied' }]);
  }
});
