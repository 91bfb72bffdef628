import { instance } from '../../../checks/ec2/resources/instance.ts';
import check from '../../../checks/route53/weighted-records-not-instead-of-load-balancer.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { alias, recordOf } from './fixtures.ts';

const server = (InstanceId: string, PublicIps: string[], Tags: { Key: string; Value: string }[] = []) =>
  resource(instance, { InstanceId, PublicIps, Tags });
const instances = [
  server('i-1', ['192.0.2.1', '192.0.2.9']),
  server('i-2', ['192.0.2.2']),
  server('i-3', []),
];
const games = ['i-1', 'i-2'].map((id, index) =>
  server(id, [`192.0.2.${index + 1}`], [{ Key: 'lintel:direct', Value: '' }]),
);
const weighted = (SetIdentifier: string, address: string, Weight = 1) =>
  recordOf({ SetIdentifier, Weight, Values: [address] });
const [one, two] = [weighted('a', '192.0.2.1'), weighted('b', '192.0.2.2')];
const many = recordOf({ Values: ['192.0.2.1', '192.0.2.2'] });

testCheck(check, {
  passes: {
    'addresses of others': {
      subject: recordOf({ Values: ['198.51.100.1', '198.51.100.2'] }),
      context: { records: [recordOf({ Values: ['198.51.100.1', '198.51.100.2'] })], instances },
    },
    'two addresses of one instance': {
      subject: recordOf({ Values: ['192.0.2.1', '192.0.2.9'] }),
      context: { records: [recordOf({ Values: ['192.0.2.1', '192.0.2.9'] })], instances },
    },
    'the second has no weight': {
      subject: one,
      context: { records: [one, weighted('b', '192.0.2.2', 0)], instances },
    },
    'the second is a load balancer': {
      subject: one,
      context: { records: [one, recordOf({ SetIdentifier: 'b', Weight: 1, ...alias(true) })], instances },
    },
  },
  fails: {
    'weights over two instances': {
      subject: one,
      context: { records: [two, one], instances },
      because: 'over 2 instances: i-1, i-2',
      evidence: { instances: ['i-1', 'i-2'] },
    },
    'several values': { subject: many, context: { records: [many], instances } },
    'several answers': {
      subject: recordOf({ SetIdentifier: 'a', MultiValueAnswer: true, Values: ['192.0.2.1'] }),
      context: {
        records: ['1', '2'].map((last, index) =>
          recordOf({ SetIdentifier: 'ab'[index], MultiValueAnswer: true, Values: [`192.0.2.${last}`] }),
        ),
        instances,
      },
    },
    'of games and others': {
      subject: many,
      context: { records: [many], instances: [...games.slice(0, 1), ...instances.slice(1)] },
    },
  },
  notApplicable: {
    'the second of them': {
      subject: two,
      context: { records: [one, two], instances },
      because: 'judged with',
    },
    'of games': { subject: many, context: { records: [many], instances: games }, because: 'lintel:direct' },
    'an alias': { subject: recordOf({ SetIdentifier: 'a', Weight: 1, ...alias(true) }), because: 'an alias' },
    'a name for another name': {
      subject: recordOf({ SetIdentifier: 'a', Weight: 1, Type: 'CNAME', Values: ['a.example.com'] }),
      because: 'a CNAME record',
    },
    'by latency': {
      subject: recordOf({ SetIdentifier: 'a', Values: ['192.0.2.1'] }),
      because: 'routed to one',
    },
    'without weight': { subject: weighted('a', '192.0.2.1', 0), because: 'weight is 0' },
    'name servers': {
      subject: recordOf({ Name: 'ns1.example.com.', Values: ['192.0.2.1', '192.0.2.2'] }),
      because: 'name server',
    },
    mail: { subject: recordOf({ Name: 'mail.example.com.', Values: ['192.0.2.1', '192.0.2.2'] }) },
    'in a private zone': {
      subject: recordOf({ PrivateZone: true, Values: ['192.0.2.1', '192.0.2.2'] }),
      because: 'private zone',
    },
  },
});
