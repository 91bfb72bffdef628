import type { Resource } from './model/resource.ts';

/** Which resources a rule of the configuration is about: all that are named must match. */
export interface ResourceMatch {
  /** A glob of ARNs, anchored at both ends. */
  readonly resource?: string | undefined;
  /** Globs of tag values, by key. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  readonly account?: string | undefined;
  /** A glob of Regions. */
  readonly region?: string | undefined;
}

/** Whether a rule is about a resource. */
export function matches(rule: ResourceMatch, resource: Omit<Resource, 'data'>): boolean {
  return (
    (rule.account === undefined || rule.account === resource.account) &&
    (rule.region === undefined || glob(rule.region).test(resource.region)) &&
    (rule.resource === undefined || glob(rule.resource).test(resource.arn)) &&
    Object.entries(rule.tags ?? {}).every(([key, value]) => {
      const tag = Object.hasOwn(resource.tags, key) ? resource.tags[key] : undefined;
      return tag !== undefined && glob(value).test(tag);
    })
  );
}

const globs = new Map<string, RegExp>();

/** `*` stands for any characters, `?` for one; everything else for itself, from the first character to the last. */
export function glob(pattern: string): RegExp {
  const known = globs.get(pattern);
  if (known) return known;
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  globs.set(pattern, expression);
  return expression;
}
