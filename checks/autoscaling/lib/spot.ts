import { type Collections, must, type Selected } from '#engine';
import { launchTemplate } from '../../ec2/resources/launch-template.ts';
import type { group } from '../resources/group.ts';
import { launchConfiguration } from '../resources/launch-configuration.ts';

type Group = Selected<typeof group>['data'];

/** What `launchesOf` consults. */
export const launching = {
  templates: launchTemplate.with('versions'),
  configurations: launchConfiguration,
};

/** What a group launches; what AWS leaves out is its default. */
export interface Launches {
  /** The share of Spot above the On-Demand base, in percent. */
  readonly spotPercentage: number;
  readonly onDemandBase: number;
  readonly strategy: string;
  /** `Infinity` where attributes choose the instance types. */
  readonly instanceTypes: number;
}

const single = { onDemandBase: 0, strategy: 'lowest-price', instanceTypes: 1 };

/** What a group launches, of which kind. */
export function launchesOf(data: Group, context: Collections<typeof launching>): Launches {
  const mixed = data.MixedInstancesPolicy;
  if (!mixed) return { ...single, spotPercentage: isSpot(data, context) ? 100 : 0 };
  const {
    OnDemandBaseCapacity = 0,
    OnDemandPercentageAboveBaseCapacity = 100,
    SpotAllocationStrategy = 'lowest-price',
  } = mixed.InstancesDistribution ?? {};
  const overrides = mixed.LaunchTemplate?.Overrides ?? [];
  const types = new Set(overrides.map(({ InstanceType }) => InstanceType));
  return {
    spotPercentage: 100 - OnDemandPercentageAboveBaseCapacity,
    onDemandBase: OnDemandBaseCapacity,
    strategy: SpotAllocationStrategy,
    instanceTypes: overrides.some((one) => one.InstanceRequirements) ? Infinity : Math.max(types.size, 1),
  };
}

function isSpot(
  { LaunchTemplate, LaunchConfigurationName }: Group,
  { templates, configurations }: Collections<typeof launching>,
): boolean {
  if (!LaunchTemplate) {
    const name = must(LaunchConfigurationName, 'what the group launches');
    return Boolean(must(configurations.get(name), `launch configuration ${name}`).data.SpotPrice);
  }
  const { LaunchTemplateId, Version = '$Default' } = LaunchTemplate;
  const { data, versions } = must(templates.get(LaunchTemplateId), `launch template ${LaunchTemplateId}`);
  const named = { $Default: data.DefaultVersionNumber, $Latest: data.LatestVersionNumber };
  const number = Version === '$Default' || Version === '$Latest' ? named[Version] : Number(Version);
  const version = versions.find(({ VersionNumber }) => VersionNumber === number);
  return must(version, `version ${Version} of ${LaunchTemplateId}`).MarketType === 'spot';
}
