import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudWatchClient);
beforeEach(() => aws.reset());

test('the alarms on metrics and on other alarms, of several pages', async () => {
  const AlarmArn = 'arn:aws:cloudwatch:ap-northeast-2:111122223333:alarm:disk';
  aws
    .on(DescribeAlarmsCommand, { AlarmTypes: ['MetricAlarm', 'CompositeAlarm'], MaxRecords: 100 })
    .resolvesOnce({
      MetricAlarms: [{ AlarmName: 'disk', AlarmArn, MetricName: 'FreeStorageSpace', StateReason: 'fine' }],
      CompositeAlarms: [{ AlarmName: 'everything', AlarmArn: `${AlarmArn}-3`, AlarmRule: 'ALARM(disk)' }],
      NextToken: 'more',
    })
    .resolves({ MetricAlarms: [{ AlarmName: 'cpu', AlarmArn: `${AlarmArn}-2` }] });
  const { resources, gaps } = await collected(alarm);
  expect(gaps).toEqual([]);
  expect(resources).toMatchObject([
    { id: 'disk', arn: AlarmArn },
    { id: 'everything', data: { AlarmRule: 'ALARM(disk)' } },
    { id: 'cpu' },
  ]);
  expect(resources[0]?.data).toEqual({ AlarmName: 'disk', AlarmArn, MetricName: 'FreeStorageSpace' });
});

test('none', async () => {
  aws.on(DescribeAlarmsCommand).resolves({});
  expect(await collected(alarm)).toMatchObject({ resources: [], gaps: [] });
});

test('denied', async () => {
  aws.on(DescribeAlarmsCommand).rejects(awsError('AccessDenied', '', 403));
  expect((await collected(alarm)).gaps).toMatchObject([{ cause: 'access-denied' }]);
});
