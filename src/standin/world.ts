import type { Answer, At } from './answer.ts';
import type { Call } from './call.ts';
import type { Fault } from './fault.ts';
import { type AnyCommandClass, keyOf, type Operation, operationOf } from './operation.ts';

/** What an account answers: in one Region, or else in any. Of two answers to one operation the later counts. */
export interface AccountAnswers {
  readonly global?: readonly Answer[];
  readonly regions?: Readonly<Record<string, readonly Answer[]>>;
}

/** The accounts of a fake AWS, who may enter them, and what goes wrong in them. */
export interface World {
  readonly accounts: Readonly<Record<string, AccountAnswers>>;
  /** The account that each access key id belongs to; keys not named belong to the default account. */
  readonly credentials?: Readonly<Record<string, string>>;
  /** The first account, unless given. */
  readonly defaultAccount?: string;
  /** Answers what no account answers; undefined is an error to the caller. */
  readonly otherwise?: (call: Call, at: At) => object | undefined;
  /** Commands without an answer that `otherwise` or a fault shall know by name: REST requests do not carry it. */
  readonly commands?: readonly AnyCommandClass[];
  readonly faults?: readonly Fault[];
  readonly now?: () => Date;
}

/** Every operation that a world has a command of. */
export function operationsOf({ accounts, commands = [] }: World): Operation[] {
  const answers = Object.values(accounts).flatMap(({ global = [], regions = {} }) => [
    ...global,
    ...Object.values(regions).flat(),
  ]);
  return [...answers.map(({ operation }) => operation), ...commands.map(operationOf)];
}

/** Makes the function that finds an account's answer to a call. */
export function answersOf({ accounts }: World): (call: Call) => Answer | undefined {
  const index = new Map<string, Answer>();
  for (const [account, { global = [], regions = {} }] of Object.entries(accounts)) {
    for (const [region, answers] of Object.entries({ ...regions, [ANYWHERE]: global })) {
      for (const answer of answers) index.set(`${account} ${region} ${keyOf(answer.operation)}`, answer);
    }
  }
  return ({ account, region, service, operation: name }) => {
    const key = keyOf({ service, name });
    return index.get(`${account} ${region} ${key}`) ?? index.get(`${account} ${ANYWHERE} ${key}`);
  };
}

/** Makes the function that tells the account of an access key. */
export function accountsOf({
  accounts,
  credentials = {},
  defaultAccount,
}: World): (accessKeyId?: string) => string {
  const [first] = Object.keys(accounts);
  const byDefault = defaultAccount ?? first;
  if (byDefault === undefined) throw new Error('a world needs an account');
  for (const account of [byDefault, ...Object.values(credentials)]) {
    if (!accounts[account]) throw new Error(`the world has no account ${account}`);
  }
  return (accessKeyId) => (accessKeyId !== undefined && credentials[accessKeyId]) || byDefault;
}

const ANYWHERE = 'anywhere';
