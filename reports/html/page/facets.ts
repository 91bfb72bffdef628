import { pillars, severities } from '../../../src/model/finding.ts';
import type { Tags } from '../../../src/model/resource.ts';
import { valueAt } from '../table.ts';
import { type Data, statuses } from './data.ts';

/** What verdicts can be filtered by, in the order in which it is offered. */
export const facetKeys = [
  'status',
  'change',
  'severity',
  'pillar',
  'service',
  'account',
  'region',
  'environment',
  'owner',
  'workload',
  'check',
] as const;
export type FacetKey = (typeof facetKeys)[number];

/** A field to filter by: its values, and for each verdict the position of its value. */
export interface Facet {
  readonly key: FacetKey;
  readonly values: readonly string[];
  readonly of: Uint32Array;
}

export type Facets = Readonly<Record<FacetKey, Facet>>;

const ownerKeys = ['owner', 'team', 'squad', 'contact', '담당자', '담당', '담당팀', '소유자', '팀'];
const workloadKeys = [
  ...['workload', 'app', 'application', 'service', 'system', 'project'],
  ...['워크로드', '서비스', '애플리케이션', '시스템', '프로젝트'],
];

/** The columns to filter by. */
export function facetsOf(data: Data): Facets {
  const { report, size } = data;
  const { account, region, tags } = report.resources;
  const tagged = (keys: readonly string[]) =>
    ofResources(data, (resource) => firstTag(valueAt(tags, resource), keys));
  return {
    status: { key: 'status', values: statuses, of: Uint32Array.from(data.statusOf) },
    change: { key: 'change', ...dictionary(size, (row) => data.change(row) ?? '') },
    severity: { key: 'severity', values: severities, of: Uint32Array.from(data.severityOf) },
    pillar: { key: 'pillar', ...ofChecks(data, (check) => data.check(check).pillar, pillars) },
    service: { key: 'service', ...ofChecks(data, (check) => serviceOf(data.check(check).id)) },
    check: { key: 'check', ...ofChecks(data, (check) => data.check(check).id) },
    account: { key: 'account', ...ofResources(data, (resource) => valueAt(account, resource)) },
    region: { key: 'region', ...ofResources(data, (resource) => valueAt(region, resource)) },
    environment: {
      key: 'environment',
      ...dictionary(size, (row) => valueAt(report.findings.environment, row)),
    },
    owner: { key: 'owner', ...tagged(ownerKeys) },
    workload: { key: 'workload', ...tagged(workloadKeys) },
  };
}

/** The first folder of a check's id. */
function serviceOf(check: string): string {
  return check.split('/')[0] ?? check;
}

/** The value of the first of some tags that is set, whatever its case; empty where none is. */
function firstTag(tags: Tags, keys: readonly string[]): string {
  for (const wanted of keys) {
    const found = Object.keys(tags).find((key) => key.toLowerCase() === wanted);
    if (found !== undefined) return tags[found] ?? '';
  }
  return '';
}

/** The owner of a resource, as its tags say. */
export function ownerOf(tags: Tags): string {
  return firstTag(tags, ownerKeys);
}

type Values = Pick<Facet, 'values' | 'of'>;

function ofChecks(data: Data, nameOf: (check: number) => string, known?: readonly string[]): Values {
  const { values, of } = dictionary(data.report.checks.length, nameOf, known);
  return { values, of: data.checkOf.map((check) => of[check] ?? 0) };
}

function ofResources(data: Data, nameOf: (resource: number) => string): Values {
  const { values, of } = dictionary(data.resources, nameOf);
  return { values, of: data.resourceOf.map((resource) => of[resource] ?? 0) };
}

function dictionary(size: number, nameOf: (i: number) => string, known: readonly string[] = []): Values {
  const positions = new Map(known.map((value, i) => [value, i]));
  const of = Uint32Array.from({ length: size }, (_, i) => {
    const value = nameOf(i);
    const position = positions.get(value) ?? positions.size;
    positions.set(value, position);
    return position;
  });
  return { values: [...positions.keys()], of };
}
