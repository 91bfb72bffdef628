import { isLike, must, parsed, starsOf } from '#engine';

type OneOrMany = string | readonly string[];

/** A statement of a bucket policy, as people write them: one thing or a list of them everywhere. */
export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | Readonly<Record<string, OneOrMany>>;
  readonly NotPrincipal?: unknown;
  readonly Action?: OneOrMany;
  readonly NotAction?: OneOrMany;
  readonly Resource?: OneOrMany;
  readonly NotResource?: OneOrMany;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;
}

/** The statements of a policy document; none where there is no policy. */
export function statementsOf(policy: string | undefined, name = 'a bucket policy'): readonly Statement[] {
  if (policy === undefined) return [];
  const document = parsed(policy, name);
  const statements = isObject(document) && 'Statement' in document ? [document.Statement].flat() : undefined;
  return must(statements?.every(isStatement) ? statements : undefined, `${name} that makes sense`);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** S3 accepts nothing else; an emulator, or a service that imitates S3, may. */
function isStatement(value: unknown): value is Statement {
  if (!isObject(value)) return false;
  const {
    Effect,
    Principal,
    Action,
    Resource,
    Condition = {},
  }: Partial<Record<keyof Statement, unknown>> = value;
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    [Action, Resource].every(isOneOrMany) &&
    (isOneOrMany(Principal) || (isObject(Principal) && Object.values(Principal).every(isOneOrMany))) &&
    isObject(Condition) &&
    Object.values(Condition).every((keys) => isObject(keys) && Object.values(keys).every(isPlain))
  );
}

function isOneOrMany(value: unknown): value is OneOrMany | undefined {
  return value === undefined || [value].flat().every((each) => typeof each === 'string');
}

function isPlain(value: unknown): boolean {
  return [value].flat().every((each) => !isObject(each));
}

/**
 * A policy without what some let in by: a `Referer` or a `User-Agent` that is a password.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function withoutPasswords(policy: string): string {
  return policy.replace(
    /("(?:aws:referer|aws:useragent|sts:externalid)"\s*:\s*)(?:"(?:[^"\\]|\\.)*"|\[(?:[^"\]]|"(?:[^"\\]|\\.)*")*\])/gi,
    '$1"…"',
  );
}

/** One thing or many, as a list. */
export function many(value: OneOrMany | undefined): readonly string[] {
  return [value ?? []].flat();
}

/** Whether a statement speaks of everybody, before its conditions. */
export function isForEveryone({ Principal }: Statement): boolean {
  return Principal === '*' || many(Principal?.AWS).includes('*');
}

/** Whether a pattern of a policy (`s3:Delete*`) covers a name. */
export function covers(pattern: string, name: string): boolean {
  return isLike(starsOf(pattern.toLowerCase(), { questionMarks: true }), name.toLowerCase());
}
