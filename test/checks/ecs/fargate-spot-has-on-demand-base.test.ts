import type { Selected } from '#engine';
import check from '../../../checks/ecs/fargate-spot-has-on-demand-base.ts';
import { clusterCapacity } from '../../../checks/ecs/resources/cluster-capacity.ts';
import type { service } from '../../../checks/ecs/resources/service.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';
import { cluster, exempt, serviceOf, workerOf } from './fixtures.ts';

type Data = Selected<typeof service>['data'];
type Share = readonly [capacityProvider: string, base?: number | undefined, weight?: number];

const strategyOf = (...shares: readonly Share[]) =>
  shares.map(([capacityProvider, base, weight]) => ({ capacityProvider, base, weight }));
const by = (shares: readonly Share[], data: Data = {}) =>
  serviceOf({ launchType: undefined, capacityProviderStrategy: strategyOf(...shares), ...data });
const inherits = serviceOf({ launchType: undefined });
const clusters = (...shares: readonly Share[]) => ({
  clusters: [
    resource(clusterCapacity, {
      clusterArn: cluster,
      defaultCapacityProviderStrategy: shares.length > 0 ? strategyOf(...shares) : undefined,
    }),
  ],
});
const spot: Share = ['FARGATE_SPOT', undefined, 1];

testCheck(check, {
  passes: {
    'by its launch type, whatever the cluster says': { subject: serviceOf(), context: clusters(spot) },
    'on instances': { subject: by([['group', 0, 1]]) },
    'without Spot': { subject: by([['FARGATE', 0, 1]]) },
    'a base that is no Spot': {
      subject: by([['FARGATE', 1, 0], spot]),
      because: '1 of its 2 tasks are not on Spot',
      evidence: { FARGATE: 'base 1, weight 0', FARGATE_SPOT: 'base 0, weight 1' },
    },
    'a base that is more than it runs': {
      subject: by([['FARGATE', 5, 1], spot], { desiredCount: 3 }),
      because: '3 of its 3',
    },
    'a share that is no Spot': {
      subject: by(
        [
          ['FARGATE', 0, 1],
          ['FARGATE_SPOT', 0, 3],
        ],
        { desiredCount: 8 },
      ),
      because: '2 of its 8',
    },
    'a share of what is beyond the base on Spot': {
      subject: by(
        [
          ['FARGATE', 0, 1],
          ['FARGATE_SPOT', 2, 1],
        ],
        { desiredCount: 4 },
      ),
      because: '1 of its 4',
    },
    'Spot is named, but not used': {
      subject: by([
        ['FARGATE', 0, 1],
        ['FARGATE_SPOT', 0, 0],
      ]),
      because: '2 of its 2',
    },
    'the cluster says nothing': { subject: inherits, context: clusters() },
    'the cluster keeps a base': { subject: inherits, context: clusters(['FARGATE', 1], spot) },
  },
  fails: {
    'all on Spot': {
      subject: by([spot]),
      because: 'All of its tasks are on Fargate Spot',
      evidence: { FARGATE_SPOT: 'base 0, weight 1' },
    },
    'all on Spot, with a base there': { subject: by([['FARGATE_SPOT', 2]]) },
    'all on Spot by the default of the cluster': { subject: inherits, context: clusters(spot) },
    'an empty strategy is the cluster’s': {
      subject: serviceOf({ launchType: undefined, capacityProviderStrategy: [] }),
      context: clusters(spot),
    },
    'all of its task set on Spot': {
      subject: workerOf({
        deploymentController: { type: 'CODE_DEPLOY' },
        primaryTaskSet: {
          launchType: undefined,
          capacityProviderStrategy: strategyOf(spot),
          networkConfiguration: undefined,
          loadBalancers: [{ targetGroupArn: 'arn:web' }],
          serviceRegistries: undefined,
        },
      }),
    },
    'Fargate is named, but for few of many tasks': {
      subject: by(
        [
          ['FARGATE', 0, 1],
          ['FARGATE_SPOT', 0, 3],
        ],
        { desiredCount: 3 },
      ),
      because: 'Of 3 tasks none is sure',
      severity: 'low',
    },
    'the base on Spot takes them all': {
      subject: by([
        ['FARGATE', 0, 1],
        ['FARGATE_SPOT', 4, 0],
      ]),
      severity: 'low',
    },
  },
  notApplicable: {
    ...exempt,
    'nobody waits for it': {
      subject: workerOf({ launchType: undefined, capacityProviderStrategy: strategyOf(spot) }),
      because: 'nobody waits',
    },
  },
  unknown: {
    'the cluster was not described': { subject: inherits },
    'AWS did not say how many': { subject: by([spot], { desiredCount: undefined }) },
  },
});
