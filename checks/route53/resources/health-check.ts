import { defineCollector, tagsOf } from '#engine';
import { route53Arn } from '../lib/arn.ts';

/** A health check of Route 53, without what it asks the endpoint for. */
export const healthCheck = defineCollector({
  type: 'route53.health-check',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListHealthChecksCommand }) =>
    ask(ListHealthChecksCommand, {
      iam: 'route53:ListHealthChecks',
      input: () => ({ MaxItems: 1000 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ HealthChecks = [] }) =>
        HealthChecks.map(({ Id, LinkedService, HealthCheckConfig }) => ({
          ...HealthCheckConfig,
          Id,
          ServicePrincipal: LinkedService?.ServicePrincipal,
        })),
    }),
  keep: [
    'AlarmIdentifier',
    'ChildHealthChecks',
    'Disabled',
    'Id',
    'InsufficientDataHealthStatus',
    'Inverted',
    'ServicePrincipal',
    'Type',
  ],
  identify: ({ Id = '' }, at) => ({ id: Id, arn: route53Arn(at, `healthcheck/${Id}`) }),
  details: (ask, { ListTagsForResourcesCommand }) => ({
    tags: ask.shared(ListTagsForResourcesCommand, {
      iam: 'route53:ListTagsForResources',
      key: ({ id }) => id,
      size: 10,
      input: (ids) => ({ ResourceType: 'healthcheck' as const, ResourceIds: [...ids] }),
      select: ({ ResourceTagSets = [] }, key) =>
        tagsOf(ResourceTagSets.find(({ ResourceId }) => ResourceId === key)?.Tags),
    }),
  }),
});
