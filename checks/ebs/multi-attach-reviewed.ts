import { defineCheck, fail, must, pass } from '#engine';
import { volume } from './resources/volume.ts';

export default defineCheck({
  id: 'ebs/multi-attach-reviewed',
  title: 'Multi-Attach volumes are used only with a file system made for clusters',
  pillar: 'reliability',
  severity: 'high',
  why: 'Nothing orders the writes of several instances: ext4, XFS or NTFS on a shared volume is corrupted sooner or later.',
  fix: {
    summary:
      'Move shared files to EFS or FSx and turn Multi-Attach off, or say with the tag lintel:cluster-fs what orders the writes.',
    cli: 'aws ec2 modify-volume --volume-id {id} --no-multi-attach-enabled --region {region}',
    cost: 'A shared file system costs more by the gigabyte, and survives the loss of a zone.',
    risk: 'Multi-Attach is turned off on io2 only, attached to one instance at most.',
    effort: 'days',
  },
  refs: ['https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html'],
  notes: ['001 §2.6.1'],
  subject: volume,

  evaluate({ tags, data: { MultiAttachEnabled, VolumeType, Attachments } }) {
    if (!MultiAttachEnabled) return pass();
    const fileSystem = tags['lintel:cluster-fs'];
    if (fileSystem) return pass(`with ${fileSystem}, by its tag`);
    const instances = must(Attachments, 'Attachments')
      .map(({ InstanceId }) => InstanceId)
      .sort();
    const evidence = { VolumeType, instances };
    if (instances.length < 2)
      return fail('Multi-Attach is on, and no more than one instance uses it', evidence, 'info');
    return VolumeType === 'io1'
      ? fail(
          `${instances.length} instances share it, and io1 cannot fence off a failed one`,
          evidence,
          'critical',
        )
      : fail(`${instances.length} instances share it`, evidence);
  },
});
