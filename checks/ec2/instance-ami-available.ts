import { defineCheck, fail, notApplicable, pass } from '#engine';
import { group } from '../autoscaling/resources/group.ts';
import { fleetOf } from './lib/fleet.ts';
import { isImage, launchers, launchesOf, problemOf } from './lib/launches.ts';
import { image } from './resources/image.ts';

export default defineCheck({
  id: 'ec2/instance-ami-available',
  title: 'Instances and launch templates refer to AMIs that still exist',
  pillar: 'reliability',
  severity: 'high',
  why: 'Without its AMI a group cannot replace or add instances, and a single instance cannot be rebuilt.',
  fix: {
    summary:
      'Make a new AMI (of a running instance, if need be), and a launch template version that names it.',
    cli: 'aws ec2 create-image --instance-id <a running instance> --name <name> --region {region}',
    cost: 'The storage of the AMI’s snapshots.',
    risk: 'Making an AMI reboots the instance; told not to, it may hold half-written files.',
    effort: 'hours',
  },
  refs: ['https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/deregister-ami.html'],
  notes: ['000 §6', '002 §EC2', '001 §4.4.4'],
  subject: launchers,
  context: { images: image, groups: group },

  evaluate(subject, { images, groups }) {
    const isInstance = subject.type === 'ec2.instance';
    const fleet = isInstance && fleetOf(subject);
    if (fleet) return notApplicable(`launched by ${fleet}, from what is judged itself`);
    const launches = launchesOf(subject, groups);
    if (launches.length === 0) return notApplicable('no group uses the launch configuration');
    if (!launches.some(({ ImageId, isDeleted }) => isDeleted || isImage(ImageId))) {
      return notApplicable('it names no AMI, or a parameter that holds one');
    }

    const broken = launches.flatMap((launch) => {
      const problem = problemOf(launch, images);
      return problem ? { ...launch, problem } : [];
    });
    if (broken.length === 0) return pass();
    const isUsed = broken.some((each) => each.groups.length > 0);
    return fail(
      `${isInstance ? 'It cannot be rebuilt' : 'Nothing can be launched from it'}: ${[...new Set(broken.map(({ problem }) => problem))].join('; ')}`,
      { launches: broken.map(({ version, ImageId, groups }) => ({ version, ImageId, groups })) },
      isUsed ? 'high' : 'medium',
    );
  },
});
