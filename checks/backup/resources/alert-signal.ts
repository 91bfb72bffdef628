import { defineDerived, unlessUnread } from '#engine';
import { alertRow, broken } from '../../sns/lib/alert-row.ts';
import { reachContext, reachOf, reachOfEvent } from '../../sns/lib/reaches-people.ts';
import { busOf, failedJob } from '../lib/job-event.ts';
import { tellsOfFailures } from '../lib/notified.ts';
import { backupVault } from './backup-vault.ts';

/** A vault that holds backups, and whom it tells of those that fail. */
export const alertSignal = defineDerived({
  type: 'backup.alert-signal',
  scope: 'region',
  from: { vaults: backupVault.with('notifications'), ...reachContext },
  *derive({ vaults, ...sources }) {
    for (const vault of vaults) {
      // Of an empty vault nobody asks whom it notifies.
      if (vault.data.NumberOfRecoveryPoints === 0) continue;
      const told = unlessUnread(() => vault.notifications);
      const topic =
        'value' in told && told.value && tellsOfFailures(told.value) ? told.value.SNSTopicArn : undefined;
      const own = topic
        ? reachOf([topic], vault, failedJob(vault), sources)
        : {
            ...broken('The vault tells nobody of backups that fail'),
            unread: 'gap' in told ? [told.gap] : [],
          };
      yield alertRow(vault, 'backup-vault', [own, reachOfEvent(busOf(vault), failedJob(vault), sources)]);
    }
  },
});
