import { distribution } from '../../../checks/cloudfront/resources/distribution.ts';
import { effectOf } from '../../../checks/wafv2/lib/effect.ts';
import { apiUse } from '../../../checks/wafv2/resources/api-use.ts';
import { edgeWebAcl } from '../../../checks/wafv2/resources/edge-web-acl.ts';
import { webAcl } from '../../../checks/wafv2/resources/web-acl.ts';
import check from '../../../checks/wafv2/web-acl-effective.ts';
import { resource } from '../../support/resource.ts';
import { testCheck } from '../../support/test-check.ts';

const ARN = 'arn:aws:wafv2:ap-northeast-2:111122223333:regional/webacl/shop/1';
const ownGroup = 'arn:aws:wafv2:ap-northeast-2:111122223333:regional/rulegroup/own/1';
const alb = 'arn:aws:elasticloadbalancing:ap-northeast-2:111122223333:loadbalancer/app/shop/1';

/** Each a web ACL of its own, though what they come to may be the same. */
let count = 0;
const data = () => ({ ARN, Id: String(++count), Name: 'shop' });

type Rules = NonNullable<Parameters<typeof effectOf>[0]['Rules']>;

const shop = (acl: Parameters<typeof effectOf>[0], balancers: string[] = [alb]) =>
  resource(webAcl.with('effect', 'balancers'), data(), { effect: effectOf(acl), balancers });
const rules = (...Rules: Rules) => shop({ DefaultAction: {}, Rules });
const edge = (acl: Parameters<typeof effectOf>[0]) =>
  resource(edgeWebAcl.with('effect'), data(), { effect: effectOf(acl) });
const site = (WebACLId: string) =>
  resource(distribution, {
    Id: 'E1',
    ARN: 'arn:aws:cloudfront::111122223333:distribution/E1',
    Enabled: true,
    Staging: false,
    CacheBehaviors: [],
    OriginGroups: [],
    Origins: [],
    ViewerCertificate: undefined,
    WebACLId,
  });
const api = (WebACLArn: string) =>
  resource(apiUse, { ResourceArn: 'arn:aws:apigateway:ap-northeast-2::/restapis/a/stages/prod', WebACLArn });

const common = { Statement: { ManagedRuleGroupStatement: { Name: 'AWSManagedRulesCommonRuleSet' } } };
const managed = { ...common, OverrideAction: {} };
const counting = { ...common, OverrideAction: { Count: {} } };
const rate = { Statement: { RateBasedStatement: {} }, Action: { Block: {} } };
const groupOf = (arn: string) => ({
  Statement: { RuleGroupReferenceStatement: { ARN: arn } },
  OverrideAction: {},
});

testCheck(check, {
  passes: {
    'a managed group and a rate': { subject: rules(managed, rate) },
    'a rate that blocks is a rule that blocks': { subject: rules(rate) },
    'a rate that challenges': { subject: rules({ ...rate, Action: { Challenge: {} } }) },
    'a rate that asks for a CAPTCHA': { subject: rules({ ...rate, Action: { Captcha: {} } }) },
    'what is not allowed is blocked': { subject: shop({ DefaultAction: { Block: {} } }) },
    'the managed group against floods': {
      subject: rules({
        Statement: { ManagedRuleGroupStatement: { Name: 'AWSManagedRulesAntiDDoSRuleSet' } },
        OverrideAction: {},
      }),
    },
    'a managed group, and that of Shield Advanced': {
      subject: rules(
        managed,
        groupOf('arn:aws:wafv2:ap-northeast-2:153427709519:regional/rulegroup/ShieldMitigationRuleGroup_1/2'),
      ),
    },
    'Firewall Manager’s groups before, and a rate': {
      subject: shop({
        PreProcessFirewallManagerRuleGroups: [
          { FirewallManagerStatement: common.Statement, OverrideAction: {} },
        ],
        Rules: [rate],
      }),
    },
    'one of CloudFront': { subject: edge({ Rules: [managed, rate] }) },
    'an enough one that nobody uses': { subject: shop({ Rules: [managed, rate] }, []) },
  },
  fails: {
    'no rules': { subject: shop({}), because: 'no rules', evidence: { rules: 0 } },
    'a managed group that counts': {
      subject: rules(counting),
      because: 'only count',
      evidence: { rules: 1 },
    },
    'a rate that counts': { subject: rules({ ...rate, Action: { Count: {} } }), because: 'only count' },
    'a group of one’s own that counts': {
      subject: rules({ ...groupOf(ownGroup), OverrideAction: { Count: {} } }),
      because: 'only count',
    },
    'a rule that lets in': { subject: rules({ Action: {} }), because: 'let through' },
    'Firewall Manager’s groups only count': {
      subject: shop({
        PostProcessFirewallManagerRuleGroups: [
          { FirewallManagerStatement: common.Statement, OverrideAction: { Count: {} } },
        ],
      }),
      because: 'only count',
    },
    'no rate': { subject: rules(managed), because: 'too many requests', severity: 'low' },
    'a managed group, and a rate that counts': {
      subject: rules(managed, { ...rate, Action: { Count: {} } }),
      severity: 'low',
    },
    'used by an API only': { subject: shop({}, []), context: { apis: [api(ARN)] }, because: 'no rules' },
    'one of CloudFront': {
      subject: edge({ Rules: [counting] }),
      context: { distributions: [site(ARN)] },
      because: 'only count',
    },
  },
  notApplicable: {
    'nobody uses it': { subject: shop({ Rules: [counting] }, []), because: 'no load balancer' },
    'an API uses another': {
      subject: shop({}, []),
      context: { apis: [api(`${ARN}2`)] },
      because: 'no load balancer',
    },
    'no distribution uses it': {
      subject: edge({}),
      context: { distributions: [site(`${ARN}2`)] },
      because: 'no distribution',
    },
    'a group of one’s own': { subject: rules(managed, groupOf(ownGroup)), because: 'rule groups' },
  },
});
