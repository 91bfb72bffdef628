import { deflateRawSync } from 'node:zlib';
import type { EventPath } from '../../src/model/event-path.ts';
import type { Report } from '../../src/model/report.ts';
import { shortArn } from './arn.ts';
import { packBackups } from './pack-backups.ts';
import { packNetworks } from './pack-networks.ts';
import type { Packed, PackedCoverage, PackedFinding, PackedResource, PackedSignal } from './packed.ts';
import { toTable } from './table.ts';

const resourceFields = [
  'type',
  'id',
  'arn',
  'account',
  'region',
  'tags',
] as const satisfies (keyof PackedResource)[];
const coverageFields = [
  'account',
  'region',
  'service',
  'status',
  'resources',
  'calls',
  'gaps',
  'readAt',
] as const satisfies (keyof PackedCoverage)[];
const findingFields = [
  'check',
  'severity',
  'severityReason',
  'environment',
  'resource',
  'status',
  'reason',
  'evidence',
  'gap',
  'suppressed',
] as const satisfies (keyof PackedFinding)[];

const pathFields = [
  'account',
  'region',
  'source',
  'path',
  'loop',
  'lossPoints',
  'deadStores',
  'unread',
  'failedEvents',
] as const satisfies (keyof EventPath)[];
const signalFields = [
  'signal',
  'reach',
  'chain',
  'break',
  'unread',
] as const satisfies (keyof PackedSignal)[];

/** The report by columns: everything once. */
export function pack(report: Report): Packed {
  const { findings, coverage, fixFirst, networks, backups, events, alerts, ...rest } = report;
  const checks = new Map(report.checks.map(({ id }, i) => [id, i]));
  const resources = new Map(findings.map(({ resource }) => [keyOf(resource), resource]));
  const keys = [...resources.keys()].sort();
  const positions = new Map(keys.map((key, i) => [key, i]));
  let previous = 0;
  return {
    ...rest,
    fixFirst: fixFirst.map((priority) => ({ ...priority, resources: priority.resources.length })),
    coverage: toTable(
      coverage.map(
        (row): PackedCoverage => ({ ...row, readAt: secondsTo(row.readAt, report.scan.startedAt) }),
      ),
      coverageFields,
    ),
    networks: packNetworks(
      networks,
      keys.map((key) => resources.get(key)?.arn ?? ''),
      findings,
    ),
    backups: packBackups(backups),
    events: { ...events, paths: toTable(events.paths, pathFields) },
    alerts: {
      ...alerts,
      signals: toTable(
        alerts.signals.map((row): PackedSignal => ({ break: null, ...row })),
        signalFields,
      ),
    },
    resources: toTable(
      keys.flatMap((key) => {
        const resource = resources.get(key);
        return resource ? [{ ...resource, arn: shortArn(resource) }] : [];
      }),
      resourceFields,
    ),
    findings: {
      ...toTable(
        findings.map((finding): PackedFinding => {
          const position = positions.get(keyOf(finding.resource)) ?? 0;
          const step = position - previous;
          previous = position;
          return {
            check: checks.get(finding.check) ?? 0,
            severity: finding.severity,
            severityReason: finding.severityReason ?? null,
            environment: finding.environment,
            resource: step,
            status: finding.status,
            reason: finding.reason ?? null,
            evidence: ('evidence' in finding && finding.evidence) || null,
            gap: 'gap' in finding ? finding.gap : null,
            suppressed: finding.suppressed ?? null,
          };
        }),
        findingFields,
      ),
      ...(report.comparison &&
        toTable(
          findings.map(({ change = null }) => ({ change })),
          ['change'],
        )),
    },
  };
}

/** The packed report as text that may stand in any HTML element. */
export function encode(packed: Packed): string {
  return deflateRawSync(JSON.stringify(packed), { level: 9 }).toString('base64');
}

/** Numbers of a few digits compress better than times. */
function secondsTo(time: string | undefined, start: string): number | null {
  return time === undefined ? null : secondOf(time) - secondOf(start);
}

function secondOf(time: string): number {
  return Math.floor(Date.parse(time) / 1000);
}

function keyOf({ type, arn }: { type: string; arn: string }): string {
  return `${type} ${arn}`;
}
