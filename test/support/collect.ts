import { collect } from '../../src/collect/collect.ts';
import { Pool } from '../../src/collect/pool.ts';
import { type Access, Session } from '../../src/collect/session.ts';
import type { Check } from '../../src/define/check.ts';
import type { Selection } from '../../src/define/selection.ts';
import type { Unit } from '../../src/model/unit.ts';
import { planOf } from '../../src/plan.ts';
import { here } from './resource.ts';

/** Credentials that open nothing. */
export const access: Access = {
  provider: () => async () => ({ accessKeyId: 'AKIDTEST', secretAccessKey: 'secret' }),
  requestHandler: {
    handle: () => Promise.reject(new Error('the test mocked no answer for this request')),
  },
  env: {},
};

/**
 * Reads one type, with the details of the selection, from SDK clients that the test has mocked:
 *
 *     mockClient(RDSClient).on(DescribeDBInstancesCommand).resolves({ DBInstances: [...] });
 *     const { resources, gaps, calls } = await collected(dbInstance);
 *
 * The account, Region and clock are those of `here`; retries do not wait. The gaps are all those
 * for which the list is not complete, those of what it is listed inside of included.
 */
export async function collected(
  selection: Selection,
  regions: readonly string[] = [here.region],
): Promise<Unit> {
  const pool = new Pool({ concurrency: 10, share: 1, sleep: async () => undefined });
  const { units } = await collect({
    plan: planOf([{ subject: { needs: [], everywhere: false }, context: { selection } } as unknown as Check]),
    caller: { account: here.account, partition: here.partition, home: 'us-east-1' },
    regions: regions.map((region) => ({ account: here.account, region, status: 'scanned' })),
    session: new Session(access),
    pool,
    now: here.now,
    clock: () => here.now,
  });
  const type = selection.needs[0]?.source.type;
  const unit = units.find((each) => each.type === type);
  if (!unit) throw new Error(`${type} was not read`);
  return { ...unit, gaps: [...unit.gaps, ...unit.inherited] };
}
