/** An Auto Scaling group; `instances` are those that run in each of its subnets. */
export interface Fleet {
  readonly name: string;
  readonly env: 'prod' | 'dev' | 'dr';
  readonly team: string;
  readonly type: string;
  readonly image: string;
  readonly subnets: readonly string[];
  readonly instances: readonly number[];
  readonly size: readonly [min: number, desired: number, max: number];
  readonly securityGroup: string;
  /** Names of target groups. */
  readonly serves: readonly string[];
  readonly health: 'EC2' | 'ELB';
  /** Without one, a launch configuration. */
  readonly template?: string;
  readonly spot?: {
    readonly types: readonly string[];
    readonly base: number;
    readonly strategy: string;
    readonly rebalances: boolean;
  };
  readonly placementGroup?: string;
  /** Days since somebody suspended processes, and which. */
  readonly suspended?: readonly [days: number, ...processes: readonly string[]];
  readonly policy?: 'target-tracking' | 'forecast-only';
}

/** Every Auto Scaling group. */
export const fleets: readonly Fleet[] = [
  {
    name: 'haneul-shop-prod-web',
    env: 'prod',
    team: '커머스플랫폼',
    type: 'c6i.large',
    image: 'haneul-web-2025-03',
    subnets: ['prod-app-a', 'prod-app-c'],
    instances: [2, 2],
    size: [2, 4, 8],
    securityGroup: 'haneul-shop-prod-app',
    serves: ['haneul-shop-prod-web', 'haneul-shop-event'],
    health: 'EC2',
    template: 'haneul-shop-prod-web',
    policy: 'target-tracking',
  },
  {
    name: 'haneul-shop-prod-api',
    env: 'prod',
    team: '커머스플랫폼',
    type: 'c6i.xlarge',
    image: 'haneul-api-2025-03',
    subnets: ['prod-app-a', 'prod-app-c'],
    instances: [3, 2],
    size: [2, 5, 5],
    securityGroup: 'haneul-shop-prod-app',
    serves: ['haneul-shop-prod-api'],
    health: 'ELB',
    template: 'haneul-shop-prod-api',
    policy: 'target-tracking',
  },
  {
    name: 'haneul-shop-prod-search',
    env: 'prod',
    team: '검색',
    type: 'm5.large',
    image: 'haneul-search-2021-11',
    subnets: ['prod-app-a'],
    instances: [2],
    size: [1, 2, 4],
    securityGroup: 'haneul-shop-prod-app',
    serves: ['haneul-shop-prod-search'],
    health: 'ELB',
    suspended: [212, 'ReplaceUnhealthy', 'AZRebalance'],
  },
  {
    name: 'haneul-shop-prod-worker',
    env: 'prod',
    team: '주문',
    type: 'm6i.large',
    image: 'haneul-api-2025-03',
    subnets: ['prod-app-a', 'prod-app-c'],
    instances: [2, 1],
    size: [2, 3, 20],
    securityGroup: 'haneul-shop-prod-app',
    serves: [],
    health: 'EC2',
    template: 'haneul-shop-prod-api',
    spot: {
      types: ['m6i.large', 'm6a.large', 'm5.large', 'm5a.large'],
      base: 1,
      strategy: 'price-capacity-optimized',
      rebalances: true,
    },
    placementGroup: 'haneul-worker-spread',
    policy: 'target-tracking',
  },
  {
    name: 'haneul-shop-dev-web',
    env: 'dev',
    team: '커머스플랫폼',
    type: 't3.medium',
    image: 'haneul-web-2025-03',
    subnets: ['dev-app-a'],
    instances: [1],
    size: [1, 1, 2],
    securityGroup: 'haneul-shop-dev-app',
    serves: ['haneul-shop-dev-web'],
    health: 'EC2',
    template: 'haneul-shop-dev-web',
    spot: { types: ['t3.medium'], base: 0, strategy: 'lowest-price', rebalances: false },
  },
  {
    name: 'haneul-shop-dr-web',
    env: 'dr',
    team: '커머스플랫폼',
    type: 'c6i.large',
    image: 'haneul-web-2023-08',
    subnets: ['dr-app-a', 'dr-app-c'],
    instances: [0, 0],
    size: [0, 0, 4],
    securityGroup: 'haneul-shop-dr-app',
    serves: ['haneul-shop-dr-web'],
    health: 'ELB',
    template: 'haneul-shop-dr-web',
    policy: 'forecast-only',
  },
];
