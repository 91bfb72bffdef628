import check from '../../../checks/ebs/encryption-by-default.ts';
import { ebsDefaults } from '../../../checks/ebs/resources/defaults.ts';
import { volume } from '../../../checks/ebs/resources/volume.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const defaults = (EbsEncryptionByDefault: boolean | undefined) =>
  resource(ebsDefaults, { EbsEncryptionByDefault });
const volumeThat = (VolumeId: string, State: 'in-use' | 'available', Encrypted: boolean) =>
  resource(volume, { VolumeId, State, Encrypted });
const encrypted = volumeThat('vol-1', 'in-use', true);

testCheck(check, {
  passes: {
    'on, and all encrypted': { subject: defaults(true), context: { volumes: [encrypted] } },
    'on, and a detached volume is not': {
      subject: defaults(true),
      context: { volumes: [encrypted, volumeThat('vol-2', 'available', false)] },
    },
    'on, in a Region without volumes that counts': {
      subject: defaults(true),
      options: { onlyUsedRegions: false },
    },
  },
  fails: {
    off: {
      subject: defaults(false),
      context: { volumes: [encrypted] },
      because: 'not encrypted by default',
      evidence: { EbsEncryptionByDefault: false, unencryptedVolumes: [] },
    },
    'on, and old volumes are not': {
      subject: defaults(true),
      context: {
        volumes: [volumeThat('vol-3', 'in-use', false), encrypted, volumeThat('vol-2', 'in-use', false)],
      },
      because: '2 attached volumes are not encrypted',
      severity: 'low',
      evidence: { unencryptedVolumes: ['vol-2', 'vol-3'] },
    },
    'off, in a Region without volumes that counts': {
      subject: defaults(false),
      options: { onlyUsedRegions: false },
    },
  },
  notApplicable: {
    'off, in a Region without volumes': { subject: defaults(false), because: 'no volumes' },
  },
  unknown: {
    'AWS did not say': {
      subject: defaults(undefined),
      context: { volumes: [encrypted] },
      because: 'EbsEncryptionByDefault',
    },
  },
});
