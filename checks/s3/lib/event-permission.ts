import { covers, isForEveryone, many, type Statement, statementsOf } from './policy.ts';

/** What S3 does when a bucket tells of an event. */
export interface EventRequest {
  /** `sqs:SendMessage` */
  readonly action: string;
  /** The ARN of the queue, topic or function. */
  readonly target: string;
  readonly bucketArn: string;
  readonly account: string;
}

/** Whether a policy lets S3 do this; `undefined` where that depends on what cannot be told from here. */
export function letsS3(policy: string | undefined, request: EventRequest): boolean | undefined {
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

function isMeant(statement: Statement, request: EventRequest): Perhaps {
  const { Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition = {} } = statement;
  const services = typeof Principal === 'object' ? many(Principal.Service) : [];
  const named = (patterns: Statement['Action'], name: string) =>
    many(patterns).some((pattern) => covers(pattern, name));
  return allOf([
    NotPrincipal === undefined
      ? isForEveryone(statement) || services.includes('s3.amazonaws.com')
      : undefined,
    NotAction === undefined ? named(Action, request.action) : undefined,
    NotResource === undefined ? named(Resource, request.target) : undefined,
    ...Object.entries(Condition).flatMap(([operator, keys]) =>
      Object.entries(keys).map(([key, values]) => holds(operator, key, many(values).map(String), request)),
    ),
  ]);
}

/** The operators that compare with each of several values; what is negated by `Not` holds where none is met. */
const operators: Readonly<Record<string, (pattern: string, value: string) => boolean>> = {
  stringequals: (pattern, value) => pattern === value,
  stringequalsignorecase: (pattern, value) => pattern.toLowerCase() === value,
  stringlike: covers,
  arnequals: covers,
  arnlike: covers,
  bool: (pattern, value) => pattern.toLowerCase() === value,
};

function holds(operator: string, key: string, patterns: readonly string[], request: EventRequest): Perhaps {
  const [, not, ifExists] = /^(?:string|arn)(not)?.*?(ifexists)?$/i.exec(operator) ?? [];
  const test =
    operators[
      operator
        .toLowerCase()
        .replace(/^(string|arn)not/, '$1')
        .replace(/ifexists$/, '')
    ];
  const known = contextOf(request);
  const name = key.toLowerCase();
  if (!test || !(name in known) || patterns.some((pattern) => pattern.includes('${'))) return undefined;
  const value = known[name];
  if (value === undefined) return not !== undefined || ifExists !== undefined;
  return patterns.some((pattern) => test(pattern, value)) !== (not !== undefined);
}

/**
 * What S3 says of itself; `undefined` is what it does not say. A topic's first policy asks for `aws:SourceOwner`:
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/grant-destinations-permissions-to-s3.html
 */
function contextOf({ bucketArn, account }: EventRequest): Readonly<Record<string, string | undefined>> {
  return {
    'aws:sourcearn': bucketArn,
    'aws:sourceaccount': account,
    'aws:securetransport': 'true',
    'aws:principalisawsservice': 'true',
    'aws:principalservicename': 's3.amazonaws.com',
    'aws:sourceowner': undefined,
    'aws:principalorgid': undefined,
    'aws:principalaccount': undefined,
    'aws:principalarn': undefined,
  };
}
