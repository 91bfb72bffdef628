import type { Seed } from '../seed.ts';
import type { Expectations } from './verdicts.ts';

export function gateways({ gateways: apis, pushed }: Seed): Expectations {
  return {
    'apigateway/stage-throttling': { pass: [apis.orders], fail: [apis.greedy, apis.open] },
    'ecr/image-scanning': { pass: [pushed.shop], fail: [pushed.tools] },
  };
}
