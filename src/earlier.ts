import * as z from 'zod';
import type { Options } from './define/check.ts';
import { UsageError } from './errors.ts';
import type { Finding } from './model/finding.ts';
import type { Report, ScannedRegion } from './model/report.ts';

/** What a comparison needs of a verdict. */
export type EarlierFinding = Pick<Finding, 'check' | 'severity' | 'status' | 'suppressed' | 'resource'>;

/** What a comparison needs of an earlier report. */
export interface Earlier {
  /** Where it lies, for messages. */
  readonly path: string;
  readonly startedAt: string;
  /** Of the Lintel that wrote it. */
  readonly version: string;
  readonly accounts: readonly string[];
  readonly regions: readonly ScannedRegion[];
  readonly checks: readonly { readonly id: string; readonly options: Options }[];
  readonly findings: readonly EarlierFinding[];
}

const newest: Report['version'] = 1;

const kind = z.object({ format: z.literal('lintel-report'), version: z.int().min(1) });

const head = z.object({
  tool: z.object({ version: z.string() }),
  scan: z.object({
    startedAt: z.iso.datetime(),
    accounts: z.array(z.object({ id: z.string() })),
    regions: z.array(
      z.object({ account: z.string(), region: z.string(), status: z.enum(['scanned', 'skipped']) }),
    ),
  }),
  checks: z.array(
    z.object({
      id: z.string(),
      options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
    }),
  ),
  // There may be hundreds of thousands: their members are looked at below, not one by one.
  findings: z.custom<readonly unknown[]>(Array.isArray, 'Invalid input: expected array'),
});

/** Reads an earlier report, as much of it as a comparison needs. `path` is for the message. */
export function parseEarlier(text: string, path: string): Earlier {
  const value = jsonOf(text, path);
  const known = kind.safeParse(value);
  if (!known.success)
    throw new UsageError(`${path} is not a JSON report of Lintel: scan --format json writes one.`);
  if (known.data.version > newest)
    throw new UsageError(
      `${path} was written by a newer Lintel (report version ${known.data.version}; this one reads ${newest}).`,
    );
  const { data, error } = head.safeParse(value);
  if (error) {
    const [{ path: where = [], message = '' } = {}] = error.issues;
    throw new UsageError(`${path} is a damaged report: ${where.join('.')}: ${message}.`);
  }
  const { tool, scan, checks, findings } = data;
  return {
    path,
    startedAt: scan.startedAt,
    version: tool.version,
    accounts: scan.accounts.map(({ id }) => id),
    regions: scan.regions,
    checks,
    findings: findings.map((finding, i) => {
      if (!isFinding(finding)) throw new UsageError(`${path} is a damaged report: findings.${i} is none.`);
      const { check, severity, status, suppressed, resource } = finding;
      return { check, severity, status, resource, ...(suppressed && { suppressed }) };
    }),
  };
}

function jsonOf(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON: --compare takes the report that scan --format json writes.`);
  }
}

function isFinding(value: unknown): value is EarlierFinding {
  const { check, status, resource } = (value ?? {}) as Partial<EarlierFinding>;
  return (
    typeof check === 'string' &&
    typeof status === 'string' &&
    typeof resource?.arn === 'string' &&
    typeof resource.tags === 'object'
  );
}
