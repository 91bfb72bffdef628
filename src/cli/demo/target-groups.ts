import { arnOf, seoul, suffixOf, tokyo } from './places.ts';

/** A target group. Its targets are keys of machines, or addresses; those of groups are added from the fleets. */
export interface Targets {
  readonly name: string;
  readonly region: string;
  readonly vpc: string;
  readonly balancer: string;
  readonly protocol: 'HTTP' | 'TCP';
  readonly port: number;
  readonly type: 'instance' | 'ip';
  readonly targets: readonly string[];
  readonly check: { readonly protocol: 'HTTP' | 'TCP'; readonly path?: string; readonly codes?: string };
  readonly sick?: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

const prod = { region: seoul, vpc: 'haneul-shop-prod', type: 'instance', targets: [] } as const;
const http = (path: string, codes = '200') => ({ protocol: 'HTTP', path, codes }) as const;
const tcp = { protocol: 'TCP' } as const;

/** Every target group, the forgotten one included. */
export const targetGroups: readonly Targets[] = [
  {
    ...prod,
    name: 'haneul-shop-prod-web',
    balancer: 'haneul-shop-prod-alb',
    protocol: 'HTTP',
    port: 8080,
    check: http('/healthz'),
    tags: { env: 'prod' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-api',
    balancer: 'haneul-shop-prod-alb',
    protocol: 'HTTP',
    port: 8080,
    check: http('/actuator/health'),
    tags: { env: 'prod' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-admin',
    balancer: 'haneul-shop-prod-alb',
    protocol: 'HTTP',
    port: 80,
    targets: ['haneul-shop-prod-admin-1', 'haneul-shop-prod-admin-2'],
    check: http('/'),
    tags: { env: 'prod', team: '운영' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-review',
    balancer: 'haneul-shop-prod-alb',
    protocol: 'HTTP',
    port: 3000,
    type: 'ip',
    targets: ['10.10.16.28', '10.10.16.120'],
    check: http('/health'),
    tags: { env: 'prod', team: '리뷰' },
  },
  {
    ...prod,
    name: 'haneul-shop-event',
    balancer: 'haneul-event-alb',
    protocol: 'HTTP',
    port: 8080,
    check: http('/event/2023-chuseok', '200-499'),
    tags: { team: '마케팅' },
  },
  {
    ...prod,
    name: 'haneul-shop-prod-search',
    balancer: 'haneul-shop-prod-search-alb',
    protocol: 'HTTP',
    port: 9200,
    check: http('/_cluster/health'),
    sick: ['haneul-shop-prod-search prod-app-a 1'],
    tags: { env: 'prod', team: '검색' },
  },
  {
    ...prod,
    name: 'haneul-pos-8080',
    balancer: 'haneul-pos-nlb',
    protocol: 'TCP',
    port: 8080,
    targets: ['haneul-pos-1', 'haneul-pos-2', 'haneul-pos-3', 'haneul-pos-4'],
    check: tcp,
    tags: { team: '매장시스템' },
  },
  {
    ...prod,
    name: 'haneul-wms-scanner',
    balancer: 'haneul-wms-nlb',
    protocol: 'TCP',
    port: 9100,
    targets: ['haneul-wms-gw-1', 'haneul-wms-gw-2'],
    check: tcp,
    tags: { team: '물류' },
  },
  {
    ...prod,
    name: 'haneul-wms-feed',
    balancer: 'haneul-wms-nlb',
    protocol: 'TCP',
    port: 7070,
    type: 'ip',
    targets: ['10.10.16.29', '10.10.16.121'],
    check: tcp,
    tags: { team: '물류' },
  },
  {
    ...prod,
    name: 'haneul-erp-oracle',
    balancer: 'haneul-erp-nlb',
    protocol: 'TCP',
    port: 1521,
    targets: ['haneul-erp-custom-oracle'],
    check: tcp,
    tags: { team: '재무', env: '운영' },
  },
  {
    ...prod,
    name: 'haneul-shop-dev-web',
    vpc: 'haneul-shop-dev',
    balancer: 'haneul-shop-dev-alb',
    protocol: 'HTTP',
    port: 8080,
    check: http('/'),
    tags: { env: 'dev' },
  },
  {
    ...prod,
    name: 'haneul-shop-dr-web',
    region: tokyo,
    vpc: 'haneul-shop-dr',
    balancer: 'haneul-shop-dr-alb',
    protocol: 'HTTP',
    port: 8080,
    check: http('/healthz'),
    tags: { env: 'dr' },
  },
  {
    ...prod,
    name: 'temp-test-2022',
    balancer: '',
    protocol: 'HTTP',
    port: 80,
    check: http('/'),
    tags: {},
  },
];

/** The ARN of a target group, by its name. */
export function targetGroupArn(name: string): string {
  const region = targetGroups.find((group) => group.name === name)?.region ?? seoul;
  return arnOf('elasticloadbalancing', region, `targetgroup/${name}/${suffixOf(`target group ${name}`)}`);
}
