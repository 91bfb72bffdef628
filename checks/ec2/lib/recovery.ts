import type { Collection, Selected } from '#engine';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';

type Alarm = Selected<typeof alarm>;

const byInstance = ({ data: { Dimensions = [] } }: Alarm) =>
  Dimensions.flatMap(({ Name, Value }) => (Name === 'InstanceId' && Value ? [Value] : []));

/**
 * An alarm on the failed host of an instance that brings it back: by EC2's own recovery, where its type can
 * recover, or by a function of the user's.
 */
export function recoveringAlarm(
  instance: string,
  alarms: Collection<Alarm>,
  canRecover: boolean,
): Alarm | undefined {
  return alarms
    .having(byInstance, instance)
    .find(
      ({ data: { Namespace, MetricName, ActionsEnabled, AlarmActions = [] } }) =>
        Namespace === 'AWS/EC2' &&
        (MetricName === 'StatusCheckFailed_System' || MetricName === 'StatusCheckFailed') &&
        ActionsEnabled !== false &&
        AlarmActions.some(
          (action) => (canRecover && action.endsWith(':ec2:recover')) || action.includes(':lambda:'),
        ),
    );
}
