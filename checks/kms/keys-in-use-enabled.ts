import { defineCheck, fail, must, notApplicable, pass } from '#engine';
import { encrypted, keysOf } from './lib/encrypted.ts';
import { isRotatable } from './lib/rotatable.ts';
import { unusable } from './lib/unusable.ts';
import { key } from './resources/key.ts';

export default defineCheck({
  id: 'kms/keys-in-use-enabled',
  title: 'KMS keys that protect live data are enabled and not scheduled for deletion',
  pillar: 'reliability',
  severity: 'critical',
  why: 'Without its key, what is encrypted cannot be read: databases stop, volumes cannot be attached, backups cannot be restored; and of a deleted key nobody, AWS neither, gets anything back.',
  fix: {
    summary:
      'Cancel the deletion and enable the key; have it rotated. What need not be kept is deleted before its key.',
    cli: 'aws kms cancel-key-deletion --key-id {id} --region {region}\naws kms enable-key --key-id {id} --region {region}\naws kms enable-key-rotation --key-id {id} --region {region}',
    cloudformation: 'Enabled: true\nEnableKeyRotation: true',
    terraform: 'is_enabled          = true\nenable_key_rotation = true',
    cost: 'A key is charged by the month, also while it is disabled; so are its first two rotations.',
    risk: 'None: KMS keeps the former material, so that nothing must be encrypted anew.',
    effort: 'minutes',
  },
  refs: [
    'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html',
    'https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html',
  ],
  notes: ['000 §2', '001 §2.3.5', '001 §3.2.6'],
  wellArchitected: ['SEC08-BP01'],
  subject: key.with('rotation'),
  context: { users: encrypted },
  options: { expiryDays: 30, rotation: true },

  evaluate(key, { users, options, now }) {
    const { account, data } = key;
    const { KeyManager, KeyState, DeletionDate, ValidTo, MultiRegionConfiguration, Reference } = data;
    if (KeyManager === 'AWS') return notApplicable('AWS manages it');
    if (KeyState === 'Creating') return notApplicable('its state is Creating');
    const trouble = unusable(data, { ...options, now });
    if (trouble) {
      // One that names it: a key is only known by those that do.
      const { type, id } = must(
        users.find((user) => keysOf(user).includes(Reference)),
        `the user of ${Reference}`,
      );
      const { MultiRegionKeyType } = MultiRegionConfiguration ?? {};
      const evidence = {
        KeyState,
        DeletionDate: DeletionDate?.toISOString(),
        ValidTo: ValidTo?.toISOString(),
        MultiRegionKeyType,
        user: `${type} ${id}`,
      };
      return fail(trouble.reason, evidence, trouble.severity);
    }
    if (!options.rotation || !isRotatable(account, data)) return pass();
    return must(key.rotation.KeyRotationEnabled, 'KeyRotationEnabled')
      ? pass()
      : fail('It is not rotated', { KeyRotationEnabled: false }, 'low');
  },
});
