import { expect, test } from 'vitest';
import { httpPathsOf, isSure, pathsOf } from '../../../checks/elbv2/lib/http-paths.ts';
import { targetGroup } from '../../../checks/elbv2/resources/target-group.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { balancerArn, forward, type Group, group, listening, ruling } from '../../checks/elbv2/fixtures.ts';
import { resource } from '../../support/resource.ts';

const none = new ReadCollection<never>([]);

test('a path for each target group of a listener and its rules, once', () => {
  const paths = pathsOf(balancerArn, {
    listeners: new ReadCollection([listening(), listening({ Port: 81, LoadBalancerArn: 'other' })]),
    rules: new ReadCollection([
      ruling(80, forward({ web6: 1 })),
      ruling(80, forward({ web6: 1 })),
      ruling(81, forward({ x: 1 })),
    ]),
    targetGroups: new ReadCollection([
      resource(targetGroup, group()),
      resource(targetGroup, group({ TargetGroupArn: 'web6', TargetGroupName: 'web6' })),
    ]),
  });
  expect(paths.map(({ listener, group }) => [listener.Port, group.id])).toEqual([
    [80, 'web'],
    [80, 'web6'],
  ]);
});

const path = (port: number, Protocol: 'TCP' | 'TLS', data: Partial<Group>) => ({
  listener: listening({ Port: port, Protocol }).data,
  group: resource(targetGroup, group(data)),
});

test.each([
  ['certain', path(80, 'TCP', { HealthCheckProtocol: 'HTTP' })],
  ['certain', path(7070, 'TCP', { Port: 7070, HealthCheckProtocol: 'HTTP' })],
  ['likely', path(80, 'TCP', {})],
  ['likely', path(443, 'TLS', {})],
  ['likely', path(443, 'TCP', { HealthCheckProtocol: 'HTTPS' })],
  ['possible', path(443, 'TCP', {})],
  [undefined, path(7070, 'TCP', { Port: 7070 })],
  [undefined, path(7070, 'TCP', { Port: 7070, HealthCheckProtocol: 'HTTP', HealthCheckPort: '8080' })],
])('%s', (confidence, one) => {
  const found = httpPathsOf([one], ['80', '443'], { services: none, taskDefinitions: none });
  expect(found[0]?.confidence).toBe(confidence);
});

test.each([
  [true, 'certain', 'likely'],
  [true, 'likely', 'likely'],
  [false, 'possible', 'likely'],
  [true, 'possible', 'no such word'],
] as const)('%s: %s is sure enough for %s', (sure, confidence, least) => {
  const one = { listener: 'TCP:80', targetGroup: 'web', HealthCheckProtocol: 'TCP', confidence };
  expect(isSure(one, least)).toBe(sure);
});
