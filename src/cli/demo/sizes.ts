import type { InstanceRecommendation } from '@aws-sdk/client-compute-optimizer';
import { GetEC2InstanceRecommendationsCommand } from '../../../checks/ec2/sdk.ts';
import { answer } from '../../standin/index.ts';
import { machinesIn } from './machines.ts';
import { account, arnOf, idOf } from './places.ts';

/** What Compute Optimizer says of the machines that it does not find fitting. */
const findings: Readonly<Record<string, InstanceRecommendation>> = {
  jenkins: {
    finding: 'Overprovisioned',
    findingReasonCodes: ['CPUOverprovisioned'],
    recommendationOptions: [{ instanceType: 'm7i-flex.large', rank: 1 }],
  },
  'log-elasticsearch': {
    finding: 'Underprovisioned',
    findingReasonCodes: ['CPUUnderprovisioned', 'EBSThroughputUnderprovisioned'],
    recommendationOptions: [{ instanceType: 'i4i.2xlarge', rank: 1 }],
  },
  'test-delete-later': { finding: 'Overprovisioned', idle: 'True' },
};

/** Those that it says nothing of, for it has not seen them long enough: their processors, and credits. */
const unseen: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'haneul-pos-4': { CPUUtilization: 4 },
  'haneul-wms-gw-2': { CPUUtilization: 34, CPUCreditBalance: 570, CPUSurplusCreditsCharged: 0 },
};

/** What CloudWatch has of a metric of the machines, by their ids. */
export function machineLoad(metric: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(unseen).flatMap(([key, { [metric]: value }]) =>
      value === undefined ? [] : [[idOf('i', key), value]],
    ),
  );
}

/** Compute Optimizer. */
export const sizeAnswers = [
  answer(GetEC2InstanceRecommendationsCommand, ({ instanceArns = [] }, { region }) => ({
    instanceRecommendations: machinesIn(region)
      .map((machine) => ({ ...machine, arn: arnOf('ec2', region, `instance/${idOf('i', machine.key)}`) }))
      .filter(({ key, arn }) => instanceArns.includes(arn) && !(key in unseen))
      .map(({ key, name, type, arn }) => ({
        instanceArn: arn,
        instanceName: name,
        accountId: account,
        currentInstanceType: type,
        finding: 'Optimized' as const,
        utilizationMetrics: [{ name: 'Cpu' as const, statistic: 'Maximum' as const, value: 41 }],
        ...findings[key],
      })),
    errors: [],
  })),
];
