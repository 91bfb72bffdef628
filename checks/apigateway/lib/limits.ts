/** How many requests a second something lets through. */
export interface Limit {
  /** The path and method: of all, an asterisk each. */
  readonly method: string;
  readonly rateLimit: number;
}

interface Setting {
  readonly throttlingRateLimit?: number | undefined;
}

/** The limits among the settings of a stage; -1 is none. */
export function limitsIn(settings: Readonly<Record<string, Setting>> | undefined): readonly Limit[] {
  return Object.entries(settings ?? {}).flatMap(([method, { throttlingRateLimit: rateLimit = -1 }]) =>
    rateLimit < 0 ? [] : { method, rateLimit },
  );
}
