import { createHash } from 'node:crypto';

/** The sample account, which is the management account of its organization. */
export const account = '111122223333';

/** Where the shop runs. */
export const seoul = 'ap-northeast-2';
/** Where a copy of it was begun. */
export const tokyo = 'ap-northeast-1';
/** Where things were left over. */
export const virginia = 'us-east-1';
/** Closed by a service control policy. */
export const frankfurt = 'eu-central-1';
/** Never opted in to. */
export const hongKong = 'ap-east-1';

/** The ids of the zones, which are the same in every account, by the names that this account knows them by. */
export const zoneIds: Readonly<Record<string, string>> = {
  'ap-northeast-2a': 'apne2-az1',
  'ap-northeast-2b': 'apne2-az2',
  'ap-northeast-2c': 'apne2-az3',
  'ap-northeast-2d': 'apne2-az4',
  'ap-northeast-1a': 'apne1-az4',
  'ap-northeast-1c': 'apne1-az1',
  'ap-northeast-1d': 'apne1-az2',
  'us-east-1a': 'use1-az2',
  'us-east-1b': 'use1-az4',
  'us-east-1c': 'use1-az6',
  'us-east-1d': 'use1-az1',
  'us-east-1e': 'use1-az3',
  'us-east-1f': 'use1-az5',
};

/** The Region of a zone. */
export function regionOf(zone: string): string {
  return zone.slice(0, -1);
}

/** An id as EC2 makes them, always the same for the same name: `i-0c5f…`. */
export function idOf(prefix: string, name: string): string {
  return `${prefix}-0${digest(`${prefix} ${name}`).slice(0, 16)}`;
}

/** The prefix list of CloudFront’s addresses in a Region. */
export function prefixListId(region: string): string {
  return idOf('pl', region);
}

/** Sixteen hexadecimal digits, as at the end of a load balancer's ARN. */
export function suffixOf(name: string): string {
  return digest(name).slice(0, 16);
}

/** An id as most services make them. */
export function uuidOf(name: string): string {
  return digest(name).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5');
}

function digest(name: string): string {
  return createHash('sha256').update(`haneul ${name}`).digest('hex');
}

/** An ARN in this account. */
export function arnOf(service: string, region: string, resource: string): string {
  return `arn:aws:${service}:${region}:${account}:${resource}`;
}

type Tags = Readonly<Record<string, string>>;

/** The tags that `terraform` puts on what it makes; what people clicked together has those that they thought of. */
export const shop = (env: 'prod' | 'dev' | 'dr'): Tags => ({
  env,
  service: 'haneul-shop',
  team: '커머스플랫폼',
  owner: 'jiwoo.kim',
  'managed-by': 'terraform',
});

/** Tags as most services list them. */
export function tagList(tags: Tags): { Key: string; Value: string }[] {
  return Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
}

const hour = 3_600_000;

/** So many hours before a moment. */
export function hoursAgo(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * hour);
}

/** So many days before a moment. */
export function daysAgo(now: Date, days: number): Date {
  return hoursAgo(now, 24 * days);
}

/** How most operations of EC2 and many others cut a list. */
export function pagesOf<const Items extends string>(items: Items, limit = 1000) {
  return { items, size: 'MaxResults', token: 'NextToken', next: 'NextToken', limit } as const;
}
