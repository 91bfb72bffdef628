import { expect, test } from 'vitest';
import { account } from '../../../checks/account/resources/account.ts';
import { alertSignal } from '../../../checks/account/resources/alert-signal.ts';
import { alertSignal as health } from '../../../checks/eventbridge/resources/alert-signal.ts';
import { eventBus } from '../../../checks/eventbridge/resources/event-bus.ts';
import { type Gap, Unreadable } from '../../../src/model/gap.ts';
import { derive } from '../../support/derive.ts';
import { here, resource } from '../../support/resource.ts';
import { routes } from '../../support/routes.ts';

const gap: Gap = {
  operation: 'account:GetAlternateContact',
  actions: [],
  ...here,
  cause: 'access-denied',
  message: '',
};

test('the alternate contacts', () => {
  const one = resource(
    account.with('securityContact', 'operationsContact', 'billingContact'),
    { Id: here.account },
    {
      securityContact: { EmailAddress: 'security@example.com' },
      operationsContact: { EmailAddress: 'jiwoo.kim@example.com' },
      billingContact: undefined,
    },
  );
  const rows = derive(alertSignal, { accounts: [one] }).map(({ data }) => data);
  expect(rows).toMatchObject([
    { signal: { kind: 'alternate-contact', name: 'SECURITY' }, reach: 'many', chain: [{ kind: 'email' }] },
    { signal: { name: 'OPERATIONS' }, reach: 'one' },
    { signal: { name: 'BILLING' }, reach: 'nobody', break: 'The account has no such contact' },
  ]);
  expect(JSON.stringify(rows)).not.toContain('jiwoo.kim');
  const closed = Object.defineProperty({ ...one }, 'billingContact', {
    get: () => {
      throw new Unreadable(gap);
    },
  });
  expect(derive(alertSignal, { accounts: [closed] })[2]?.data).toMatchObject({
    reach: 'unknown',
    unread: [gap.operation],
  });
});

test('what AWS Health tells in a Region, once', () => {
  const ops = 'arn:aws:sns:ap-northeast-2:111122223333:ops';
  const { ruled } = routes('health', { [ops]: ['arn:confirmed'] });
  const world = ruled({ source: ['aws.health'] }, ops);
  const away = routes('health', {}, 'us-east-1').buses;
  const orders = resource(eventBus, { Name: 'orders', Arn: 'arn:orders' });
  const rows = derive(health, { ...world, buses: [...world.buses, ...away, orders] }).map(({ data }) => data);
  expect(rows).toMatchObject([
    { signal: { kind: 'health-events', name: 'AWS Health', region: here.region }, reach: 'one' },
  ]);
});
