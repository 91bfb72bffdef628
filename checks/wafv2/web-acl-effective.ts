import { defineCheck, fail, notApplicable, oneOf, pass } from '#engine';
import { distribution } from '../cloudfront/resources/distribution.ts';
import { isEnough } from './lib/enough.ts';
import { apiUse } from './resources/api-use.ts';
import { edgeWebAcl } from './resources/edge-web-acl.ts';
import { webAcl } from './resources/web-acl.ts';

export default defineCheck({
  id: 'wafv2/web-acl-effective',
  title: 'Web ACLs in use refuse requests, and limit how many one client may send',
  pillar: 'security',
  severity: 'medium',
  why: 'A web ACL without rules, or with rules that only count, is billed and lets everything through; without a rate-based rule a single client may wear the application out.',
  fix: {
    summary:
      'Add the managed common rule set and a rate-based rule; watch what they count for a week, then let them block.',
    cli: 'aws wafv2 get-web-acl --name {id} --id <its id> --scope <REGIONAL or CLOUDFRONT>\naws wafv2 update-web-acl --name {id} --id <its id> --scope <…> --lock-token <…> --default-action Allow={} --rules file://rules.json --visibility-config <…>',
    cost: 'Each rule is billed by the month, and requests by the million.',
    risk: 'False positives refuse customers: let new rules count first.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html',
    'https://docs.aws.amazon.com/waf/latest/developerguide/waf-rule-statement-type-rate-based.html',
  ],
  notes: ['004 §네트워크 토론과 보안'],
  wellArchitected: ['SEC05-BP04'],
  subject: oneOf(webAcl.with('effect', 'balancers'), edgeWebAcl.with('effect')),
  context: { distributions: distribution, apis: apiUse },

  evaluate(self, { distributions, apis }) {
    const { rules, groups } = self.effect;
    if (isEnough(self.effect)) return pass();
    if (groups.length > 0) {
      return notApplicable('what it does rests on rule groups whose rules are not read', {
        groups: [...groups],
      });
    }
    const isUsed =
      self.type === 'wafv2.web-acl'
        ? self.balancers.length > 0 || apis.some(({ data }) => data.WebACLArn === self.arn)
        : distributions.some(({ data }) => data.WebACLId === self.arn);
    if (!isUsed) {
      const users =
        self.type === 'wafv2.web-acl' ? 'load balancer, API Gateway or AppSync API' : 'distribution';
      return notApplicable(`no ${users} uses it, though it is billed`);
    }
    if (rules === 0) return fail('It has no rules', { rules });
    if (!self.effect.blocks) return fail('Its rules only count, or let through', { rules });
    return fail('No rule refuses a client that sends too many requests', { rules }, 'low');
  },
});
