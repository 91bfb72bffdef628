import type { Selected } from '#engine';
import check from '../../../checks/ebs/multi-attach-reviewed.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const shared = (instances: readonly string[], more: Selected<typeof volume>['data'] = {}) =>
  resource(volume, {
    VolumeId: 'vol-1',
    VolumeType: 'io2',
    MultiAttachEnabled: true,
    Attachments: instances.map((InstanceId) => ({ InstanceId })),
    ...more,
  });

testCheck(check, {
  passes: {
    'Multi-Attach is off': { subject: shared(['i-1'], { MultiAttachEnabled: false }) },
    'a file system for clusters, by its tag': {
      subject: shared(['i-1', 'i-2'], { Tags: [{ Key: 'lintel:cluster-fs', Value: 'gfs2' }] }),
      because: 'gfs2',
    },
  },
  fails: {
    'two instances share it': {
      subject: shared(['i-2', 'i-1']),
      because: '2 instances share it',
      severity: 'high',
      evidence: { VolumeType: 'io2', instances: ['i-1', 'i-2'] },
    },
    'two instances share an io1 volume': {
      subject: shared(['i-1', 'i-2'], { VolumeType: 'io1' }),
      because: 'io1 cannot fence',
      severity: 'critical',
    },
    'one instance uses it': { subject: shared(['i-1']), because: 'no more than one', severity: 'info' },
    'a tag that names nothing': {
      subject: shared(['i-1', 'i-2'], { Tags: [{ Key: 'lintel:cluster-fs', Value: '' }] }),
      severity: 'high',
    },
  },
  unknown: {
    'AWS did not say where it is attached': {
      subject: resource(volume, { VolumeId: 'vol-1', MultiAttachEnabled: true }),
      because: 'Attachments',
    },
  },
});
