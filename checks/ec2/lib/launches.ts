import { type Collection, must, oneOf, type Selected } from '#engine';
import type { group } from '../../autoscaling/resources/group.ts';
import { launchConfiguration } from '../../autoscaling/resources/launch-configuration.ts';
import type { image } from '../resources/image.ts';
import { instance } from '../resources/instance.ts';
import { launchTemplate } from '../resources/launch-template.ts';

const versioned = launchTemplate.with('versions');

/** All that names an AMI. */
export const launchers = oneOf(instance, launchConfiguration, versioned);

type Group = Selected<typeof group>;

/** An AMI that something would be launched from. */
export interface Launch {
  /** An AMI's id, or the name of a parameter that holds one; left out where the template leaves it to others. */
  readonly ImageId: string | undefined;
  readonly version?: number;
  /** Of a version that a group names though it was deleted. */
  readonly isDeleted?: boolean;
  /** The names of the Auto Scaling groups that launch it. */
  readonly groups: readonly string[];
}

const byConfiguration = ({ data }: Group) => data.LaunchConfigurationName;

/** What is launched from an instance's AMI, a launch configuration or a launch template. */
export function launchesOf(
  subject: Selected<typeof launchers>,
  groups: Collection<Group>,
): readonly Launch[] {
  switch (subject.type) {
    case 'ec2.instance':
      return [{ ImageId: must(subject.data.ImageId, 'ImageId'), groups: [] }];
    case 'autoscaling.launch-configuration': {
      const users = groups.having(byConfiguration, subject.id).map(({ id }) => id);
      return users.length === 0 ? [] : [{ ImageId: subject.data.ImageId, groups: users }];
    }
    case 'ec2.launch-template':
      return launchesOfTemplate(subject, groups);
  }
}

/** Why nothing can be launched; `undefined` where it can. */
export function problemOf(
  { ImageId, version, isDeleted }: Launch,
  images: Collection<Selected<typeof image>>,
): string | undefined {
  if (isDeleted) return `version ${version} was deleted`;
  if (!isImage(ImageId)) return undefined;
  const image = images.get(ImageId);
  if (!image) return `${ImageId} is deregistered, or no longer shared with this account`;
  const State = must(image.data.State, 'State');
  return State === 'available' || State === 'pending' ? undefined : `${ImageId} is ${State}`;
}

/** Not the parameter of Systems Manager that a template may name instead (`resolve:ssm:…`). */
export function isImage(ImageId: string | undefined): ImageId is string {
  return ImageId?.startsWith('ami-') === true;
}

function specificationsOf({ data: { LaunchTemplate, MixedInstancesPolicy } }: Group) {
  const { LaunchTemplateSpecification, Overrides = [] } = MixedInstancesPolicy?.LaunchTemplate ?? {};
  const overrides = Overrides.map((override) => override.LaunchTemplateSpecification);
  return [LaunchTemplate, LaunchTemplateSpecification, ...overrides].flatMap((each) => each ?? []);
}

const byTemplate = (group: Group) =>
  specificationsOf(group).flatMap(({ LaunchTemplateId }) => LaunchTemplateId ?? []);

/** The versions that matter: the default one, the latest one, and those that groups name. */
function launchesOfTemplate(
  { id, data, versions }: Selected<typeof versioned>,
  groups: Collection<Group>,
): readonly Launch[] {
  const latest = must(data.LatestVersionNumber, 'LatestVersionNumber');
  const standard = must(data.DefaultVersionNumber, 'DefaultVersionNumber');
  const numberOf = (Version = '$Default') =>
    Version === '$Latest' ? latest : Version === '$Default' ? standard : Number(Version);
  const uses = groups.having(byTemplate, id).flatMap((group) =>
    specificationsOf(group)
      .filter(({ LaunchTemplateId }) => LaunchTemplateId === id)
      .map(({ Version }) => ({ version: numberOf(Version), group: group.id })),
  );
  return [...new Set([standard, latest, ...uses.map((use) => use.version)])].map((version) => {
    const known = versions.find(({ VersionNumber }) => VersionNumber === version);
    return {
      version,
      ImageId: known?.ImageId,
      ...(!known && { isDeleted: true }),
      groups: [...new Set(uses.filter((use) => use.version === version).map(({ group }) => group))],
    };
  });
}
