import type { Selected } from '#engine';
import check from '../../../checks/eks/cluster-version-supported.ts';
import { clusterVersion } from '../../../checks/eks/resources/cluster-version.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { shop } from './fixtures.ts';

const inDays = (days: number) => new Date(here.now.getTime() + days * 86_400_000);

const supported = (versionStatus: string | undefined, days = 100, more: object = {}) => ({
  versions: [
    resource(clusterVersion, {
      clusterVersion: '1.33',
      versionStatus,
      endOfStandardSupportDate: inDays(days),
      endOfExtendedSupportDate: inDays(days + 365),
      ...more,
    } as Selected<typeof clusterVersion>['data']),
  ],
});
const until = (supportType: 'STANDARD' | 'EXTENDED') => shop({ upgradePolicy: { supportType } });

testCheck(check, {
  passes: {
    'in standard support': { subject: shop(), context: supported('STANDARD_SUPPORT') },
    'for so long': { subject: shop(), context: supported('STANDARD_SUPPORT', 60) },
    'for long enough': {
      subject: shop(),
      options: { warnDays: 5 },
      context: supported('STANDARD_SUPPORT', 6),
    },
  },
  fails: {
    'standard support ends soon': {
      subject: shop(),
      context: supported('STANDARD_SUPPORT', 59.9),
      because: 'ends in 59 days',
      severity: 'low',
    },
    'standard support has ended, says the date': {
      subject: shop(),
      context: supported('STANDARD_SUPPORT', -1),
      because: 'ends in 0 days',
      severity: 'low',
    },
    'in extended support': {
      subject: shop(),
      context: supported('EXTENDED_SUPPORT', -30),
      because: 'extended support',
      severity: 'medium',
      evidence: { version: '1.33', endOfStandardSupportDate: inDays(-30).toISOString() },
    },
    'in extended support, as was asked for': {
      subject: until('EXTENDED'),
      context: supported('EXTENDED_SUPPORT', -30),
      severity: 'medium',
    },
    'about to be upgraded': {
      subject: until('STANDARD'),
      context: supported('EXTENDED_SUPPORT', -3),
      because: 'AWS will upgrade',
    },
    'not supported': { subject: shop(), context: supported('UNSUPPORTED', -500), because: 'not supported' },
    'not supported, and no dates are told': {
      subject: shop(),
      context: supported('UNSUPPORTED', 0, {
        endOfStandardSupportDate: undefined,
        endOfExtendedSupportDate: undefined,
      }),
    },
  },
  notApplicable: {
    'it failed': { subject: shop({ status: 'FAILED' }), because: 'FAILED' },
    'on an Outpost': { subject: shop({ isOnOutpost: true }), because: 'Outpost' },
  },
  unknown: {
    'AWS does not know the version': { subject: shop(), because: '1.33' },
    'AWS did not say the version': {
      subject: shop({ version: undefined }),
      context: supported('STANDARD_SUPPORT'),
      because: 'version',
    },
    'AWS did not say how it is supported': {
      subject: shop(),
      context: supported(undefined),
      because: 'versionStatus',
    },
    'AWS did not say until when': {
      subject: shop(),
      context: supported('STANDARD_SUPPORT', 0, { endOfStandardSupportDate: undefined }),
      because: 'endOfStandardSupportDate',
    },
  },
});
