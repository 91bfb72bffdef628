import type { At } from '#engine';

/** The ARN of something of Route 53, which names neither a Region nor an account. */
export function route53Arn({ partition }: Pick<At, 'partition'>, resource: string): string {
  return `arn:${partition}:route53:::${resource}`;
}
