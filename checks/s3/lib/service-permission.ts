import { covers, isForEveryone, many, type Statement, statementsOf } from './policy.ts';

/** What a service of AWS does with somebody's queue, topic or function. */
export interface ServiceRequest {
  /** `s3.amazonaws.com` */
  readonly principal: string;
  /** Other principals that the service perhaps acts as. */
  readonly alias?: readonly string[];
  /** `sqs:SendMessage` */
  readonly action: string;
  /** The ARN of the queue, topic or function. */
  readonly target: string;
  /** What it may say of itself, by the keys of conditions in lower case; `undefined` is to say nothing. */
  readonly says: Readonly<Record<string, readonly (string | undefined)[]>>;
}

/** Whether a policy lets a service do this; `undefined` where that depends on what cannot be told from here. */
export function letsService(policy: string | undefined, request: ServiceRequest): boolean | undefined {
  const statements = statementsOf(policy, `a policy of ${request.target}`);
  const meant = (effect: Statement['Effect']) =>
    anyOf(statements.filter(({ Effect }) => Effect === effect).map((each) => isMeant(each, request)));
  const allowed = meant('Allow');
  if (allowed === false) return false;
  const denied = meant('Deny');
  if (denied === true) return false;
  return denied === false ? allowed : undefined;
}

/** As people say it: perhaps is `undefined`. */
type Perhaps = boolean | undefined;

const anyOf = (each: readonly Perhaps[]): Perhaps =>
  each.includes(true) ? true : each.includes(undefined) ? undefined : false;
const allOf = (each: readonly Perhaps[]): Perhaps =>
  each.includes(false) ? false : each.includes(undefined) ? undefined : true;

function isMeant(statement: Statement, request: ServiceRequest): Perhaps {
  const { NotPrincipal, Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const named = (patterns: Statement['Action'], name: string) =>
    many(patterns).some((pattern) => covers(pattern, name));
  return allOf([
    NotPrincipal === undefined ? isNamed(statement, request) : undefined,
    NotAction === undefined ? named(Action, request.action) : undefined,
    NotResource === undefined ? named(Resource, request.target) : undefined,
    ...Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => holds(operator, key, many(values).map(String), request)),
    ),
  ]);
}

function isNamed(statement: Statement, { principal, alias = [] }: ServiceRequest): Perhaps {
  const { Principal } = statement;
  const { Service, AWS } = typeof Principal === 'object' ? Principal : {};
  if (isForEveryone(statement) || many(Service).includes(principal)) return true;
  return many(AWS).some((each) => alias.includes(each)) ? undefined : false;
}

/** The operators that compare with each of several values; what is negated by `Not` holds where none is met. */
const operators = new Map<string, (pattern: string, value: string) => boolean>([
  ['stringequals', (pattern, value) => pattern === value],
  ['stringequalsignorecase', (pattern, value) => pattern.toLowerCase() === value.toLowerCase()],
  ['stringlike', covers],
  ['arnequals', covers],
  ['arnlike', covers],
  ['bool', (pattern, value) => pattern.toLowerCase() === value],
]);

function holds(
  operator: string,
  key: string,
  patterns: readonly string[],
  { says }: ServiceRequest,
): Perhaps {
  const [, not, ifExists] = /^(?:string|arn)(not)?.*?(ifexists)?$/i.exec(operator) ?? [];
  const plain = operator.toLowerCase().replace(/^(string|arn)not/, '$1');
  const test = operators.get(plain.replace(/ifexists$/, ''));
  const name = key.toLowerCase();
  const values = Object.hasOwn(says, name) ? says[name] : undefined;
  if (!test || !values || patterns.some((pattern) => pattern.includes('${'))) return undefined;
  const answers = values.map((value) =>
    value === undefined
      ? not !== undefined || ifExists !== undefined
      : patterns.some((pattern) => test(pattern, value)) !== (not !== undefined),
  );
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}
