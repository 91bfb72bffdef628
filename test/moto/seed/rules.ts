import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CreateEventBusCommand,
  EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import { ACCOUNT, type Place } from '../cloud.ts';

/** What AWS Health tells goes to people; a rule of the shop's own bus without a dead-letter queue, one to nowhere, one to nobody. */
export async function seedRules(home: Place) {
  const events = new EventBridgeClient(home);
  const arn = (service: string, name: string) => `arn:aws:${service}:${home.region}:${ACCOUNT}:${name}`;
  const rule = async (Name: string, source: string, Arn: string | undefined, EventBusName = 'default') => {
    await events.send(
      new PutRuleCommand({ Name, EventBusName, EventPattern: JSON.stringify({ source: [source] }) }),
    );
    if (!Arn) return;
    const DeadLetterConfig = EventBusName === 'default' ? { Arn: arn('sqs', 'orders-dlq') } : undefined;
    const Targets = [{ Id: '1', Arn, ...(DeadLetterConfig && { DeadLetterConfig }) }];
    await events.send(new PutTargetsCommand({ Rule: Name, EventBusName, Targets }));
  };
  await events.send(new CreateEventBusCommand({ Name: 'shop' }));
  await rule('health', 'aws.health', arn('sns', 'alerts'));
  await rule('lost', 'aws.ec2', arn('sqs', 'no-such-queue'));
  await rule('nobody', 'aws.rds', undefined);
  await rule('paid', 'shop.orders', arn('sqs', 'orders'), 'shop');
  // Moto makes them with the scaling policies of tables, and calls each otherwise every time.
  const AlarmNamePrefix = 'TargetTracking-';
  const { MetricAlarms = [] } = await new CloudWatchClient(home).send(
    new DescribeAlarmsCommand({ AlarmNamePrefix }),
  );
  return { tracking: MetricAlarms.flatMap(({ AlarmName }) => AlarmName ?? []) };
}
