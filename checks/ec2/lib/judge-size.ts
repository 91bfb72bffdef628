import {
  type Collection,
  elapsed,
  fail,
  must,
  notApplicable,
  pass,
  type Selected,
  type Verdict,
} from '#engine';
import { percentile, valuesOf } from '../../cloudwatch/lib/datapoints.ts';
import { byResource } from '../../cloudwatch/lib/metric-data.ts';
import type { instanceLoad } from '../../cloudwatch/resources/instance-load.ts';
import type { Advice } from './advice.ts';
import { type AdvisedInstance, isBurstable, loadDays } from './load-queries.ts';

type Load = Collection<Selected<typeof instanceLoad>>;

interface Bounds {
  readonly lowCpu: number;
  readonly highCpu: number;
  readonly days: number;
}

/** Fewer hours than these say nothing of a machine. */
const minHours = 30;

/** The verdict by what Compute Optimizer says. */
export function judgeAdvice(advice: Advice): Verdict {
  const { finding, findingReasonCodes, isIdle, sawMemory, instanceType } = advice;
  const evidence = { finding, findingReasonCodes: [...findingReasonCodes], recommended: instanceType };
  if (finding === 'underprovisioned') return fail('Compute Optimizer finds it too small', evidence);
  if (isIdle) return fail('Compute Optimizer finds it idle', evidence, 'low');
  if (finding === 'optimized') return pass('Compute Optimizer finds it fitting');
  // By the CPU alone nobody should take memory away.
  return sawMemory
    ? fail('Compute Optimizer finds it too large', evidence, 'low')
    : fail('Compute Optimizer finds it too large, but has not seen its memory', evidence, 'info');
}

/** The verdict by what CloudWatch has of it. */
export function judgeLoad(subject: AdvisedInstance, load: Load, bounds: Bounds, now: Date): Verdict {
  const { lowCpu, highCpu } = bounds;
  const days = Math.min(bounds.days, loadDays);
  const since = new Date(now.getTime() - days * 86_400_000);
  const valuesIn = (metric: string) =>
    valuesOf(
      load.known(byResource, subject.arn).filter(({ data }) => data.metric === metric),
      since,
    );
  const started = elapsed(must(subject.data.LaunchTime, 'LaunchTime'), now, 'LaunchTime');
  if (started < minHours * 3_600_000) return notApplicable(`started less than ${minHours} hours ago`);
  const measured = (metric: string) => {
    const values = valuesIn(metric);
    return must(values.length < minHours ? undefined : values, `${minHours} hours of ${metric}`);
  };

  const cpu = must(percentile(measured('CPUUtilization'), 0.95), 'CPUUtilization');
  const CPUUtilization = Math.round(cpu);
  if (cpu > highCpu) return fail(`The CPU is at ${CPUUtilization}% at its busiest`, { CPUUtilization });
  if (isBurstable(subject)) {
    const balance = must(percentile(measured('CPUCreditBalance'), 0.5), 'CPUCreditBalance');
    if (balance < 1)
      return fail('It has no CPU credits left half of the time', {
        CPUUtilization,
        CPUCreditBalance: balance,
      });
    const charged = valuesIn('CPUSurplusCreditsCharged').reduce((sum, value) => sum + value, 0);
    if (charged > 0) {
      return fail(
        'It pays for more CPU credits than it earns',
        { CPUUtilization, CPUSurplusCreditsCharged: charged },
        'low',
      );
    }
  }
  if (cpu >= lowCpu) return pass();
  return fail(`The CPU stays below ${lowCpu}%; nothing is known of its memory`, { CPUUtilization }, 'info');
}
