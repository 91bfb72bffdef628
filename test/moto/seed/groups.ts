import {
  AttachInstancesCommand,
  AutoScalingClient,
  CreateAutoScalingGroupCommand,
  type CreateAutoScalingGroupCommandInput,
  CreateLaunchConfigurationCommand,
  DescribeAutoScalingGroupsCommand,
  PutScalingPolicyCommand,
  PutScheduledUpdateGroupActionCommand,
  SuspendProcessesCommand,
} from '@aws-sdk/client-auto-scaling';
import { CreateLaunchTemplateCommand, EC2Client, type RequestLaunchTemplateData } from '@aws-sdk/client-ec2';
import { known, type Place } from '../cloud.ts';
import { run } from './servers.ts';
import type { TargetGroups } from './target-groups.ts';
import type { HomeNetwork } from './vpcs.ts';

type Size = readonly [min: number, desired: number, max: number];

/** Makes Auto Scaling groups and what they start instances from. */
function scaling(place: Place) {
  const autoscaling = new AutoScalingClient(place);
  const ec2 = new EC2Client(place);
  return {
    autoscaling,
    ec2,

    async template(LaunchTemplateName: string, ImageId: string, more: RequestLaunchTemplateData = {}) {
      const { LaunchTemplate } = await ec2.send(
        new CreateLaunchTemplateCommand({
          LaunchTemplateName,
          LaunchTemplateData: { ImageId, InstanceType: 'm6i.large', ...more },
        }),
      );
      return known(LaunchTemplate?.LaunchTemplateId, 'LaunchTemplateId');
    },

    async group(
      AutoScalingGroupName: string,
      [MinSize, DesiredCapacity, MaxSize]: Size,
      subnets: readonly string[],
      more: Partial<CreateAutoScalingGroupCommandInput>,
    ) {
      await autoscaling.send(
        new CreateAutoScalingGroupCommand({
          AutoScalingGroupName,
          MinSize,
          MaxSize,
          DesiredCapacity,
          VPCZoneIdentifier: subnets.join(','),
          HealthCheckGracePeriod: 300,
          ...more,
        }),
      );
      return AutoScalingGroupName;
    },

    /** Starts instances in a zone that moto would leave empty, and gives them to the group. */
    async spread(AutoScalingGroupName: string, image: string, subnet: string, count: number) {
      const InstanceIds: string[] = [];
      for (let i = 0; i < count; i++) InstanceIds.push(await run(ec2, AutoScalingGroupName, image, subnet));
      await autoscaling.send(new AttachInstancesCommand({ AutoScalingGroupName, InstanceIds }));
    },

    async suspend(AutoScalingGroupName: string, ...ScalingProcesses: string[]) {
      await autoscaling.send(new SuspendProcessesCommand({ AutoScalingGroupName, ScalingProcesses }));
    },
  };
}

const perZone = (cluster: string) => ({
  Tags: [
    { Key: 'eks:cluster-name', Value: cluster, PropagateAtLaunch: true },
    { Key: 'k8s.io/cluster-autoscaler/enabled', Value: 'true', PropagateAtLaunch: false },
    { Key: `k8s.io/cluster-autoscaler/${cluster}`, Value: 'owned', PropagateAtLaunch: false },
  ],
});

/** Auto Scaling groups, good and bad; gives the names of the groups and the instances of each. */
export async function seedGroups(
  place: Place,
  { shop, legacy }: HomeNetwork,
  images: { golden: string; retired: string },
  targets: TargetGroups,
) {
  const { autoscaling, template, group, spread, suspend } = scaling(place);
  const both = [shop.appA, shop.appC];
  const templates = {
    web: await template('web', images.golden),
    crm: await template('crm', images.retired),
    spot: await template('crawler', images.golden, { InstanceMarketOptions: { MarketType: 'spot' } }),
  };
  const from = (LaunchTemplateId: string) => ({ LaunchTemplate: { LaunchTemplateId, Version: '$Latest' } });
  const web = from(templates.web);
  await autoscaling.send(
    new CreateLaunchConfigurationCommand({
      LaunchConfigurationName: 'api-2019',
      ImageId: images.golden,
      InstanceType: 'm5.large',
    }),
  );

  const groups = {
    /** All as it should be. */
    web: await group('shop-web', [2, 2, 8], both, {
      ...web,
      TargetGroupARNs: [targets.web],
      HealthCheckType: 'ELB',
    }),
    /** All in one zone (by moto), full, never replaced, frozen. */
    api: await group('shop-api', [2, 4, 4], both, {
      LaunchConfigurationName: 'api-2019',
      TargetGroupARNs: [targets.api],
      HealthCheckType: 'EC2',
    }),
    /** No HTTP, so the load balancer can only ask for an open port; but it does not even ask for that. */
    voice: await group('voice', [2, 1, 2], both, { ...web, TargetGroupARNs: [targets.voice] }),
    /** HTTP, of which the load balancer knows only that a port is open. */
    feed: await group('partner-feed', [2, 1, 3], both, { ...web, TargetGroupARNs: [targets.accepted] }),
    /** One instance in one narrow zone, of an image that is gone. */
    crm: await group('legacy-crm', [1, 1, 2], [legacy.narrowA], {
      ...from(templates.crm),
      TargetGroupARNs: [targets.crm],
      HealthCheckType: 'ELB',
    }),
    reports: await group('report-workers', [0, 1, 10], both, {
      CapacityRebalance: true,
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: web.LaunchTemplate,
          Overrides: ['m6i.large', 'm5.large', 'm6a.large'].map((InstanceType) => ({ InstanceType })),
        },
        InstancesDistribution: {
          OnDemandBaseCapacity: 0,
          OnDemandPercentageAboveBaseCapacity: 0,
          SpotAllocationStrategy: 'capacity-optimized',
        },
      },
    }),
    thumbnails: await group('thumbnails', [1, 1, 4], both, {
      MixedInstancesPolicy: {
        LaunchTemplate: {
          LaunchTemplateSpecification: web.LaunchTemplate,
          Overrides: [{ InstanceType: 'm6i.large' }],
        },
        InstancesDistribution: {
          OnDemandPercentageAboveBaseCapacity: 50,
          SpotAllocationStrategy: 'lowest-price',
        },
      },
    }),
    /** Its template asks for Spot; nothing runs now. */
    crawler: await group('crawler', [0, 0, 2], [shop.appA], from(templates.spot)),
    retired: await group('campaign-2019', [0, 0, 0], [shop.appA], web),
    scheduler: await group('scheduler', [1, 1, 1], both, web),
    eksA: await group('eks-shop-a', [1, 1, 3], [shop.appA], { ...web, ...perZone('shop') }),
    eksC: await group('eks-shop-c', [1, 1, 3], [shop.appC], { ...web, ...perZone('shop') }),
    eksAlone: await group('eks-batch-a', [1, 1, 3], [shop.appA], { ...web, ...perZone('batch') }),
  };

  await spread(groups.web, images.golden, shop.appC, 2);
  for (const name of [groups.voice, groups.feed, groups.reports])
    await spread(name, images.golden, shop.appC, 1);
  await suspend(groups.api, 'ReplaceUnhealthy');
  await suspend(groups.eksA, 'AZRebalance');
  await suspend(groups.eksC, 'AZRebalance');
  await policies(autoscaling, groups);
  return {
    groups,
    instances: await instancesOf(autoscaling),
    templates,
    launchConfiguration: 'api-2019',
  };
}

async function policies(
  autoscaling: AutoScalingClient,
  groups: { web: string; reports: string; thumbnails: string },
) {
  await autoscaling.send(
    new PutScalingPolicyCommand({
      AutoScalingGroupName: groups.web,
      PolicyName: 'cpu',
      PolicyType: 'TargetTrackingScaling',
      TargetTrackingConfiguration: {
        PredefinedMetricSpecification: { PredefinedMetricType: 'ASGAverageCPUUtilization' },
        TargetValue: 60,
      },
    }),
  );
  await autoscaling.send(
    new PutScalingPolicyCommand({
      AutoScalingGroupName: groups.thumbnails,
      PolicyName: 'forecast',
      PolicyType: 'PredictiveScaling',
      PredictiveScalingConfiguration: {
        Mode: 'ForecastOnly',
        MetricSpecifications: [
          {
            TargetValue: 60,
            PredefinedMetricPairSpecification: { PredefinedMetricType: 'ASGCPUUtilization' },
          },
        ],
      },
    }),
  );
  await autoscaling.send(
    new PutScheduledUpdateGroupActionCommand({
      AutoScalingGroupName: groups.reports,
      ScheduledActionName: 'month-end',
      Recurrence: '0 0 1 * *',
      DesiredCapacity: 8,
    }),
  );
}

/** The instances of all groups. */
async function instancesOf(autoscaling: AutoScalingClient) {
  const { AutoScalingGroups } = await autoscaling.send(new DescribeAutoScalingGroupsCommand({}));
  return known(AutoScalingGroups, 'AutoScalingGroups').flatMap(({ Instances }) =>
    known(Instances, 'Instances').map(({ InstanceId }) => known(InstanceId, 'InstanceId')),
  );
}
