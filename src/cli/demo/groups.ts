import {
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
  DescribePoliciesCommand,
  DescribeScheduledActionsCommand,
} from '../../../checks/autoscaling/sdk.ts';
import {
  DescribeLaunchTemplatesCommand,
  DescribeLaunchTemplateVersionsCommand,
} from '../../../checks/ec2/sdk.ts';
import { type At, answer } from '../../standin/index.ts';
import { type Fleet, fleets } from './fleets.ts';
import { imageId } from './instances.ts';
import { machines, zoneOf } from './machines.ts';
import { subnetId, subnetNamed } from './network.ts';
import { arnOf, daysAgo, idOf, pagesOf, regionOf, shop, tagList, uuidOf } from './places.ts';
import { targetGroupArn } from './target-groups.ts';

const byRecords = { size: 'MaxRecords', token: 'NextToken', next: 'NextToken', limit: 100 } as const;

function fleetsIn(region: string): readonly Fleet[] {
  return fleets.filter(({ subnets }) => subnets.every((name) => regionOf(subnetNamed(name).zone) === region));
}

function groupArn({ name }: Fleet, region: string): string {
  return arnOf('autoscaling', region, `autoScalingGroup:${uuidOf(name)}:autoScalingGroupName/${name}`);
}

function specification(template: string) {
  return {
    LaunchTemplateId: idOf('lt', template),
    LaunchTemplateName: template,
    Version: template.endsWith('api') ? '$Latest' : '$Default',
  };
}

/** What a group launches: a template, a template with Spot, or a launch configuration. */
function launches({ name, template, spot }: Fleet) {
  if (!template) return { LaunchConfigurationName: `${name}-20211108` };
  if (!spot) return { LaunchTemplate: specification(template) };
  return {
    MixedInstancesPolicy: {
      LaunchTemplate: {
        LaunchTemplateSpecification: specification(template),
        Overrides: spot.types.map((InstanceType) => ({ InstanceType })),
      },
      InstancesDistribution: {
        OnDemandAllocationStrategy: 'prioritized',
        OnDemandBaseCapacity: spot.base,
        OnDemandPercentageAboveBaseCapacity: 0,
        SpotAllocationStrategy: spot.strategy,
      },
    },
    CapacityRebalance: spot.rebalances,
  };
}

function instancesOf({ name, template }: Fleet) {
  return machines
    .filter(({ fleet }) => fleet === name)
    .map((machine) => ({
      InstanceId: idOf('i', machine.key),
      InstanceType: machine.type,
      AvailabilityZone: zoneOf(machine),
      LifecycleState: 'InService' as const,
      HealthStatus: 'Healthy',
      ProtectedFromScaleIn: false,
      ...(template
        ? { LaunchTemplate: { ...specification(template), Version: '4' } }
        : { LaunchConfigurationName: `${name}-20211108` }),
    }));
}

function suspensionsOf({ suspended }: Fleet, now: Date) {
  const [days = 0, ...processes] = suspended ?? [];
  const since = daysAgo(now, days).toISOString().slice(0, 19);
  return processes.map((ProcessName) => ({
    ProcessName,
    SuspensionReason: `User suspended at ${since}Z`,
  }));
}

function group(fleet: Fleet, { region, now }: At) {
  const [MinSize, DesiredCapacity, MaxSize] = fleet.size;
  const targets = fleet.serves.map((name) => targetGroupArn(name));
  return {
    AutoScalingGroupName: fleet.name,
    AutoScalingGroupARN: groupArn(fleet, region),
    ...launches(fleet),
    MinSize,
    DesiredCapacity,
    MaxSize,
    DefaultCooldown: 300,
    AvailabilityZones: fleet.subnets.map((name) => subnetNamed(name).zone),
    VPCZoneIdentifier: fleet.subnets.map(subnetId).join(','),
    HealthCheckType: fleet.health,
    HealthCheckGracePeriod: 300,
    TargetGroupARNs: targets,
    TrafficSources: targets.map((Identifier) => ({ Identifier, Type: 'elbv2' })),
    LoadBalancerNames: [],
    Instances: instancesOf(fleet),
    SuspendedProcesses: suspensionsOf(fleet, now),
    EnabledMetrics: fleet.env === 'prod' ? [{ Metric: 'GroupDesiredCapacity', Granularity: '1Minute' }] : [],
    ...(fleet.placementGroup && { PlacementGroup: fleet.placementGroup }),
    CreatedTime: daysAgo(now, 800),
    Tags: tagList({ Name: fleet.name, ...shop(fleet.env), team: fleet.team }).map((tag) => ({
      ...tag,
      ResourceId: fleet.name,
      ResourceType: 'auto-scaling-group',
      PropagateAtLaunch: true,
    })),
  };
}

function policyOf(fleet: Fleet, region: string) {
  const PolicyName = fleet.policy === 'target-tracking' ? 'cpu-60' : 'forecast';
  const AutoScalingGroupName = fleet.name;
  const common = {
    PolicyName,
    AutoScalingGroupName,
    PolicyARN: arnOf(
      'autoscaling',
      region,
      `scalingPolicy:${uuidOf(`${fleet.name} policy`)}:autoScalingGroupName/${fleet.name}:policyName/${PolicyName}`,
    ),
    Enabled: true,
  };
  return fleet.policy === 'target-tracking'
    ? { ...common, PolicyType: 'TargetTrackingScaling' }
    : {
        ...common,
        PolicyType: 'PredictiveScaling',
        PredictiveScalingConfiguration: { MetricSpecifications: [], Mode: 'ForecastOnly' as const },
      };
}

const templates = [...new Set(fleets.flatMap(({ template }) => template ?? []))];

/** The first group that launches from a template; the template's newest version is what it launches. */
function userOf(template: string, region: string): Fleet | undefined {
  return fleetsIn(region).find((fleet) => fleet.template === template);
}

/** Auto Scaling groups and what they launch. */
export const groupAnswers = [
  answer(
    DescribeAutoScalingGroupsCommand,
    (_, at) => ({ AutoScalingGroups: fleetsIn(at.region).map((fleet) => group(fleet, at)) }),
    { items: 'AutoScalingGroups', ...byRecords },
  ),
  answer(
    DescribeLaunchConfigurationsCommand,
    (_, { region, now }) => ({
      LaunchConfigurations: fleetsIn(region)
        .filter(({ template }) => !template)
        .map(({ name, type, image }) => ({
          LaunchConfigurationName: `${name}-20211108`,
          LaunchConfigurationARN: arnOf(
            'autoscaling',
            region,
            `launchConfiguration:${uuidOf(`${name} lc`)}:launchConfigurationName/${name}-20211108`,
          ),
          ImageId: imageId(image, region),
          InstanceType: type,
          CreatedTime: daysAgo(now, 1300),
        })),
    }),
    { items: 'LaunchConfigurations', ...byRecords },
  ),
  answer(
    DescribePoliciesCommand,
    (_, { region }) => ({
      ScalingPolicies: fleetsIn(region)
        .filter(({ policy }) => policy)
        .map((fleet) => policyOf(fleet, region)),
    }),
    { items: 'ScalingPolicies', ...byRecords },
  ),
  answer(DescribeScheduledActionsCommand, {}, { items: 'ScheduledUpdateGroupActions', ...byRecords }),
  answer(
    DescribeLaunchTemplatesCommand,
    (_, { region, now }) => ({
      LaunchTemplates: templates
        .filter((name) => userOf(name, region))
        .map((name) => ({
          LaunchTemplateId: idOf('lt', name),
          LaunchTemplateName: name,
          DefaultVersionNumber: 4,
          LatestVersionNumber: 4,
          CreateTime: daysAgo(now, 700),
          Tags: tagList({ Name: name, 'managed-by': 'terraform' }),
        })),
    }),
    pagesOf('LaunchTemplates', 200),
  ),
  answer(
    DescribeLaunchTemplateVersionsCommand,
    ({ LaunchTemplateId }, { region }) => ({
      LaunchTemplateVersions: templates
        .filter((name) => idOf('lt', name) === LaunchTemplateId)
        .map((name) => ({ name, fleet: userOf(name, region) }))
        .flatMap(({ name, fleet }) =>
          fleet
            ? [
                {
                  LaunchTemplateId,
                  LaunchTemplateName: name,
                  VersionNumber: 4,
                  DefaultVersion: true,
                  LaunchTemplateData: { ImageId: imageId(fleet.image, region) },
                },
              ]
            : [],
        ),
    }),
    pagesOf('LaunchTemplateVersions', 200),
  ),
];
