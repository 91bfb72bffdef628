import { defineCollector } from '#engine';
import { route53Arn } from '../lib/arn.ts';
import { isRouted, valuesOf } from '../lib/routed.ts';
import { hostedZone } from './hosted-zone.ts';

/**
 * A record that is routed or watched (`isRouted`), of the zones that people keep. Zones that a service keeps are not
 * read, nor those that hold nothing but their own NS and SOA.
 */
export const recordSet = defineCollector({
  type: 'route53.record-set',
  scope: 'global',
  sdk: () => import('../sdk.ts'),
  per: hostedZone,
  list: (ask, { ListResourceRecordSetsCommand }) =>
    ask(ListResourceRecordSetsCommand, {
      iam: 'route53:ListResourceRecordSets',
      only: ({ data: { ServicePrincipal, ResourceRecordSetCount = 3 } }) =>
        !ServicePrincipal && ResourceRecordSetCount > 2,
      input: ({ id }) => ({ HostedZoneId: id, MaxItems: 300 }),
      pages: ({ NextRecordName, NextRecordType, NextRecordIdentifier }) => ({
        StartRecordName: NextRecordName,
        StartRecordType: NextRecordType,
        StartRecordIdentifier: NextRecordIdentifier,
      }),
      select: ({ ResourceRecordSets = [] }, { id, data }) =>
        ResourceRecordSets.filter(isRouted).map((record) => ({
          ...record,
          HostedZoneId: id,
          PrivateZone: data.PrivateZone,
          Values: valuesOf(record),
        })),
      absentOn: ['NoSuchHostedZone'], // deleted since it was listed
    }),
  keep: [
    'AliasTarget',
    'Failover',
    'HealthCheckId',
    'HostedZoneId',
    'MultiValueAnswer',
    'Name',
    'PrivateZone',
    'SetIdentifier',
    'Type',
    'Values',
    'Weight',
  ],
  identify: ({ HostedZoneId, Name = '', SetIdentifier, Type = '' }, at) => ({
    id: [Name.replace(/\.$/, ''), Type, SetIdentifier].filter(Boolean).join(' '),
    arn: route53Arn(
      at,
      ['hostedzone', HostedZoneId, 'recordset', Name, Type, SetIdentifier]
        .filter((part) => part !== undefined)
        .join('/'),
    ),
  }),
});
