import { AWAY, HOME, placeIn } from './cloud.ts';
import { seedBackups } from './seed/backups.ts';
import { seedBrokers } from './seed/brokers.ts';
import { seedCaches, seedWarehouses } from './seed/caches.ts';
import { seedClassic } from './seed/classic.ts';
import { seedClusters, seedGlobalClusters } from './seed/clusters.ts';
import { seedContainers } from './seed/containers.ts';
import { overloaded, seedDatabases } from './seed/databases.ts';
import { seedDistributions } from './seed/distributions.ts';
import { seedEvents, seedWebsites } from './seed/events.ts';
import { seedFsx, seedShares } from './seed/file-systems.ts';
import { seedFunctions } from './seed/functions.ts';
import { seedGateways } from './seed/gateways.ts';
import { seedGroups } from './seed/groups.ts';
import { seedAlbs, seedNlbs } from './seed/load-balancers.ts';
import { publish } from './seed/metrics.ts';
import { seedNames } from './seed/names.ts';
import { seedOrganization } from './seed/organization.ts';
import { seedPools } from './seed/pools.ts';
import { seedQueues } from './seed/queues.ts';
import { seedRepositories } from './seed/repositories.ts';
import { seedRules } from './seed/rules.ts';
import {
  retireImage,
  rootVolumes,
  seedAwayVolumes,
  seedImages,
  seedServers,
  seedVolumes,
} from './seed/servers.ts';
import { seedStacks } from './seed/stacks.ts';
import { seedAccountBlock, seedDataBuckets, seedLogBucket, seedServiceBuckets } from './seed/storage.ts';
import { seedStreams } from './seed/streams.ts';
import { seedTables } from './seed/tables.ts';
import { registerServers, seedTargetGroups } from './seed/target-groups.ts';
import { seedAwayNetwork, seedHomeNetwork } from './seed/vpcs.ts';
import { seedVpn } from './seed/vpn.ts';

/** Fills an empty moto with an account, good and bad; gives the ids of what it made. */
export async function seed(port: number) {
  const endpoint = `http://127.0.0.1:${port}`;
  const home = placeIn(endpoint, HOME);
  const away = placeIn(endpoint, AWAY);

  const members = await seedOrganization(home);
  const flowLogs = await seedLogBucket(home);
  const network = await seedHomeNetwork(home, flowLogs);
  const awayNetwork = await seedAwayNetwork(away, flowLogs);
  const vpn = await seedVpn(home);

  const images = await seedImages(home);
  const servers = await seedServers(home, network, images);
  const volumes = await seedVolumes(home, servers);
  const awayVolumes = await seedAwayVolumes(away);

  const serviceBuckets = await seedServiceBuckets(home);
  const targetGroups = await seedTargetGroups(home, network);
  const albs = await seedAlbs(home, network, targetGroups, serviceBuckets.albLogs);
  const nlbs = await seedNlbs(home, network, targetGroups, albs.balancers.web);
  const classic = await seedClassic(home);
  await registerServers(home, targetGroups, servers);
  const scaling = await seedGroups(home, network, images, targetGroups);
  await retireImage(home, images.retired);

  const databases = await seedDatabases(home, away, network, awayNetwork);
  const clusters = await seedClusters(home);
  const globalClusters = await seedGlobalClusters(home, away);
  await publish(away, 'AWS/RDS', 'AuroraGlobalDBReplicationLag', { DBClusterIdentifier: 'ledger-away' }, 80, {
    minutes: 5,
  });
  for (const [metric, value] of Object.entries(overloaded)) {
    await publish(home, 'AWS/RDS', metric, { DBInstanceIdentifier: databases.crm }, value, { days: 4 });
  }

  const caches = await seedCaches(home);
  const warehouses = await seedWarehouses(home);

  const names = await seedNames(home, [servers.fleet1, servers.fleet4]);

  const containers = await seedContainers(home, network.shop);
  const brokers = await seedBrokers(home, network.shop);
  const gateways = await seedGateways(home);
  const pushed = await seedRepositories(home);
  const tables = await seedTables(home);
  const streams = await seedStreams(home);
  const stacks = await seedStacks(home);
  const pools = await seedPools(home);

  const backups = await seedBackups(away);
  const shares = await seedShares(home, network.shop);
  const fsx = await seedFsx(home, network.shop);

  const dataBuckets = await seedDataBuckets(home, away);
  await seedAccountBlock(home, port);
  await seedEvents(home);
  const queues = await seedQueues(home);
  const rules = await seedRules(home);
  const functions = await seedFunctions(home, network.shop);
  const uploads = await seedWebsites(home);
  const distributions = { ...(await seedDistributions(home)), uploads };

  return {
    backups,
    members,
    network,
    awayNetwork,
    vpn,
    servers,
    volumes,
    awayVolumes,
    rootVolumes: await rootVolumes(home, [...Object.values(servers), ...scaling.instances]),
    targetGroups,
    albs,
    nlbs,
    classic,
    scaling,
    databases,
    clusters,
    globalClusters,
    names,
    brokers,
    gateways,
    pushed,
    containers,
    distributions,
    tables,
    streams,
    stacks,
    pools,
    queues,
    rules,
    functions,
    caches,
    warehouses,
    shares,
    fsx,
    buckets: { flowLogs, ...serviceBuckets, ...dataBuckets },
  };
}

export type Seed = Awaited<ReturnType<typeof seed>>;
