/** What the rules of a web ACL come to; what they look for is nobody's business. */
export interface Effect {
  readonly rules: number;
  /** Whether something is refused, be it by default. */
  readonly blocks: boolean;
  /** Whether too many requests are refused. */
  readonly limitsRate: boolean;
  /** The account's own rule groups that take effect: what is in them is not read. */
  readonly groups: readonly string[];
}

type Action = { readonly [Name in 'Block' | 'Captcha' | 'Challenge' | 'Count']?: object | undefined };

interface Groups {
  readonly ManagedRuleGroupStatement?: { readonly Name?: string | undefined } | undefined;
  readonly RuleGroupReferenceStatement?: { readonly ARN?: string | undefined } | undefined;
}

/** A rule of the web ACL’s owner, or of Firewall Manager. */
interface Rule {
  readonly Action?: Action | undefined;
  readonly OverrideAction?: { readonly Count?: object | undefined } | undefined;
  readonly Statement?: (Groups & { readonly RateBasedStatement?: object | undefined }) | undefined;
  readonly FirewallManagerStatement?: Groups | undefined;
}

interface WebAcl {
  readonly DefaultAction?: { readonly Block?: object | undefined } | undefined;
  readonly Rules?: readonly Rule[] | undefined;
  readonly PreProcessFirewallManagerRuleGroups?: readonly Rule[] | undefined;
  readonly PostProcessFirewallManagerRuleGroups?: readonly Rule[] | undefined;
}

/** Rule groups of AWS that refuse floods: that of Shield Advanced, and the one against denial of service. */
const againstFloods = /\/rulegroup\/ShieldMitigationRuleGroup|^AWSManagedRulesAntiDDoSRuleSet$/;

/** What a web ACL does, with what Firewall Manager put before and after its own rules. */
export function effectOf({
  DefaultAction,
  Rules = [],
  PreProcessFirewallManagerRuleGroups = [],
  PostProcessFirewallManagerRuleGroups = [],
}: WebAcl): Effect {
  const rules = [...PreProcessFirewallManagerRuleGroups, ...Rules, ...PostProcessFirewallManagerRuleGroups];
  const active = rules.filter(takesEffect);
  const groups = active.map((rule) => rule.FirewallManagerStatement ?? rule.Statement ?? {});
  const referenced = groups.flatMap((group) => group.RuleGroupReferenceStatement?.ARN ?? []);
  const isClosed = DefaultAction?.Block !== undefined;
  return {
    rules: rules.length,
    blocks: isClosed || active.length > referenced.length,
    limitsRate:
      isClosed ||
      active.some(({ Statement }) => Statement?.RateBasedStatement !== undefined) ||
      groups.some((group) => againstFloods.test(group.ManagedRuleGroupStatement?.Name ?? '')) ||
      referenced.some((arn) => againstFloods.test(arn)),
    groups: referenced.filter((arn) => !againstFloods.test(arn)),
  };
}

/** Whether a rule refuses anything; a group does unless all of it is overridden. */
function takesEffect({ Action, OverrideAction }: Rule): boolean {
  if (OverrideAction) return OverrideAction.Count === undefined;
  return (Action?.Block ?? Action?.Captcha ?? Action?.Challenge) !== undefined;
}
