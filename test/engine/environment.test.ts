import { describe, expect, test } from 'vitest';
import { environmentOf } from '../../src/environment.ts';

const resource = (id: string, tags = {}) => ({
  type: 'test.thing' as const,
  id,
  arn: `arn:aws:test:::${id}`,
  account: '111122223333',
  region: 'ap-northeast-2',
  tags,
});

describe('environmentOf', () => {
  test.each([
    ['orders-db', {}, 'production'],
    ['orders-dev', {}, 'non-production'],
    ['dev_orders', {}, 'non-production'],
    ['orders-qa2', {}, 'non-production'],
    ['주문-개발', {}, 'non-production'],
    ['device-registry', {}, 'production'],
    ['latest-orders', {}, 'production'],
    ['contest', {}, 'production'],
    ['devops-prod', {}, 'production'],
    ['test-prod', {}, 'production'],
    ['orders', { Environment: 'Staging' }, 'non-production'],
    ['orders', { env: 'nonprod' }, 'non-production'],
    ['orders-dev', { env: 'prod' }, 'production'],
    ['orders', { tier: 'web' }, 'production'],
    ['orders', { tier: 'dev' }, 'non-production'],
    ['orders', { stage: 'dev', env: 'production' }, 'production'],
    ['i-0123', { Name: 'bastion-sandbox' }, 'non-production'],
  ])('%s %o is %s', (id, tags, environment) => {
    expect(environmentOf(resource(id, tags), [], undefined).environment).toBe(environment);
  });

  test("the account's name speaks last", () => {
    expect(environmentOf(resource('orders'), [], 'shop-dev')).toEqual({
      environment: 'non-production',
      because: "the account's name shop-dev",
    });
    expect(environmentOf(resource('orders-prod'), [], 'shop-dev').environment).toBe('production');
  });

  test("the configuration's first matching rule speaks first", () => {
    const rules = [
      { resource: 'arn:aws:test:::orders*', is: 'production' },
      { account: '111122223333', is: 'non-production' },
    ] as const;
    expect(environmentOf(resource('orders-dev'), rules, undefined).environment).toBe('production');
    expect(environmentOf(resource('payments'), rules, undefined).environment).toBe('non-production');
  });
});
