import { anywhere, defineCheck, fail, must, notApplicable, pass } from '#engine';
import { distribution } from '../cloudfront/resources/distribution.ts';
import { originPrefixList } from '../vpc/resources/origin-prefix-list.ts';
import { securityGroup } from '../vpc/resources/security-group.ts';
import { webAcl } from '../wafv2/resources/web-acl.ts';
import { distributionsBefore, visitorsOf } from './lib/visitors.ts';
import { loadBalancer } from './resources/load-balancer.ts';

export default defineCheck({
  id: 'elbv2/alb-waf-associated',
  title: 'A web ACL stands before every Application Load Balancer that the internet reaches',
  pillar: 'security',
  severity: 'medium',
  why: 'Security groups see addresses and ports, not requests: injections, bots and floods of requests pass them, and there is no place to shut an attacker out by more than an address.',
  fix: {
    summary:
      'Associate a web ACL with managed rules and a rate-based rule, counting at first; or put CloudFront with one before it, and let in CloudFront’s prefix list only.',
    cli: 'aws wafv2 associate-web-acl --web-acl-arn <the web ACL> --resource-arn {arn} --region {region}',
    cloudformation:
      'Type: AWS::WAFv2::WebACLAssociation\nProperties:\n  ResourceArn: !Ref LoadBalancer\n  WebACLArn: !GetAtt WebACL.Arn',
    terraform:
      'resource "aws_wafv2_web_acl_association" "alb" {\n  resource_arn = aws_lb.this.arn\n  web_acl_arn  = aws_wafv2_web_acl.this.arn\n}',
    cost: 'The web ACL and each rule by the month, requests by the million.',
    risk: 'Rules may refuse customers: let them count first.',
    effort: 'hours',
  },
  refs: [
    'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/restrict-access-to-load-balancer.html',
  ],
  notes: ['004 §네트워크 토론과 보안'],
  wellArchitected: ['SEC05-BP02', 'SEC05-BP04'],
  subject: loadBalancer,
  context: {
    webAcls: webAcl.with('balancers'),
    groups: securityGroup,
    lists: originPrefixList,
    distributions: anywhere(distribution),
  },

  evaluate(self, { webAcls, groups, lists, distributions }) {
    const { Type, Scheme, AvailabilityZones = [] } = self.data;
    if (Type !== 'application') return notApplicable('AWS WAF works with Application Load Balancers only');
    if (must(Scheme, 'Scheme') === 'internal') return notApplicable('it is internal');
    if (AvailabilityZones.some(({ OutpostId }) => OutpostId)) return notApplicable('it is on an Outpost');
    if (webAcls.some(({ balancers }) => balancers.includes(self.arn))) return pass();
    const visitors = visitorsOf(self, groups, lists);
    if (visitors === 'anybody') return fail('The internet reaches it without a web ACL', { webACL: null });
    if (visitors === 'the named') return notApplicable('its security groups let in only who they name');
    const before = distributionsBefore(self, distributions);
    return before.length > 0 && before.every(({ data }) => data.WebACLId)
      ? pass('Only CloudFront reaches it, with a web ACL')
      : notApplicable('only CloudFront reaches it: its distributions are where a web ACL belongs');
  },
});
