import {
  DescribeClusterCommand,
  DescribeClusterVersionsCommand,
  DescribeFargateProfileCommand,
  ListClustersCommand,
  ListFargateProfilesCommand,
} from '../../../checks/eks/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { subnetId, subnetNamed, vpcId } from './network.ts';
import { arnOf, daysAgo, seoul, shop, uuidOf } from './places.ts';

interface Cluster {
  readonly name: string;
  readonly version: string;
  readonly isAutoMode?: true;
  readonly subnets: readonly string[];
  /** Where the pods on Fargate run. */
  readonly fargate?: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

/** The new recommendations run in both zones; the settlement that somebody tried Kubernetes with was left behind. */
const clusters: readonly Cluster[] = [
  {
    name: 'haneul-reco',
    version: '1.34',
    isAutoMode: true,
    subnets: ['prod-app-a', 'prod-app-c'],
    tags: shop('prod'),
  },
  {
    name: 'haneul-settlement',
    version: '1.31',
    subnets: ['prod-app-a', 'prod-app-c'],
    fargate: ['prod-app-a'],
    tags: { team: '재무' },
  },
];

/** The days for which the versions still have standard support. */
const support: Readonly<Record<string, number>> = { '1.34': 240, '1.31': -130 };

function clusterNamed(wanted: string | undefined): Cluster {
  const cluster = clusters.find(({ name }) => name === wanted);
  if (!cluster)
    throw awsError('ResourceNotFoundException', `No cluster found for name: ${wanted}.`, { status: 404 });
  return cluster;
}

const byToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken', limit: 100 } as const;

/** EKS clusters, all of them in Seoul. */
export const kubernetesAnswers = [
  answer(
    ListClustersCommand,
    (_, { region }) => ({ clusters: (region === seoul ? clusters : []).map(({ name }) => name) }),
    { items: 'clusters', ...byToken },
  ),
  answer(DescribeClusterCommand, (input, { now }) => {
    const { name, version, isAutoMode = false, subnets, tags } = clusterNamed(input.name);
    return {
      cluster: {
        name,
        arn: arnOf('eks', seoul, `cluster/${name}`),
        status: 'ACTIVE' as const,
        version,
        createdAt: daysAgo(now, 500),
        upgradePolicy: { supportType: 'EXTENDED' as const },
        computeConfig: { enabled: isAutoMode },
        resourcesVpcConfig: {
          vpcId: vpcId(subnetNamed(subnets[0] ?? '').vpc),
          subnetIds: subnets.map(subnetId),
          endpointPublicAccess: true,
        },
        tags: { ...tags },
      },
    };
  }),
  answer(
    DescribeClusterVersionsCommand,
    ({ clusterVersions = [] }, { now }) => ({
      clusterVersions: clusterVersions.map((clusterVersion) => {
        const days = support[clusterVersion] ?? 0;
        return {
          clusterVersion,
          clusterType: 'eks',
          versionStatus: days > 0 ? ('STANDARD_SUPPORT' as const) : ('EXTENDED_SUPPORT' as const),
          endOfStandardSupportDate: daysAgo(now, -days),
          endOfExtendedSupportDate: daysAgo(now, -days - 365),
        };
      }),
    }),
    { items: 'clusterVersions', ...byToken },
  ),
  answer(
    ListFargateProfilesCommand,
    ({ clusterName }) => ({ fargateProfileNames: clusterNamed(clusterName).fargate ? ['default'] : [] }),
    { items: 'fargateProfileNames', ...byToken },
  ),
  answer(DescribeFargateProfileCommand, ({ clusterName, fargateProfileName }) => ({
    fargateProfile: {
      clusterName,
      fargateProfileName,
      fargateProfileArn: arnOf(
        'eks',
        seoul,
        `fargateprofile/${clusterName}/${fargateProfileName}/${uuidOf(`profile of ${clusterName}`)}`,
      ),
      status: 'ACTIVE' as const,
      subnets: (clusterNamed(clusterName).fargate ?? []).map(subnetId),
    },
  })),
];
