import {
  DescribeTrailsCommand,
  GetEventSelectorsCommand,
  GetTrailStatusCommand,
} from '../../../checks/cloudtrail/sdk.ts';
import { DescribeMetricFiltersCommand } from '../../../checks/logs/sdk.ts';
import { answer } from '../../standin/index.ts';
import { account, arnOf, seoul } from './places.ts';

const logGroup = 'haneul-organization-trail';

/** The organization's trail, which is made in Seoul and records every Region, and a filter of its logs. */
export const trailAnswers = [
  answer(DescribeTrailsCommand, {
    trailList: [
      {
        Name: 'haneul-organization-trail',
        TrailARN: arnOf('cloudtrail', seoul, 'trail/haneul-organization-trail'),
        S3BucketName: `haneul-cloudtrail-${account}`,
        CloudWatchLogsLogGroupArn: arnOf('logs', seoul, `log-group:${logGroup}:*`),
        HomeRegion: seoul,
        IsMultiRegionTrail: true,
        IsOrganizationTrail: true,
      },
    ],
  }),
  answer(GetTrailStatusCommand, (_, { now }) => ({ IsLogging: true, LatestDeliveryTime: now })),
  answer(GetEventSelectorsCommand, ({ TrailName }) => ({
    TrailARN: TrailName,
    EventSelectors: [
      {
        ReadWriteType: 'All' as const,
        IncludeManagementEvents: true,
        ExcludeManagementEventSources: ['kms.amazonaws.com'],
      },
    ],
  })),
  answer(
    DescribeMetricFiltersCommand,
    (_, { region }) => ({
      metricFilters:
        region === seoul
          ? [
              {
                filterName: 'root-sign-in',
                logGroupName: logGroup,
                filterPattern: '{ $.userIdentity.type = "Root" }',
                metricTransformations: [
                  { metricName: 'RootSignIn', metricNamespace: 'Haneul/Trail', metricValue: '1' },
                ],
              },
            ]
          : [],
    }),
    { items: 'metricFilters', size: 'limit', token: 'nextToken', next: 'nextToken', limit: 50 },
  ),
];
