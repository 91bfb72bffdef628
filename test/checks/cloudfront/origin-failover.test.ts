import type { Selected } from '#engine';
import check from '../../../checks/cloudfront/origin-failover.ts';
import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

type Data = Selected<typeof distribution>['data'];

const seoul = 'photos.s3.ap-northeast-2.amazonaws.com';
const alsoSeoul = 'fallback.s3.ap-northeast-2.amazonaws.com';
const tokyo = 'photos-dr.s3.ap-northeast-1.amazonaws.com';
const balancer = 'shop-123.ap-northeast-2.elb.amazonaws.com';
const anywhere = 'abc.mrap.accesspoint.s3-global.amazonaws.com';
const custom = 'origin.example.com';

/** Domain names are the ids of their origins; a target of several is an origin group. */
const reading = (targets: readonly string[][], data: Partial<Data> = {}, tags?: Record<string, string>) => ({
  ...resource(distribution, {
    Id: 'E1',
    ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
    Enabled: true,
    Staging: false,
    ViewerCertificate: undefined,
    Origins: [...new Set(targets.flat())].map((DomainName) => ({
      Id: DomainName,
      DomainName,
      OriginAccessControlId: undefined,
      OriginAccessIdentity: undefined,
    })),
    OriginGroups: targets
      .filter(({ length }) => length > 1)
      .map((OriginIds) => ({ Id: OriginIds.join('+'), OriginIds })),
    CacheBehaviors: targets.map((ids, index) => ({
      PathPattern: `/${index}/*`,
      TargetOriginId: ids.join('+'),
      ViewerProtocolPolicy: 'https-only' as const,
      AllowedMethods: ['GET' as const, 'HEAD' as const],
    })),
    ...data,
  }),
  ...(tags && { tags }),
});
const writing = (TargetOriginId: string, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST') => ({
  PathPattern: '/api/*',
  TargetOriginId,
  ViewerProtocolPolicy: 'https-only' as const,
  AllowedMethods: ['GET' as const, 'HEAD' as const, method],
});
const readingFrom = (TargetOriginId: string | undefined) => ({
  ...writing(''),
  TargetOriginId,
  AllowedMethods: ['GET' as const, 'OPTIONS' as const],
});
const multiRegion = { 'multi-region': 'true' };

testCheck(check, {
  passes: {
    'two Regions': { subject: reading([[seoul, tokyo]]) },
    'two Regions, where that is asked for': { subject: reading([[seoul, tokyo]], {}, multiRegion) },
    'each of two behaviors': {
      subject: reading([
        [seoul, tokyo],
        [balancer, tokyo],
      ]),
    },
    'two origins in one Region': {
      subject: reading([[balancer, alsoSeoul]]),
      because: 'within one Region',
    },
    'an own name and its stand-in, where two Regions are asked for': {
      subject: reading([[custom, tokyo]], {}, multiRegion),
    },
    'two own names, whose Regions nobody knows': {
      subject: reading([[custom, 'other.example.com']], {}, multiRegion),
    },
    'beside one that writes': {
      subject: reading([[seoul, tokyo], [balancer]], {
        CacheBehaviors: [readingFrom(`${seoul}+${tokyo}`), writing(balancer)],
      }),
    },
    'beside one of many Regions': { subject: reading([[seoul, tokyo], [anywhere]]) },
  },
  fails: {
    'one bucket': {
      subject: reading([[seoul]]),
      because: 'no other origin',
      severity: 'low',
      evidence: { targets: [{ TargetOriginId: seoul, origins: [seoul] }] },
    },
    'one load balancer': { subject: reading([[balancer]]), severity: 'low' },
    'one bucket, tagged for several Regions': {
      subject: reading([[seoul]], {}, multiRegion),
      severity: 'medium',
    },
    'one bucket, tagged otherwise for several Regions': {
      subject: reading([[seoul]], {}, { dr: 'active' }),
      options: { multiRegionTag: 'dr' },
      severity: 'medium',
    },
    'one of two behaviors': {
      subject: reading([[seoul, tokyo], [balancer]]),
      severity: 'low',
      evidence: { targets: [{ TargetOriginId: balancer, origins: [balancer] }] },
    },
    'a group that no behavior goes to': {
      subject: reading([[seoul, tokyo]], { CacheBehaviors: [readingFrom(seoul)] }),
      severity: 'low',
    },
    'the same origin twice': {
      subject: reading([[seoul, tokyo]], {
        OriginGroups: [{ Id: `${seoul}+${tokyo}`, OriginIds: [seoul, seoul] }],
      }),
      because: 'the same origin',
      severity: 'low',
    },
    'two origins in one Region, where two Regions are asked for': {
      subject: reading([[balancer, alsoSeoul]], {}, multiRegion),
      because: 'within one Region',
      severity: 'low',
    },
  },
  notApplicable: {
    'one that is disabled': { subject: reading([[seoul]], { Enabled: false }), because: 'disabled' },
    'one for staging': { subject: reading([[seoul]], { Staging: true }), because: 'staging' },
    'viewers write everywhere': {
      subject: reading([[balancer]], { CacheBehaviors: [writing(balancer)] }),
      because: 'reads only',
    },
    'they put, patch or delete': {
      subject: reading([[balancer]], {
        CacheBehaviors: (['PUT', 'PATCH', 'DELETE'] as const).map((method) => writing(balancer, method)),
      }),
    },
    'an origin of many Regions': { subject: reading([[anywhere]]), because: 'global' },
    'Global Accelerator': { subject: reading([['a1b2.awsglobalaccelerator.com']]) },
    'a name of the account’s own, which DNS may fail over': { subject: reading([[custom]]) },
  },
  unknown: {
    'AWS did not say whether it is enabled': { subject: reading([[seoul]], { Enabled: undefined }) },
    'AWS named no behavior': { subject: reading([]), because: 'CacheBehaviors' },
    'AWS said nothing of behaviors': { subject: reading([], { CacheBehaviors: undefined as never }) },
    'AWS did not say what a behavior allows': {
      subject: reading([[seoul]], { CacheBehaviors: [{ ...readingFrom(seoul), AllowedMethods: undefined }] }),
      because: 'AllowedMethods',
    },
    'AWS did not say where a behavior leads': {
      subject: reading([[seoul]], { CacheBehaviors: [readingFrom(undefined)] }),
      because: 'TargetOriginId',
    },
    'AWS did not name the members of a group': {
      subject: reading([[seoul, tokyo]], {
        OriginGroups: [{ Id: `${seoul}+${tokyo}`, OriginIds: undefined }],
      }),
      because: 'Members',
    },
    'AWS said nothing of groups, and the target is no origin': {
      subject: reading([[seoul, tokyo]], { OriginGroups: undefined }),
      because: 'DomainName',
    },
    'AWS named no origins': { subject: reading([[seoul]], { Origins: undefined }), because: 'Origins' },
  },
});
