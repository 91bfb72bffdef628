import {
  type Collections,
  fail,
  must,
  mustBeRead,
  notApplicable,
  pass,
  type Selected,
  type Verdict,
} from '#engine';
import { type reachContext, reachOfEvent } from '../../sns/lib/reaches-people.ts';
import type { backupVault } from '../resources/backup-vault.ts';
import { busOf, failedJob } from './job-event.ts';
import { hopesInVain, tellsOfFailures } from './notified.ts';

type Vault = Selected<ReturnType<typeof backupVault.with<['notifications']>>>;

/** Judges whether somebody is told when a backup to a vault fails: by the vault itself, or by a rule of EventBridge. */
export function judgeTold(vault: Vault, context: Collections<typeof reachContext>): Verdict {
  const { notifications } = vault;
  if (notifications && tellsOfFailures(notifications)) return pass();
  const { reach, chain, unread } = reachOfEvent(busOf(vault), failedJob(vault), context);
  if (reach === 'unknown') mustBeRead(unread);
  if (reach !== 'nobody') {
    const rule = must(chain[1], 'the default event bus');
    return pass(`the event rule ${rule.label} takes up what AWS Backup tells`);
  }
  if (chain.some(({ kind }) => kind === 'topic')) {
    return notApplicable('a topic is told that nobody reads (sns/topic-has-confirmed-subscribers)');
  }
  const reason =
    notifications && hopesInVain(notifications)
      ? 'The vault is to notify of backups that fail by events that AWS Backup does not send any more'
      : 'Nobody is told when a backup fails: neither the vault nor an event rule tells of it';
  return fail(reason, { ...notifications }, 'low');
}
