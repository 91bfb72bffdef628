import { type AlertRow, type Alerts, noAlerts } from '../../src/model/alert.ts';
import type { BackupRow } from '../../src/model/backup.ts';

const account = '111122223333';
const region = 'ap-northeast-2';
const arnOf = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`;

/** A signal of an account in Seoul. */
export function alertRow(
  kind: AlertRow['signal']['kind'],
  name: string,
  row: Omit<AlertRow, 'signal' | 'unread'> & Partial<Pick<AlertRow, 'unread'>>,
): AlertRow {
  const arn = arnOf('cloudwatch', `alarm:${name}`);
  return { signal: { kind, name, arn, account, region }, unread: [], ...row };
}

const topic = { kind: 'topic', label: 'on-call', arn: arnOf('sns', 'on-call') };

/** One of everything: people, one of them, a program, nobody, and nobody knows. */
export const sampleAlerts: Alerts = {
  ...noAlerts,
  signals: [
    alertRow('alarm', 'orders-5xx', {
      reach: 'many',
      chain: [topic, { kind: 'email', label: 'o***@acme.example' }],
    }),
    alertRow('composite-alarm', 'shop-down', {
      reach: 'one',
      chain: [topic, { kind: 'sms', label: '+82***' }],
    }),
    alertRow('alarm', 'scale-out', {
      reach: 'system',
      chain: [{ kind: 'scaling-policy', label: 'web', arn: arnOf('autoscaling', 'scalingPolicy:1') }],
    }),
    alertRow('dead-letter-queue-alarm', 'mail-dlq', {
      reach: 'nobody',
      chain: [topic],
      break: 'No subscription of the topic is confirmed',
    }),
    alertRow('backup-vault', 'daily', {
      reach: 'unknown',
      chain: [topic],
      break: 'Who has subscribed could not be read',
      unread: ['sns:ListSubscriptionsByTopic'],
    }),
  ],
  summary: { signals: 5, nobody: 1, text: '1 of 5 signals reach nobody' },
};

/** An alarm for each of these things; every fourth reaches nobody. */
export function manyAlerts(things: readonly Pick<BackupRow, 'account' | 'region' | 'id'>[]): Alerts {
  const signals = things.map(({ account, region, id }, i): AlertRow => {
    const told = alertRow('alarm', `${id}-cpu`, {
      reach: i % 4 === 0 ? 'nobody' : 'many',
      chain: i % 4 === 0 ? [] : [topic, { kind: 'email', label: 'o***@acme.example' }],
      ...(i % 4 === 0 && { break: 'It has no actions' }),
    });
    const arn = `arn:aws:cloudwatch:${region}:${account}:alarm:${id}-cpu`;
    return { ...told, signal: { ...told.signal, account, region, arn } };
  });
  return { ...noAlerts, signals };
}
