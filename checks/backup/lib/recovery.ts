import {
  type Collection,
  type Copy,
  type DataClass,
  type Gap,
  type Identity,
  type Key,
  must,
  type Resource,
  type Selected,
  unlessUnread,
} from '#engine';
import type { protectedResource } from '../resources/protected-resource.ts';
import type { Backupable } from './selects.ts';

/** What holds data, and what it could be had back from. */
export interface Recovery {
  readonly type: Resource['type'];
  readonly kind: string;
  readonly class: DataClass;
  readonly encrypted: boolean | undefined;
  /** What a backup plan must select to save it: several where a backup of something else holds it too. */
  readonly savedAs: readonly Backupable[] | undefined;
  /** Why it needs no copy of its own. */
  readonly exempt: string | undefined;
  /** What it is a copy of, as far as that was read. */
  readonly replicaOf: string | undefined;
  readonly copies: readonly Copy[];
  /** Why nothing is written to it now, and since when, where that is known. */
  readonly idle: Idle | undefined;
  /** The check that fails for it, where nothing recent is kept. */
  readonly failsAt: string | undefined;
  /** Why it may have more copies. */
  readonly unread: readonly Gap[];
  /** Why it is not known whether it needs one. */
  readonly unsure: readonly Gap[];
  /** Why the rest is not known. */
  readonly doubts: readonly Gap[];
}

interface Idle {
  readonly because: string;
  readonly since?: string;
}

type Facts = Pick<Recovery, 'kind' | 'class'> & { readonly encrypted?: boolean | undefined };

/** Where to look; each place by itself, so that an unread one hides no other. */
interface Places {
  readonly savedAs: () => readonly Backupable[];
  readonly exempt: () => string | undefined;
  readonly replicaOf?: () => string | undefined;
  readonly copies: readonly Iterable<Copy>[];
  readonly idle?: () => Idle | undefined;
  readonly failsAt: () => string | undefined;
}

/** A row of a derived type, named like the resource itself. */
export function recoveryOf(
  resource: Pick<Resource, 'id' | 'arn' | 'account' | 'region' | 'type'>,
  { kind, class: of, encrypted }: Facts,
  { savedAs, exempt, replicaOf, copies, idle, failsAt }: Places,
): Identity & { readonly data: Recovery } {
  const { id, arn, region, type } = resource;
  const into = (gaps: Gap[]) => readerInto(gaps, resource);
  const unsure: Gap[] = [];
  const because = into(unsure)(exempt);
  const [unread, doubts, found]: [Gap[], Gap[], Copy[]] = [[], [], []];
  const known = into(doubts);
  // Of what needs no copy, nobody asks which it has.
  const isNeeded = because === undefined;
  const asFarAsRead = into(unread);
  for (const place of isNeeded ? copies : []) {
    asFarAsRead(() => {
      for (const copy of place) found.push(copy);
    });
  }
  // One literal: there are disks by the ten thousand, and a spread would take four times the memory.
  const data = {
    type,
    kind,
    class: of,
    encrypted,
    savedAs: isNeeded ? into([])(savedAs) : undefined,
    exempt: because,
    replicaOf: isNeeded ? into([])(() => replicaOf?.()) : undefined,
    copies: found.length > 0 ? found : none,
    idle: isNeeded ? known(() => idle?.()) : undefined,
    failsAt: isNeeded ? known(failsAt) : undefined,
    unread: unread.length > 0 ? unread : none,
    unsure: unsure.length > 0 ? unsure : none,
    doubts: doubts.length > 0 ? doubts : none,
  };
  return { id, arn, region, data };
}

const none: readonly never[] = [];

/** Asks, and keeps the gap where the answer is unread. */
export function readerInto(
  unread: Gap[],
  of?: Pick<Resource, 'account' | 'region'>,
): <T>(say: () => T) => T | undefined {
  return (say) => {
    const said = unlessUnread(say, of);
    if ('value' in said) return said.value;
    if (!unread.includes(said.gap)) unread.push(said.gap);
    return undefined;
  };
}

/** What was read of a list under a key, and then the gap, where the list did not finish. */
export function* asRead<R extends Resource>(list: Collection<R>, key: Key<R>, value: string): Generator<R> {
  const read = list.known(key, value);
  yield* read;
  yield* list.having(key, value).slice(read.length);
}

/** The last backup that AWS Backup made of what it knows by one of these ARNs. */
export function* backupsOf(
  arns: readonly string[],
  protectedResources: Collection<Selected<typeof protectedResource>>,
): Generator<Copy> {
  for (const arn of arns) {
    const saved = protectedResources.get(arn);
    const { LastBackupTime, LastBackupVaultArn } = saved?.data ?? {};
    if (saved === undefined || LastBackupTime === undefined) continue;
    yield {
      mechanism: 'aws-backup',
      account: saved.account,
      region: saved.region,
      newest: LastBackupTime.toISOString(),
      ...(LastBackupVaultArn && { vault: LastBackupVaultArn }),
    };
  }
}

/** The newest state that continuous backups can bring back. */
export function* pointInTime(
  { account, region }: Pick<Resource, 'account' | 'region'>,
  latest: Date | undefined,
): Generator<Copy> {
  const newest = must(latest, 'LatestRestorableTime').toISOString();
  yield { mechanism: 'pitr', account, region, newest };
}

/** The newest copy; one that the service keeps up by itself before all others. */
export function newestOf(copies: readonly Copy[]): Copy | undefined {
  return copies.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))[0];
}

function timeOf({ newest }: Copy): string {
  return newest ?? 'later';
}
