import type { Limit } from '../../apigateway/lib/limits.ts';

interface Settings {
  readonly ThrottlingRateLimit?: number | undefined;
}

/** The limits of a stage: of all its routes, as of all methods of a REST API, and of single ones. */
export function limitsIn(
  all: Settings | undefined,
  single: Readonly<Record<string, Settings>> = {},
): readonly Limit[] {
  return Object.entries({ ...single, '*/*': all ?? {} }).flatMap(([method, { ThrottlingRateLimit }]) =>
    ThrottlingRateLimit === undefined ? [] : { method, rateLimit: ThrottlingRateLimit },
  );
}
