import check from '../../../checks/route53/multi-answer-records-health-checked.ts';
import { testCheck } from '../../support/test-check.ts';
import { alias, cloudFront, primary, recordOf } from './fixtures.ts';

const weighted = (SetIdentifier: string, Weight = 1) =>
  recordOf({ SetIdentifier, Weight, Values: [`192.0.2.${SetIdentifier.length}`] });
const others = { records: [weighted('blind'), weighted('other')] };

testCheck(check, {
  passes: {
    'a health check': {
      subject: recordOf({ SetIdentifier: 'a', Weight: 1, HealthCheckId: 'h' }),
      context: others,
    },
    'an alias that evaluates its target': {
      subject: recordOf({ SetIdentifier: 'a', MultiValueAnswer: true, ...alias(true) }),
    },
    'to a routed record of its zone': {
      subject: recordOf({
        SetIdentifier: 'a',
        ...alias(true, { HostedZoneId: 'Z1', DNSName: 'www.example.com.' }),
      }),
      context: others,
    },
  },
  fails: {
    'no health check': {
      subject: weighted('blind'),
      context: others,
      because: 'It answers whatever happens: it has no health check',
      evidence: { others: 1, targets: ['192.0.2.5'] },
    },
    'a latency record that does not look at its target': {
      subject: recordOf({ SetIdentifier: 'seoul', ...alias(false) }),
      context: others,
    },
    'all weights are 0, so that all answer': {
      subject: weighted('blind', 0),
      context: { records: [weighted('other', 0)] },
    },
  },
  notApplicable: {
    'nothing else answers for its name': {
      subject: weighted('blind'),
      context: { records: [weighted('blind'), recordOf({ SetIdentifier: 'c', Weight: 1, Type: 'AAAA' })] },
      because: 'the only record',
    },
    'its weight is 0': { subject: weighted('blind', 0), context: others, because: 'weight is 0' },
    'a challenge': {
      subject: recordOf({ SetIdentifier: 'a', Name: '_acme-challenge.example.com.', Type: 'CNAME' }),
    },
    'a key of mail': {
      subject: recordOf({ SetIdentifier: 'a', Name: 'k1._domainkey.example.com.', Type: 'CNAME' }),
      because: 'proves',
    },
    'an alias to CloudFront': {
      subject: recordOf({ SetIdentifier: 'a', Weight: 1, ...cloudFront }),
      context: others,
      because: 'CloudFront',
    },
    'routed by failover': {
      subject: recordOf({ ...primary, ...alias(false) }),
      because: 'route53/failover-records-health-checked',
    },
    'simple routing': { subject: recordOf({ Values: ['192.0.2.1', '192.0.2.2'] }), because: 'simple' },
    'of texts': {
      subject: recordOf({ SetIdentifier: 'a', Type: 'TXT', HealthCheckId: 'h' }),
      because: 'TXT',
    },
  },
  unknown: {
    'AWS did not say whether it looks': {
      subject: recordOf({ SetIdentifier: 'a', ...alias(undefined) }),
      context: others,
    },
  },
});
