export type Status = 'pass' | 'fail' | 'not-applicable' | 'unknown';

/** The verdicts of one check: ids or ARNs by status. Whatever is in no list must not be judged. */
export type Verdicts = Readonly<Partial<Record<Status, readonly string[]>>>;

export type Expectations = Readonly<Record<string, Verdicts>>;

/** All but some. */
export function without(all: readonly string[], ...some: readonly string[]): string[] {
  return all.filter((each) => !some.includes(each));
}
