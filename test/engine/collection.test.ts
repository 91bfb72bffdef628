import { describe, expect, test } from 'vitest';
import { ReadCollection } from '../../src/model/collection.ts';
import { type Gap, Unreadable } from '../../src/model/gap.ts';
import { here } from '../support/resource.ts';

const gap: Gap = { ...here, operation: 'x:List', actions: [], cause: 'access-denied', message: '' };
const thing = (id: string, kind: string) => ({
  type: 'test.thing' as const,
  id,
  arn: `arn:${id}`,
  account: here.account,
  region: here.region,
  tags: {},
  data: { kind },
});
const byKind = ({ data }: ReturnType<typeof thing>) => data.kind;
const things = [thing('a', 'odd'), thing('b', 'even'), thing('c', 'odd')];
const whole = new ReadCollection(things);
const part = new ReadCollection(things, gap);

describe('a whole collection', () => {
  test('answers everything, absence included', () => {
    expect(whole.size).toBe(3);
    expect([...whole]).toEqual(things);
    expect(whole.get('b')).toBe(things[1]);
    expect(whole.get('arn:c')).toBe(things[2]);
    expect(whole.get('z')).toBeUndefined();
    expect(whole.get(undefined)).toBeUndefined();
    expect(whole.some(({ id }) => id === 'z')).toBe(false);
    expect(whole.every(({ id }) => id < 'd')).toBe(true);
    expect(whole.having(byKind, 'odd')).toEqual([things[0], things[2]]);
    expect(whole.having(byKind, 'none')).toEqual([]);
    expect(whole.having(byKind, undefined)).toEqual([]);
    expect(whole.known(byKind, 'none')).toEqual([]);
    expect(whole.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('a key may be several, or none', () => {
    const letters = ({ id, data }: ReturnType<typeof thing>) =>
      data.kind === 'odd' ? [id, 'any'] : undefined;
    expect(whole.having(letters, 'any')).toEqual([things[0], things[2]]);
    expect(whole.having(letters, 'b')).toEqual([]);
  });
});

describe('a collection whose reading did not finish', () => {
  test('answers where it finds', () => {
    expect(part.get('a')).toBe(things[0]);
    expect(part.find(({ id }) => id === 'b')).toBe(things[1]);
    expect(part.some(({ id }) => id === 'b')).toBe(true);
    expect(part.every(({ id }) => id === 'a')).toBe(false);
    expect(part.known(byKind, 'odd')).toHaveLength(2);
  });

  test.each([
    ['size', () => part.size],
    ['iterating', () => [...part]],
    ['get of what is not there', () => part.get('z')],
    ['find of what is not there', () => part.find(() => false)],
    ['every', () => part.every(() => true)],
    ['filter', () => part.filter(() => true)],
    ['map', () => part.map(() => 1)],
    ['having', () => part.having(byKind, 'odd')],
    ['having no key', () => part.having(byKind, undefined)],
    ['known of a key that nothing bears', () => part.known(byKind, 'none')],
  ])('does not conclude from absence: %s', (_, ask) => {
    expect(ask).toThrow(Unreadable);
  });
});

describe('find, past a resource that cannot be judged', () => {
  const unread = (id: string) => () => {
    if (id === 'a') throw new Unreadable(gap);
    return id === 'c';
  };

  test('answers with another one', () => {
    expect(whole.find(({ id }) => unread(id)())).toBe(things[2]);
  });

  test('or not at all', () => {
    expect(() => whole.find(({ id }) => unread(id)() && id === 'z')).toThrow(Unreadable);
  });

  test('but not past an error of the check', () => {
    const broken = () => {
      throw new TypeError('x');
    };
    expect(() => whole.find(broken)).toThrow(TypeError);
  });
});
