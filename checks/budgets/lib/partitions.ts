/**
 * Where AWS Budgets is: what an account in AWS GovCloud costs is billed to another one.
 * https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/usage-and-payment.html
 */
export const partitions: readonly string[] = ['aws', 'aws-cn'];
