import { instanceLoad } from '../../../checks/cloudwatch/resources/instance-load.ts';
import check from '../../../checks/ec2/instance-right-sized.ts';
import type { Advice } from '../../../checks/ec2/lib/advice.ts';
import { instance } from '../../../checks/ec2/resources/instance.ts';
import { here, resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const arn = 'arn:aws:ec2:ap-northeast-2:111122223333:instance/i-1';
const hoursAgo = (hours: number) => new Date(here.now.getTime() - hours * 3_600_000);

const machine = (advice?: Partial<Advice>, data: object = {}) =>
  resource(
    instance.with('advice'),
    {
      InstanceId: 'i-1',
      InstanceType: 'm7i.large',
      State: { Name: 'running' },
      LaunchTime: hoursAgo(1000),
      ...data,
    } as Parameters<typeof resource<typeof instance>>[1],
    {
      advice: advice && {
        finding: 'optimized',
        of: 'm7i.large',
        findingReasonCodes: [],
        isIdle: false,
        sawMemory: true,
        instanceType: undefined,
        ...advice,
      },
    },
  );
const plain = (data: object = {}) => machine(undefined, data);
const tagged = (Key: string) => plain({ Tags: [{ Key, Value: 'x' }] });

/** A metric of the last hours: the value, of which the newest `busy` hours are another. */
const metric = (
  name: string,
  value: number,
  {
    hours = 336,
    busy = 0,
    peak = 0,
    of = arn,
  }: Partial<Record<'hours' | 'busy' | 'peak', number>> & { of?: string } = {},
) =>
  resource(instanceLoad, {
    of,
    namespace: 'AWS/EC2',
    metric: name,
    dimensions: { InstanceId: 'i-1' },
    stat: 'Average',
    Values: Array.from({ length: hours }, (_, index) => (index < busy ? peak : value)),
    Timestamps: Array.from({ length: hours }, (_, index) => hoursAgo(index + 1)),
  });
const cpu = (value: number, more: Parameters<typeof metric>[2] = {}) => metric('CPUUtilization', value, more);
const t3 = { InstanceType: 't3.large' };

testCheck(check, {
  passes: {
    'Compute Optimizer finds it fitting': { subject: machine({}), because: 'fitting' },
    'neither busy nor idle': { subject: plain(), context: { load: [cpu(40)] } },
    'at the upper bound': { subject: plain(), context: { load: [cpu(80)] } },
    'at the lower bound': { subject: plain(), context: { load: [cpu(10)] } },
    'busy four hours in a hundred': {
      subject: plain(),
      context: { load: [cpu(20, { busy: 13, peak: 99 })] },
    },
    'idle but for six hours in a hundred': {
      subject: plain(),
      context: { load: [cpu(1, { busy: 20, peak: 30 })] },
    },
    'thirty hours of metrics': { subject: plain(), context: { load: [cpu(40, { hours: 30 })] } },
    'busy longer ago than is asked for': {
      subject: plain(),
      options: { days: 2 },
      context: { load: [cpu(95, { busy: 48, peak: 40 })] },
    },
    'burstable, with credits': {
      subject: plain(t3),
      context: { load: [cpu(20), metric('CPUCreditBalance', 500), metric('CPUSurplusCreditsCharged', 0)] },
    },
    'burstable, of which no charge is known': {
      subject: plain(t3),
      context: { load: [cpu(20), metric('CPUCreditBalance', 500, { busy: 160, peak: 0 })] },
    },
    'other bounds': { subject: plain(), options: { lowCpu: 2, highCpu: 99 }, context: { load: [cpu(3)] } },
  },
  fails: {
    'Compute Optimizer finds it too small': {
      subject: machine({ finding: 'underprovisioned', findingReasonCodes: ['CPUUnderprovisioned'] }),
      because: 'too small',
      evidence: { findingReasonCodes: ['CPUUnderprovisioned'] },
    },
    'Compute Optimizer finds it too large': {
      subject: machine({ finding: 'overprovisioned', instanceType: 'm7i.medium' }),
      severity: 'low',
      evidence: { recommended: 'm7i.medium' },
    },
    'Compute Optimizer finds it too large without its memory': {
      subject: machine({ finding: 'overprovisioned', sawMemory: false }),
      because: 'has not seen its memory',
      severity: 'info',
    },
    'Compute Optimizer finds it idle': {
      subject: machine({ finding: 'overprovisioned', isIdle: true, sawMemory: false }),
      because: 'idle',
      severity: 'low',
    },
    'the CPU is busy': {
      subject: plain(),
      context: { load: [cpu(81)] },
      because: '81%',
      evidence: { CPUUtilization: 81 },
    },
    'busy six hours in a hundred': { subject: plain(), context: { load: [cpu(20, { busy: 20, peak: 99 })] } },
    'the CPU is idle': {
      subject: plain(),
      context: { load: [cpu(9)] },
      because: 'below 10%',
      severity: 'info',
    },
    'burstable, without credits': {
      subject: plain(t3),
      context: { load: [cpu(20), metric('CPUCreditBalance', 0.4)] },
      because: 'no CPU credits',
    },
    'burstable, and pays for credits': {
      subject: plain(t3),
      context: { load: [cpu(60), metric('CPUCreditBalance', 3), metric('CPUSurplusCreditsCharged', 0.2)] },
      because: 'pays for more',
      severity: 'low',
    },
  },
  notApplicable: {
    stopped: { subject: plain({ State: { Name: 'stopped' } }), because: 'stopped' },
    'in an Auto Scaling group': {
      subject: tagged('aws:autoscaling:groupName'),
      because: 'Auto Scaling group',
    },
    'a machine of RDS Custom': { subject: tagged('AWSRDSCustom'), because: 'RDS Custom' },
    'resized since Compute Optimizer looked': {
      subject: machine({ finding: 'overprovisioned', of: 'm7i.xlarge' }),
      because: 'm7i.xlarge',
    },
    'just started': {
      subject: plain({ LaunchTime: hoursAgo(29) }),
      context: { load: [cpu(90, { hours: 29 })] },
      because: '30 hours',
    },
  },
  unknown: {
    'the metrics of another only': {
      subject: plain(),
      context: { load: [cpu(40, { of: `${arn}2` })] },
      because: 'CPUUtilization',
    },
    'too few metrics': { subject: plain(), context: { load: [cpu(40, { hours: 29 })] }, because: '30 hours' },
    'burstable, of which no credits are known': {
      subject: plain(t3),
      context: { load: [cpu(40)] },
      because: 'CPUCreditBalance',
    },
    'it started in the future': {
      subject: plain({ LaunchTime: hoursAgo(-5) }),
      context: { load: [cpu(40)] },
      because: 'LaunchTime',
    },
    'AWS did not say when it started': {
      subject: plain({ LaunchTime: undefined }),
      context: { load: [cpu(40)] },
      because: 'LaunchTime',
    },
    'AWS did not say whether it runs': { subject: plain({ State: undefined }), because: 'State' },
  },
});
