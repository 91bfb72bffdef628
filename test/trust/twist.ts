import { NormalizedSchema } from '@smithy/core/schema';
import type { Answer } from '../../src/standin/answer.ts';
import { AwsError } from '../../src/standin/aws-error.ts';
import type { World } from '../../src/standin/index.ts';

/** One value in an answer: where it is, and what the schema says of it. */
export interface Value {
  /** `ec2#DescribeInstances` */
  readonly operation: string;
  /** Its name in the structure around it, or that of the list that it is in. */
  readonly name: string;
  readonly schema: NormalizedSchema;
}

/** Changes a value; what it leaves alone is looked into. */
export type Twist = (value: unknown, about: Value) => unknown;

/** The same world, in which every value of every answer may be another. */
export function twisted(world: World, twist: Twist): World {
  const accounts = Object.entries(world.accounts).map(([id, { global = [], regions = {} }]) => [
    id,
    {
      global: global.map((each) => twistedAnswer(each, twist)),
      regions: Object.fromEntries(
        Object.entries(regions).map(([region, answers]) => [
          region,
          answers.map((each) => twistedAnswer(each, twist)),
        ]),
      ),
    },
  ]);
  return { ...world, accounts: Object.fromEntries(accounts) };
}

function twistedAnswer(answer: Answer, twist: Twist): Answer {
  const { service, name, schema } = answer.operation;
  const operation = `${service}#${name}`;
  if (/#(GetCallerIdentity|DescribeRegions)$/.test(operation)) return answer;
  const output = NormalizedSchema.of(schema.output);
  return {
    ...answer,
    reply: async (input, ...where) => {
      // The sample account knows its own names only, and not all that hostile ones may ask for.
      const known = await answer.reply(untwisted(input) as object, ...where).catch((error: unknown) => {
        if (error instanceof AwsError) throw error;
        return {};
      });
      return walked(known, { operation, name: '', schema: output }, twist) as object;
    },
  };
}

/** Begins what a twist adds to a name. */
export const marker = '~';

function untwisted(value: unknown): unknown {
  if (typeof value === 'string') return value.split(marker)[0];
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(untwisted);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, untwisted(inner)]));
}

function walked(value: unknown, about: Value, twist: Twist): unknown {
  const other = twist(value, about);
  if (other !== value) return other;
  const { schema } = about;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (schema.isListSchema() && Array.isArray(value)) {
    return value
      .map((each) => walked(each, { ...about, schema: schema.getValueSchema() }, twist))
      .filter((each) => each !== undefined);
  }
  const members = Object.entries(value).flatMap(([name, inner]) => {
    const member = schema.isMapSchema() ? schema.getValueSchema() : schema.getMemberSchemas()[name];
    const next = member ? walked(inner, { ...about, name, schema: member }, twist) : inner;
    return next === undefined ? [] : [[name, next]];
  });
  return Object.fromEntries(members);
}
