import { must, type Selected } from '#engine';
import type { rule } from '../resources/rule.ts';

type Rule = Selected<typeof rule>['data'];

/** Whether actions send nothing of an application: redirects to HTTPS and fixed answers. */
export function isSafe(actions: Rule['Actions']): boolean {
  return must(actions, 'Actions').every(
    ({ Type, RedirectConfig }) =>
      Type === 'fixed-response' || (Type === 'redirect' && RedirectConfig?.Protocol === 'HTTPS'),
  );
}

/** Whether a rule is for the challenges of a certificate authority, which come over HTTP. */
export function isAcme(conditions: Rule['Conditions'] = []): boolean {
  return conditions.some(({ Values, PathPatternConfig }) => {
    const paths = PathPatternConfig?.Values ?? Values ?? [];
    return paths.length > 0 && paths.every((path) => path.startsWith('/.well-known/acme-challenge'));
  });
}
