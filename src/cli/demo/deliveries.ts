import { GetPipelineCommand, ListPipelinesCommand } from '../../../checks/codepipeline/sdk.ts';
import {
  DescribeConfigurationSettingsCommand,
  DescribeEnvironmentsCommand,
  DescribePlatformVersionCommand,
  ListTagsForResourceCommand,
} from '../../../checks/elasticbeanstalk/sdk.ts';
import { answer } from '../../standin/index.ts';
import { account, arnOf, daysAgo, seoul, shop, suffixOf, tagList, tokyo, virginia } from './places.ts';

interface Environment {
  readonly name: string;
  readonly region: string;
  readonly tier: 'WebServer' | 'Worker';
  readonly platform: string;
  readonly single?: true;
  readonly least?: number;
  readonly managed: boolean;
  readonly tags: Readonly<Record<string, string>>;
}

const node = 'Node.js 22 running on 64bit Amazon Linux 2023/6.6.0';
const php = 'PHP 8.1 running on 64bit Amazon Linux 2/3.9.3';
const states: Readonly<Record<string, string>> = { [node]: 'Supported', [php]: 'Retired' };

/** The partners' portal has a copy in Tokyo, the brand's pages one in Virginia; the press room was never moved. */
const environments: readonly Environment[] = [
  {
    name: 'haneul-partner',
    region: seoul,
    tier: 'WebServer',
    platform: node,
    least: 2,
    managed: true,
    tags: shop('prod'),
  },
  {
    name: 'haneul-partner',
    region: tokyo,
    tier: 'WebServer',
    platform: node,
    least: 1,
    managed: true,
    tags: shop('dr'),
  },
  ...[seoul, virginia].map((region) => ({
    name: 'haneul-brand',
    region,
    tier: 'WebServer' as const,
    platform: node,
    least: 2,
    managed: true,
    tags: { team: '마케팅', env: 'prod' },
  })),
  {
    name: 'haneul-partner-mail',
    region: seoul,
    tier: 'Worker',
    platform: node,
    least: 1,
    managed: false,
    tags: shop('prod'),
  },
  {
    name: 'haneul-press',
    region: seoul,
    tier: 'WebServer',
    platform: php,
    single: true,
    managed: false,
    tags: { team: '마케팅' },
  },
];

const application = 'haneul';
const platformArn = (region: string, platform: string) =>
  `arn:aws:elasticbeanstalk:${region}::platform/${platform}`;
const environmentArn = ({ region, name }: Environment) =>
  arnOf('elasticbeanstalk', region, `environment/${application}/${name}`);

function settingsOf({ single, least = 1, managed }: Environment) {
  return [
    ['aws:elasticbeanstalk:environment', 'EnvironmentType', single ? 'SingleInstance' : 'LoadBalanced'],
    ['aws:autoscaling:asg', 'MinSize', String(least)],
    ['aws:autoscaling:asg', 'Availability Zones', 'Any'],
    ['aws:ec2:vpc', 'Subnets', 'subnet-0a51,subnet-0c73'],
    ['aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled', String(managed)],
    ['aws:elasticbeanstalk:healthreporting:system', 'SystemType', single ? 'basic' : 'enhanced'],
    ['aws:elasticbeanstalk:command', 'DeploymentPolicy', single ? 'AllAtOnce' : 'Rolling'],
    ['aws:elasticbeanstalk:application:environment', 'DB_PASSWORD', 'haneul1!'],
  ].map(([Namespace, OptionName, Value]) => ({ Namespace, OptionName, Value }));
}

const action = (
  category: 'Source' | 'Build' | 'Deploy',
  provider: string,
  region: string,
  configuration: Record<string, string> = {},
) => ({
  name: `${category}-${region}`,
  actionTypeId: { category, owner: 'AWS' as const, provider, version: '1' },
  region,
  configuration,
});

const toEnvironment = (EnvironmentName: string, regions: readonly string[]) =>
  regions.map((region) =>
    action('Deploy', 'ElasticBeanstalk', region, { ApplicationName: application, EnvironmentName }),
  );

/** How each pipeline deploys: that of the partners' portal forgets its copy. */
const pipelines: Readonly<Record<string, readonly ReturnType<typeof action>[]>> = {
  'haneul-shop-deploy': [
    action('Deploy', 'ECS', seoul, { ClusterName: 'haneul-shop-prod', ServiceName: 'review' }),
  ],
  'haneul-partner-deploy': toEnvironment('haneul-partner', [seoul]),
  'haneul-brand-deploy': toEnvironment('haneul-brand', [seoul, virginia]),
};

const byLowerToken = { size: 'maxResults', token: 'nextToken', next: 'nextToken' } as const;

/** The environments of Elastic Beanstalk, and the pipelines that deploy them and the shop. */
export const deliveryAnswers = [
  answer(
    DescribeEnvironmentsCommand,
    (_, { region, now }) => ({
      Environments: environments
        .filter((each) => each.region === region)
        .map((each) => ({
          EnvironmentName: each.name,
          EnvironmentId: `e-${suffixOf(`${each.name} ${region}`).slice(0, 10)}`,
          EnvironmentArn: environmentArn(each),
          ApplicationName: application,
          PlatformArn: platformArn(region, each.platform),
          Status: 'Ready' as const,
          Tier: { Name: each.tier, Type: each.tier === 'Worker' ? 'SQS/HTTP' : 'Standard' },
          DateCreated: daysAgo(now, 700),
        })),
    }),
    { items: 'Environments', size: 'MaxRecords', token: 'NextToken', next: 'NextToken', limit: 1000 },
  ),
  answer(DescribeConfigurationSettingsCommand, ({ EnvironmentName }, { region }) => ({
    ConfigurationSettings: environments
      .filter((each) => each.name === EnvironmentName && each.region === region)
      .map((each) => ({
        EnvironmentName,
        ApplicationName: application,
        DeploymentStatus: 'deployed' as const,
        OptionSettings: settingsOf(each),
      })),
  })),
  answer(DescribePlatformVersionCommand, ({ PlatformArn = '' }) => {
    const [, platform = ''] = PlatformArn.split('platform/');
    return {
      PlatformDescription: {
        PlatformArn,
        PlatformBranchName: platform.replace(/\/[^/]*$/, ''),
        PlatformBranchLifecycleState: states[platform],
      },
    };
  }),
  answer(ListTagsForResourceCommand, ({ ResourceArn }) => ({
    ResourceArn,
    ResourceTags: tagList(environments.find((each) => environmentArn(each) === ResourceArn)?.tags ?? {}),
  })),
  answer(
    ListPipelinesCommand,
    (_, { region }) => ({
      pipelines: (region === seoul ? Object.keys(pipelines) : []).map((name) => ({ name, version: 31 })),
    }),
    { items: 'pipelines', ...byLowerToken, limit: 1000 },
  ),
  answer(GetPipelineCommand, ({ name = '' }) => ({
    pipeline: {
      name,
      roleArn: `arn:aws:iam::${account}:role/haneul-pipeline`,
      artifactStore: { type: 'S3', location: 'codepipeline-ap-northeast-2-371940285613' },
      stages: [
        { name: 'Source', actions: [action('Source', 'CodeStarSourceConnection', seoul)] },
        { name: 'Build', actions: [action('Build', 'CodeBuild', seoul)] },
        { name: 'Deploy', actions: [...(pipelines[name] ?? [])] },
      ],
    },
  })),
];
