import { beforeAll, expect, test } from 'vitest';
import { shop } from '../../src/cli/demo/shop.ts';
import { allChecks } from '../../src/cli/registry.ts';
import type { Check } from '../../src/define/check.ts';
import type { Report } from '../../src/model/report.ts';
import { planOf } from '../../src/plan.ts';
import { fault, standIn } from '../../src/standin/index.ts';
import { here } from '../support/resource.ts';
import { scanned } from '../support/world.ts';

/** Ten actions of ten kinds: lists and details, global and regional, shared, batched, listed inside another. */
const actions = [
  'account:GetAlternateContact',
  'autoscaling:DescribeAutoScalingGroups',
  'cloudwatch:GetMetricData',
  'ec2:DescribeInstances',
  'ec2:DescribeRouteTables',
  'elasticloadbalancing:DescribeTargetHealth',
  'organizations:ListAccounts',
  'rds:DescribeDBClusters',
  's3:GetBucketVersioning',
  's3:ListAllMyBuckets',
];

let checks: readonly Check[];
let services: ReadonlyMap<string, ReadonlySet<string>>;
let undisturbed: Report;

/** The operations behind each IAM action, as the checks declare them: `service operation`. */
async function operationsByAction(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const operations = new Map<string, Set<string>>();
  for (const { collector } of planOf(checks).readings) {
    const { list, details } = await collector.requests();
    for (const call of [...('known' in list ? [] : [list]), ...Object.values(details)]) {
      const { schema } = new call.command({}) as { readonly schema?: readonly [number, string, string] };
      const [, namespace = '', name = ''] = schema ?? [];
      for (const action of call.iam) {
        const known = operations.get(action) ?? new Set();
        operations.set(action, known.add(`${namespace.split('.').at(-1)} ${name}`));
      }
    }
  }
  return operations;
}

function scanWithout(action?: string): Promise<Report> {
  const denied = action === undefined ? undefined : services.get(action);
  const deny = fault('deny', ({ service, operation }) => denied?.has(`${service} ${operation}`) === true);
  const aws = standIn({ ...shop, now: () => here.now, faults: [...(shop.faults ?? []), deny] });
  return scanned(aws, checks, { share: 100 });
}

beforeAll(async () => {
  checks = await allChecks();
  services = await operationsByAction();
  undisturbed = await scanWithout();
}, 60_000);

test.each(actions)(
  'without %s',
  async (action) => {
    expect(services.get(action)).toBeDefined();
    const report = await scanWithout(action);
    const before = new Map(undisturbed.findings.map((finding) => [keyOf(finding), finding]));
    const blamed = report.findings.filter(({ status, ...rest }) => {
      return status === 'unknown' && 'gap' in rest && rest.gap.actions.includes(action);
    });
    const bystanders = report.findings.filter((finding) => !blamed.includes(finding));
    const changed = bystanders.filter((finding) => {
      const old = before.get(keyOf(finding));
      return (
        JSON.stringify([finding.status, reasonOf(finding)]) !== JSON.stringify([old?.status, reasonOf(old)])
      );
    });

    expect(blamed.length).toBeGreaterThan(0);
    expect(changed.map((finding) => [keyOf(finding), finding.status, reasonOf(finding)])).toEqual([]);
    expect(report.complete).toBe(false);
    expect(report.coverage.some(({ gaps }) => gaps.some((gap) => gap.actions.includes(action)))).toBe(true);
    // Nobody vanishes: whoever is not judged any more is one of those that could not be listed.
    const kept = new Set(report.findings.map(keyOf));
    const unlisted = new Set(
      blamed.filter(({ resource }) => resource.id.startsWith('every ')).map(({ check }) => check),
    );
    const gone = undisturbed.findings.filter(
      (finding) => !kept.has(keyOf(finding)) && !unlisted.has(finding.check),
    );
    expect(gone.map(keyOf)).toEqual([]);
  },
  60_000,
);

function keyOf({ check, resource }: Report['findings'][number]): string {
  return `${check} ${resource.arn}`;
}

function reasonOf(finding: Report['findings'][number] | undefined): string | undefined {
  return finding && 'reason' in finding ? finding.reason : undefined;
}
