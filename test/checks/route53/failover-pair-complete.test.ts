import check from '../../../checks/route53/failover-pair-complete.ts';
import { testCheck } from '../../support/test-check.ts';
import { alias, cloudFront, primary, recordOf, secondary } from './fixtures.ts';

const one = recordOf({ ...primary, ...alias(true) });
const second = (DNSName: string) => recordOf({ ...secondary, ...alias(true, { DNSName }) });
const named = (first: string, other: string) => ({
  subject: recordOf({ ...primary, ...alias(true, { DNSName: first }) }),
  context: { records: [second(other)] },
  options: { multiRegion: true },
});

testCheck(check, {
  passes: {
    'a standby elsewhere': {
      subject: one,
      context: { records: [one, second('standby-2.ap-northeast-2.elb.amazonaws.com.')] },
    },
    'in the same Region, which is allowed': {
      subject: one,
      context: { records: [second('standby-2.us-east-1.elb.amazonaws.com.')] },
    },
    'a static page': {
      subject: one,
      context: { records: [recordOf({ ...secondary, ...cloudFront })] },
    },
    'one of two addresses more': {
      subject: recordOf({ ...primary, Values: ['192.0.2.1'] }),
      context: { records: [recordOf({ ...secondary, Values: ['192.0.2.1', '192.0.2.2'] })] },
    },
    'another Region, where it must be one': named(
      'shop-1.elb.us-east-1.amazonaws.com.',
      'a.execute-api.eu-west-1.amazonaws.com.',
    ),
    'the name of its own does not say its Region': {
      ...named('d111111abcdef8.cloudfront.net.', 's3-website.eu-west-1.amazonaws.com.'),
      because: 'do not say',
    },
    'nor that of the other': {
      ...named('s3-website-eu-west-1.amazonaws.com.', 'd111111abcdef8.cloudfront.net.'),
      because: 'do not say',
    },
  },
  fails: {
    alone: { subject: one, because: 'It has no secondary' },
    'with a secondary of another type only': {
      subject: one,
      context: { records: [recordOf({ ...secondary, Type: 'AAAA', ...cloudFront })] },
    },
    'with one in another zone only': {
      subject: one,
      context: { records: [recordOf({ ...secondary, HostedZoneId: 'Z2', ...cloudFront })] },
    },
    'both lead to the same load balancer': {
      subject: one,
      context: { records: [one, second('shop-1.us-east-1.elb.amazonaws.com')] },
      because: 'same place: shop-1.us-east-1.elb.amazonaws.com',
    },
    'an address of the primary': {
      subject: recordOf({ ...primary, Values: ['192.0.2.1', '192.0.2.2'] }),
      context: { records: [recordOf({ ...secondary, Values: ['192.0.2.2'] })] },
    },
    'both in one Region': {
      ...named('shop-1.us-east-1.elb.amazonaws.com.', 'standby-2.us-east-1.elb.amazonaws.com.'),
      because: 'both in us-east-1',
      severity: 'low',
    },
  },
  notApplicable: {
    'a secondary': { subject: recordOf({ ...secondary, ...alias(true) }), because: 'judged with' },
    'a weighted record': { subject: recordOf({ SetIdentifier: 'a', Weight: 1 }), because: 'not routed by' },
    'simple routing': { subject: recordOf({ ...alias(true) }), because: 'simple' },
  },
});
