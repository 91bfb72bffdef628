import type { Collections } from '#engine';
import { backupVault } from '../../backup/resources/backup-vault.ts';
import { alarm } from '../../cloudwatch/resources/alarm.ts';
import { rule } from '../../eventbridge/resources/rule.ts';
import { notifiedTopic } from '../resources/notified-topic.ts';
import { alertedBy } from './alerted.ts';
import { type Publisher, refusalOf } from './refusal.ts';

/** To be spread into the context of a check that asks whether what tells a topic may. */
export const publishContext = {
  topics: notifiedTopic,
  alarms: alarm,
  vaults: backupVault.with('notifications'),
  rules: rule.with('targets'),
};

/** Why a topic refuses those that tell it, each reason once, and whom. */
export function refusedBy(
  topicArn: string,
  { topics, alarms, vaults, rules }: Collections<typeof publishContext>,
) {
  const topic = topics.get(topicArn);
  const publishers: readonly Publisher[] = [
    ...alarms.having(alertedBy, topicArn),
    ...vaults.having(alertedBy, topicArn),
    ...rules.having(alertedBy, topicArn).map(({ arn, account, region, targets = [] }) => ({
      arn,
      account,
      region,
      hasRole: targets.some(({ Arn, hasRole }) => Arn === topicArn && hasRole === true),
    })),
  ];
  const refused = publishers.flatMap((each) => {
    const refusal = topic && refusalOf(topic, each);
    return refusal ? [{ refusal, arn: each.arn }] : [];
  });
  return {
    refusals: [...new Set(refused.map(({ refusal }) => refusal))],
    publishers: [...new Set(refused.map(({ arn }) => arn))],
  };
}
