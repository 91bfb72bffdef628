import { describe, expect, test } from 'vitest';
import type { Check } from '#engine';
import { configSchema, parseConfig } from '../../src/config.ts';
import { notDefault } from './house.ts';

const withOptions: Check = {
  ...notDefault,
  id: 'test/with-options',
  options: { minZones: 2, names: ['a'], strict: true, scope: 'data' },
};
const checks = [notDefault, withOptions];
const read = (text: string) => parseConfig(text, 'lintel.config.json', checks);

describe('parseConfig', () => {
  test('reads what it knows, comments and trailing commas included', () => {
    const config = read(`{
      // A comment.
      "failOn": "medium",
      "checks": { "test/with-options": { "options": { "minZones": 3, "names": [] }, "severity": "low" } },
      "suppressions": [{ "check": "s3/*", "reason": "It is only scratch space", "until": "2027-01-31" },],
    }`);
    expect(config.failOn).toBe('medium');
    expect(config.checks?.['test/with-options']).toEqual({
      options: { minZones: 3, names: [] },
      severity: 'low',
    });
    expect(config.suppressions).toHaveLength(1);
  });

  test('whether checks may ask for metrics', () => {
    expect(read('{ "metrics": false }').metrics).toBe(false);
    expect(() => read('{ "metrics": "none" }')).toThrow('metrics');
  });

  test('an empty file is an empty configuration', () => {
    expect(read('')).toEqual({});
  });

  test.each([
    ['not JSON', '{\n  "failOn": \n}', 'lintel.config.json:3: not valid JSON'],
    ['an unknown key', '{ "failon": "high" }', 'failon'],
    ['a check that does not exist', '{ "checks": { "test/not-defalt": {} } }', 'test/not-defalt'],
    [
      'an option that the check has not',
      '{ "checks": { "test/with-options": { "options": { "maxZones": 1 } } } }',
      'maxZones',
    ],
    [
      'options of a check that has none',
      '{ "checks": { "test/not-default": { "options": {} } } }',
      'options',
    ],
    [
      'an option of another type',
      '{ "checks": { "test/with-options": { "options": { "minZones": "3" } } } }',
      'minZones',
    ],
    ['a severity that does not exist', '{ "failOn": "severe" }', 'failOn'],
    ['a suppression without a reason', '{ "suppressions": [{ "check": "s3/*" }] }', 'suppressions.0.reason'],
    [
      'a suppression with a lazy reason',
      '{ "suppressions": [{ "check": "s3/*", "reason": "ok" }] }',
      'say why',
    ],
    [
      'a day that does not exist',
      '{ "suppressions": [{ "check": "*", "reason": "because of this", "until": "2027-02-30" }] }',
      'until',
    ],
    ['an account that is none', '{ "accounts": { "123": "shop" } }', 'accounts.123'],
    ['a list instead of an object', '[]', 'the file'],
  ])('refuses %s in one line', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
    try {
      read(text);
    } catch (error) {
      expect(String(error)).not.toContain('\n');
    }
  });

  test('the JSON Schema knows each check and its options', () => {
    expect(configSchema(checks)).toMatchObject({
      additionalProperties: false,
      properties: {
        checks: {
          properties: {
            'test/with-options': {
              properties: { options: { properties: { minZones: { type: 'number', default: 2 } } } },
            },
          },
        },
      },
    });
  });
});
