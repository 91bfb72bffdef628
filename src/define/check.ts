import type { Pillar, Severity, Verdict } from '../model/finding.ts';
import type { Collections, Selected, Selection } from './selection.ts';

/** What to do about a fail. `{id}`, `{arn}`, `{account}`, `{region}` and `{partition}` stand for the resource's own. */
export interface Fix {
  /** What to do, in a sentence or two. */
  readonly summary: string;
  /** The AWS CLI command. */
  readonly cli?: string;
  /** A CloudFormation fragment (YAML). */
  readonly cloudformation?: string;
  /** A Terraform fragment. */
  readonly terraform?: string;
  /** What it costs: money, words rather than prices. */
  readonly cost: string;
  /** What can go wrong, or what changes for those who use the resource. */
  readonly risk: string;
  /** How much work it is: minutes, hours, or days of a project. */
  readonly effort: 'minutes' | 'hours' | 'days';
}

export type Note = '000' | '001' | '002' | '003' | '004';

/** A section of the study notes: `001 §3.2.3`. */
export type NoteRef = `${Note} ${string}`;

export type Option = string | number | boolean | readonly string[];
export type Options = Readonly<Record<string, Option>>;

type Wide<T> = T extends string
  ? string
  : T extends number
    ? number
    : T extends boolean
      ? boolean
      : readonly string[];
/** The types of the options as a configuration may set them. */
export type Widen<O> = { readonly [K in keyof O]: Wide<O[K]> };

/** What a fail means outside production: a step milder, not applicable, or the same. */
export type NonProduction = 'downgrade' | 'skip' | 'same';

export type Context = Readonly<Record<string, Selection>>;

/** Facts that AWS publishes, but not through its API: they age, and the report says when they are old. */
export interface DatedFacts {
  /** The day on which somebody looked them up, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly sources: readonly `https://${string}`[];
}

export interface CheckSpec<S extends Selection, C extends Context, O extends Options> {
  /** Its path below `checks/`: `rds/instance-multi-az`. */
  readonly id: `${string}/${string}`;
  /** The desired state, as a sentence without a full stop. */
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  /** Where the verdict is inferred rather than read from the configuration. */
  readonly confidence?: 'likely';
  readonly nonProduction?: NonProduction;
  /** What breaks where the desired state does not hold. */
  readonly why: string;
  readonly fix: Fix;
  /** AWS documentation first. */
  readonly refs: readonly [`https://docs.aws.amazon.com/${string}`, ...`https://${string}`[]];
  /** The sections of the notes that it comes from. */
  readonly notes: readonly NoteRef[];
  /** AWS Well-Architected best practices: `REL10-BP01`. */
  readonly wellArchitected?: readonly string[];
  /** What its verdicts rest upon beside what was read. */
  readonly facts?: DatedFacts;
  /** The resources that are judged, one by one. */
  readonly subject: S;
  /** What may be consulted: in the same account and Region, or `anywhere(…)`. */
  readonly context?: C;
  /** The defaults; their types are the configuration's types. */
  readonly options?: O;
  readonly evaluate: (
    subject: Selected<S>,
    context: Collections<C> & { readonly options: Widen<O>; readonly now: Date },
  ) => Verdict;
}

/** One rule: what it judges, what it may consult, and a pure function from those to a verdict. */
export interface Check {
  readonly id: string;
  readonly title: string;
  readonly pillar: Pillar;
  readonly severity: Severity;
  readonly confidence: 'certain' | 'likely';
  readonly nonProduction: NonProduction;
  readonly why: string;
  readonly fix: Fix;
  readonly refs: readonly string[];
  readonly notes: readonly NoteRef[];
  readonly wellArchitected: readonly string[];
  readonly facts?: DatedFacts;
  readonly subject: Selection;
  readonly context: Context;
  readonly options: Options;
  evaluate(subject: any, context: any): Verdict;
}

/** Declares a check. */
export function defineCheck<S extends Selection, const C extends Context = {}, const O extends Options = {}>(
  spec: CheckSpec<S, C, O>,
): Check {
  return {
    confidence: 'certain',
    nonProduction: 'downgrade',
    wellArchitected: [],
    context: {},
    options: {},
    ...spec,
  };
}
