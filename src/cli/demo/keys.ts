import { DescribeKeyCommand, GetKeyRotationStatusCommand } from '../../../checks/kms/sdk.ts';
import { answer, awsError } from '../../standin/index.ts';
import { account, arnOf, daysAgo, seoul, uuidOf } from './places.ts';

interface Key {
  readonly name: string;
  readonly isRotated?: true;
  /** In how many days it is deleted. */
  readonly deletedIn?: number;
}

/** The keys, all of them in Seoul: one for the data, an old one of the backups, and one that somebody tidied away too early. */
const keys: readonly Key[] = [
  { name: 'haneul-data', isRotated: true },
  { name: 'backups' },
  { name: 'haneul-logs-2021', deletedIn: 12 },
  { name: 'aws/elasticfilesystem' },
  { name: 'aws/fsx' },
];

/** The ARN of a key in Seoul, by the name of its alias. */
export function keyArn(name: string): string {
  return arnOf('kms', seoul, `key/${uuidOf(name)}`);
}

function keyOf(asked: string | undefined): Key {
  const key = keys.find(({ name }) => asked === keyArn(name));
  if (!key) throw awsError('NotFoundException', `Key '${asked}' does not exist`);
  return key;
}

/** KMS keys that something is encrypted with. */
export const keyAnswers = [
  answer(DescribeKeyCommand, ({ KeyId }, { now }) => {
    const { name, deletedIn } = keyOf(KeyId);
    return {
      KeyMetadata: {
        KeyId: uuidOf(name),
        Arn: KeyId,
        AWSAccountId: account,
        CreationDate: daysAgo(now, 1200),
        Enabled: deletedIn === undefined,
        KeyState: deletedIn === undefined ? ('Enabled' as const) : ('PendingDeletion' as const),
        ...(deletedIn !== undefined && { DeletionDate: daysAgo(now, -deletedIn) }),
        KeyManager: name.startsWith('aws/') ? ('AWS' as const) : ('CUSTOMER' as const),
        KeySpec: 'SYMMETRIC_DEFAULT' as const,
        KeyUsage: 'ENCRYPT_DECRYPT' as const,
        Origin: 'AWS_KMS' as const,
        MultiRegion: false,
      },
    };
  }),
  answer(GetKeyRotationStatusCommand, ({ KeyId }) => ({
    KeyId,
    KeyRotationEnabled: keyOf(KeyId).isRotated ?? false,
  })),
];
