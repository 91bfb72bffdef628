import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/define/check.ts';
import type { Collections, Selection } from '../../src/define/selection.ts';
import { evaluate } from '../../src/evaluate.ts';
import { ReadCollection } from '../../src/model/collection.ts';
import type { Severity } from '../../src/model/finding.ts';
import { type Gap, Unreadable } from '../../src/model/gap.ts';
import type { Resource } from '../../src/model/resource.ts';
import { here } from './resource.ts';

/** One situation: the subject, what surrounds it, and what the verdict must say. */
export interface Case {
  readonly subject: Resource;
  /** By the names of the check's context; what is not named is an empty list. */
  readonly context?: Readonly<Record<string, readonly Resource[]>>;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly now?: Date;
  /** Part of the reason, or a pattern of it. */
  readonly because?: string | RegExp;
  /** The severity of a fail, where it is not the check's own. */
  readonly severity?: Severity;
  readonly evidence?: Readonly<Record<string, unknown>>;
}

export type Cases = Readonly<Record<string, Case>>;

export interface Table {
  readonly passes: Cases;
  readonly fails: Cases;
  readonly notApplicable?: Cases;
  /** Situations in which AWS left out a field that the verdict cannot do without. */
  readonly unknown?: Cases;
}

const sections = {
  passes: 'pass',
  fails: 'fail',
  notApplicable: 'not-applicable',
  unknown: 'unknown',
} as const;

const unreadable: Gap = {
  operation: 'test:Unreadable',
  actions: ['test:Unreadable'],
  account: here.account,
  region: here.region,
  cause: 'access-denied',
  message: 'made unreadable by testCheck',
};

/**
 * The strictest reviewer in the house: judges a table of situations, each twice, on frozen inputs; and demands
 * of every declared detail and context a situation that turns `unknown` when that input cannot be read, so
 * that nothing is declared (and read, and allowed in the IAM policy) in vain.
 */
export function testCheck(check: Check, table: Table): void {
  const cases = Object.entries(sections).flatMap(([section, status]) =>
    Object.entries(table[section as keyof Table] ?? {}).map(([name, situation]) => ({
      name,
      status,
      situation,
    })),
  );

  describe(check.id, () => {
    test.each(cases)('$status: $name', ({ status, situation }) => {
      const answer = judge(check, situation);
      expect(answer, `${'reason' in answer ? answer.reason : ''}`).toMatchObject({ status });
      expect(judge(check, situation), 'a second judging must answer the same').toEqual(answer);
      expect(() => JSON.stringify(answer)).not.toThrow();
      if (answer.status === 'unknown') expect(answer.gap.cause, answer.gap.message).toBe('missing-field');
      if (situation.because !== undefined)
        expect('reason' in answer && answer.reason).toMatch(situation.because);
      if (situation.evidence)
        expect('evidence' in answer && answer.evidence).toMatchObject(situation.evidence);
      if (answer.status === 'fail') {
        expect(answer.reason, 'a reason is a sentence without a full stop').toMatch(/^\S.*[^.\s]$/s);
        expect(answer.severity ?? check.severity).toBe(situation.severity ?? check.severity);
      }
    });

    test('has situations that pass and that fail', () => {
      expect(Object.keys(table.passes)).not.toEqual([]);
      expect(Object.keys(table.fails)).not.toEqual([]);
    });

    test('no situation is told twice', () => {
      const told = cases.map(({ situation: { because, severity, evidence, ...input } }) =>
        JSON.stringify(input),
      );
      expect(told.filter((input, index) => told.indexOf(input) !== index)).toEqual([]);
    });

    test.each(inputsOf(check))('is unknown when $label cannot be read', ({ damage }) => {
      const known = cases.filter(({ status }) => status !== 'unknown');
      const answers = known.map(({ situation }) => judge(check, situation, damage));
      expect(
        answers.some((answer) => answer.status === 'unknown' && answer.gap === unreadable),
        'no situation depends on it: drop the declaration, or add the situation',
      ).toBe(true);
      for (const answer of answers)
        if (answer.status === 'unknown') expect(answer.gap.cause).toBe('access-denied');
    });
  });
}

interface Damage {
  readonly subject?: (resource: Resource) => Resource;
  readonly context?: Readonly<Record<string, (resources: readonly Resource[]) => ReadCollection<Resource>>>;
}

function judge(check: Check, situation: Case, damage: Damage = {}) {
  const subject = (damage.subject ?? ((same: Resource) => same))(situation.subject);
  for (const name of Object.keys(situation.context ?? {})) {
    if (!(name in check.context)) throw new Error(`${check.id} declares no context '${name}'`);
  }
  const collections = Object.keys(check.context).map((name) => {
    const resources = (situation.context?.[name] ?? []).map(freeze);
    return [name, damage.context?.[name]?.(resources) ?? new ReadCollection(resources)];
  });
  const options = freeze({ ...check.options, ...situation.options });
  return evaluate(check, freeze(subject), {
    ...(Object.fromEntries(collections) as Collections<Record<string, Selection>>),
    options,
    now: situation.now ?? here.now,
  });
}

/** Every declared input, with what makes it unreadable. */
function inputsOf(check: Check): readonly { readonly label: string; readonly damage: Damage }[] {
  const details = (selection: Selection) =>
    selection.needs.flatMap(({ source, details }) =>
      details.map((detail) => ({ type: source.type, detail })),
    );
  return [
    ...details(check.subject).map(({ type, detail }) => ({
      label: `${type}'s ${detail}`,
      damage: { subject: (resource: Resource) => withoutDetail(resource, type, detail) },
    })),
    ...Object.entries(check.context).flatMap(([name, selection]) => [
      {
        label: `the list '${name}'`,
        damage: { context: { [name]: () => new ReadCollection<Resource>([], unreadable) } },
      },
      ...details(selection).map(({ type, detail }) => ({
        label: `the ${detail} of '${name}'`,
        damage: {
          context: {
            [name]: (resources: readonly Resource[]) =>
              new ReadCollection(resources.map((resource) => withoutDetail(resource, type, detail))),
          },
        },
      })),
    ]),
  ];
}

function withoutDetail(resource: Resource, type: string, detail: string): Resource {
  if (resource.type !== type) return resource;
  const get = () => {
    throw new Unreadable(unreadable);
  };
  const descriptors = Object.getOwnPropertyDescriptors(resource);
  return Object.freeze(
    Object.defineProperties({}, { ...descriptors, [detail]: { get, enumerable: true } }),
  ) as Resource;
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || value instanceof Date || Object.isFrozen(value))
    return value;
  for (const inner of Object.values(value)) freeze(inner);
  return Object.freeze(value);
}
