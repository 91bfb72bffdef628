import { CloudWatchLogsClient, DescribeMetricFiltersCommand } from '@aws-sdk/client-cloudwatch-logs';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { metricFilter } from '../../../checks/logs/resources/metric-filter.ts';
import { collected } from '../../support/collect.ts';
import { awsError } from '../aws-error.ts';

const aws = mockClient(CloudWatchLogsClient);
beforeEach(() => aws.reset());

test('the filters of all log groups, of several pages', async () => {
  aws
    .on(DescribeMetricFiltersCommand, { limit: 50 })
    .resolvesOnce({
      metricFilters: [
        {
          filterName: 's3',
          logGroupName: 'trail',
          filterPattern: 's3',
          metricTransformations: [{ metricName: 'S3', metricNamespace: 'Trail', metricValue: '1' }],
        },
      ],
      nextToken: 'more',
    })
    .resolves({ metricFilters: [{ filterName: 'errors', logGroupName: 'app' }] });
  const { resources, gaps } = await collected(metricFilter);
  expect(gaps).toEqual([]);
  expect(resources.map(({ id, data }) => [id, data])).toEqual([
    [
      'trail s3',
      {
        filterName: 's3',
        logGroupName: 'trail',
        filterPattern: 's3',
        metrics: [{ metricName: 'S3', metricNamespace: 'Trail' }],
      },
    ],
    ['app errors', { filterName: 'errors', logGroupName: 'app', metrics: [] }],
  ]);
});

test('none', async () => {
  aws.on(DescribeMetricFiltersCommand).resolves({});
  expect(await collected(metricFilter)).toMatchObject({ resources: [], gaps: [] });
});

test.each([
  ['AccessDeniedException', 'access-denied'],
  ['ThrottlingException', 'throttled'],
])('%s', async (name, cause) => {
  aws.on(DescribeMetricFiltersCommand).rejects(awsError(name, '', 400));
  expect((await collected(metricFilter)).gaps).toMatchObject([{ cause }]);
});
