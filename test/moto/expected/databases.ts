import type { Seed } from '../seed.ts';
import { type Expectations, without } from './verdicts.ts';

/** Members of clusters, which are judged through their clusters. */
const members = (cluster: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${cluster}-${i + 1}`);

export function databases({ databases: instances, clusters, globalClusters }: Seed): Expectations {
  const { orders, crm, reports, dev, erp, replica, recoveryReplica } = instances;
  const { catalog, sessions, search, serverless, payments } = clusters;
  const alone = Object.values(instances);
  const inClusters = [
    ...[catalog, search, 'ledger', 'archive', 'loyalty', 'ledger-away'].flatMap((name) => members(name, 2)),
    ...[sessions, clusters.dev].flatMap((name) => members(name, 1)),
  ];
  const primaries = ['ledger', 'archive', 'loyalty'];
  const secondaries = ['ledger-away', 'archive-away'];
  const sound = [catalog, search, serverless, payments, ...primaries];
  /** What is built again from its source, of instances and of global databases. */
  const copies = [replica, recoveryReplica, ...secondaries];

  return {
    'rds/instance-multi-az': {
      pass: [orders, reports, erp],
      fail: [crm],
      'not-applicable': [dev, replica, recoveryReplica, ...inClusters],
    },
    // Headless clusters have nothing to spread; a Multi-AZ DB cluster is spread by construction.
    'rds/cluster-multi-az': {
      pass: [catalog, payments, ...primaries, 'ledger-away'],
      fail: [sessions, search],
      'not-applicable': [clusters.dev, serverless, 'archive-away'],
    },
    'rds/automated-backups-retained': {
      pass: [orders, erp, ...sound],
      fail: [crm, reports, dev, sessions, clusters.dev],
      'not-applicable': [...copies, ...inClusters],
    },
    'rds/cross-region-recovery': {
      pass: [orders, 'ledger', 'archive'],
      fail: [crm, reports, erp, catalog, sessions, search, serverless, payments, 'loyalty'],
      'not-applicable': [dev, clusters.dev, ...copies, ...inClusters],
    },
    'rds/storage-encrypted': {
      pass: [...without(alone, crm), ...sound, ...secondaries],
      fail: [crm, sessions, clusters.dev],
      'not-applicable': inClusters,
    },
    'rds/deletion-protection': {
      pass: [orders, reports, erp, ...sound],
      fail: [crm, sessions],
      'not-applicable': [dev, clusters.dev, ...copies, ...inClusters],
    },
    'rds/instance-not-public': { pass: [...without(alone, crm), ...inClusters], fail: [crm] },
    'rds/storage-autoscaling': {
      pass: [orders, reports, dev, replica, recoveryReplica],
      fail: [crm],
      'not-applicable': [erp, ...inClusters],
    },
    // moto does not keep AutomationMode.
    'rds/custom-automation-active': {
      unknown: [erp],
      'not-applicable': [...without(alone, erp), ...inClusters],
    },
    'rds/aurora-global-secondary-ready': {
      pass: [globalClusters.ready],
      fail: [globalClusters.headless, globalClusters.alone],
    },
    'rds/read-heavy-has-replica': {
      pass: [orders, catalog, search, ...primaries],
      fail: [crm],
      // CloudWatch has nothing of these.
      unknown: [reports, dev, sessions, clusters.dev],
      'not-applicable': [erp, serverless, payments, ...copies, ...inClusters],
    },
    'rds/instance-not-saturated': { fail: [crm], unknown: [...without(alone, crm), ...inClusters] },
    'rds/aurora-serverless-capacity': {
      fail: [serverless],
      'not-applicable': [
        ...without(Object.values(clusters), clusters.neptune, clusters.relations, serverless),
        ...primaries,
        ...secondaries,
      ],
    },
  };
}
