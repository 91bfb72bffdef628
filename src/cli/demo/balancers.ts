import { arnOf, seoul, suffixOf, tokyo } from './places.ts';

/** Where a listener sends requests: a target group, or, of port 80, to HTTPS. */
export interface Listener {
  readonly protocol: 'HTTP' | 'HTTPS' | 'TCP';
  readonly port: number;
  readonly to?: string;
  /** Target groups by the paths or hosts that a rule sends to them. */
  readonly rules?: readonly { readonly path?: string; readonly host?: string; readonly to: string }[];
}

/** An Application or Network Load Balancer. */
export interface Balancer {
  readonly name: string;
  readonly region: string;
  readonly vpc: string;
  readonly type: 'application' | 'network';
  readonly isInternal?: true;
  readonly subnets: readonly string[];
  readonly securityGroups: readonly string[];
  readonly listeners: readonly Listener[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: Readonly<Record<string, string>>;
}

const toHttps: Listener = { protocol: 'HTTP', port: 80 };
const publicSubnets = ['prod-public-a', 'prod-public-c'];
const appSubnets = ['prod-app-a', 'prod-app-c'];
const prod = { region: seoul, vpc: 'haneul-shop-prod' } as const;
const logged = { 'access_logs.s3.enabled': 'true', 'access_logs.s3.bucket': 'haneul-alb-logs-seoul' };
const zonal = { 'load_balancing.cross_zone.enabled': 'false' };
const crossZone = { 'load_balancing.cross_zone.enabled': 'true' };

/** Every load balancer but the classic ones. */
export const balancers: readonly Balancer[] = [
  {
    ...prod,
    name: 'haneul-shop-prod-alb',
    type: 'application',
    subnets: publicSubnets,
    securityGroups: ['haneul-shop-prod-alb'],
    listeners: [
      toHttps,
      {
        protocol: 'HTTPS',
        port: 443,
        to: 'haneul-shop-prod-web',
        rules: [
          { path: '/api/*', to: 'haneul-shop-prod-api' },
          { path: '/review/*', to: 'haneul-shop-prod-review' },
          { host: 'admin.haneul-store.example', to: 'haneul-shop-prod-admin' },
        ],
      },
    ],
    attributes: { ...logged, 'deletion_protection.enabled': 'true' },
    tags: { env: 'prod', team: '커머스플랫폼', 'managed-by': 'terraform' },
  },
  {
    ...prod,
    name: 'haneul-event-alb',
    type: 'application',
    subnets: publicSubnets,
    securityGroups: ['haneul-shop-prod-alb'],
    listeners: [{ protocol: 'HTTP', port: 80, to: 'haneul-shop-event' }],
    attributes: { 'access_logs.s3.enabled': 'false' },
    tags: { team: '마케팅', 용도: '추석 이벤트' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-search-alb',
    type: 'application',
    isInternal: true,
    subnets: appSubnets,
    securityGroups: ['haneul-shop-prod-app'],
    listeners: [{ protocol: 'HTTP', port: 80, to: 'haneul-shop-prod-search' }],
    attributes: logged,
    tags: { env: 'prod', team: '검색' },
  },
  {
    ...prod,
    name: 'haneul-pos-nlb',
    type: 'network',
    isInternal: true,
    subnets: appSubnets,
    securityGroups: [],
    listeners: [{ protocol: 'TCP', port: 80, to: 'haneul-pos-8080' }],
    attributes: zonal,
    tags: { team: '매장시스템', owner: 'minsu.lee' },
  },
  {
    ...prod,
    name: 'haneul-wms-nlb',
    type: 'network',
    isInternal: true,
    subnets: appSubnets,
    securityGroups: [],
    listeners: [
      { protocol: 'TCP', port: 9100, to: 'haneul-wms-scanner' },
      { protocol: 'TCP', port: 7070, to: 'haneul-wms-feed' },
    ],
    attributes: crossZone,
    tags: { team: '물류' },
  },
  {
    ...prod,
    name: 'haneul-erp-nlb',
    type: 'network',
    isInternal: true,
    subnets: ['prod-app-a'],
    securityGroups: [],
    listeners: [{ protocol: 'TCP', port: 1521, to: 'haneul-erp-oracle' }],
    attributes: zonal,
    tags: { team: '재무', env: '운영' },
  },
  {
    name: 'haneul-shop-dev-alb',
    region: seoul,
    vpc: 'haneul-shop-dev',
    type: 'application',
    subnets: ['dev-public-a', 'dev-public-c'],
    securityGroups: ['haneul-shop-dev-alb'],
    listeners: [{ protocol: 'HTTP', port: 80, to: 'haneul-shop-dev-web' }],
    attributes: {},
    tags: { env: 'dev', team: '커머스플랫폼', 'managed-by': 'terraform' },
  },
  {
    name: 'haneul-shop-dr-alb',
    region: tokyo,
    vpc: 'haneul-shop-dr',
    type: 'application',
    subnets: ['dr-public-a', 'dr-public-c'],
    securityGroups: ['haneul-shop-dr-alb'],
    listeners: [toHttps, { protocol: 'HTTPS', port: 443, to: 'haneul-shop-dr-web' }],
    attributes: {},
    tags: { env: 'dr', team: '커머스플랫폼', 'managed-by': 'terraform' },
  },
];

function pathOf({ name, type }: Balancer): string {
  return `${type === 'network' ? 'net' : 'app'}/${name}/${suffixOf(`load balancer ${name}`)}`;
}

/** The ARN of a load balancer. */
export function balancerArn(balancer: Balancer): string {
  return arnOf('elasticloadbalancing', balancer.region, `loadbalancer/${pathOf(balancer)}`);
}

/** The ARN of one of its listeners. */
export function listenerArn(balancer: Balancer, { port }: Listener): string {
  const path = `listener/${pathOf(balancer)}/${suffixOf(`listener ${balancer.name} ${port}`)}`;
  return arnOf('elasticloadbalancing', balancer.region, path);
}
