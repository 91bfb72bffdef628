import { matches, type ResourceMatch } from './match.ts';
import type { Environment } from './model/finding.ts';
import type { Resource, Tags } from './model/resource.ts';

/** What the configuration says of environments: the first rule that matches a resource decides. */
export interface EnvironmentRule extends ResourceMatch {
  readonly is: Environment;
}

/** Whether a resource serves production, and what says so. */
export interface Classified {
  readonly environment: Environment;
  readonly because?: string;
}

const keys = ['env', 'environment', 'stage', 'tier'];

const words =
  'dev|develop|development|test|testing|tst|qa|stg|stage|staging|sandbox|sbx|demo|poc|non-?prod|개발|검증|테스트';
const nonProduction = new RegExp(`(?<![\\p{L}\\p{N}])(${words})\\d*(?![\\p{L}\\p{N}])`, 'iu');
const production = /(?<![\p{L}\p{N}])(prod|production|prd|live|운영)\d*(?![\p{L}\p{N}])/iu;

/**
 * Classes a resource: by the configuration's rules, else by its tags (env, environment, stage, tier), else by
 * its own or its account's name. What nothing says otherwise of serves production.
 */
export function environmentOf(
  resource: Omit<Resource, 'data'>,
  rules: readonly EnvironmentRule[],
  accountName: string | undefined,
): Classified {
  const rule = rules.find((each) => matches(each, resource));
  if (rule) return { environment: rule.is, because: 'a rule of the configuration' };
  for (const [key, value] of environmentTags(resource.tags)) {
    const because = `the tag ${key}=${value}`;
    if (nonProduction.test(value)) return { environment: 'non-production', because };
    if (production.test(value)) return { environment: 'production', because };
  }
  const { Name: nameTag = '' } = resource.tags;
  for (const name of [nameTag, resource.id]) {
    if (production.test(name)) return { environment: 'production', because: `the name ${name}` };
    if (nonProduction.test(name)) return { environment: 'non-production', because: `the name ${name}` };
  }
  if (accountName && nonProduction.test(accountName)) {
    return { environment: 'non-production', because: `the account's name ${accountName}` };
  }
  return { environment: 'production' };
}

function environmentTags(tags: Tags): readonly (readonly [string, string])[] {
  return Object.entries(tags)
    .filter(([key]) => keys.includes(key.toLowerCase()))
    .sort(([a], [b]) => keys.indexOf(a.toLowerCase()) - keys.indexOf(b.toLowerCase()));
}
