/** What Compute Optimizer says of an instance. */
export interface Advice {
  readonly finding: string;
  /** The type that it speaks of, which the instance may have left since. */
  readonly of: string | undefined;
  readonly findingReasonCodes: readonly string[];
  readonly isIdle: boolean;
  /** Whether it saw how much memory is used, which takes the CloudWatch agent. */
  readonly sawMemory: boolean;
  readonly instanceType: string | undefined;
}

interface Recommendation {
  readonly finding?: string | undefined;
  readonly currentInstanceType?: string | undefined;
  readonly findingReasonCodes?: readonly string[] | undefined;
  readonly idle?: string | undefined;
  readonly utilizationMetrics?: readonly { readonly name?: string | undefined }[] | undefined;
  readonly recommendationOptions?: readonly { readonly instanceType?: string | undefined }[] | undefined;
}

/**
 * The advice in a recommendation. AWS documents two spellings of a finding, `Overprovisioned` and `OVER_PROVISIONED`:
 * https://docs.aws.amazon.com/compute-optimizer/latest/APIReference/API_InstanceRecommendation.html
 */
export function adviceOf(recommendation: Recommendation | undefined): Advice | undefined {
  if (recommendation?.finding === undefined) return undefined;
  const { finding, findingReasonCodes = [], idle, utilizationMetrics = [] } = recommendation;
  return {
    finding: finding.replaceAll('_', '').toLowerCase(),
    of: recommendation.currentInstanceType,
    findingReasonCodes,
    isIdle: idle === 'True',
    sawMemory: utilizationMetrics.some(({ name }) => name?.toLowerCase() === 'memory'),
    instanceType: recommendation.recommendationOptions?.[0]?.instanceType,
  };
}
