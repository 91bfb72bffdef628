import type { Selected } from '#engine';
import type { backupVault } from '../../backup/resources/backup-vault.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';
import { isOwnAndEnabled } from '../../eventbridge/lib/rule.ts';
import type { rule } from '../../eventbridge/resources/rule.ts';

type Vault = Selected<ReturnType<typeof backupVault.with<['notifications']>>>;
type Rule = Selected<ReturnType<typeof rule.with<['targets']>>>;
type Source = Selected<typeof alarm> | Vault | Rule;

/** The topics of its own account that an alarm, a vault of AWS Backup or a rule of EventBridge tells. */
export function alertedBy(source: Source): readonly string[] {
  return toldBy(source).filter((arn) => {
    const [, , service, region, account] = arn.split(':');
    return service === 'sns' && region === source.region && account === source.account;
  });
}

function toldBy(source: Source): readonly string[] {
  switch (source.type) {
    case 'cloudwatch.alarm':
      return source.data.ActionsEnabled === false ? [] : (source.data.AlarmActions ?? []);
    case 'eventbridge.rule':
      return isOwnAndEnabled(source.data) ? (source.targets ?? []).flatMap(({ Arn }) => Arn ?? []) : [];
    default:
      return notified(source);
  }
}

function notified(vault: Vault): readonly string[] {
  // Of an empty vault nobody asks whom it notifies.
  const topic = vault.data.NumberOfRecoveryPoints === 0 ? undefined : vault.notifications?.SNSTopicArn;
  return topic ? [topic] : [];
}
