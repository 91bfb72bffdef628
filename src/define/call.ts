import type { At } from './at.ts';

// The SDK's classes meet Lintel's generics here, and in src/collect; nowhere else is `any` allowed.

/** `service:Action`, which is not always the API's own name (ListBuckets is s3:ListAllMyBuckets). */
export type IamAction = `${string}:${string}`;

/** An SDK command class: its input and output are inferred from it. */
export type CommandClass<I = any, O = any> = new (
  input: I,
) => {
  readonly input: I;
  resolveMiddleware(stack: any, configuration: any, options: any): (args: any) => Promise<{ output: O }>;
};

/** An SDK client class, bare: without the aggregated methods. */
export type ClientClass = new (config: any) => any;

/** What a service's `sdk.ts` exports: the client, as `Client`, and the read-only commands that Lintel uses. */
export interface Sdk {
  readonly Client: ClientClass;
}

/** An error that means "not configured": its name, or its name and its words where the name alone is used for denials too. */
export type Absent = string | { readonly name: string; readonly message: RegExp };

/** An error that AWS answered with. */
export interface AwsError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly $response?: { readonly statusCode?: number; readonly headers?: Readonly<Record<string, string>> };
}

interface Common<A extends readonly Absent[]> {
  readonly iam: IamAction | readonly IamAction[];
  /** Errors that are an answer, "not configured": the value is `undefined` then. */
  readonly absentOn?: A;
  /** What an error still tells, as an output: the bucket's Region in the headers of a 403, say. */
  readonly recover?: (error: AwsError) => object | undefined;
  /** The client of another service than the collector's own. */
  readonly client?: ClientClass;
}

interface About<Subject, I, A extends readonly Absent[]> extends Common<A> {
  readonly input?: (subject: Subject, at: At) => NoInfer<I>;
  /** Ask about these subjects only; a detail of any other counts as unread, should a check look at it. */
  readonly only?: (subject: Subject) => boolean;
}

/** A request whose whole output is its value. */
export interface WholeSpec<Subject, I, A extends readonly Absent[]> extends About<Subject, I, A> {
  readonly select?: never;
}

/** A request of whose output a part is the value. */
export interface CallSpec<Subject, I, O, Value, A extends readonly Absent[]> extends About<Subject, I, A> {
  /** What the next page's input adds, from this page; nothing but `undefined` ends the list. Values are joined. */
  readonly pages?: (output: NoInfer<O>) => Partial<NoInfer<I>>;
  readonly select: (output: NoInfer<O>, subject: Subject, at: At) => Value;
}

/** A list whose requests take many keys at once: DescribeInstanceTypes, GetMetricData. */
export interface BatchSpec<Subject, Key, I, O, Value, A extends readonly Absent[]> extends Common<A> {
  /** What is asked about each subject; equal keys are asked once. */
  readonly keys: (subject: Subject) => readonly Key[];
  /** How many keys one request takes. */
  readonly size: number;
  readonly input: (keys: readonly Key[], at: At) => NoInfer<I>;
  readonly pages?: (output: NoInfer<O>) => Partial<NoInfer<I>>;
  readonly select: (output: NoInfer<O>, keys: readonly Key[], at: At) => Value;
}

/** A detail whose requests answer for many subjects at once: DescribeTags of 20 load balancers. */
export interface ShareSpec<Subject, I, O, Value, A extends readonly Absent[]> extends Common<A> {
  readonly key: (subject: Subject) => string;
  readonly size: number;
  readonly input: (keys: readonly string[], at: At) => NoInfer<I>;
  /** The part of the answer that belongs to one subject's key. */
  readonly select: (output: NoInfer<O>, key: string) => Value;
}

/** One AWS request, declared as data; `Value` is what it yields. */
export interface Call<Value = unknown> {
  readonly command: CommandClass;
  readonly client: ClientClass;
  readonly iam: readonly IamAction[];
  readonly absentOn: readonly Absent[];
  readonly recover: ((error: AwsError) => object | undefined) | undefined;
  readonly input: (subject: any, at: At) => object;
  readonly only: (subject: any) => boolean;
  readonly pages: ((output: any) => object) | undefined;
  readonly select: (output: any, subject: any, at: At) => unknown;
  /** A request for many subjects at once: `input` is given keys instead of a subject; `select` too, or one key where `shared`. */
  readonly batch?: {
    readonly keys: (subject: any) => readonly unknown[];
    readonly size: number;
    readonly shared: boolean;
  };
  /** Only for the compiler: what the call yields. */
  readonly value?: Value;
}

/** A list that needs no request: what is known from where the scan is. */
export interface Known<Value = unknown> {
  readonly known: (at: At) => Value;
}

export type ValueOf<C> = C extends { readonly value?: infer Value } ? Value : never;

type Maybe<Value, A> = A extends readonly [] ? Value : Value | undefined;

/** Declares requests about a subject. */
export interface Ask<Subject> {
  <I extends object, O, Value, const A extends readonly Absent[] = readonly []>(
    command: CommandClass<I, O>,
    spec: CallSpec<Subject, I, O, Value, A>,
  ): Call<Maybe<Value, A>>;
  <I extends object, O, const A extends readonly Absent[] = readonly []>(
    command: CommandClass<I, O>,
    spec: WholeSpec<Subject, I, A>,
  ): Call<Maybe<Omit<O, '$metadata'>, A>>;

  /** Declares a list whose requests take many keys at once. */
  batch<Key, I extends object, O, Value, const A extends readonly Absent[] = readonly []>(
    command: CommandClass<I, O>,
    spec: BatchSpec<Subject, Key, I, O, Value, A>,
  ): Call<Maybe<Value, A>>;

  /** Declares a detail whose requests answer for many subjects at once. */
  shared<I extends object, O, Value, const A extends readonly Absent[] = readonly []>(
    command: CommandClass<I, O>,
    spec: ShareSpec<Subject, I, O, Value, A>,
  ): Call<Maybe<Value, A>>;
}

/** The `ask` of a collector whose own client is `client`. */
export function askWith(client: ClientClass): Ask<any> {
  const common = (command: CommandClass, spec: Common<readonly Absent[]>) => ({
    command,
    client: spec.client ?? client,
    iam: [spec.iam].flat(),
    absentOn: spec.absentOn ?? [],
    recover: spec.recover,
    only: () => true,
  });
  const ask = (
    command: CommandClass,
    spec: Partial<CallSpec<any, any, any, any, readonly Absent[]>> & Common<readonly Absent[]>,
  ): Call<any> => ({
    ...common(command, spec),
    input: spec.input ?? (() => ({})),
    only: spec.only ?? (() => true),
    pages: spec.pages,
    select: spec.select ?? (({ $metadata, ...output }) => output),
  });
  const batch = (
    command: CommandClass,
    spec: BatchSpec<any, any, any, any, any, readonly Absent[]>,
  ): Call<any> => ({
    ...common(command, spec),
    input: spec.input,
    pages: spec.pages,
    select: spec.select,
    batch: { keys: spec.keys, size: spec.size, shared: false },
  });
  const shared = (
    command: CommandClass,
    spec: ShareSpec<any, any, any, any, readonly Absent[]>,
  ): Call<any> => ({
    ...common(command, spec),
    input: spec.input,
    pages: undefined,
    select: spec.select,
    batch: { keys: (subject) => [spec.key(subject)], size: spec.size, shared: true },
  });
  return Object.assign(ask, { batch, shared }) as Ask<any>;
}
