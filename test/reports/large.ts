import type { Finding } from '../../src/model/finding.ts';
import { groupBy } from '../../src/model/group-by.ts';
import type { Lane, Network } from '../../src/model/network.ts';
import type { Coverage, Report } from '../../src/model/report.ts';
import { reportOf } from './report-of.ts';
import { manyAlerts } from './sample-alerts.ts';
import { manyBackups } from './sample-backups.ts';
import { sampleChecks } from './sample-checks.ts';
import { manyEvents } from './sample-events.ts';

const regions = ['ap-northeast-2', 'ap-northeast-1', 'us-east-1', 'eu-central-1', 'us-west-2'];
const teams = ['orders', 'payments', 'search', 'platform', 'data', 'mobile', 'growth'];
const services = ['rds', 's3', 'vpc', 'ec2', 'elbv2', 'autoscaling', 'iam', 'account'];

/** Pseudo-random numbers that are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Resource = Finding['resource'];

/** Three VPCs for each account, each with up to twenty lanes made of resources that the report speaks of. */
function networksOf(accounts: readonly string[], findings: readonly Finding[]): Network[] {
  const random = numbers(accounts.length);
  const by = groupBy(findings, ({ resource }) => `${resource.account} ${resource.region}`);
  return accounts.flatMap((account) =>
    regions.slice(0, 3).map((region): Network => {
      const own = by.get(`${account} ${region}`) ?? [];
      const things = [...new Map(own.map(({ resource }) => [resource.arn, resource])).values()];
      const lanes = Math.min(20, Math.ceil(things.length / 4));
      const id = `vpc-0${random(16 ** 8).toString(16)}`;
      const zones = ['a', 'b', 'c'].map((letter, i) => ({
        name: `${region}${letter}`,
        id: `${region.replace(/[^a-z0-9]/g, '')}-az${i + 1}`,
        kind: 'availability-zone',
      }));
      const lane = (i: number): Lane => {
        const members = things.slice(i * 4, i * 4 + 4);
        return laneOf(
          `${teams[i % teams.length]}-${i}`,
          members,
          zones.map(({ name }) => name).slice(i % 3),
          own,
        );
      };
      const arn = `arn:aws:ec2:${region}:${account}:vpc/${id}`;
      return {
        account,
        region,
        id,
        arn,
        zones,
        lanes: Array.from({ length: lanes }, (_, i) => lane(i)),
        unread: [],
      };
    }),
  );
}

function laneOf(
  name: string,
  members: readonly Resource[],
  zones: readonly string[],
  findings: readonly Finding[],
): Lane {
  const arns = members.map(({ arn }) => arn);
  return {
    tier: 'compute',
    kind: 'EC2 instances',
    name,
    type: 'ec2.instance',
    resources: [...arns, `arn:aws:ec2:unsaid:${name}`],
    cells: zones.map((zone) => ({ zone, role: 'active', count: 2, what: 'm6i.large' })),
    spread: findings
      .filter(({ resource }) => resource.arn === arns[0])
      .map(({ check, resource }) => ({ check, resource: resource.arn })),
  };
}

/** What every so many verdicts are about. */
function thingsOf(
  findings: readonly Finding[],
  every: number,
): Pick<Resource, 'account' | 'region' | 'id' | 'arn'>[] {
  return findings
    .filter((_, i) => i % every === 0)
    .map(({ resource: { account, region, id, arn } }) => ({ account, region, id, arn }));
}

/** A report of an organization with so many verdicts, two on each resource. */
export function largeReport(verdicts: number, accounts = 40): Report {
  const random = numbers(verdicts);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
  const hex = (length: number) => Array.from({ length }, () => random(16).toString(16)).join('');
  const ids = Array.from({ length: accounts }, (_, i) => String(100000000000 + i * 7919));
  const checks = sampleChecks.flatMap((check) =>
    Array.from({ length: 10 }, (_, i) => ({
      ...check,
      id: i === 0 ? check.id : `${check.id}-${i}`,
      title: i === 0 ? check.title : `${check.title} (${i})`,
    })),
  );
  const findings: Finding[] = [];
  while (findings.length < verdicts) {
    const id = `i-0${hex(16)}`;
    const account = pick(ids);
    const region = pick(regions);
    const team = pick(teams);
    const production = random(3) > 0;
    const resource = {
      type: 'ec2.instance' as const,
      id,
      arn: `arn:aws:ec2:${region}:${account}:instance/${id}`,
      account,
      region,
      tags: { Name: `${team}-${random(40)}`, owner: `team-${team}`, env: production ? 'production' : 'dev' },
    };
    for (let i = 0; i < 2 && findings.length < verdicts; i++) {
      const check = checks[(random(checks.length / 2) * 2 + i) % checks.length] ?? checks[0];
      if (!check) break;
      const environment = production ? ('production' as const) : ('non-production' as const);
      const common = { check: check.id, severity: check.severity, environment, resource };
      const zone = `${region}${pick(['a', 'b', 'c'])}`;
      const evidence = {
        AvailabilityZone: zone,
        InstanceType: pick(['m6i.large', 'c7g.xlarge', 't3.micro']),
      };
      const chance = random(10);
      if (chance < 5)
        findings.push({ ...common, status: 'fail', reason: `The only copy runs in ${zone}`, evidence });
      else if (chance < 8) findings.push({ ...common, status: 'pass', evidence });
      else findings.push({ ...common, status: 'not-applicable', reason: `${id} belongs to a group` });
    }
  }
  const coverage = ids.flatMap((account) =>
    regions.flatMap((region) =>
      services.map(
        (service): Coverage => ({
          account,
          region,
          service,
          status: 'read',
          resources: random(60),
          calls: { [`${service}:DescribeThings`]: 1 + random(4) },
          gaps: [],
          readAt: `2026-11-20T09:${10 + random(14)}:${10 + random(50)}.${100 + random(900)}Z`,
        }),
      ),
    ),
  );
  return reportOf({
    scan: {
      startedAt: '2026-11-20T09:00:00.000Z',
      finishedAt: '2026-11-20T09:24:10.000Z',
      judgedAt: '2026-11-20T09:24:10.000Z',
      accounts: ids.map((id, i) => ({ id, partition: 'aws', name: `acme-${teams[i % teams.length]}-${i}` })),
      regions: ids.flatMap((account) =>
        regions.map((region) => ({ account, region, status: 'scanned' as const })),
      ),
      options: {},
    },
    checks,
    findings,
    coverage,
    networks: networksOf(ids, findings),
    backups: manyBackups(thingsOf(findings, 10)),
    events: manyEvents(thingsOf(findings, 100)),
    alerts: manyAlerts(thingsOf(findings, 75)),
  });
}
