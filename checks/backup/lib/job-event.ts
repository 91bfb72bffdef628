import { anything, others, type SampleObject } from '../../eventbridge/lib/matches.ts';

interface Vault {
  readonly id: string;
  readonly arn: string;
  readonly account: string;
  readonly region: string;
}

/**
 * What AWS Backup sends to the default event bus when a backup to a vault comes to nothing.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/eventbridge.html
 */
export function failedJob({ id, arn, account, region }: Vault): SampleObject {
  return {
    source: 'aws.backup',
    'detail-type': 'Backup Job State Change',
    account,
    region,
    detail: {
      state: ['FAILED', 'EXPIRED', 'ABORTED'],
      backupVaultName: id,
      backupVaultArn: arn,
      [others]: anything,
    },
    [others]: anything,
  };
}

/** The default event bus where a vault is. */
export function busOf({ arn, account, region }: Vault): string {
  return `arn:${arn.split(':')[1]}:events:${region}:${account}:event-bus/default`;
}
