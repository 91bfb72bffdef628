import { expect, test } from 'vitest';
import type { Pool } from '../../src/collect/pool.ts';
import { readUnit } from '../../src/collect/read.ts';
import { Session } from '../../src/collect/session.ts';
import { access } from '../support/collect.ts';
import { here } from '../support/resource.ts';
import { vpc } from './house.ts';

test('begins few requests at a time, however many there are to send, and keeps the order', async () => {
  const Vpcs = Array.from({ length: 1000 }, (_, i) => ({ VpcId: `vpc-${i}` }));
  let waiting = 0;
  let most = 0;
  const send = async ({ input }: { readonly input: { readonly VpcId?: string } }) => {
    if (input.VpcId === undefined) return { value: { Vpcs } };
    waiting += 1;
    most = Math.max(most, waiting);
    await new Promise(setImmediate);
    waiting -= 1;
    return { value: { EnableDnsSupport: { Value: input.VpcId.endsWith('7') } } };
  };
  const unit = await readUnit(
    { collector: vpc, details: ['dns'] },
    {
      at: here,
      home: here.region,
      session: new Session(access),
      pool: { send } as Partial<Pool> as Pool,
      clock: () => here.now,
    },
    { resources: [], gaps: [] },
  );
  expect(most).toBe(100);
  expect(unit.resources.map(({ id }) => id)).toEqual(Vpcs.map(({ VpcId }) => VpcId));
  expect(
    unit.resources.filter(({ id, details }) => {
      const { dns } = details;
      return (
        dns !== undefined && 'value' in dns && id.endsWith('7') === (dns.value as { Value: boolean }).Value
      );
    }),
  ).toHaveLength(1000);
});
