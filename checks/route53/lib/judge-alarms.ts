import { type Collection, fail, notApplicable, type Resource, type Selected, type Verdict } from '#engine';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';
import type { healthCheck } from '../resources/health-check.ts';
import { followed, homeOf, isAlarmed } from './health.ts';

interface Watch {
  readonly alarms: Collection<Selected<typeof alarm>>;
  readonly regions: Collection<Resource>;
}

/** What is wrong with the alarms around a health check: the one that it follows, or one that tells of it. */
export function judgeAlarms(
  subject: Selected<typeof healthCheck>,
  parents: readonly string[],
  { alarms, regions }: Watch,
): Verdict | undefined {
  const unscanned = (region: string) =>
    regions.get(region) ? undefined : notApplicable(`its alarms are in ${region}, which is not scanned`);

  if (subject.data.Type !== 'CLOUDWATCH_METRIC') {
    const elsewhere = unscanned(homeOf(subject));
    if (elsewhere) return elsewhere;
    return isAlarmed([subject.id, ...parents], alarms)
      ? undefined
      : fail('No alarm says when it fails', { parents }, 'low');
  }
  const { name, region, isThere } = followed(subject, alarms);
  if (subject.data.InsufficientDataHealthStatus === 'Healthy')
    return fail(`It counts as healthy while the alarm ${name} has no data`, { name, region });
  const elsewhere = unscanned(region);
  if (elsewhere) return elsewhere;
  return isThere() ? undefined : fail(`Its alarm ${name} is not there any more`, { name, region });
}
