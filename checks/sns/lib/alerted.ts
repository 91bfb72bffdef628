import type { Selected } from '#engine';
import type { backupVault } from '../../backup/resources/backup-vault.ts';
import type { alarm } from '../../cloudwatch/resources/alarm.ts';

type Vault = Selected<ReturnType<typeof backupVault.with<['notifications']>>>;

/** The topics of its own account that an alarm, or a vault of AWS Backup, tells when something is wrong. */
export function alertedBy(source: Selected<typeof alarm> | Vault): readonly string[] {
  const topics = source.type === 'cloudwatch.alarm' ? alarmed(source) : notified(source);
  return topics.filter((arn) => {
    const [, , service, region, account] = arn.split(':');
    return service === 'sns' && region === source.region && account === source.account;
  });
}

function alarmed({ data: { ActionsEnabled, AlarmActions = [] } }: Selected<typeof alarm>): readonly string[] {
  return ActionsEnabled === false ? [] : AlarmActions;
}

function notified(vault: Vault): readonly string[] {
  // Of an empty vault nobody asks whom it notifies.
  const topic = vault.data.NumberOfRecoveryPoints === 0 ? undefined : vault.notifications?.SNSTopicArn;
  return topic ? [topic] : [];
}
