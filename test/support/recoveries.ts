import type { Copy, Derived, Resource } from '#engine';
import type { Recovery } from '../../checks/backup/lib/recovery.ts';
import { derive } from './derive.ts';

/** What a service knows of its copies, briefly: `orders: pitr 2026-11-20T00:00`. */
export function recoveriesOf(
  source: Derived<Resource<Recovery>>,
  from: Readonly<Record<string, readonly Resource[]>>,
) {
  return derive(source, from).map(({ id, data }) => ({
    id,
    kind: data.kind,
    copies: data.copies.map(briefly),
    savedAs: (data.savedAs ?? []).map(({ type }) => type),
    ...(data.exempt && { exempt: data.exempt }),
    ...(data.replicaOf && { replicaOf: data.replicaOf }),
    ...(data.idle && { idle: data.idle.because }),
    ...(data.failsAt && { failsAt: data.failsAt }),
    ...(data.unread.length > 0 && { unread: data.unread.map(({ operation }) => operation) }),
    ...(data.unsure.length > 0 && { unsure: data.unsure.map(({ operation }) => operation) }),
    ...(data.doubts.length > 0 && { doubts: data.doubts.map(({ operation }) => operation) }),
  }));
}

function briefly({ mechanism, region, account, newest }: Copy): string {
  return [mechanism, region, account === '111122223333' ? '' : account, newest?.slice(0, 16)]
    .filter(Boolean)
    .join(' ');
}
