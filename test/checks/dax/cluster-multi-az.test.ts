import type { Selected } from '#engine';
import check from '../../../checks/dax/cluster-multi-az.ts';
import { cluster } from '../../../checks/dax/resources/cluster.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const inZones = (zones: readonly string[], data: Selected<typeof cluster>['data'] = {}) =>
  resource(cluster, {
    ClusterName: 'cart',
    ClusterArn: 'arn:aws:dax:ap-northeast-1:111122223333:cache/cart',
    Status: 'available',
    TotalNodes: zones.length,
    ActiveNodes: zones.length,
    Nodes: zones.map((AvailabilityZone, index) => ({ NodeId: `cart-${index}`, AvailabilityZone })),
    ...data,
  });

testCheck(check, {
  passes: {
    'three nodes in three zones': { subject: inZones(['a', 'c', 'd']) },
    'three nodes in two zones': { subject: inZones(['a', 'c', 'a']) },
    'two nodes are enough here': { subject: inZones(['a', 'c']), options: { minNodes: 2 } },
    'it is being changed': { subject: inZones(['a', 'c', 'c'], { Status: 'modifying' }) },
  },
  fails: {
    'one node': {
      subject: inZones(['a']),
      because: '1 node is active, in one zone',
      evidence: { ActiveNodes: 1, TotalNodes: 1, zones: 'a' },
    },
    'two nodes': {
      subject: inZones(['c', 'a']),
      because: '2 nodes are active, in 2 zones',
      evidence: { zones: 'a, c' },
    },
    'three nodes, of which two are active': { subject: inZones(['a', 'c', 'd'], { ActiveNodes: 2 }) },
    'three nodes in one zone': { subject: inZones(['a', 'a', 'a']), because: 'All 3 nodes are in one zone' },
  },
  notApplicable: {
    'it is being created': { subject: inZones([], { Status: 'creating' }), because: 'creating' },
    'it is being deleted': { subject: inZones(['a'], { Status: 'deleting' }) },
  },
  unknown: {
    'AWS does not say how many are active': { subject: inZones(['a'], { ActiveNodes: undefined }) },
    'AWS does not say where they are': { subject: inZones(['a', 'c', 'd'], { Nodes: undefined }) },
  },
});
