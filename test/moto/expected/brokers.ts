import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function brokers({ brokers: made }: Seed): Expectations {
  return {
    'mq/broker-multi-az': { pass: [made.orders, made.events], fail: [made.narrow, made.lone] },
  };
}
