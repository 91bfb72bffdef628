import { defineCollector } from '#engine';
import { route53Arn } from '../lib/arn.ts';

/** A hosted zone, by its id: a public and a private one may have the same name. */
export const hostedZone = defineCollector({
  type: 'route53.hosted-zone',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  list: (ask, { ListHostedZonesCommand }) =>
    ask(ListHostedZonesCommand, {
      iam: 'route53:ListHostedZones',
      input: () => ({ MaxItems: 100 }),
      pages: ({ NextMarker }) => ({ Marker: NextMarker }),
      select: ({ HostedZones = [] }) =>
        HostedZones.map(({ Id, Config, LinkedService, ResourceRecordSetCount }) => ({
          Id: Id?.replace('/hostedzone/', ''),
          PrivateZone: Config?.PrivateZone,
          ServicePrincipal: LinkedService?.ServicePrincipal,
          ResourceRecordSetCount,
        })),
    }),
  keep: ['Id', 'PrivateZone', 'ServicePrincipal', 'ResourceRecordSetCount'],
  identify: ({ Id = '' }, at) => ({ id: Id, arn: route53Arn(at, `hostedzone/${Id}`) }),
});
