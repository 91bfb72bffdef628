import type { Selected } from '#engine';
import { alarm } from '../../../checks/cloudwatch/resources/alarm.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { instanceType } from '../../../checks/ec2/resources/instance-type.ts';
import check from '../../../checks/ec2/standalone-instance-auto-recovery.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const server = (data: Selected<typeof instance>['data'] = {}) =>
  resource(instance, {
    InstanceId: 'i-1',
    InstanceType: 'm6i.large',
    State: { Name: 'running' },
    RootDeviceType: 'ebs',
    MaintenanceOptions: { AutoRecovery: 'default' },
    ...data,
  });
const disabled = { MaintenanceOptions: { AutoRecovery: 'disabled' as const } };
const type = (InstanceType: 'm6i.large' | 'm6id.large', AutoRecoverySupported: boolean) =>
  resource(instanceType, { InstanceType, AutoRecoverySupported });
const instanceTypes = [type('m6i.large', true), type('m6id.large', false)];
const alarmWith = (data: Selected<typeof alarm>['data'] = {}) =>
  resource(alarm, {
    AlarmName: 'recover',
    Namespace: 'AWS/EC2',
    MetricName: 'StatusCheckFailed_System',
    Dimensions: [{ Name: 'InstanceId', Value: 'i-1' }],
    ActionsEnabled: true,
    AlarmActions: ['arn:aws:automate:ap-northeast-2:ec2:recover'],
    ...data,
  });
const toFunction = { AlarmActions: ['arn:aws:lambda:ap-northeast-2:111122223333:function:replace'] };

testCheck(check, {
  passes: {
    'recovers by itself': { subject: server(), context: { instanceTypes } },
    'recovers by an alarm': {
      subject: server(disabled),
      context: { instanceTypes, alarms: [alarmWith()] },
      because: 'alarm recover',
    },
    'a type that cannot recover, and a function that sees to it': {
      subject: server({ InstanceType: 'm6id.large' }),
      context: { instanceTypes, alarms: [alarmWith({ MetricName: 'StatusCheckFailed', ...toFunction })] },
    },
  },
  fails: {
    disabled: {
      subject: server(disabled),
      context: { instanceTypes },
      because: 'disabled',
      evidence: { AutoRecovery: 'disabled', InstanceType: 'm6i.large' },
    },
    'a type that cannot recover': {
      subject: server({ InstanceType: 'm6id.large' }),
      context: { instanceTypes },
      because: 'm6id.large cannot recover',
    },
    'a type that cannot recover, whatever the alarm asks': {
      subject: server({ InstanceType: 'm6id.large' }),
      context: { instanceTypes, alarms: [alarmWith()] },
    },
    'alarms that bring nothing back': {
      subject: server(disabled),
      context: {
        instanceTypes,
        alarms: [
          alarmWith({ ActionsEnabled: false }),
          alarmWith({ AlarmActions: ['arn:aws:sns:ap-northeast-2:111122223333:operations'] }),
          alarmWith({ MetricName: 'CPUUtilization' }),
          alarmWith({ Namespace: 'CWAgent' }),
          alarmWith({ Dimensions: [{ Name: 'InstanceId', Value: 'i-2' }] }),
        ],
      },
    },
  },
  notApplicable: {
    'in a group': {
      subject: server({ Tags: [{ Key: 'aws:autoscaling:groupName', Value: 'web' }] }),
      because: 'Auto Scaling group web',
    },
    stopped: { subject: server({ ...disabled, State: { Name: 'stopped' } }), because: 'stopped' },
    'a root device on its host': { subject: server({ RootDeviceType: 'instance-store' }) },
    'a Spot Instance': { subject: server({ InstanceLifecycle: 'spot' }) },
    'on a Dedicated Host': { subject: server({ Placement: { Tenancy: 'host' } }) },
  },
  unknown: {
    'a type that AWS did not describe': { subject: server(), because: 'm6i.large' },
    'AWS did not say the setting': {
      subject: resource(instance, {
        InstanceId: 'i-1',
        InstanceType: 'm6i.large',
        State: { Name: 'running' },
      }),
      context: { instanceTypes },
      because: 'AutoRecovery',
    },
  },
});
