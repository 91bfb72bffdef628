import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillCommand, fillFragment } from '../../reports/fill.ts';

const resource = {
  id: 'orders',
  arn: 'arn:aws-cn:rds:cn-north-1:111122223333:db:orders',
  account: '111122223333',
  region: 'cn-north-1',
};

function said(command: string): string {
  return execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' });
}

test('fills in what the resource is called', () => {
  expect(
    fillCommand('aws rds x --id {id} --arn {arn} --in {region} --of {account} {partition} {other}', resource),
  ).toBe(`aws rds x --id orders --arn ${resource.arn} --in cn-north-1 --of 111122223333 aws-cn {other}`);
});

test.each([
  'printf %s {id}',
  'printf %s "{id}"',
  "printf %s '{id}'",
  `printf %s "it's {id}" | cut -c6-`,
  String.raw`printf %s \"{id} | cut -c2-`,
])('a shell reads the very name from: %s', (command) => {
  const names = [
    'plain',
    "o'clock",
    '"quoted"',
    '$HOME `id` \\ $(id)',
    'a b; id',
    '한글',
    '*',
    '~',
    '#',
    '&|<>',
  ];
  for (const id of names) expect(said(fillCommand(command, { ...resource, id })).trimEnd()).toBe(id);
});

test('any name stays a name', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (id) => {
      fc.pre(!/[\p{C}]/u.test(id));
      expect(said(fillCommand('printf %s "x{id}"', { ...resource, id }))).toBe(`x${id}`);
    }),
    { numRuns: 40 },
  ));

test('leaves the placeholder where a name holds control characters', () => {
  expect(fillCommand('x {id}', { ...resource, id: 'a\u001b[2Jb' })).toBe('x {id}');
});

test('fills fragments only with names that need no quoting', () => {
  expect(fillFragment('Id: {id}', resource)).toBe('Id: orders');
  expect(fillFragment('Id: {id}', { ...resource, id: 'a: {b}' })).toBe('Id: {id}');
});
