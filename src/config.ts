import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import type { Check, Option } from './define/check.ts';
import { UsageError } from './errors.ts';
import { severities } from './model/finding.ts';

const day = z.iso.date().describe('The last day on which the rule holds, YYYY-MM-DD');
const accountId = z.string().regex(/^\d{12}$/, 'an account id has twelve digits');

const match = {
  resource: z.string().describe('A glob of ARNs, anchored at both ends: arn:aws:s3:::scratch-*').optional(),
  tags: z.record(z.string(), z.string()).describe('Globs of tag values, by key').optional(),
  account: accountId.optional(),
  region: z.string().describe('A glob of Regions').optional(),
};

const suppression = z.strictObject({
  check: z.string().describe('A glob of check ids: s3/*'),
  ...match,
  reason: z.string().min(10, 'say why in a sentence').describe('Why the fails are acceptable'),
  until: day.optional(),
});

const environment = z.strictObject({ ...match, is: z.enum(['production', 'non-production']) });

function optionSchema(value: Option) {
  if (typeof value === 'string') return z.string().meta({ default: value });
  if (typeof value === 'number') return z.number().meta({ default: value });
  if (typeof value === 'boolean') return z.boolean().meta({ default: value });
  return z.array(z.string()).meta({ default: value });
}

function checkSchema({ title, options }: Check) {
  const known = Object.entries(options).map(([name, value]) => [name, optionSchema(value).optional()]);
  return z
    .strictObject({
      enabled: z.boolean().optional(),
      severity: z.enum(severities).optional(),
      ...(known.length > 0 && { options: z.strictObject(Object.fromEntries(known)).optional() }),
    })
    .describe(title)
    .optional();
}

function schemaOf(checks: readonly Check[]) {
  return z
    .strictObject({
      $schema: z.string().optional(),
      regions: z.array(z.string()).min(1).describe('Instead of every enabled Region').optional(),
      failOn: z
        .enum([...severities, 'none'])
        .describe('The mildest severity that makes the exit code 1')
        .optional(),
      metrics: z
        .boolean()
        .describe('false leaves out the checks that ask CloudWatch for metrics, which AWS charges for')
        .optional(),
      nonProduction: z
        .enum(['downgrade', 'skip', 'same'])
        .describe('What a fail means outside production: a step milder, not applicable, or the same')
        .optional(),
      accounts: z.record(accountId, z.string()).describe('Names of accounts').optional(),
      environments: z
        .array(environment)
        .describe('The first rule that matches a resource decides')
        .optional(),
      checks: z
        .strictObject(Object.fromEntries(checks.map((check) => [check.id, checkSchema(check)])))
        .optional(),
      suppressions: z.array(suppression).optional(),
    })
    .describe('The configuration of Lintel');
}

/** What a configuration file says. */
export type Config = Omit<z.infer<ReturnType<typeof schemaOf>>, 'checks'> & {
  readonly checks?: Readonly<
    Record<
      string,
      | {
          readonly enabled?: boolean;
          readonly severity?: (typeof severities)[number];
          readonly options?: Check['options'];
        }
      | undefined
    >
  >;
};

/** Reads a configuration strictly: what it does not know is an error. `path` is for the message. */
export function parseConfig(text: string, path: string, checks: readonly Check[]): Config {
  const errors: ParseError[] = [];
  const value = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new UsageError(`${path}:${line}: not valid JSON: ${printParseErrorCode(error.error)}.`);
  }
  const result = schemaOf(checks).safeParse(value ?? {});
  if (result.success) return result.data as Config;
  const problems = result.error.issues.map(
    ({ path: where, message }) => `${where.join('.') || 'the file'}: ${message}`,
  );
  throw new UsageError(`${path}: ${problems.join('; ')}.`);
}

/** The configuration's JSON Schema, for editors. */
export function configSchema(checks: readonly Check[]): object {
  return z.toJSONSchema(schemaOf(checks), { io: 'input' });
}
