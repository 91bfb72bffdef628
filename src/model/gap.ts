import type { Resource } from './resource.ts';

/** Why something could not be read. */
export type GapCause =
  | 'access-denied'
  | 'denied-by-scp'
  | 'throttled'
  | 'unreachable'
  | 'refused'
  | 'credentials'
  | 'region-disabled'
  | 'interrupted'
  | 'not-collected'
  | 'missing-field'
  | 'check-error';

/** Something that could not be read, with its cause: it stands where the value would have stood. */
export interface Gap {
  /** The API operation (`rds:DescribeDBInstances`), or the field or check that failed. */
  readonly operation: string;
  /** The IAM actions that the reading needs. */
  readonly actions: readonly string[];
  readonly account: string;
  readonly region: string;
  /** The resource that was asked about, where it was one. */
  readonly subject?: string;
  readonly cause: GapCause;
  readonly message: string;
}

/** Of several gaps in one list, the one that concerns the whole list rather than a single resource. */
export function chiefGap(gaps: readonly Gap[]): Gap | undefined {
  return gaps.find(({ subject }) => subject === undefined) ?? gaps[0];
}

/** Each cause once; what no check of the scan asked for is not missing. */
export function distinctGaps(gaps: readonly Gap[]): readonly Gap[] {
  const asked = gaps.filter(({ cause }) => cause !== 'not-collected');
  const first = new Map(
    asked.map((gap) => [`${gap.operation} ${gap.cause} ${gap.account} ${gap.region}`, gap]),
  );
  return [...first.values()];
}

/** Thrown when a check touches a gap: `judge` answers `unknown`, unless `unlessUnread` was asked to look. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly gap: Gap;

  constructor(gap: Gap) {
    super(`${gap.operation}: ${gap.message}`);
    this.gap = gap;
  }
}

/** What something says, or why that cannot be told. */
export type Told<T> = { readonly value: T } | { readonly gap: Gap };

/** Asks without giving up everything where the answer is unread; of a resource, also where AWS left out a field of it. */
export function unlessUnread<T>(say: () => T, of?: Pick<Resource, 'account' | 'region'>): Told<T> {
  try {
    return { value: say() };
  } catch (error) {
    if (error instanceof Unreadable) return { gap: error.gap };
    if (of && error instanceof MissingField) return { gap: missingField(error, of) };
    throw error;
  }
}

/** The gap that a missing field leaves in what is made of resources. */
export function missingField(
  { field, message }: MissingField,
  { account, region }: Pick<Resource, 'account' | 'region'>,
): Gap {
  return { operation: field, actions: [], account, region, cause: 'missing-field', message };
}

/** `unknown` for the whole verdict where something that it rests on could not be read. */
export function mustBeRead(gaps: readonly Gap[]): void {
  const gap = chiefGap(gaps);
  if (gap) throw new Unreadable(gap);
}

/** A field that AWS leaves out now and then; the gap is completed by `judge`, which knows the resource. */
export class MissingField extends Error {
  override readonly name = 'MissingField';
  readonly field: string;

  constructor(field: string, problem = '') {
    super(`AWS did not return ${field}${problem}`);
    this.field = field;
  }
}

/** How far two clocks may be apart. */
const tolerance = 15 * 60_000;

/** The milliseconds since a time, or `unknown` for the whole verdict where it is still to come: one of the clocks is wrong. */
export function elapsed(time: Date, now: Date, name: string): number {
  const passed = now.getTime() - time.getTime();
  if (passed >= -tolerance) return passed;
  throw new MissingField(name, ` of the past: ${time.toISOString()} is still to come`);
}

/** What a JSON text holds, or `unknown` for the whole verdict where it is none. */
export function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new MissingField(name, ' as JSON');
    throw error;
  }
}

/** The value, or `unknown` for the whole verdict: for fields that the verdict cannot do without. */
export function must<T>(value: T, name: string): NonNullable<T> {
  if (value === undefined || value === null) throw new MissingField(name);
  return value;
}
