import { noAlerts } from '../../src/model/alert.ts';
import { noBackups } from '../../src/model/backup.ts';
import { noEvents } from '../../src/model/event-path.ts';
import type { Report } from '../../src/model/report.ts';
import { reportOf } from './report-of.ts';
import { alertRow } from './sample-alerts.ts';
import { backupRow } from './sample-backups.ts';
import { sampleChecks } from './sample-checks.ts';
import { eventPath } from './sample-events.ts';

/** Names that mean something to a terminal, a browser or a spreadsheet. */
export const hostileTexts = [
  '\u001b[2J\u001b[31mred\u001b]0;owned\u0007',
  '\u009b31mC1\u0090q\u009c',
  'abc\u202egnp.exe\u2066\u200f',
  'line\nbreak\r\nand\ttab\u2028separator\u2029paragraph\u0085',
  '<script>window.hacked = 1</script>',
  '</script><script>window.hacked = 2</script>',
  '"><img src=x onerror="window.hacked = 3">',
  '<svg/onload=window.hacked=4>',
  'javascript:window.hacked=5',
  '<!--<script>',
  ']]>--></style></textarea></title>',
  '=HYPERLINK("http://example.com";"x")',
  '{{constructor.constructor("window.hacked=6")()}}',
  '$(touch /tmp/hacked) `touch /tmp/hacked` "; touch /tmp/hacked; "',
  "'; DROP TABLE findings; --",
  '\ud800 lone surrogate',
  '__proto__',
  'N'.repeat(10_000),
];

/** A report in which everything that comes from an account is hostile. */
export const hostileReport: Report = reportOf({
  scan: {
    startedAt: '2026-11-20T09:00:00.000Z',
    finishedAt: '2026-11-20T09:00:01.000Z',
    judgedAt: '2026-11-20T09:00:01.000Z',
    accounts: [{ id: '111122223333', partition: 'aws', name: hostileTexts[5] ?? '' }],
    regions: [
      { account: '111122223333', region: 'us-east-1', status: 'skipped', reason: hostileTexts[6] ?? '' },
    ],
    options: { checks: hostileTexts.slice(0, 6) },
  },
  checks: sampleChecks.map((check) => ({
    ...check,
    title: `${check.title} ${hostileTexts[4]}`,
    refs: ['javascript:window.hacked=7'],
  })),
  findings: hostileTexts.flatMap((text, i) => {
    const check = sampleChecks[i % sampleChecks.length]?.id ?? '';
    const resource = {
      type: 's3.bucket' as const,
      id: text,
      arn: `arn:aws:s3:::${text}`,
      account: '111122223333',
      region: 'us-east-1',
      tags: { [text]: text, owner: text },
    };
    const common = { check, severity: 'high' as const, environment: 'production' as const, resource };
    const gap = {
      operation: text,
      actions: ['s3:GetBucketPolicy'],
      account: '111122223333',
      region: 'us-east-1',
      cause: 'access-denied' as const,
      message: text,
    };
    return [
      {
        ...common,
        status: 'fail' as const,
        reason: text,
        evidence: { [text]: text, nested: [{ [text]: text }] },
      },
      { ...common, check: 'iam/root-mfa-enabled', status: 'unknown' as const, reason: text, gap },
    ];
  }),
  coverage: [],
  networks: [
    {
      account: '111122223333',
      region: 'us-east-1',
      id: 'vpc-1',
      arn: 'arn:aws:ec2:us-east-1:111122223333:vpc/vpc-1',
      name: hostileTexts[5] ?? '',
      zones: hostileTexts.slice(3, 7).map((text) => ({ name: text, id: text, kind: 'availability-zone' })),
      lanes: hostileTexts.map((text, i) => ({
        tier: 'data',
        kind: text,
        name: text,
        type: 's3.bucket',
        resources: [`arn:aws:s3:::${text}`],
        cells: hostileTexts.slice(3, 6).map((zone) => ({ zone, role: 'primary', count: 1, what: text })),
        spread: [
          { check: sampleChecks[i % sampleChecks.length]?.id ?? '', resource: `arn:aws:s3:::${text}` },
        ],
      })),
      unread: [
        {
          operation: hostileTexts[6] ?? '',
          actions: [],
          account: '111122223333',
          region: 'us-east-1',
          cause: 'access-denied',
          message: hostileTexts[6] ?? '',
        },
      ],
    },
  ],
  backups: {
    ...noBackups,
    resources: hostileTexts.map((text) => ({
      ...backupRow(text, [{ mechanism: 'aws-backup', account: '111122223333', region: text, vault: text }]),
      region: 'us-east-1',
      type: 's3.bucket',
      arn: `arn:aws:s3:::${text}`,
      kind: text,
      plans: [text],
      exempt: text,
      idle: text,
      unread: [text],
      unreadElsewhere: [text],
    })),
    uncovered: hostileTexts.slice(0, 3).map((text) => `arn:aws:s3:::${text}`),
  },
  events: {
    ...noEvents,
    paths: hostileTexts.map((text) => ({
      ...eventPath(
        [
          { kind: text, arn: text, label: text, stores: [text] },
          { kind: text, arn: text, label: text, delivery: 'eventbridge-rule', stores: [text] },
        ],
        {
          account: '111122223333',
          region: 'us-east-1',
          failedEvents: 'lost',
          lossPoints: [{ edge: { from: text, to: text }, condition: text, fix: text }],
          deadStores: [{ arn: text, because: text, fix: text }],
          unread: [text],
        },
      ),
    })),
  },
  alerts: {
    ...noAlerts,
    signals: hostileTexts.map((text) => ({
      ...alertRow('alarm', text, {
        reach: 'unknown',
        chain: [{ kind: text, label: text, arn: text }],
        break: text,
        unread: [text],
      }),
    })),
    summary: { signals: hostileTexts.length, nobody: 0, text: hostileTexts[0] ?? '' },
  },
  suppressionProblems: [
    { rule: { check: hostileTexts[4] ?? '', reason: hostileTexts[0] ?? '' }, problem: 'unused' },
  ],
});
