import { arnOf, defineCollector } from '#engine';

/** A policy of Amazon Data Lifecycle Manager: what it saves, and where it copies that. */
export const lifecyclePolicy = defineCollector({
  type: 'dlm.lifecycle-policy',
  scope: 'region',
  sdk: () => import('../sdk.ts'),
  list: (ask, { GetLifecyclePoliciesCommand }) =>
    ask(GetLifecyclePoliciesCommand, {
      iam: 'dlm:GetLifecyclePolicies',
      // All of them: a Region has at most 100, and no pages.
      select: ({ Policies = [] }) => Policies,
    }),
  keep: ['PolicyId', 'State', 'PolicyType', 'DefaultPolicy'],
  identify: ({ PolicyId = '' }, at) => ({ id: PolicyId, arn: arnOf(at, 'dlm', `policy/${PolicyId}`) }),
  details: (ask, { GetLifecyclePolicyCommand }) => ({
    policyDetails: ask(GetLifecyclePolicyCommand, {
      iam: 'dlm:GetLifecyclePolicy',
      input: ({ id }) => ({ PolicyId: id }),
      // One that rests, or copies what other accounts share, saves no resource.
      only: ({ data: { State, PolicyType } }) => State === 'ENABLED' && PolicyType !== 'EVENT_BASED_POLICY',
      select: ({ Policy: { PolicyDetails } = {} }) => ({
        ResourceTypes: PolicyDetails?.ResourceTypes ?? [PolicyDetails?.ResourceType],
        TargetTags: PolicyDetails?.TargetTags,
        Parameters: PolicyDetails?.Parameters,
        Exclusions: PolicyDetails?.Exclusions,
        TargetRegions: [
          ...(PolicyDetails?.CrossRegionCopyTargets ?? []).map(({ TargetRegion }) => TargetRegion),
          ...(PolicyDetails?.Schedules ?? []).flatMap(({ CrossRegionCopyRules = [] }) =>
            CrossRegionCopyRules.map(({ Target, TargetRegion }) => Target ?? TargetRegion),
          ),
        ],
      }),
    }),
  }),
});
