import { describe, expect, test } from 'vitest';
import type { Selected } from '#engine';
import { ageOf } from '../../../checks/ec2/lib/age.ts';
import { applianceOf, fleetOf } from '../../../checks/ec2/lib/fleet.ts';
import { stoppedAt } from '../../../checks/ec2/lib/stopped-at.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { here, resource } from '../../support/resource.ts';

const server = (data: Selected<typeof instance>['data']) => resource(instance, data);
const tagged = (Key: string, Value = '') => server({ Tags: [{ Key, Value }] });

describe('who starts an instance again', () => {
  test.each([
    ['aws:autoscaling:groupName', 'web', 'Auto Scaling group web'],
    ['elasticbeanstalk:environment-name', 'shop', 'Elastic Beanstalk environment shop'],
    ['eks:cluster-name', 'prod', 'EKS cluster prod'],
    ['karpenter.sh/nodepool', 'default', 'Karpenter node pool default'],
    ['aws:elasticmapreduce:job-flow-id', 'j-1', 'EMR cluster j-1'],
    ['AWSBatchServiceTag', '', 'AWS Batch'],
    ['aws:ec2spot:fleet-request-id', 'sfr-1', 'Spot Fleet sfr-1'],
    ['aws:ec2:fleet-id', 'fleet-1', 'EC2 Fleet fleet-1'],
    ['aws:cloud9:environment', 'c9', 'Cloud9 environment c9'],
  ])('%s', (tag, value, expected) => {
    expect(fleetOf(tagged(tag, value))).toBe(expected);
  });

  test('a service of AWS, or nobody', () => {
    expect(fleetOf(server({ Operator: { Managed: true } }))).toBe('a service of AWS');
    expect(fleetOf(server({ Operator: { Managed: false } }))).toBeUndefined();
    expect(fleetOf(tagged('Name', 'Auto Scaling'))).toBeUndefined();
  });
});

test('appliances of AWS are known by their tags', () => {
  expect(applianceOf(tagged('AWSRDSCustom', 'oracle'))).toBe('RDS Custom oracle');
  expect(applianceOf(tagged('AWSApplicationMigrationServiceManaged'))).toBe('Application Migration Service');
  expect(applianceOf(tagged('Name'))).toBeUndefined();
});

test('an instance is as old as its first interface', () => {
  const LaunchTime = new Date('2026-11-19T00:00:00Z');
  const attached = (time: string) => ({ InterfaceType: 'interface', AttachTime: new Date(time) });
  expect(ageOf({ LaunchTime }, here.now)).toBe(1);
  const NetworkInterfaces = [attached('2026-11-19T12:00:00Z'), attached('2026-11-10T00:00:00Z')];
  expect(ageOf({ LaunchTime, NetworkInterfaces }, here.now)).toBe(10);
  const unsaid = [{ InterfaceType: 'interface', AttachTime: undefined }];
  expect(ageOf({ LaunchTime, NetworkInterfaces: unsaid }, here.now)).toBe(1);
  expect(() => ageOf({}, here.now)).toThrow('LaunchTime');
});

test('a stopped instance says in words when it was stopped', () => {
  const reason = 'User initiated (2026-01-31 08:15:00 GMT)';
  const stopped = stoppedAt({ State: { Name: 'stopped' }, StateTransitionReason: reason });
  expect(stopped).toEqual(new Date('2026-01-31T08:15:00Z'));
  expect(stoppedAt({ State: { Name: 'running' }, StateTransitionReason: reason })).toBeUndefined();
  expect(
    stoppedAt({ State: { Name: 'stopped' }, StateTransitionReason: 'Server.SpotInterruption' }),
  ).toBeUndefined();
  expect(stoppedAt({ State: { Name: 'stopped' } })).toBeUndefined();
});
