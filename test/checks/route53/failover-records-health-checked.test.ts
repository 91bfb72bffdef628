import check from '../../../checks/route53/failover-records-health-checked.ts';
import { testCheck } from '../../support/test-check.ts';
import { alias, cloudFront, primary, recordOf, secondary } from './fixtures.ts';

const toOwn = (EvaluateTargetHealth: boolean) =>
  alias(EvaluateTargetHealth, { HostedZoneId: 'Z1', DNSName: 'App.example.com' });
const app = { Name: 'app.example.com.' };

testCheck(check, {
  passes: {
    'a health check': { subject: recordOf({ ...primary, Values: ['192.0.2.1'], HealthCheckId: 'h' }) },
    'an alias that evaluates its target': { subject: recordOf({ ...primary, ...alias(true) }) },
    'an alias to CloudFront with a health check of its own': {
      subject: recordOf({ ...primary, ...cloudFront, HealthCheckId: 'h' }),
    },
    'a website in S3, of which it sees little': {
      subject: recordOf({ ...primary, ...alias(true, { DNSName: 's3-website-us-east-1.amazonaws.com.' }) }),
      because: 'not whether the website answers',
    },
    'a website in S3 with a health check': {
      subject: recordOf({
        ...primary,
        ...alias(true, { DNSName: 's3-website-us-east-1.amazonaws.com.' }),
        HealthCheckId: 'h',
      }),
    },
    'an alias to a record of its zone that has a health check': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      context: { records: [recordOf({ ...app, Values: ['192.0.2.1'], HealthCheckId: 'h' })] },
    },
    'to one that evaluates its target': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      context: { records: [recordOf({ ...app, ...alias(true) })] },
    },
    'to routed ones, which are judged by themselves': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      context: { records: [recordOf({ ...app, SetIdentifier: 'a', Weight: 1, Values: ['192.0.2.1'] })] },
    },
  },
  fails: {
    'neither a health check nor an alias': {
      subject: recordOf({ ...primary, Values: ['192.0.2.1'] }),
      because: 'It never fails over: it has no health check',
      evidence: { targets: ['192.0.2.1'] },
    },
    'an alias that does not look': {
      subject: recordOf({ ...primary, ...alias(false) }),
      because: 'does not evaluate the health of dualstack.shop-1',
    },
    'an alias to CloudFront, which cannot look': {
      subject: recordOf({ ...primary, ...cloudFront }),
      because: 'an alias to CloudFront cannot evaluate',
    },
    'an alias to a record of its zone that nothing watches': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      because: 'evaluates the health of App.example.com, which has no health check',
    },
    'to one of several values': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      context: { records: [recordOf({ ...app, Values: ['192.0.2.1', '192.0.2.2'] })] },
    },
    'to one of another type': {
      subject: recordOf({ ...primary, ...toOwn(true) }),
      context: { records: [recordOf({ ...app, Type: 'AAAA', HealthCheckId: 'h' })] },
    },
  },
  notApplicable: {
    'a secondary': { subject: recordOf({ ...secondary, Values: ['192.0.2.1'] }), because: 'last resort' },
    'a weighted record': { subject: recordOf({ SetIdentifier: 'a', Weight: 1 }), because: 'not routed by' },
    'simple routing': { subject: recordOf({ ...alias(true) }), because: 'simple' },
    'mail with a health check': {
      subject: recordOf({ ...primary, Type: 'MX', HealthCheckId: 'h' }),
      because: 'a MX record',
    },
  },
  unknown: {
    'AWS did not say whether it looks': { subject: recordOf({ ...primary, ...alias(undefined) }) },
    'nor where its target is': {
      subject: recordOf({ ...primary, ...alias(true, { HostedZoneId: undefined }) }),
    },
    'nor what it is': { subject: recordOf({ ...primary, ...alias(true, { DNSName: undefined }) }) },
  },
});
