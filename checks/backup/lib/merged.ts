import { type Copy, groupBy, type ThreeTwoOne } from '#engine';
import { newestOf } from './recovery.ts';

/** Each copy once, with what is known of its lock: the newest state of each mechanism, place and vault. */
export function merged(
  copies: readonly Copy[],
  lockOf: (copy: Copy) => boolean | undefined,
): readonly Copy[] {
  const inVaults = new Set(copies.filter(({ vault }) => vault).map(placeOf));
  // A snapshot that AWS Backup took is the recovery point in the vault.
  const distinct = copies.filter((copy) => copy.vault || !inVaults.has(placeOf(copy)));
  const groups = groupBy(distinct, (copy) => [placeOf(copy), copy.vault].join(' '));
  const newest = [...groups.values()].flatMap((group) => newestOf(group) ?? []);
  return newest
    .map((copy): Copy => {
      const locked = lockOf(copy);
      return { ...copy, ...(locked !== undefined && { locked }) };
    })
    .sort((a, b) => (rankOf(a) < rankOf(b) ? 1 : rankOf(a) > rankOf(b) ? -1 : 0));
}

function placeOf({ mechanism, account, region }: Copy): string {
  return [mechanism, account, region].join(' ');
}

/** The newest first, and replicas, which are as new as any mistake, last. */
function rankOf({ mechanism, newest }: Copy): string {
  return mechanism === 'replica' ? '' : (newest ?? 'later');
}

/** Whether the rule of three, two and one holds; false only where every source was read. */
export function threeTwoOne(
  all: readonly Copy[],
  own: { readonly account: string; readonly region: string },
  wholly: boolean,
): ThreeTwoOne {
  // Old versions are lost together with what they are versions of.
  const copies = all.filter(({ mechanism }) => mechanism !== 'versions');
  const isAway = ({ account }: Copy) => account !== own.account;
  const unsure = all.some(({ locked }) => locked === undefined);
  const rules = {
    three: copies.length >= 2,
    two:
      new Set(copies.map(({ mechanism }) => mechanism)).size >= 2 ||
      copies.some(({ region }) => region !== own.region),
    one: all.some((copy) => isAway(copy) || copy.locked === true),
  };
  return {
    ...((rules.three || wholly) && { three: rules.three }),
    ...((rules.two || wholly) && { two: rules.two }),
    ...((rules.one || (wholly && !unsure)) && { one: rules.one }),
  };
}
