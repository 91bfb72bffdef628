import { type Collection, must, type Selected } from '#engine';
import { watches } from '../../cloudwatch/lib/watches.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';
import type { healthCheck } from '../resources/health-check.ts';
import type { RecordSet } from './answer.ts';

type HealthCheck = Selected<typeof healthCheck>;
type Alarms = Collection<Selected<typeof alarm>>;

/** Where each partition publishes the metrics of Route 53. */
const homes: Readonly<Record<string, string>> = { 'aws-cn': 'cn-northwest-1', 'aws-us-gov': 'us-gov-west-1' };

export const homeOf = ({ arn }: HealthCheck) => homes[arn.split(':')[1] ?? ''] ?? 'us-east-1';

/** For `having`: the records that a health check decides about. */
export const byHealthCheck = ({ data }: RecordSet) => data.HealthCheckId;

/** For `having`: the calculated health checks that another one counts in. */
export const byChild = ({ data }: HealthCheck) => data.ChildHealthChecks;

/** Whether it is looked at whether it fails: not of switches, nor of disabled ones; and of calculated ones their children are. */
export function isChecked(data: HealthCheck['data']): boolean {
  return data.Type !== 'CALCULATED' && !data.Disabled && exemption(data) === undefined;
}

/** Why a health check is meant to say what it says. */
export function exemption({ Inverted, ServicePrincipal, Type }: HealthCheck['data']): string | undefined {
  if (ServicePrincipal) return `kept by ${ServicePrincipal}`;
  if (Type === 'RECOVERY_CONTROL') return 'a switch of Application Recovery Controller';
  return Inverted ? 'inverted: unhealthy means healthy, as with a switch that people throw' : undefined;
}

/** The alarm that a health check on CloudWatch follows. */
export function followed({ data }: HealthCheck, alarms: Alarms) {
  const { Name, Region } = must(data.AlarmIdentifier, 'AlarmIdentifier');
  return {
    name: must(Name, 'Name of AlarmIdentifier'),
    region: must(Region, 'Region of AlarmIdentifier'),
    isThere: () => alarms.some(({ id, region }) => id === Name && region === Region),
  };
}

/** Whether somebody is told when one of the health checks turns unhealthy. */
export function isAlarmed(ids: readonly string[], alarms: Alarms): boolean {
  return alarms.some((alarm) =>
    ids.some((id) =>
      ['HealthCheckStatus', 'HealthCheckPercentageHealthy', 'ChildHealthCheckHealthyCount'].some((metric) =>
        watches(alarm, 'AWS/Route53', metric, ['HealthCheckId', id]),
      ),
    ),
  );
}
