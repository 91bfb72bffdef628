import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { cluster } from './resources/cluster.ts';

export default defineCheck({
  id: 'dax/cluster-multi-az',
  title: 'DAX clusters have at least three nodes in two or more Availability Zones',
  pillar: 'reliability',
  severity: 'medium',
  why: 'When the only node or the only zone fails, the cache is gone and all reads fall back on the table at once.',
  fix: {
    summary: 'Add nodes in other zones, whose subnets the subnet group of the cluster must hold.',
    cli: 'aws dax increase-replication-factor --cluster-name {id} --new-replication-factor 3 --availability-zones <two other zones> --region {region}',
    cloudformation: 'ReplicationFactor: 3\nAvailabilityZones:\n  - <zone>\n  - <zone>\n  - <zone>',
    terraform: 'replication_factor = 3\navailability_zones = ["<zone>", "<zone>", "<zone>"]',
    cost: 'Each node is billed by the hour.',
    risk: 'None for the nodes that run.',
    effort: 'minutes',
  },
  refs: ['https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/DAX.concepts.cluster.html'],
  notes: ['001 §3.4.8'],
  wellArchitected: ['REL10-BP01'],
  subject: cluster,
  options: { minNodes: 3 },

  evaluate({ data }, { options }) {
    const { Nodes, Status, TotalNodes } = data;
    if (Status === 'creating' || Status === 'deleting') return notApplicable(`it is ${Status}`);
    const ActiveNodes = must(data.ActiveNodes, 'ActiveNodes');
    const zones = new Set(must(Nodes, 'Nodes').flatMap(({ AvailabilityZone = [] }) => AvailabilityZone));
    const evidence = { ActiveNodes, TotalNodes, zones: [...zones].sort().join(', ') };
    if (ActiveNodes < options.minNodes) {
      const nodes = ActiveNodes === 1 ? '1 node is' : `${ActiveNodes} nodes are`;
      return fail(`${nodes} active, in ${zones.size === 1 ? 'one zone' : `${zones.size} zones`}`, evidence);
    }
    return zones.size < 2 ? fail(`All ${ActiveNodes} nodes are in one zone`, evidence) : pass();
  },
});
