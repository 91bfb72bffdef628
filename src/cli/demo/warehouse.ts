import { DescribeClustersCommand } from '../../../checks/redshift/sdk.ts';
import { answer } from '../../standin/index.ts';
import { subnetNamed, vpcId } from './network.ts';
import { daysAgo, seoul, shop, tagList, tokyo } from './places.ts';

/** The warehouse of the shop is copied to Tokyo; that of marketing is as the console made it. */
const warehouses = [
  {
    name: 'haneul-dw',
    size: 'ra3.xlplus',
    nodes: 2,
    days: 14,
    copy: tokyo,
    subnet: 'prod-db-a',
    tags: { ...shop('prod'), team: '데이터', 'data-classification': 'critical' },
  },
  {
    name: 'haneul-marketing-dw',
    size: 'ra3.large',
    nodes: 1,
    days: 1,
    copy: undefined,
    subnet: 'prod-db-c',
    tags: { team: '마케팅' },
  },
];

/** Redshift clusters, all of them in Seoul. */
export const warehouseAnswers = [
  answer(
    DescribeClustersCommand,
    (_, { region, now }) => ({
      Clusters: (region === seoul ? warehouses : []).map(
        ({ name, size, nodes, days, copy, subnet, tags }) => ({
          ClusterIdentifier: name,
          ClusterStatus: 'available',
          NodeType: size,
          NumberOfNodes: nodes,
          VpcId: vpcId(subnetNamed(subnet).vpc),
          AvailabilityZone: subnetNamed(subnet).zone,
          MultiAZ: 'Disabled',
          AutomatedSnapshotRetentionPeriod: days,
          ...(copy && { ClusterSnapshotCopyStatus: { DestinationRegion: copy, RetentionPeriod: 7 } }),
          ClusterCreateTime: daysAgo(now, 510),
          Tags: tagList(tags),
        }),
      ),
    }),
    { items: 'Clusters', size: 'MaxRecords', token: 'Marker', next: 'Marker', limit: 100 },
  ),
];
