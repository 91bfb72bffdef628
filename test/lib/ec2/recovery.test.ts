import { expect, test } from 'vitest';
import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { recoveringAlarm } from '../../../checks/ec2/lib/recovery.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const recover = 'arn:aws:automate:ap-northeast-2:ec2:recover';
const lambda = 'arn:aws:lambda:ap-northeast-2:111122223333:function:replace';
const found = (data: Selected<typeof alarm>['data'], canRecover = true) => {
  const all = new ReadCollection([
    resource(alarm, {
      AlarmName: 'down',
      Namespace: 'AWS/EC2',
      MetricName: 'StatusCheckFailed_System',
      Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
      AlarmActions: [recover],
      ...data,
    }),
  ]);
  return recoveringAlarm('i-1', all, canRecover)?.id;
};

test.each([
  ['down', {}, true],
  [undefined, {}, false],
  ['down', { AlarmActions: [lambda] }, false],
  ['down', { MetricName: 'StatusCheckFailed' }, true],
  [undefined, { MetricName: 'StatusCheckFailed_Instance' }, true],
  [undefined, { ActionsEnabled: false }, true],
  [undefined, { AlarmActions: ['arn:aws:automate:ap-northeast-2:ec2:reboot'] }, true],
  [undefined, { Dimensions: [{ Name: 'VolumeId', Value: 'i-1' }] }, true],
])('%s: %o, where the type can recover: %s', (expected, data, canRecover) => {
  expect(found(data, canRecover)).toBe(expected);
});
