import { type Change, type Severity, severities } from '../../../src/model/finding.ts';
import type { CheckSummary } from '../../../src/model/report.ts';
import type { Resource } from '../../../src/model/resource.ts';
import { longArn } from '../arn.ts';
import type { Packed, PackedFinding } from '../packed.ts';
import { valueAt } from '../table.ts';

/** What is shown of a verdict's status, in the order of interest: a suppressed fail has a status of its own. */
export const statuses = ['fail', 'unknown', 'suppressed', 'pass', 'not-applicable'] as const;
export type Status = (typeof statuses)[number];

export type ShownResource = Omit<Resource, 'data'>;

/** A verdict with what it refers to. */
export type ShownFinding = Omit<PackedFinding, 'check' | 'resource' | 'status'> & {
  readonly row: number;
  readonly check: CheckSummary;
  readonly resource: ShownResource;
  readonly status: Status;
  readonly change?: Change;
};

/** The report in the browser: columns to filter by, and a record for each row that is looked at. */
export class Data {
  readonly report: Packed;
  /** How many verdicts there are. */
  readonly size: number;
  readonly resources: number;
  /** For each verdict: its check, resource, status and severity as positions. */
  readonly checkOf: Uint32Array;
  readonly resourceOf: Uint32Array;
  readonly statusOf: Uint8Array;
  readonly severityOf: Uint8Array;
  /** The verdicts in the order of interest: by status, then the report's own order, worst first. */
  readonly order: Uint32Array;
  readonly #accounts: ReadonlyMap<string, string>;

  constructor(report: Packed) {
    const { findings, resources } = report;
    this.report = report;
    this.size = (findings.resource.which ?? findings.resource.values).length;
    this.resources = (resources.id.which ?? resources.id.values).length;
    this.checkOf = Uint32Array.from({ length: this.size }, (_, row) => valueAt(findings.check, row));
    let position = 0;
    this.resourceOf = Uint32Array.from({ length: this.size }, (_, row) => {
      position += valueAt(findings.resource, row);
      return position;
    });
    this.statusOf = Uint8Array.from({ length: this.size }, (_, row) =>
      statuses.indexOf(valueAt(findings.suppressed, row) ? 'suppressed' : valueAt(findings.status, row)),
    );
    this.severityOf = Uint8Array.from({ length: this.size }, (_, row) =>
      severities.indexOf(valueAt(findings.severity, row)),
    );
    this.order = inOrder(this.statusOf);
    this.#accounts = new Map(report.scan.accounts.map(({ id, name }) => [id, name ?? id]));
  }

  /** A verdict. */
  finding(row: number): ShownFinding {
    const { findings } = this.report;
    const change = this.change(row);
    return {
      row,
      check: this.check(this.checkOf[row] ?? 0),
      resource: this.resource(this.resourceOf[row] ?? 0),
      status: this.status(row),
      severity: this.severity(row),
      severityReason: valueAt(findings.severityReason, row),
      environment: valueAt(findings.environment, row),
      reason: valueAt(findings.reason, row),
      evidence: valueAt(findings.evidence, row),
      gap: valueAt(findings.gap, row),
      suppressed: valueAt(findings.suppressed, row),
      ...(change && { change }),
    };
  }

  /** A check, by its position. */
  check(position: number): CheckSummary {
    const check = this.report.checks[position];
    if (!check) throw new RangeError(`there is no check ${position}`);
    return check;
  }

  /** A resource, by its position. */
  resource(position: number): ShownResource {
    const { type, id, arn, account, region, tags } = this.report.resources;
    const named = {
      id: valueAt(id, position),
      account: valueAt(account, position),
      region: valueAt(region, position),
    };
    return {
      ...named,
      type: valueAt(type, position) as ShownResource['type'],
      arn: longArn(valueAt(arn, position), named),
      tags: valueAt(tags, position),
    };
  }

  status(row: number): Status {
    return statuses[this.statusOf[row] ?? 0] ?? 'fail';
  }

  /** How a fail stands to the earlier report, where there is one. */
  change(row: number): Change | undefined {
    const { change } = this.report.findings;
    return (change && valueAt(change, row)) ?? undefined;
  }

  severity(row: number): Severity {
    return severities[this.severityOf[row] ?? 0] ?? 'info';
  }

  /** An account's name, or its id where it has none. */
  accountName(id: string): string {
    return this.#accounts.get(id) ?? id;
  }

  /** The verdicts for which something holds, in the order of interest. */
  rowsWhere(holds: (row: number) => boolean): Uint32Array {
    return this.order.filter(holds);
  }

  /** The verdict of a check on an ARN, which is how links name it. */
  rowOf(key: string): number | undefined {
    const check = this.report.checks.findIndex(({ id }) => key.startsWith(`${id}@`));
    const arn = key.slice((this.report.checks[check]?.id.length ?? 0) + 1);
    const row = this.order.find(
      (each) => this.checkOf[each] === check && this.#arn(this.resourceOf[each] ?? 0) === arn,
    );
    return row;
  }

  /** The position of the resource with an ARN. */
  resourceWith(arn: string): number | undefined {
    for (let position = 0; position < this.resources; position++) {
      if (this.#arn(position) === arn) return position;
    }
    return undefined;
  }

  #arn(position: number): string {
    return this.resource(position).arn;
  }
}

/** How a link names a verdict: stable from scan to scan. */
export function keyOf({ check, resource }: Pick<ShownFinding, 'check' | 'resource'>): string {
  return `${check.id}@${resource.arn}`;
}

function inOrder(statusOf: Uint8Array): Uint32Array {
  const buckets = statuses.map((): number[] => []);
  statusOf.forEach((status, row) => {
    buckets[status]?.push(row);
  });
  return Uint32Array.from(buckets.flat());
}
