import { expect, test } from 'vitest';
import { canBeMultiAz, mayLackMultiAz } from '../../../checks/rds/lib/offer.ts';
import { orderableOption } from '../../../checks/rds/resources/orderable-option.ts';
import { ReadCollection } from '../../../src/model/collection.ts';
import { resource } from '../../support/resource.ts';

const web = { Engine: 'sqlserver-web', EngineVersion: '16.00', DBInstanceClass: 'db.m6i.large' };
const offered = (...options: object[]) =>
  new ReadCollection(
    options.map((data) => resource(orderableOption, { ...web, MultiAZCapable: true, ...data })),
  );

test('only two editions of SQL Server may lack a standby; of the others nothing is read', () => {
  expect(mayLackMultiAz({ Engine: 'sqlserver-ex' })).toBe(true);
  expect(mayLackMultiAz(web)).toBe(true);
  expect(mayLackMultiAz({ Engine: 'sqlserver-ee' })).toBe(false);
  expect(canBeMultiAz({ Engine: 'mysql' }, offered())).toBe(true);
});

test('one offer with a standby is enough, of the same edition, version and class', () => {
  expect(canBeMultiAz(web, offered())).toBe(false);
  expect(canBeMultiAz(web, offered({ MultiAZCapable: false }))).toBe(false);
  expect(canBeMultiAz(web, offered({ MultiAZCapable: false }, {}))).toBe(true);
  for (const other of [
    { Engine: 'sqlserver-ex' },
    { EngineVersion: '15.00' },
    { DBInstanceClass: 'db.t3.small' },
  ]) {
    expect(canBeMultiAz(web, offered(other))).toBe(false);
  }
});
